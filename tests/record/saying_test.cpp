// What the recorder answers, and what then stands in the log.
#include <doctest/doctest.h>

#include <algorithm>
#include <future>

#include "conversation/act/problems.hpp"
#include "conversation/record/problems.hpp"
#include "desk.hpp"

using namespace zusage;
using tests::here;

namespace {

int number_of(const Problem& problem) { return problem.kind->number; }

// Another date, that stands for two days.
record::Saying offer_of(tests::Desk& desk, const record::Recorded& asked) {
  auto counter = desk.saying(act::Kind::counter, act::Side::provider, asked.request);
  counter.version = asked.version;
  counter.terms = record::TermsSaid{.due = tests::monday + days(9)};
  counter.valid_until = tests::monday + days(2);
  counter.text = "Erst nächste Woche.";
  return counter;
}

}  // namespace

TEST_CASE("an answer comes when its entry is on disk") {
  tests::Desk desk;
  std::atomic<std::int64_t> seen_by_readers = -1;
  std::promise<void> answered;
  desk.recorder().submit(desk.asking("Ein Buch"), [&](Result<record::Recorded> recorded) {
    const auto other = desk.database.another();
    seen_by_readers = recorded && other->log().last_position(here) >= recorded->position ? 1 : 0;
    answered.set_value();
  });
  answered.get_future().wait();
  CHECK(seen_by_readers == 1);
}

TEST_CASE("the same key with the same body gets the first answer, before any version is looked at") {
  tests::Desk desk;
  const auto asked = desk.ask("Ein Buch");
  CHECK(asked.number == 1001);
  const auto promise = desk.promising(asked);
  const auto first = desk.say(promise).value();
  CHECK_FALSE(first.repeated);
  const auto again = desk.say(promise).value();
  CHECK(again.repeated);
  CHECK(again.position == first.position);
  CHECK(again.version == first.version);
  desk.restart();
  CHECK(desk.say(promise).value().repeated);
  CHECK(desk.database->log().last_position(here) == first.position);
}

TEST_CASE("the same key with another body, or from somebody else, is refused") {
  tests::Desk desk;
  const auto asked = desk.ask("Ein Buch");
  auto message = desk.message(asked.request, "Gern.");
  REQUIRE(desk.say(message).has_value());
  auto other_body = message;
  other_body.body_digest = "another";
  other_body.version = 99;
  CHECK(number_of(desk.say(other_body).error()) == 9501);
  auto other_speaker = message;
  other_speaker.speaker = "c.huber";
  CHECK(number_of(desk.say(other_speaker).error()) == 9501);
  CHECK(desk.is_whole());
}

TEST_CASE("keys are forgotten after thirty days, and even then nothing is said twice") {
  tests::Desk desk;
  const auto asked = desk.ask("Ein Buch");
  const auto message = desk.message(asked.request, "Gern.");
  REQUIRE(desk.say(message).has_value());
  desk.now = tests::monday + days(30);
  REQUIRE(desk.recorder().forget_old_answers().has_value());
  CHECK(desk.say(message).value().repeated);
  desk.now = tests::monday + days(30) + seconds(1);
  REQUIRE(desk.recorder().forget_old_answers().has_value());
  CHECK(number_of(desk.say(message).error()) == 9501);
  CHECK(desk.database.count("select count(*) from entry where kind = 'message'") == 1);
}

TEST_CASE("a stale version is refused with the present one; messages need none") {
  tests::Desk desk;
  const auto asked = desk.ask("Ein Buch");
  REQUIRE(desk.say(desk.promising(asked)).has_value());
  auto decline = desk.saying(act::Kind::decline, act::Side::provider, asked.request);
  decline.version = asked.version;
  decline.text = "Nein.";
  CHECK(number_of(desk.say(decline).error()) == 9402);
  auto declare = desk.saying(act::Kind::declare, act::Side::provider, asked.request);
  declare.version = asked.version;
  const auto refused = desk.say(declare);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == &problems::stale_version);
  CHECK(fill("{given} {present}", refused.error().about) == "1 2");
  const auto spoken = desk.say(desk.message(asked.request, "Dauert noch."));
  REQUIRE(spoken.has_value());
  CHECK(spoken->version == 2);
}

TEST_CASE("nobody, nothing and a stranger are problems and leave no entry") {
  tests::Desk desk;
  const auto before = desk.database->log().last_position(here);
  CHECK(number_of(desk.say(desk.message(desk.draws.id(), "Hallo?")).error()) == 9502);
  auto asking = desk.asking("Ein Buch");
  asking.parties.provider = "nobody";
  CHECK(number_of(desk.say(asking).error()) == 9503);
  auto empty = desk.asking("");
  CHECK(number_of(desk.say(empty).error()) == 9404);
  CHECK(desk.database->log().last_position(here) == before);
  CHECK(desk.database.count("select count(*) from words") == 0);
  CHECK(desk.ask("Ein Buch").number == 1001);
}

TEST_CASE("what people write lies in words and never in the chain, and erasing it breaks nothing") {
  tests::Desk desk;
  auto asking = desk.asking("Geheimnis eins");
  asking.terms->criteria = {"Geheimnis zwei"};
  asking.terms->place = "Geheimnis drei";
  asking.terms->details = "Geheimnis vier";
  const auto asked = desk.say(asking).value();
  const auto promised = desk.say(desk.promising(asked)).value();
  auto declare = desk.saying(act::Kind::declare, act::Side::provider, asked.request);
  declare.version = promised.version;
  declare.evidence = {{0, "Geheimnis fünf"}};
  REQUIRE(desk.say(declare).has_value());
  REQUIRE(desk.say(desk.message(asked.request, "Geheimnis sechs")).has_value());
  for (const auto& entry : desk.database->log().after(here, 0, 100)) {
    CHECK(entry.payload.find("Geheimnis") == std::string::npos);
  }
  CHECK(desk.database.count("select count(*) from words where text like 'Geheimnis%'") == 6);
  CHECK(desk.is_whole());
  desk.close();
  desk.database.behind("delete from words");
  desk.restart();
  CHECK(desk.is_whole());
  CHECK(desk.database->requests().by_id(here, asked.request)->title.text.empty());
  CHECK(desk.say(desk.message(asked.request, "Weiter.")).has_value());
}

TEST_CASE(
    "an offer lapses before an attempt is judged, at its own instant, and does not make the version stale") {
  tests::Desk desk;
  const auto asked = desk.ask("Ein Buch");
  const auto counter = offer_of(desk, asked);
  const auto offered = desk.say(counter).value();
  CHECK(offered.state == act::State::offered);

  desk.now = tests::monday + days(4);
  auto agree = desk.saying(act::Kind::accept_offer, act::Side::customer, asked.request);
  agree.version = offered.version;
  agree.terms_version = 2;
  CHECK(number_of(desk.say(agree).error()) == 9401);
  const auto entries = desk.database->log().of_stream(here, log::request_stream(asked.request));
  REQUIRE(entries.size() == 3);
  CHECK(entries.back().kind == "lapse");
  CHECK(entries.back().actor == "clock");
  CHECK(entries.back().said_at == *counter.valid_until);
  CHECK(entries.back().recorded_at == desk.now.load());

  auto again = desk.saying(act::Kind::request, act::Side::customer, asked.request);
  again.version = offered.version + 1;
  again.terms = record::TermsSaid{.result = "Ein Buch"};
  CHECK(desk.say(again).value().state == act::State::requested);
  CHECK(desk.is_whole());
}

TEST_CASE("the clock speaks for requests that nobody touches, once") {
  tests::Desk desk;
  const auto asked = desk.ask("Ein Buch");
  const auto counter = offer_of(desk, asked);
  REQUIRE(desk.say(counter).has_value());
  desk.now = tests::monday + days(2);
  CHECK(desk.recorder().let_the_clock_speak().value() == 0);
  desk.now = tests::monday + days(2) + seconds(1);
  CHECK(desk.recorder().let_the_clock_speak().value() == 1);
  CHECK(desk.recorder().let_the_clock_speak().value() == 0);
  CHECK(desk.database.count("select count(*) from w_due") == 0);
  CHECK(desk.database->requests().by_id(here, asked.request)->state == act::State::declined);
}

TEST_CASE("said_at never decreases within a request, however the clock is set") {
  tests::Desk desk;
  const auto asked = desk.ask("Ein Buch");
  desk.now = tests::monday + hours(-2);
  REQUIRE(desk.say(desk.message(asked.request, "Eins.")).has_value());
  desk.now = tests::monday + hours(1);
  REQUIRE(desk.say(desk.message(asked.request, "Zwei.")).has_value());
  desk.now = tests::monday + minutes(30);
  REQUIRE(desk.say(desk.promising(asked)).has_value());
  const auto entries = desk.database->log().of_stream(here, log::request_stream(asked.request));
  REQUIRE(entries.size() == 4);
  CHECK(std::ranges::is_sorted(entries, {}, &log::Entry::said_at));
  CHECK(entries[1].said_at == tests::monday);
  CHECK(entries[3].said_at == tests::monday + hours(1));
}

TEST_CASE("a text is a revision once, and the same text again is the same revision") {
  tests::Desk desk;
  auto text = tests::library_text();
  CHECK(desk.recorder().load_text(text).value() == 1);
  const auto position = desk.database->log().last_position(here);
  CHECK(desk.recorder().load_text(text).value() == 1);
  CHECK(desk.database->log().last_position(here) == position);
  text.canonical += "\n";
  CHECK(desk.recorder().load_text(text).value() == 2);
  CHECK(desk.recorder().known()->revision == 2);
  CHECK(desk.is_whole());
}

TEST_CASE("accounts: rights, logins and ids are judged before anything is written") {
  tests::Desk desk;
  REQUIRE(desk.recorder().load_text(tests::library_text()).has_value());
  const auto position = desk.database->log().last_position(here);
  const auto number = [&](record::AccountToOpen account) {
    account.speaker = "administrator";
    const auto opened = desk.recorder().open_account(std::move(account));
    return opened ? 0 : number_of(opened.error());
  };
  CHECK(number({.person = "a.weigl", .login = "anna", .rights = {"emperor"}}) == 9506);
  CHECK(number({.person = "nobody", .login = "anna"}) == 9508);
  CHECK(number({.person = "Jana Brandt", .name = "Jana Brandt", .login = "jana"}) == 9002);
  CHECK(desk.database->log().last_position(here) == position);
  CHECK(number({.person = "a.weigl", .login = "Anna"}) == 0);
  CHECK(number({.person = "b.simon", .login = "anna"}) == 9507);
  CHECK(number({.person = "e.neu", .name = "Eva Neu", .login = "eva", .rights = {"member", "lead"}}) == 0);
  CHECK(desk.database->accounts().by_login(here, "anna")->rights == std::vector<std::string>{"member"});
  CHECK(desk.database->accounts().by_login(here, "eva")->rights ==
        std::vector<std::string>{"lead", "member"});
  CHECK(number({.person = "e.neu", .login = "eva"}) == 0);  // a password renewed: the rights stay
  CHECK(desk.database->accounts().by_login(here, "eva")->rights ==
        std::vector<std::string>{"lead", "member"});
  CHECK(desk.recorder().known()->directory->find("e.neu")->name == "Eva Neu");
  CHECK(desk.is_whole());
}

TEST_CASE("after stopping, what was queued is answered and everything else refused") {
  tests::Desk desk;
  std::atomic<int> answered = 0;
  for (int i = 0; i < 50; ++i) {
    desk.recorder().submit(desk.asking("Buch"), [&](Result<record::Recorded> result) {
      if (result) ++answered;
    });
  }
  desk.recorder().stop();
  CHECK(answered == 50);
  CHECK(number_of(desk.say(desk.asking("Zu spät")).error()) == 9505);
}

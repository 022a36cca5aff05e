// What matters most and how it was: written down with the act that says it, and folded again to the same.
#include <doctest/doctest.h>

#include "conversation/act/problems.hpp"
#include "conversation/record/problems_need.hpp"
#include "desk.hpp"

using namespace zusage;
using tests::here;

namespace {

record::Recorded done_for(tests::Desk& desk, act::Wish wish) {
  auto asking = desk.asking("Strom im Ahornweg 7");
  asking.important = wish;
  const auto asked = desk.say(asking).value();
  const auto promised = desk.say(desk.promising(asked)).value();
  auto declaring = desk.saying(act::Kind::declare, act::Side::provider, asked.request);
  declaring.version = promised.version;
  return desk.say(declaring).value();
}

}  // namespace

TEST_CASE("what matters most stands beside the request, and nothing where nothing was said") {
  tests::Desk desk;
  const auto done = done_for(desk, act::Wish::on_date);
  const auto other = desk.ask("Etwas anderes");
  CHECK(desk.database->requests().important(here, done.request) == act::Wish::on_date);
  CHECK(desk.database->requests().important(here, other.request) == act::Wish::none);
  CHECK(desk.is_whole());
}

TEST_CASE("how it was is kept with its line, in the order of time, and changes nothing of the request") {
  tests::Desk desk;
  const auto done = done_for(desk, act::Wish::none);
  auto accepting = desk.saying(act::Kind::accept, act::Side::customer, done.request);
  accepting.version = done.version;
  accepting.perceived = act::Perceived::better;
  accepting.text = "Auf die Stunde genau.";
  const auto accepted = desk.say(accepting).value();
  auto thanking = desk.saying(act::Kind::message, act::Side::customer, done.request);
  thanking.thanks = true;
  CHECK(desk.say(thanking).value().version == accepted.version);
  const auto said = desk.database->requests().perceptions(here, done.request);
  REQUIRE(said.size() == 2);
  CHECK(said[0].perceived == act::Perceived::better);
  CHECK(said[0].text.text == "Auf die Stunde genau.");
  CHECK_FALSE(said[0].thanks);
  CHECK(said[1].thanks);
  CHECK(said[1].perceived == act::Perceived::none);
  const auto of_customer = desk.database->requests().perceptions_of(here, "a.weigl", 9);
  REQUIRE(of_customer.size() == 2);
  CHECK(of_customer[0].row.thanks);
  CHECK(of_customer[0].title.text == "Strom im Ahornweg 7");
  CHECK(desk.is_whole());
}

TEST_CASE("the provider cannot say how it was, nor anybody before it is done") {
  tests::Desk desk;
  const auto asked = desk.ask("Zu früh");
  auto early = desk.saying(act::Kind::message, act::Side::customer, asked.request);
  early.perceived = act::Perceived::worse;
  CHECK(desk.say(early).error().kind->number == problems::nothing_done_yet.number);
  const auto done = done_for(desk, act::Wish::none);
  auto own = desk.saying(act::Kind::message, act::Side::provider, done.request);
  own.perceived = act::Perceived::better;
  CHECK(desk.say(own).error().kind->number == problems::how_it_was_is_the_customers.number);
  CHECK(desk.database->requests().perceptions(here, done.request).empty());
}

TEST_CASE("what was declined, unmet or worse hints at a need until a steward decides, once") {
  tests::Desk desk;
  const auto asked = desk.ask("Ein Platz am Fenster");
  auto declining = desk.saying(act::Kind::decline, act::Side::provider, asked.request);
  declining.version = asked.version;
  declining.text = "Fensterplätze vergeben wir nicht.";
  const auto declined = desk.say(declining).value();
  const auto done = done_for(desk, act::Wish::none);
  auto worse = desk.saying(act::Kind::message, act::Side::customer, done.request);
  worse.perceived = act::Perceived::worse;
  const auto said = desk.say(worse).value();
  const auto hints = desk.database->requests().need_hints(here, 9);
  REQUIRE(hints.size() == 2);
  CHECK(hints[0].perceived == act::Perceived::worse);
  CHECK(hints[1].word.line.text.text == "Fensterplätze vergeben wir nicht.");
  CHECK(hints[1].word.title.text == "Ein Platz am Fenster");

  const record::NeedToJudge taken{
      .request = asked.request, .position = declined.position, .taken = true, .speaker = "b.simon"};
  CHECK(desk.recorder().judge_need(taken).has_value());
  CHECK(desk.recorder().judge_need(taken).error().kind->number == problems::hint_judged_before.number);
  const record::NeedToJudge nothing{
      .request = done.request, .position = done.position, .taken = false, .speaker = "b.simon"};
  CHECK(desk.recorder().judge_need(nothing).error().kind->number == problems::no_such_hint.number);
  const auto left = desk.database->requests().need_hints(here, 9);
  REQUIRE(left.size() == 1);
  CHECK(left[0].word.line.position == said.position);
  const auto verdicts = desk.database->requests().need_verdicts(here, 9);
  REQUIRE(verdicts.size() == 1);
  CHECK(verdicts[0].taken);
  CHECK(verdicts[0].judged_by == "b.simon");
  CHECK(desk.is_whole());
}

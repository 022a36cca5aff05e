// Many at once, faults of the disk, and another writer beside.
#include <doctest/doctest.h>

#include <thread>

#include "conversation/record/problems.hpp"
#include "desk.hpp"

using namespace zusage;
using tests::here;

namespace {

// What SQLite does by itself when the disk is full: the whole transaction is gone.
constexpr auto refuse_messages =
    "create trigger refuse before insert on entry when new.kind = 'message' "
    "begin select raise(rollback, 'database or disk is full'); end";
constexpr auto refuse_commit =
    "create trigger refuse before update on organisation_head "
    "begin select raise(rollback, 'database or disk is full'); end";
constexpr auto refuse_one_act =
    "create trigger refuse before insert on request_line when new.text_ref <> '' and new.kind = 'decline' "
    "begin select raise(abort, 'an input that our own code cannot write'); end";

}  // namespace

TEST_CASE("eight threads speak at once: nothing is lost, numbers and positions have no gap") {
  tests::Desk desk;
  constexpr int threads = 8;
  constexpr int each = 40;
  std::atomic<int> refused = 0;
  std::vector<std::jthread> speakers;
  for (int i = 0; i < threads; ++i) {
    speakers.emplace_back([&] {
      for (int n = 0; n < each; ++n) {
        const auto asked = desk.say(desk.asking("Buch"));
        if (!asked || !desk.say(desk.promising(*asked)) || !desk.say(desk.message(asked->request, "Ja."))) {
          ++refused;
        }
      }
    });
  }
  speakers.clear();
  CHECK(refused == 0);
  const auto entries = desk.database->log().after(here, 0, 10'000);
  CHECK(entries.size() == threads * each * 3);
  for (std::size_t i = 0; i < entries.size(); ++i)
    CHECK(entries[i].position == static_cast<std::int64_t>(i + 1));
  CHECK(desk.database.count("select min(number) from request") == 1001);
  CHECK(desk.database.count("select max(number) from request") == 1000 + threads * each);
  CHECK(desk.database.count("select count(distinct number) from request") == threads * each);
  CHECK(desk.is_whole());
}

TEST_CASE("of many who decide on the same state exactly one is heard") {
  tests::Desk desk;
  const auto asked = desk.ask("Buch");
  std::atomic<int> heard = 0;
  std::atomic<int> stale = 0;
  {
    std::vector<std::jthread> speakers;
    for (int i = 0; i < 8; ++i) {
      speakers.emplace_back([&] {
        auto amend = desk.saying(act::Kind::amend, act::Side::customer, asked.request);
        amend.version = asked.version;
        amend.terms = record::TermsSaid{.result = "Anderes Buch"};
        const auto said = desk.say(amend);
        ++(said ? heard : stale);
        if (!said) CHECK(said.error().kind->number == 9402);
      });
    }
  }
  CHECK(heard == 1);
  CHECK(stale == 7);
}

TEST_CASE("readers that follow by position while others write never skip an entry") {
  tests::Desk desk;
  std::atomic<bool> done = false;
  std::vector<std::int64_t> seen;
  {
    std::jthread reader([&] {
      std::int64_t position = 0;
      while (!done || position < desk.database->log().last_position(here)) {
        for (const auto& entry : desk.database->log().after(here, position, 7)) {
          seen.push_back(entry.position);
          position = entry.position;
        }
      }
    });
    std::vector<std::jthread> speakers;
    for (int i = 0; i < 4; ++i) {
      speakers.emplace_back([&] {
        for (int n = 0; n < 40; ++n) (void)desk.say(desk.asking("Buch"));
      });
    }
    speakers.clear();
    done = true;
  }
  REQUIRE(seen.size() == 160);
  for (std::size_t i = 0; i < seen.size(); ++i) CHECK(seen[i] == static_cast<std::int64_t>(i + 1));
}

TEST_CASE("a transaction that cannot begin takes nothing back that was committed before it") {
  tests::Desk desk;
  REQUIRE(desk.recorder()
              .register_actor({.id = "n.neu", .kinds = {model::ActorKind::person}, .name = "Nele Neu"})
              .has_value());
  desk.database.behind("alter table organisation_head rename to hidden");
  const auto refused = desk.say(desk.asking("Buch"));
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == &problems::not_recorded);
  REQUIRE(desk.recorder().known() != nullptr);
  CHECK(desk.recorder().known()->directory->find("n.neu") != nullptr);
  desk.database.behind("alter table hidden rename to organisation_head");
  CHECK(desk.say(desk.asking("Buch")).has_value());
  CHECK(desk.is_whole());
}

TEST_CASE(
    "a disk that refuses answers everybody with not recorded, leaves nothing half done and is forgotten") {
  for (const auto* trouble : {refuse_messages, refuse_commit}) {
    tests::Desk desk;
    const auto asked = desk.ask("Buch");
    const auto position = desk.database->log().last_position(here);
    const auto tables = desk.database->projections_digest(here);
    desk.database.behind(trouble);
    std::vector<record::Saying> many;
    for (int i = 0; i < 5; ++i) many.push_back(desk.message(asked.request, "Eins."));
    const auto repeated = many.front();
    int heard = 0;
    desk.recorder().subscribe([&](const record::Announcement&) { ++heard; });
    for (const auto& result : desk.recorder().submit_all(std::move(many))) {
      REQUIRE_FALSE(result.has_value());
      CHECK(result.error().kind == &problems::not_recorded);
    }
    CHECK(heard == 0);
    CHECK(desk.database->log().last_position(here) == position);
    CHECK(desk.database->projections_digest(here) == tables);
    CHECK(desk.database.count("select count(*) from words where text = 'Eins.'") == 0);

    // The disk has room again: the same key is heard now, and the chain goes on where it really ended.
    desk.database.behind("drop trigger refuse");
    const auto said = desk.say(repeated);
    REQUIRE(said.has_value());
    CHECK_FALSE(said->repeated);
    CHECK(said->position == position + 1);
    CHECK(desk.ask("Noch ein Buch").number == 1002);
    CHECK(desk.is_whole());
  }
}

TEST_CASE("one work that cannot be written is refused alone; the others of its transaction stand") {
  tests::Desk desk;
  const auto asked = desk.ask("Buch");
  desk.database.behind(refuse_one_act);
  auto decline = desk.saying(act::Kind::decline, act::Side::provider, asked.request);
  decline.version = asked.version;
  decline.text = "Nein.";
  std::vector<record::Saying> many = {desk.message(asked.request, "Eins."), decline,
                                      desk.message(asked.request, "Zwei."), desk.asking("Zweites Buch")};
  const auto results = desk.recorder().submit_all(std::move(many));
  CHECK(results[0].has_value());
  CHECK_FALSE(results[1].has_value());
  CHECK(results[2].has_value());
  CHECK(results[3].has_value());
  CHECK(desk.database->requests().by_id(here, asked.request)->state == act::State::requested);
  desk.database.behind("drop trigger refuse");
  CHECK(desk.is_whole());
}

TEST_CASE("a state that another writer has moved meanwhile is not remembered") {
  tests::Desk desk;
  const auto asked = desk.ask("Buch");
  const auto other = desk.database.another();
  {
    record::Recorder second{other->ledger(), desk.surroundings()};
    REQUIRE(second.submit_and_wait(desk.promising(asked)).has_value());
  }
  auto late = desk.promising(asked);
  CHECK(desk.say(late).error().kind->number == 9402);
  const auto spoken = desk.say(desk.message(asked.request, "Danke."));
  REQUIRE(spoken.has_value());
  CHECK(spoken->version == 2);
  CHECK(desk.is_whole());
}

TEST_CASE("everybody hears of a commit, with its position and the requests it touched") {
  tests::Desk desk;
  std::mutex mutex;
  std::vector<record::Announcement> heard;
  desk.recorder().subscribe([&](const record::Announcement& announcement) {
    const std::lock_guard lock{mutex};
    heard.push_back(announcement);
  });
  const auto asked = desk.ask("Buch");
  REQUIRE_FALSE(desk.say(desk.message(desk.draws.id(), "Niemandem.")).has_value());
  REQUIRE(desk.recorder().let_the_clock_speak().has_value());
  desk.close();
  REQUIRE(heard.size() == 1);
  CHECK(heard[0].position == asked.position);
  CHECK(heard[0].requests == std::vector{asked.request});
  CHECK_FALSE(heard[0].organisation_changed);
}

TEST_CASE("a transaction in which nothing was said leaves the disk alone") {
  tests::Desk desk;
  (void)desk.ask("Buch");
  desk.database.behind(refuse_commit);
  CHECK(desk.recorder().let_the_clock_speak().has_value());
  CHECK_FALSE(desk.say(desk.message(desk.draws.id(), "Niemandem.")).has_value());
  CHECK_FALSE(desk.say(desk.asking("Noch eins")).has_value());
}

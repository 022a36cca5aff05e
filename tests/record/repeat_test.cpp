// Similar requests without a service: settled once, and not looked at again.
#include <doctest/doctest.h>

#include "desk.hpp"

using namespace zusage;
using tests::here;

TEST_CASE("what was settled is no candidate any more; what is asked later is") {
  tests::Desk desk;
  const auto first = desk.ask("Beamer ausleihen");
  const auto second = desk.ask("Einen Beamer ausleihen");
  const auto since = desk.now.load() - days(365);
  const auto candidates = [&](Instant from) {
    return desk.database->requests().repeat_candidates(here, from, 9);
  };
  REQUIRE(candidates(since).size() == 2);
  CHECK(candidates(desk.now.load() + days(1)).empty());
  const record::RepeatToSettle none{
      .requests = {second.request, first.request}, .service = {}, .speaker = "b.simon"};
  CHECK(desk.recorder().settle_repeat(none).has_value());
  CHECK(candidates(since).empty());
  const auto digest = desk.database->projections_digest(here);
  CHECK_MESSAGE(desk.recorder().settle_repeat(none).has_value(), "twice is once");
  CHECK(desk.database->projections_digest(here) == digest);
  const auto third = desk.ask("Beamer für Montag ausleihen");
  const auto left = candidates(since);
  REQUIRE(left.size() == 1);
  CHECK(left[0].id == third.request);
  CHECK(desk.is_whole());
}

TEST_CASE("a request for a service is no candidate") {
  tests::Desk desk;
  auto asking = desk.asking("Zählerprüfung");
  asking.parties.service = "purchase-wish";
  REQUIRE(desk.say(asking).has_value());
  CHECK(desk.database->requests().repeat_candidates(here, desk.now.load() - days(365), 9).empty());
}

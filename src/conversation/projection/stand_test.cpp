#include "conversation/projection/stand.hpp"

#include <doctest/doctest.h>

using namespace zusage;
using namespace zusage::projection;

namespace {

RequestRow promised(Instant since, Instant due) {
  RequestRow row;
  row.state = act::State::promised;
  row.promised_at = since;
  row.due = due;
  row.performer = "j.brandt";
  return row;
}

}  // namespace

TEST_CASE("a promise is on plan, then at risk, then broken, by its own clock") {
  const auto row = promised({0}, Instant{} + hours(10));
  CHECK(stand_of(row, Hat::give, Instant{} + hours(7)).face == Face::on_plan);
  CHECK_FALSE(stand_of(row, Hat::give, Instant{} + hours(7)).my_turn);
  CHECK(stand_of(row, Hat::give, Instant{} + hours(9)).face == Face::at_risk);
  CHECK(stand_of(row, Hat::give, Instant{} + hours(10)).face == Face::at_risk);
  CHECK(stand_of(row, Hat::give, Instant{} + hours(11)).face == Face::broken);
  CHECK(stand_of(row, Hat::receive, Instant{} + hours(11)).my_turn);
}

TEST_CASE("whose turn it is follows the ball") {
  RequestRow row;
  row.state = act::State::declared;
  CHECK(stand_of(row, Hat::receive, {}).chip == "please_check");
  CHECK(stand_of(row, Hat::give, {}).face == Face::waiting);
  row.state = act::State::requested;
  CHECK(stand_of(row, Hat::give, {}).my_turn);
  row.imported = true;
  CHECK_FALSE(stand_of(row, Hat::give, {}).my_turn);
}

TEST_CASE("kept is judged by the declaration, not by the acceptance") {
  auto row = promised({0}, Instant{} + hours(10));
  row.state = act::State::accepted;
  row.declared_at = Instant{} + hours(10);
  CHECK(stand_of(row, Hat::give, Instant{} + hours(99)).face == Face::kept);
  row.declared_at = Instant{} + hours(11);
  CHECK(stand_of(row, Hat::give, Instant{} + hours(99)).face == Face::broken);
}

TEST_CASE("who waits for an answer past its date may act like who waits for a promise") {
  RequestRow row;
  row.state = act::State::requested;
  row.response_due = Instant{} + hours(2);
  CHECK_FALSE(stand_of(row, Hat::receive, Instant{} + hours(1)).my_turn);
  CHECK(stand_of(row, Hat::receive, Instant{} + hours(3)).my_turn);
  CHECK(stand_of(row, Hat::receive, Instant{} + hours(3)).face == Face::broken);
}

TEST_CASE("late is what is still owed past its date: the answer, then the promise, also after a rejection") {
  RequestRow row;
  row.response_due = Instant{} + hours(2);
  row.due = Instant{} + hours(5);
  const auto late_in = [&](act::State state, std::int64_t hour) {
    row.state = state;
    return late_since(row, Instant{} + hours(hour));
  };
  CHECK(late_in(act::State::requested, 3) == row.response_due);
  CHECK_FALSE(late_in(act::State::promised, 3));
  CHECK(late_in(act::State::promised, 6) == row.due);
  CHECK(late_in(act::State::rejected, 6) == row.due);
  CHECK_FALSE(late_in(act::State::declared, 6));
  CHECK_FALSE(late_in(act::State::accepted, 6));
}

TEST_CASE("an offer past its end is declined before the clock says so") {
  RequestRow row;
  row.state = act::State::offered;
  row.version = 2;
  row.valid_until = row.offered_due = Instant{} + hours(2);
  CHECK(at_instant(row, Instant{} + hours(2)).state == act::State::offered);
  const auto after = at_instant(row, Instant{} + hours(3));
  CHECK(after.state == act::State::declined);
  CHECK(after.version == 3);
  CHECK_FALSE(after.offered_due);
}

TEST_CASE("a commitment that was not kept is broken, an end without one is only an end") {
  RequestRow row;
  for (const auto state : {act::State::reneged, act::State::stopped}) {
    row.state = state;
    CHECK(stand_of(row, Hat::receive, Instant{}).face == Face::broken);
  }
  for (const auto state : {act::State::unagreed, act::State::cancelled}) {
    row.state = state;
    CHECK(stand_of(row, Hat::receive, Instant{}).face == Face::ended);
  }
}

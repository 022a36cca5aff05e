#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "insight/steering/kept_share.hpp"

using namespace zusage;
using namespace zusage::steering;

namespace {

constexpr Instant at(int hour) { return Instant{} + hours(hour); }

Count count_one(const Commitment& commitment, int as_of = 10) {
  return count(std::vector{commitment}, at(as_of));
}

}  // namespace

TEST_CASE("what was declared by its due and accepted is kept, a minute later it is broken") {
  Commitment commitment{.standing = Standing::accepted, .due = at(5), .declared_at = at(5)};
  CHECK(count_one(commitment).kept == 1);
  commitment.declared_at = at(5) + minutes(1);
  CHECK(count_one(commitment).broken_closed == 1);
}

TEST_CASE("an open commitment is undecided until its due has passed, and then broken") {
  const Commitment promised{.standing = Standing::promised, .due = at(5)};
  CHECK(count_one(promised, 5).undecided == 1);
  CHECK(count_one(promised, 6).broken_open == 1);
  const Commitment rejected{.standing = Standing::rejected, .due = at(5), .declared_at = at(4)};
  CHECK(count_one(rejected, 4).undecided == 1);
  CHECK(count_one(rejected, 6).broken_open == 1);
}

TEST_CASE("a declaration in time without an answer stays outside for ever, a late one is broken") {
  Commitment declared{.standing = Standing::declared, .due = at(5), .declared_at = at(4)};
  CHECK(count_one(declared, 100).unconfirmed == 1);
  declared.declared_at = at(6);
  CHECK(count_one(declared).broken_open == 1);
}

TEST_CASE("while a counted pause runs its start stands for now") {
  const Commitment paused{.standing = Standing::promised, .due = at(5), .paused_since = at(4)};
  CHECK(count_one(paused, 100).undecided == 1);
}

TEST_CASE("giving up is broken even before the due") {
  CHECK(count_one({.standing = Standing::reneged, .due = at(50)}).broken_closed == 1);
  CHECK(count_one({.standing = Standing::stopped, .due = at(50)}).broken_closed == 1);
}

TEST_CASE("leaving before the due is outside, leaving after it is broken") {
  for (const auto standing :
       {Standing::released, Standing::cancelled, Standing::cancelled_by_consent, Standing::customer_silent}) {
    const auto before = count_one({.standing = standing, .due = at(5), .ended_at = at(4)});
    CHECK(before.released + before.cancelled + before.cancelled_by_consent + before.customer_silent == 1);
    CHECK(count_one({.standing = standing, .due = at(5), .ended_at = at(6)}).broken_closed == 1);
  }
}

TEST_CASE("cancelled by consent after a declaration in time that nobody answered is not broken") {
  const Commitment done{.standing = Standing::cancelled_by_consent,
                        .due = at(5),
                        .declared_at = at(4),
                        .ended_at = at(8),
                        .declaration_was_open = true};
  CHECK(count_one(done).cancelled_by_consent == 1);
}

TEST_CASE("what was taken up again or never had a due is outside") {
  CHECK(count_one({.standing = Standing::taken_back, .due = at(1)}).taken_back == 1);
  CHECK(count_one({.standing = Standing::accepted, .declared_at = at(1)}).without_due == 1);
}

TEST_CASE("what was done at once is counted among the rest and by itself") {
  const auto found =
      count_one({.standing = Standing::accepted, .due = at(5), .declared_at = at(3), .at_once = true});
  CHECK(found.kept == 1);
  CHECK(found.at_once == 1);
}

TEST_CASE("both bases are stated: of all that were due, and of those closed") {
  const auto share = kept_share({.kept = 2433, .broken_closed = 63, .broken_open = 195});
  CHECK(share.of_all_due.base == 2691);
  CHECK(std::abs(*share.of_all_due.value - 0.9041) < 5e-5);
  CHECK(share.of_closed.base == 2496);
  CHECK(std::abs(*share.of_closed.value - 0.9748) < 5e-5);
  CHECK(share.of_all_due.interval.low < 0.9041);
  CHECK(share.of_all_due.interval.high > 0.9041);
}

TEST_CASE("without any case there is no share") {
  const auto share = kept_share({.unconfirmed = 4});
  CHECK_FALSE(share.of_all_due.value.has_value());
  CHECK(share.of_all_due.interval.high == 1);
}

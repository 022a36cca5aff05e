// What a day would have held, on numbers worked out by hand.
#include "insight/steering/holding.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace zusage;
using namespace zusage::steering;

namespace {

// Twenty cases of domain.md 5.4, in hours: 2,3,3,4,4,5,5,5,6,6,7,7,8,8,9,10,11,13,16,24.
std::vector<Span> twenty() {
  std::vector<Span> taken;
  for (const int one : {2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10, 11, 13, 16, 24})
    taken.push_back(hours(one));
  return taken;
}

}  // namespace

TEST_CASE("thirteen hours held in 18 of 20 cases, ten in 16, sixteen in 19") {
  CHECK(holding(twenty(), hours(13))->kept == 18);
  CHECK(holding(twenty(), hours(13))->cases == 20);
  CHECK(holding(twenty(), hours(10))->kept == 16);
  CHECK(holding(twenty(), hours(16))->kept == 19);
}

TEST_CASE("exactly as long is in time, a moment less is not") {
  CHECK(holding(twenty(), hours(24))->kept == 20);
  CHECK(holding(twenty(), Span{hours(24).microseconds - 1})->kept == 19);
  CHECK(holding(twenty(), hours(0))->kept == 0);
}

TEST_CASE("nineteen cases say nothing, and of many only the newest hundred count") {
  auto taken = twenty();
  taken.pop_back();
  CHECK_FALSE(holding(taken, hours(13)).has_value());
  std::vector<Span> many(100, hours(1));
  many.resize(150, hours(100));
  const auto all = holding(many, hours(2));
  CHECK(all->cases == 100);
  CHECK(all->kept == 100);
}

#include "doors/api/fields/moves.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "doors/api/fields/house_for_tests.hpp"
#include "doors/api/fields/row.hpp"

using namespace zusage;
using namespace zusage::api;
using projection::Hat;

namespace {

using tests::asked_of;
using tests::reader;

std::vector<act::Kind> kinds(const std::string& who, const projection::RequestRow& row, Hat hat) {
  std::vector<act::Kind> all;
  for (const auto* move : list_moves(reader(who), row, hat)) all.push_back(move->kind);
  return all;
}

using K = act::Kind;

}  // namespace

TEST_CASE("a list offers at most three moves, taking over first while nobody of the team does it") {
  CHECK(kinds("jana", asked_of("wires"), Hat::give) == std::vector{K::take, K::promise, K::counter});
  auto taken = asked_of("wires");
  taken.performer = "jana";
  CHECK(kinds("jana", taken, Hat::give) == std::vector{K::promise, K::counter, K::decline});
}

TEST_CASE("who was asked as a person has nothing to take over") {
  CHECK(kinds("jana", asked_of("jana"), Hat::give) == std::vector{K::promise, K::counter, K::decline});
}

TEST_CASE("what a colleague does offers nothing to the rest of the team, but to its lead") {
  auto row = asked_of("wires");
  row.performer = "jana";
  CHECK(kinds("tom", row, Hat::give).empty());
  CHECK(kinds("ines", row, Hat::give) == std::vector{K::promise, K::counter, K::decline});
  CHECK(hat_of(reader("tom"), row) == Hat::give);
  CHECK(hat_of(reader("bea"), row) == Hat::receive);
  const auto shown = row_json(reader("tom"), row, Hat::give);
  CHECK_FALSE(shown.at("my_turn").as_bool());
  CHECK(shown.at("moves").as_array().empty());
}

TEST_CASE("a row offers nothing that agreed terms might forbid") {
  const auto row = asked_of("wires", act::State::promised);
  CHECK(kinds("elif", row, Hat::receive).empty());
  const auto offered = asked_of("wires", act::State::offered);
  const auto own = kinds("jana", offered, Hat::give);
  CHECK(std::ranges::find(own, K::withdraw_offer) == own.end());
}

TEST_CASE("a ticket that is open elsewhere takes messages only") {
  auto row = asked_of("jana");
  row.imported = true;
  CHECK(kinds("jana", row, Hat::give).empty());
}

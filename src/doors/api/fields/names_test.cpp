#include "doors/api/fields/names.hpp"

#include <doctest/doctest.h>

#include "doors/api/fields/house_for_tests.hpp"
#include "doors/api/fields/row.hpp"

using namespace zusage;
using namespace zusage::api;

namespace {

// Asked for the customer outside, so that everybody of the house may read it; Jana of the team does it.
projection::RequestRow done_by_jana() {
  auto row = tests::asked_of("wires", act::State::promised);
  row.parties.for_customer = "dairy";
  row.served = "dairy";
  row.performer = "jana";
  row.promised_at = Instant{};
  row.due = Instant{} + hours(10);
  row.ordinal = 1;
  return row;
}

std::string note(const std::string& who, const projection::RequestRow& row, Instant now) {
  return text_in(row_json(tests::reader(who, now), row, projection::Hat::receive), "counterpart_note");
}

std::string told(const std::string& who, const projection::RequestRow& row, Instant now) {
  const auto reader = tests::reader(who, now);
  return shown(reader, row, "jana", names_in(reader, row).giving);
}

constexpr Instant in_time = Instant{} + hours(1);
constexpr Instant late = Instant{} + hours(11);

}  // namespace

TEST_CASE("the parties and the provider's team are told who does it, third parties read the team") {
  CHECK(note("elif", done_by_jana(), in_time) == "jana");
  CHECK(note("tom", done_by_jana(), in_time) == "jana");
  CHECK(note("bea", done_by_jana(), in_time).empty());
  CHECK(told("bea", done_by_jana(), in_time) == "wires");
  CHECK(told("jana", done_by_jana(), late) == "jana");
}

TEST_CASE("what is late carries a name for the parties alone, and in no list") {
  CHECK(told("elif", done_by_jana(), late) == "jana");
  CHECK(told("tom", done_by_jana(), late) == "wires");
  CHECK(note("elif", done_by_jana(), late).empty());
  CHECK(note("tom", done_by_jana(), late).empty());
}

TEST_CASE("an answer that is late names nobody either") {
  auto row = done_by_jana();
  row.state = act::State::requested;
  row.response_due = Instant{} + hours(2);
  CHECK(tells_a_result(row, late));
  CHECK(note("tom", row, late).empty());
}

TEST_CASE("a colleague who was asked in person is the team to third parties") {
  auto row = done_by_jana();
  row.parties.provider = "jana";
  const auto reader = tests::reader("bea", in_time);
  const auto json = row_json(reader, row, projection::Hat::receive);
  CHECK(text_in(json.at("counterpart"), "id") == "wires");
  CHECK(json.at("counterpart_note").is_null());
  CHECK(text_in(shown_json(reader, row, row.parties.provider, names_in(reader, row).giving), "id") ==
        "wires");
}

#include <doctest/doctest.h>

#include "ground/base/instant.hpp"
#include "insight/learn/moment_internal.hpp"

using namespace zusage;
using namespace zusage::learn;

namespace {

std::int64_t wall(std::string_view text, DayOrder order = DayOrder::day_first) {
  const auto moment = read_moment(text, order);
  REQUIRE_MESSAGE(moment.has_value(), text);
  return moment->local_microseconds;
}

const std::int64_t expected = parse_rfc3339("2024-04-03T14:05:00Z")->microseconds;

}  // namespace

TEST_CASE("the usual spellings of a time mean the same") {
  for (const auto* text :
       {"2024-04-03 14:05", "2024-04-03T14:05:00", "2024/04/03 14:05", "2024-04-03T14:05:00.000",
        "03.04.2024 14:05", "3.4.2024 14:05:00", "03-04-2024 14:05", "03/04/2024 14:05", "03.04.24 14:05",
        "03.04.2024, 14:05 Uhr", "03/04/2024, 2:05\u202FPM", "2024-04-03  14:05", "03/04/2024 2:05 PM"}) {
    CHECK(wall(text) == expected);
    CHECK_FALSE(read_moment(text, DayOrder::day_first)->has_zone);
  }
  CHECK(wall("04/03/2024 14:05", DayOrder::month_first) == expected);
  CHECK(wall("4/3/2024 02:05 pm", DayOrder::month_first) == expected);
  CHECK(wall("03.04.2024 14:05", DayOrder::month_first) == expected);
}

TEST_CASE("a zone is taken off") {
  for (const auto* text : {"2024-04-03T14:05:00Z", "2024-04-03T16:05+02:00", "2024-04-03T16:05:00+0200",
                           "2024-04-03 10:05:00 -04:00", "2024-04-03 14:05 UTC", "2024-04-03T15:05+01"}) {
    CHECK(wall(text) == expected);
    CHECK(read_moment(text, DayOrder::day_first)->has_zone);
  }
}

TEST_CASE("noon and midnight by the twelve-hour clock") {
  CHECK(wall("2024-04-03 12:00 AM") == wall("2024-04-03 00:00"));
  CHECK(wall("2024-04-03 12:00 PM") == wall("2024-04-03 12:00"));
  CHECK(wall("2024-04-03 24:00") == wall("2024-04-04 00:00"));
}

TEST_CASE("a day alone is known as a day") {
  CHECK_FALSE(read_moment("03.04.2024", DayOrder::day_first)->has_time);
  CHECK(read_moment("03.04.2024 00:00", DayOrder::day_first)->has_time);
}

TEST_CASE("what is no time is refused") {
  for (const auto* text :
       {"", "yesterday", "2024-02-30", "31.04.2024", "2024-04-03 25:00", "2024-04-03 14:60", "2024-04",
        "12345", "2024-04-03x", "13/13/2024", "2024-04-03 14:05 +99:00", "2024-04-03 13:00 PM", "03.04.124",
        "2024-04/03", "INC0000045"}) {
    CHECK_MESSAGE(!read_moment(text, DayOrder::day_first).has_value(), text);
  }
}

TEST_CASE("a date beyond twelve shows which comes first, day or month") {
  CHECK(order_evidence("13/04/2024") == OrderEvidence::day_first);
  CHECK(order_evidence("04-13-2024 10:00") == OrderEvidence::month_first);
  CHECK(order_evidence("03/04/2024") == OrderEvidence::either);
  CHECK(order_evidence("03.04.2024") == OrderEvidence::day_first);
  CHECK(order_evidence("2024-04-03") == OrderEvidence::year_first);
  CHECK(order_evidence("x") == OrderEvidence::no_date);
}

TEST_CASE("the marks for an empty cell are known") {
  for (const auto* text : {"", "?", "NULL", "null", "N/A", "NaN", "-", "–", "\\N", "0000-00-00 00:00:00"}) {
    CHECK(is_missing(text));
  }
  CHECK_FALSE(is_missing("0"));
  CHECK_FALSE(is_missing("none of these"));
}

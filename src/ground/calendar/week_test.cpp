#include "ground/calendar/week.hpp"

#include <doctest/doctest.h>

#include "ground/calendar/problems.hpp"

using namespace zusage;
using namespace zusage::calendar;

namespace {

const ProblemKind* problem_of(const char* text) {
  const auto week = parse_week(text);
  return week ? nullptr : week.error().kind;
}

}  // namespace

TEST_CASE("a week is read with several openings a day, whatever stands between the parts") {
  const auto week = parse_week("mon-thu 08:00-12:00 13:00-17:00; fri 08:00-12:00").value();
  CHECK(week[0] == DayHours{{480, 720}, {780, 1020}});
  CHECK(week[4] == DayHours{{480, 720}});
  CHECK(week[5].empty());
  CHECK(parse_week("mon-thu 08:00-12:00,13:00-17:00, fri 08:00-12:00").value() == week);
  CHECK(parse_week("mon,tue,wed-thu 13:00-17:00 08:00-12:00 fri 08:00-12:00").value() == week);
}

TEST_CASE("hours past midnight belong to the day on which they begin") {
  const auto week = parse_week("mon-sun 22:00-06:00").value();
  CHECK(week[6] == DayHours{{1320, 1800}});
  CHECK(parse_week("mon-sun 00:00-24:00").value()[0] == DayHours{{0, 1440}});
  CHECK(parse_week("fri-mon 06:00-06:00").value()[1].empty());
}

TEST_CASE("a week is printed with equal days joined and read back the same") {
  for (const auto* text : {"mon-fri 08:00-12:00 13:00-17:00", "mon-sun 22:00-06:00", "mon-sun 00:00-24:00",
                           "mon-thu 08:00-12:00 13:00-17:00; fri 08:00-12:00; sun 10:00-11:00", "wed 06:00-06:00"}) {
    CHECK(to_text(parse_week(text).value()) == text);
  }
  CHECK(to_text(parse_week("fri-sat 08:00-12:00, mon 08:00-12:00").value()) == "mon 08:00-12:00; fri-sat 08:00-12:00");
}

TEST_CASE("what is no week is refused by name") {
  CHECK(problem_of("") == &problems::week_incomplete);
  CHECK(problem_of("mon-fri") == &problems::week_incomplete);
  CHECK(problem_of("08:00-12:00") == &problems::week_incomplete);
  CHECK(problem_of("mo-fr 08:00-12:00") == &problems::unknown_weekday);
  CHECK(problem_of("mon-fri 8-12") == &problems::not_opening_hours);
  CHECK(problem_of("mon-fri 08:00-24:30") == &problems::not_opening_hours);
  CHECK(problem_of("mon-fri 24:00-06:00") == &problems::not_opening_hours);
  CHECK(problem_of("mon-fri 08:00-12:00 11:00-17:00") == &problems::hours_overlap);
  CHECK(problem_of("mon 22:00-06:00; tue 05:00-09:00") == &problems::hours_overlap);
  CHECK(problem_of("mon-fri 08:00-12:00; wed 13:00-17:00") == &problems::weekday_twice);
}

TEST_CASE("a time of day ends at 24:00") {
  CHECK(parse_time_of_day("24:00").value() == 1440);
  CHECK(parse_time_of_day("15:07").value() == 907);
  CHECK(parse_time_of_day("24:01").error().kind == &problems::not_a_cutoff);
  CHECK_FALSE(parse_time_of_day("9:00").has_value());
}

#include "ground/calendar/calendar.hpp"

#include <doctest/doctest.h>

#include "ground/calendar/problems.hpp"

using namespace zusage;
using namespace zusage::calendar;

namespace {

Date date(const char* text) { return parse_date(text).value(); }

CalendarText office(Region region) {
  CalendarText text;
  text.week = usual_week();
  text.holidays = {region};
  return text;
}

int working_days(const Calendar& calendar, int year) {
  int count = 0;
  for (Date day = std::chrono::year{year} / 1 / 1; day < Date{std::chrono::year{year + 1} / 1 / 1};
       day += std::chrono::days{1}) {
    if (!calendar.hours_on(day).empty()) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("2026 has as many working days in each Land as counted elsewhere") {
  const std::map<std::string_view, int> counts = {
      {"BW", 252}, {"BY", 252}, {"HE", 253}, {"NW", 253}, {"RP", 253}, {"SL", 253}, {"SN", 253}, {"ST", 253},
      {"TH", 254}, {"BE", 254}, {"BB", 254}, {"HB", 254}, {"HH", 254}, {"MV", 254}, {"NI", 254}, {"SH", 254}};
  for (const auto& [land, count] : counts) {
    INFO(land);
    const auto calendar = make_calendar(office(parse_region("DE-" + std::string{land}).value())).value();
    CHECK(working_days(calendar, 2026) == count);
  }
}

TEST_CASE("a single day wins over a closing, a closing over a holiday, a holiday over the week") {
  auto text = office(Region::nw);
  text.closed = {date("2026-12-24"), date("2026-12-31")};
  text.days = {{date("2026-12-25"), {{480, 600}}}, {date("2026-12-23"), {{480, 600}}}};
  text.struck = {date("2026-06-04")};
  text.further_holidays = {{date("2026-02-16"), "Rosenmontag"}};
  const auto calendar = make_calendar(text).value();
  CHECK(calendar.kind_of(date("2026-12-22")) == DayKind::usual);
  CHECK(calendar.kind_of(date("2026-12-23")) == DayKind::single);
  CHECK(calendar.kind_of(date("2026-12-24")) == DayKind::closed);
  CHECK(calendar.kind_of(date("2026-12-25")) == DayKind::single);
  CHECK(calendar.hours_on(date("2026-12-25")) == DayHours{{480, 600}});
  CHECK(calendar.kind_of(date("2026-12-27")) == DayKind::no_hours);
  CHECK(calendar.kind_of(date("2026-06-04")) == DayKind::usual);
  CHECK(calendar.kind_of(date("2026-02-16")) == DayKind::holiday);
  CHECK(calendar.holiday_names(date("2026-02-16")).second == "Rosenmontag");
  CHECK(calendar.holiday_names(date("2026-04-03")) == std::pair<std::string, std::string>{"Good Friday", "Karfreitag"});
}

TEST_CASE("a calendar's version changes with all that counts and with nothing else") {
  const auto text = office(Region::nw);
  const auto version = make_calendar(text).value().version();
  CHECK(version.size() == 12);
  CHECK(make_calendar(text, "2025b").value().version() == version);
  auto twice = text;
  twice.holidays.push_back(Region::nw);
  CHECK(make_calendar(twice).value().version() == version);
  auto other = text;
  other.struck = {date("2026-06-04")};
  CHECK(make_calendar(other).value().version() != version);
  other = text;
  other.week[4].pop_back();
  CHECK(make_calendar(other).value().version() != version);
}

TEST_CASE("a calendar that contradicts itself is refused") {
  auto text = office(Region::nw);
  text.closed = {date("2026-12-23")};
  text.days = {{date("2026-12-23"), {{480, 600}}}};
  CHECK(make_calendar(text).error().kind == &problems::open_and_closed);
  text = office(Region::nw);
  text.days = {{date("2026-12-23"), {{480, 600}, {540, 660}}}};
  CHECK(make_calendar(text).error().kind == &problems::hours_overlap);
  text = office(Region::nw);
  text.time_zone = "Europe/Brelin";
  CHECK(make_calendar(text).error().kind == &problems::misspelt_zone);
}

TEST_CASE("hours given in any order are put in order") {
  auto text = office(Region::nw);
  text.week[0] = {{780, 1020}, {480, 720}};
  CHECK(make_calendar(text).value().text().week == usual_week());
}

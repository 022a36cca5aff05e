#include "ground/calendar/deadline.hpp"

#include <doctest/doctest.h>

#include "ground/calendar/problems.hpp"

using namespace zusage;
using namespace zusage::calendar;

namespace {

Calendar calendar_of(std::string_view week, std::string_view region = "DE-BY") {
  CalendarText text;
  text.week = parse_week(week).value();
  text.holidays = {parse_region(region).value()};
  return make_calendar(text).value();
}

Calendar office(std::string_view region = "DE-BY") {
  return calendar_of("mon-fri 08:00-12:00 13:00-17:00", region);
}

Instant at(const Calendar& calendar, std::string_view local) { return parse_point(local, calendar.zone())->at; }

std::string due_text(const Calendar& calendar, std::string_view start, std::string_view within,
                     const Counting& counting = {}) {
  const auto duration = parse_duration(within).value();
  const auto counted = count(calendar, at(calendar, start), duration, counting);
  REQUIRE(counted.has_value());
  CHECK(counted->due.at == due(calendar, at(calendar, start), duration, counting)->at);
  return to_local_text(counted->due, calendar.zone());
}

const ProblemKind* problem_of(const Calendar& calendar, std::string_view start, std::string_view within,
                              const Counting& counting = {}) {
  const auto answer = due(calendar, at(calendar, start), parse_duration(within).value(), counting);
  return answer ? nullptr : answer.error().kind;
}

// The whole vector: event date, duration, nominal end, end after BGB 193.
void check_bgb(const char* event, const char* within, const char* nominal, const char* end) {
  const auto bavaria = office("DE-BY");
  INFO(event, " + ", within);
  const auto start = std::string{event} + "T10:00";
  CHECK(due_text(bavaria, start, within, {.shift = Shift::none}).substr(0, 16) == std::string{nominal} + "T24:00");
  CHECK(due_text(bavaria, start, within).substr(0, 16) == std::string{end} + "T24:00");
}

}  // namespace

TEST_CASE("working hours skip nights, weekends and holidays") {
  const auto bavaria = office();
  CHECK(due_text(bavaria, "2026-04-02T16:00", "4wh") == "2026-04-07T11:00+02:00");
  CHECK(due_text(bavaria, "2026-04-02T17:00", "1wh") == "2026-04-07T09:00+02:00");
  CHECK(due_text(bavaria, "2026-04-02T12:30", "270wmin") == "2026-04-07T08:30+02:00");
  CHECK(due_text(bavaria, "2026-04-04T10:00", "2wh") == "2026-04-07T10:00+02:00");
  CHECK(due_text(bavaria, "2026-10-02T16:30", "1wh") == "2026-10-05T08:30+02:00");
  CHECK(due_text(office("DE-NW"), "2026-04-02T16:00", "4wh") == "2026-04-07T11:00+02:00");
}

TEST_CASE("a sum that lands exactly on close ends at close") {
  CHECK(due_text(office(), "2026-04-02T08:00", "8wh") == "2026-04-02T17:00+02:00");
  CHECK(due_text(office(), "2026-04-02T08:00", "4wh") == "2026-04-02T12:00+02:00");
}

TEST_CASE("no working time at all is due at once, even outside of hours") {
  const auto bavaria = office();
  const auto start = at(bavaria, "2026-04-04T10:00");
  CHECK(due(bavaria, start, {Unit::working_hours, 0})->at == start);
}

TEST_CASE("a night shift has seven hours in spring, nine in autumn, and a holiday takes the night it begins") {
  const auto night = calendar_of("mon-sun 22:00-06:00");
  CHECK(due_text(night, "2026-03-28T22:00", "8wh") == "2026-03-29T23:00+02:00");
  CHECK(due_text(night, "2026-10-24T22:00", "8wh") == "2026-10-25T05:00+01:00");
  CHECK(due_text(night, "2026-04-30T22:00", "10wh") == "2026-05-03T00:00+02:00");
  const auto worked_in = [&](const char* from, const char* to) {
    return worked(night, at(night, from), at(night, to)).value();
  };
  CHECK(worked_in("2026-03-28T22:00", "2026-03-29T06:00") == hours(7));
  CHECK(worked_in("2026-10-24T22:00", "2026-10-25T06:00") == hours(9));
  CHECK(worked_in("2026-05-01T22:00", "2026-05-02T06:00") == hours(0));
}

TEST_CASE("elapsed time does not look at clocks, weekends or holidays") {
  const auto bavaria = office();
  CHECK(due_text(bavaria, "2026-03-28T12:00", "24h") == "2026-03-29T13:00+02:00");
  CHECK(due_text(bavaria, "2026-10-24T12:00", "24h") == "2026-10-25T11:00+01:00");
  CHECK(due_text(bavaria, "2026-12-24T23:45", "30min") == "2026-12-25T00:15+01:00");
}

TEST_CASE("working days do not count the day of the event and end at close of business") {
  CHECK(due_text(office("DE-BY"), "2026-04-02T10:00", "3wd") == "2026-04-09T17:00+02:00");
  CHECK(due_text(office("DE-BY"), "2026-06-03T10:00", "2wd") == "2026-06-08T17:00+02:00");
  CHECK(due_text(office("DE-NI"), "2026-06-03T10:00", "2wd") == "2026-06-05T17:00+02:00");
  CHECK(due_text(office("DE-BY"), "2026-12-23T10:00", "5wd") == "2026-12-31T17:00+01:00");
  CHECK(due_text(office("DE-SN"), "2026-11-17T10:00", "1wd") == "2026-11-19T17:00+01:00");
  CHECK(due_text(office("DE-BY"), "2026-11-17T10:00", "1wd") == "2026-11-18T17:00+01:00");
  CHECK(due_text(office("DE-BY"), "2026-04-04T10:00", "1wd") == "2026-04-07T17:00+02:00");
}

TEST_CASE("a short day ends at its own close, and ends: 24:00 takes the whole day") {
  const auto short_friday = calendar_of("mon-thu 08:00-17:00; fri 08:00-12:00", "DE-NW");
  CHECK(due_text(short_friday, "2026-09-10T10:00", "1wd") == "2026-09-11T12:00+02:00");
  CHECK(due_text(short_friday, "2026-09-10T10:00", "1wd", {.ends = Ends::midnight}) == "2026-09-11T24:00+02:00");
  CHECK(due_text(calendar_of("mon-fri 22:00-06:00"), "2026-09-08T10:00", "1wd") == "2026-09-10T06:00+02:00");
  CHECK(due_text(calendar_of("mon-sun 00:00-24:00"), "2026-09-08T10:00", "1wd") == "2026-09-09T24:00+02:00");
}

TEST_CASE("periods of BGB 187 to 193 end where the law says") {
  check_bgb("2026-01-31", "1 month", "2026-02-28", "2026-03-02");
  check_bgb("2026-02-28", "1 month", "2026-03-28", "2026-03-30");
  check_bgb("2026-04-04", "1 month", "2026-05-04", "2026-05-04");
  check_bgb("2024-02-29", "12 months", "2025-02-28", "2025-02-28");
  check_bgb("2026-12-10", "14 days", "2026-12-24", "2026-12-24");
  check_bgb("2026-12-15", "10 days", "2026-12-25", "2026-12-28");
  check_bgb("2026-03-20", "14 days", "2026-04-03", "2026-04-07");
  check_bgb("2026-03-20", "2 weeks", "2026-04-03", "2026-04-07");
  check_bgb("2026-10-17", "14 days", "2026-10-31", "2026-11-02");
}

TEST_CASE("when the beginning of a day starts the period, that day counts") {
  const auto bavaria = office();
  const Counting counts{.shift = Shift::none, .first_day_counts = true};
  CHECK(due_text(bavaria, "2026-04-04T00:00", "1 month", counts).substr(0, 10) == "2026-05-03");
  CHECK(due_text(bavaria, "2026-01-30T00:00", "1 month", counts).substr(0, 10) == "2026-02-28");
  CHECK(due_text(bavaria, "2026-04-06T00:00", "1 week", counts).substr(0, 10) == "2026-04-12");
  CHECK(due_text(bavaria, "2026-04-07T00:00", "2wd", {.first_day_counts = true}) == "2026-04-08T17:00+02:00");
}

TEST_CASE("Werktage count Saturdays, but do not end on one") {
  const auto bavaria = office();
  CHECK(due_text(bavaria, "2026-09-10T10:00", "3 Werktage") == "2026-09-14T24:00+02:00");
  CHECK(due_text(bavaria, "2026-09-10T10:00", "2 Werktage") == "2026-09-14T24:00+02:00");
  CHECK(due_text(bavaria, "2026-09-10T10:00", "2 Werktage", {.shift = Shift::none}) == "2026-09-12T24:00+02:00");
  CHECK(due_text(bavaria, "2026-04-02T10:00", "2 Werktage") == "2026-04-07T24:00+02:00");
  CHECK(due_text(bavaria, "2026-09-10T10:00", "3 Werktage", {.ends = Ends::close}) == "2026-09-14T17:00+02:00");
}

TEST_CASE("after the cut-off, and on days that are not worked, the next working day is the start") {
  const auto bavaria = office();
  const Counting three{.cutoff = 15 * 60};
  CHECK(due_text(bavaria, "2026-09-11T15:00", "1wd", three) == "2026-09-14T17:00+02:00");
  CHECK(due_text(bavaria, "2026-09-11T15:01", "1wd", three) == "2026-09-15T17:00+02:00");
  CHECK(due_text(bavaria, "2026-09-12T09:00", "1wd", three) == "2026-09-15T17:00+02:00");
  CHECK(due_text(bavaria, "2026-09-11T15:01", "1wh", three) == "2026-09-14T09:00+02:00");
  CHECK(due_text(bavaria, "2026-09-11T14:30", "1wh", three) == "2026-09-11T15:30+02:00");
  CHECK(due_text(bavaria, "2026-09-11T16:00", "10 days", three) == "2026-09-24T24:00+02:00");
}

TEST_CASE("the place of performance decides which holiday moves an end") {
  const auto lower_saxony = office("DE-NI");
  CHECK(due_text(lower_saxony, "2026-05-25T10:00", "10 days") == "2026-06-04T24:00+02:00");
  CHECK(due_text(lower_saxony, "2026-05-25T10:00", "10 days", {.place = Region::by}) == "2026-06-05T24:00+02:00");
  CHECK(due_text(lower_saxony, "2026-06-03T10:00", "1 Werktag", {.place = Region::by}) == "2026-06-05T24:00+02:00");
}

TEST_CASE("the 24th of December is worked unless the calendar closes it") {
  CalendarText text;
  text.week = usual_week();
  text.holidays = {Region::nw};
  text.closed = {parse_date("2026-12-24").value(), parse_date("2026-12-31").value()};
  text.days = {{parse_date("2026-12-23").value(), {{480, 600}}}};
  const auto calendar = make_calendar(text).value();
  CHECK(due_text(calendar, "2026-12-22T16:00", "4wh") == "2026-12-28T09:00+01:00");
  CHECK(due_text(calendar, "2026-12-22T16:00", "1wd") == "2026-12-23T10:00+01:00");
  CHECK(due_text(office("DE-NW"), "2026-12-22T16:00", "2wd") == "2026-12-24T17:00+01:00");
}

TEST_CASE("a night that runs into the hours of a single day is counted once") {
  CalendarText text;
  text.week = parse_week("mon-thu 22:00-06:00").value();
  text.days = {{parse_date("2026-09-09").value(), {{300, 480}}}};
  const auto calendar = make_calendar(text).value();
  CHECK(worked(calendar, at(calendar, "2026-09-08T22:00"), at(calendar, "2026-09-09T12:00")).value() == hours(10));
  CHECK(due_text(calendar, "2026-09-08T22:00", "9wh") == "2026-09-09T07:00+02:00");
}

TEST_CASE("hours that fall into the gap of spring do not exist") {
  const auto gap = calendar_of("sun 02:00-03:00; mon 08:00-09:00");
  CHECK(due_text(gap, "2026-03-29T00:00", "30wmin") == "2026-03-30T08:30+02:00");
  CHECK(due_text(calendar_of("sun 02:30-04:00"), "2026-03-29T00:00", "30wmin") == "2026-03-29T04:00+02:00");
}

TEST_CASE("summer time still changes the night of 2045") {
  const auto night = calendar_of("mon-sun 22:00-06:00");
  CHECK(due_text(night, "2045-03-25T22:00", "8wh") == "2045-03-26T23:00+02:00");
  CHECK(due_text(night, "2045-03-26T22:00", "8wh") == "2045-03-27T06:00+02:00");
  CHECK(worked(night, at(night, "2045-10-28T22:00"), at(night, "2045-10-29T06:00")).value() == hours(9));
}

TEST_CASE("what cannot be counted is a problem that says why") {
  const auto bavaria = office();
  CHECK(problem_of(bavaria, "2026-04-02T10:00", "on the agreed date") == &problems::agreed_date_needed);
  CHECK(problem_of(bavaria, "1999-12-31T10:00", "4wh") == &problems::outside_holiday_years);
  CHECK(problem_of(bavaria, "2051-01-01T10:00", "2wd") == &problems::outside_holiday_years);
  CHECK(problem_of(bavaria, "2050-12-30T10:00", "5wd") == &problems::outside_holiday_years);
  CHECK(problem_of(bavaria, "2026-01-01T10:00", "999999 months") == &problems::outside_holiday_years);
  CHECK(problem_of(bavaria, "2026-01-01T10:00", "999999 weeks") == &problems::outside_holiday_years);
  CHECK(problem_of(bavaria, "2026-01-01T10:00", "20000wh") == &problems::not_enough_working_time);
  CHECK(problem_of(bavaria, "2026-01-01T10:00", "2000wd") == &problems::not_enough_working_time);
  CHECK(problem_of(bavaria, "2026-01-01T10:00", "2000wkd") == &problems::not_enough_working_time);
  CHECK(problem_of(bavaria, "2026-01-01T10:00", "4h", {.cutoff = 900}) == &problems::counting_does_not_fit);
  CHECK(problem_of(bavaria, "2026-01-01T10:00", "4h", {.shift = Shift::bgb193}) == &problems::counting_does_not_fit);
  CHECK(problem_of(bavaria, "2026-01-01T10:00", "4wh", {.ends = Ends::close}) == &problems::counting_does_not_fit);
  CHECK(problem_of(bavaria, "2026-01-02T10:00", "4wh", {.shift = Shift::none}) == nullptr);
}

TEST_CASE("a calendar without any hours finds no due time and does not hang") {
  const auto empty = make_calendar({}).value();
  CHECK(problem_of(empty, "2026-01-01T10:00", "1wh") == &problems::not_enough_working_time);
  CHECK(problem_of(empty, "2026-01-01T10:00", "1wd") == &problems::not_enough_working_time);
  CHECK(problem_of(empty, "2026-01-01T10:00", "1wd", {.cutoff = 900}) == &problems::not_enough_working_time);
  CHECK(worked(empty, at(empty, "2026-01-01T10:00"), at(empty, "2026-02-01T10:00")).value() == hours(0));
}

TEST_CASE("words of cut-off, end and shift are read, others refused") {
  CHECK(parse_cutoff("15:00").value() == 900);
  CHECK(parse_ends("close").value() == Ends::close);
  CHECK(parse_ends("24:00").value() == Ends::midnight);
  CHECK(parse_ends("17:00").error().kind == &problems::unknown_end);
  CHECK(parse_shift("none").value() == Shift::none);
  CHECK(parse_shift("bgb193").value() == Shift::bgb193);
  CHECK(parse_shift("BGB").error().kind == &problems::unknown_shift);
}

TEST_CASE("a deadline can say how it was counted") {
  const auto counted = count(office(), at(office(), "2026-04-02T16:00"), {Unit::working_hours, 4}).value();
  const StepKind kinds[] = {StepKind::worked,  StepKind::holiday, StepKind::no_hours, StepKind::no_hours,
                            StepKind::holiday, StepKind::worked};
  REQUIRE(counted.steps.size() == std::size(kinds));
  for (std::size_t i = 0; i < std::size(kinds); ++i) CHECK(counted.steps[i].kind == kinds[i]);
  CHECK(counted.steps[0].counted == hours(1));
  CHECK(counted.steps[1].holiday_de == "Karfreitag");
  CHECK(counted.steps[5].counted == hours(3));
}

TEST_CASE("a shifted end names each day it could not stay on") {
  const auto counted = count(office(), at(office(), "2026-12-15T10:00"), {Unit::days, 10}).value();
  const StepKind kinds[] = {StepKind::start_day, StepKind::by_calendar, StepKind::holiday,
                            StepKind::holiday,   StepKind::sunday,      StepKind::shifted};
  REQUIRE(counted.steps.size() == std::size(kinds));
  for (std::size_t i = 0; i < std::size(kinds); ++i) CHECK(counted.steps[i].kind == kinds[i]);
  CHECK(to_text(counted.steps[5].day) == "2026-12-28");
}

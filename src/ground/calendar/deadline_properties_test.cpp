#include <rapidcheck.h>
// rapidcheck before doctest: both name a macro for their results.
#include <doctest/doctest.h>

#include <array>

#include "ground/calendar/deadline.hpp"

using namespace zusage;
using namespace zusage::calendar;

namespace {

Calendar made(std::string_view week, std::vector<Region> holidays, std::string zone) {
  CalendarText text;
  text.week = parse_week(week).value();
  text.holidays = std::move(holidays);
  text.time_zone = std::move(zone);
  return make_calendar(text).value();
}

// Offices, nights, always open, a few hours a week; zones with other changes of the clock.
const std::array<Calendar, 5>& calendars() {
  static const std::array<Calendar, 5> all = {
      made("mon-fri 08:00-12:00 13:00-17:00", {Region::nw}, "Europe/Berlin"),
      made("mon-sun 22:00-06:00", {Region::by}, "Europe/Berlin"),
      made("mon-sun 00:00-24:00", {}, "America/New_York"),
      made("sun 01:30-03:30; wed 23:00-04:00", {Region::be, Region::sn}, "Europe/Berlin"),
      made("mon-sat 06:00-14:00 14:00-22:00", {Region::th}, "Australia/Lord_Howe"),
  };
  return all;
}

const Calendar& some_calendar() { return calendars()[*rc::gen::inRange<std::size_t>(0, calendars().size())]; }

Instant some_instant() {
  const auto from = parse_rfc3339("2019-12-31T00:00:00Z")->microseconds / 1'000'000;
  const auto to = parse_rfc3339("2040-12-31T00:00:00Z")->microseconds / 1'000'000;
  return {*rc::gen::inRange<std::int64_t>(from, to) * 1'000'000 + *rc::gen::inRange<std::int64_t>(0, 1'000'000)};
}

int some_minutes() { return *rc::gen::inRange<int>(1, 60 * 60); }

Instant due_after(const Calendar& calendar, Instant at, int amount) {
  return due(calendar, at, {Unit::working_minutes, amount})->at;
}

template <class Property>
void holds(const char* sentence, Property property) {
  CHECK_MESSAGE(rc::check(sentence, property), sentence);
}

// Minute by minute, by nothing but the hours of the day: what the table is compared with.
Span worked_slowly(const Calendar& calendar, Instant from, Instant to) {
  Span sum;
  const auto& zone = calendar.zone();
  const Date last = date_of(zone.local(to));
  for (Date date = date_of(zone.local(from)) - std::chrono::days{1}; date <= last; date += std::chrono::days{1}) {
    for (const OpenHours& span : calendar.hours_on(date)) {
      const auto open = std::max(zone.read(local_time(date, minutes(span.open))).at, from);
      const auto close = std::min(zone.read(local_time(date, minutes(span.close))).at, to);
      if (open < close) sum.microseconds += (close - open).microseconds;
    }
  }
  return sum;
}

}  // namespace

TEST_CASE("what is due after some work was worked exactly that much before") {
  holds("worked(t, due(t, d)) = d", [] {
    const Calendar& calendar = some_calendar();
    const Instant at = some_instant();
    const int amount = some_minutes();
    RC_ASSERT(worked(calendar, at, due_after(calendar, at, amount)).value() == minutes(amount));
  });
}

TEST_CASE("due is the earliest such instant") {
  holds("a microsecond earlier it is not done", [] {
    const Calendar& calendar = some_calendar();
    const Instant at = some_instant();
    const int amount = some_minutes();
    const Instant end = due_after(calendar, at, amount);
    RC_ASSERT(end > at);
    RC_ASSERT(worked(calendar, at, {end.microseconds - 1}).value() < minutes(amount));
  });
}

TEST_CASE("a later start is never due earlier, nor is a longer duration") {
  holds("due is monotone in start", [] {
    const Calendar& calendar = some_calendar();
    const Instant at = some_instant();
    const Instant later = at + minutes(*rc::gen::inRange<int>(0, 20'000));
    const Counting counting = *rc::gen::arbitrary<bool>() ? Counting{.cutoff = 900} : Counting{};
    const auto unit = *rc::gen::element(Unit::working_minutes, Unit::working_days, Unit::werktage, Unit::days,
                                        Unit::weeks, Unit::months);
    const Duration duration{unit, *rc::gen::inRange<int>(1, 30)};
    RC_ASSERT(due(calendar, at, duration, counting)->at <= due(calendar, later, duration, counting)->at);
  });
  holds("due is monotone in duration", [] {
    const Calendar& calendar = some_calendar();
    const Instant at = some_instant();
    const int amount = some_minutes();
    RC_ASSERT(due_after(calendar, at, amount) < due_after(calendar, at, amount + 1));
  });
}

TEST_CASE("two stretches in a row are due as one") {
  holds("due(due(t, a), b) = due(t, a + b)", [] {
    const Calendar& calendar = some_calendar();
    const Instant at = some_instant();
    const int a = some_minutes();
    const int b = some_minutes();
    RC_ASSERT(due_after(calendar, due_after(calendar, at, a), b) == due_after(calendar, at, a + b));
  });
}

TEST_CASE("work adds up over any split, and equals a plain walk over the days") {
  holds("worked(a, b) + worked(b, c) = worked(a, c)", [] {
    const Calendar& calendar = some_calendar();
    const Instant a = some_instant();
    const Instant b = some_instant();
    const Instant c = some_instant();
    const auto sum = worked(calendar, a, b)->microseconds + worked(calendar, b, c)->microseconds;
    RC_ASSERT(sum == worked(calendar, a, c)->microseconds);
  });
  holds("worked is the sum of overlaps", [] {
    const Calendar& calendar = some_calendar();
    const Instant at = some_instant();
    const Instant later = at + minutes(*rc::gen::inRange<int>(0, 60'000));
    RC_ASSERT(worked(calendar, at, later).value() == worked_slowly(calendar, at, later));
  });
}

TEST_CASE("the steps of an answer add up to what was promised, in order") {
  holds("the sum of steps is the duration", [] {
    const Calendar& calendar = some_calendar();
    const Instant at = some_instant();
    const int amount = some_minutes();
    const auto counted = count(calendar, at, {Unit::working_minutes, amount}).value();
    Span sum;
    Instant reached = at;
    for (const Step& step : counted.steps) {
      if (step.kind != StepKind::worked) continue;
      RC_ASSERT(step.from >= reached);
      reached = step.to;
      sum.microseconds += step.counted.microseconds;
    }
    RC_ASSERT(sum == minutes(amount));
    RC_ASSERT(reached == counted.due.at);
  });
}

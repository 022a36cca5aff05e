// Counting days as BGB 186-193 do, and as opening hours do.
#include "ground/calendar/day_count_internal.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ground/calendar/day_table_internal.hpp"
#include "ground/calendar/problems.hpp"

namespace zusage::calendar {
namespace {

constexpr std::chrono::days one_day{1};
constexpr std::chrono::days longest_search{5 * 366};

Problem no_room(const Duration& duration) {
  return {&problems::not_enough_working_time, {{"duration", to_text(duration)}}};
}

Result<Date> working_day(const Calendar& calendar, Date after, const Duration& duration) {
  const DayTable& table = calendar.table();
  if (!DayTable::covers(after)) return std::unexpected(outside_years(after));
  const auto found = table.working_day_after(after, duration.amount);
  if (found && *found - after <= longest_search) return *found;
  // With the table at its end nobody knows whether five years would have been enough.
  if (!DayTable::covers(after + longest_search)) return std::unexpected(outside_years(after + longest_search));
  return std::unexpected(no_room(duration));
}

Result<Date> werktag(const Calendar& calendar, Date after, const Duration& duration, const Counting& counting) {
  Date date = after;
  for (int count = 0; count < duration.amount;) {
    date += one_day;
    if (!DayTable::covers(date)) return std::unexpected(outside_years(date));
    if (date - after > longest_search) return std::unexpected(no_room(duration));
    if (weekday_of(date) != 6 && !is_holiday_at_place(calendar, date, counting)) ++count;
  }
  return date;
}

// BGB 188 (2) and (3): the day of the same number, else the last day of the month.
Result<DayCount> months_later(Date event, const Duration& duration, bool first_day_counts) {
  const std::chrono::year_month_day civil{event};
  const int months = int{civil.year()} * 12 + static_cast<int>(unsigned{civil.month()}) - 1 + duration.amount;
  if (months / 12 > last_holiday_year) {
    return std::unexpected(
        Problem{&problems::outside_holiday_years, {{"year", fmt::format("{}", months / 12)}}});
  }
  const auto month = std::chrono::year{months / 12} / (months % 12 + 1);
  const auto same_number = month / civil.day();
  DayCount count{.began = event, .event = event, .nominal = {}, .end = {}};
  count.last_of_month = !same_number.ok();
  if (count.last_of_month) count.nominal = month / std::chrono::last;
  else count.nominal = Date{same_number} - (first_day_counts ? one_day : std::chrono::days{0});
  return count;
}

Result<Date> last_counted_day(const Calendar& calendar, Date after, const Duration& duration,
                              const Counting& counting) {
  if (duration.unit == Unit::working_days) return working_day(calendar, after, duration);
  if (duration.unit == Unit::werktage) return werktag(calendar, after, duration, counting);
  return after + one_day * (duration.unit == Unit::weeks ? 7 : 1) * duration.amount;
}

Result<DayCount> nominal_end(const Calendar& calendar, Date event, const Duration& duration,
                             const Counting& counting) {
  if (duration.unit == Unit::months) return months_later(event, duration, counting.first_day_counts);
  // Beginning one day early makes the event day the first that counts.
  const Date after = counting.first_day_counts ? event - one_day : event;
  const auto end = last_counted_day(calendar, after, duration, counting);
  if (!end) return std::unexpected(end.error());
  return DayCount{.began = event, .event = event, .nominal = *end, .end = *end};
}

bool must_move(const Calendar& calendar, Date date, const Counting& counting) {
  return weekday_of(date) >= 5 || is_holiday_at_place(calendar, date, counting);
}

}  // namespace

Problem outside_years(Date date) {
  return {&problems::outside_holiday_years,
          {{"year", fmt::format("{}", int{std::chrono::year_month_day{date}.year()})}}};
}

bool is_holiday_at_place(const Calendar& calendar, Date date, const Counting& counting) {
  return counting.place ? holiday_on(*counting.place, date).has_value() : calendar.table().is_holiday(date);
}

Result<Date> event_day(const Calendar& calendar, Instant start, const Counting& counting) {
  const auto local = calendar.zone().local(start);
  const Date date = date_of(local);
  if (!DayTable::covers(date)) return std::unexpected(outside_years(date));
  if (!counting.cutoff) return date;
  // A day that is not worked goes with the evening before it, so that a later start is never due earlier.
  const bool counts = calendar.table().is_working_day(date) && time_of_day(local) <= minutes(*counting.cutoff);
  if (counts) return date;
  return working_day(calendar, date, {Unit::working_days, 1});
}

Result<DayCount> count_days(const Calendar& calendar, Instant start, const Duration& duration,
                            const Counting& counting) {
  const auto event = event_day(calendar, start, counting);
  if (!event) return std::unexpected(event.error());
  auto days = nominal_end(calendar, *event, duration, counting);
  if (!days) return days;
  days->began = date_of(calendar.zone().local(start));
  days->end = days->nominal;
  const auto usual = duration.unit == Unit::working_days ? Shift::none : Shift::bgb193;
  const bool shifts = counting.shift.value_or(usual) == Shift::bgb193;
  while (shifts && DayTable::covers(days->end) && must_move(calendar, days->end, counting)) days->end += one_day;
  if (!DayTable::covers(days->end)) return std::unexpected(outside_years(days->end));
  return days;
}

Result<Instant> counting_from(const Calendar& calendar, Instant start, const Counting& counting) {
  if (!counting.cutoff) return start;
  const auto event = event_day(calendar, start, counting);
  if (!event) return std::unexpected(event.error());
  // Hours of the night before belong to the day before, which the cut-off has closed.
  const auto opening = minutes(calendar.hours_on(*event).front().open);
  return std::max(start, calendar.zone().read(local_time(*event, opening)).at);
}

}  // namespace zusage::calendar

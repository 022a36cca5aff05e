// Due times forwards, and work between two instants, on the table of a calendar's days.
#include "ground/calendar/deadline.hpp"

#include "ground/calendar/day_count_internal.hpp"
#include "ground/calendar/day_table_internal.hpp"
#include "ground/calendar/problems.hpp"

namespace zusage::calendar {
namespace {

constexpr Span longest_search = days(5 * 366);

Problem outside_years_at(const Calendar& calendar, Instant at) {
  return outside_years(date_of(calendar.zone().local(at)));
}

Result<Due> due_in_working_time(const Calendar& calendar, Instant start, const Duration& duration,
                                const Counting& counting) {
  const DayTable& table = calendar.table();
  if (!table.covers(start)) return std::unexpected(outside_years_at(calendar, start));
  if (duration.amount == 0) return Due{start};
  const auto from = counting_from(calendar, start, counting);
  if (!from) return std::unexpected(from.error());
  const auto amount = minutes(duration.unit == Unit::working_hours ? std::int64_t{duration.amount} * 60 : duration.amount);
  const auto at = table.when_worked({table.worked_before(*from).microseconds + amount.microseconds});
  if (at && *at - start <= longest_search) return Due{*at};
  if (!table.covers(start + longest_search)) {
    return std::unexpected(outside_years_at(calendar, start + longest_search));
  }
  return std::unexpected(Problem{&problems::not_enough_working_time, {{"duration", to_text(duration)}}});
}

Result<Due> due_in_days(const Calendar& calendar, Instant start, const Duration& duration, const Counting& counting) {
  const auto days = count_days(calendar, start, duration, counting);
  if (!days) return std::unexpected(days.error());
  const auto usual = duration.unit == Unit::working_days ? Ends::close : Ends::midnight;
  return end_of_day(calendar, days->end, counting.ends.value_or(usual));
}

std::unexpected<Problem> without_meaning(std::string_view key, const Duration& duration) {
  return std::unexpected(
      Problem{&problems::counting_does_not_fit, {{"key", std::string{key}}, {"duration", to_text(duration)}}});
}

}  // namespace

Result<int> parse_cutoff(std::string_view text) { return parse_time_of_day(text); }

Result<Ends> parse_ends(std::string_view text) {
  if (text == "close") return Ends::close;
  if (text == "24:00") return Ends::midnight;
  return std::unexpected(Problem{&problems::unknown_end, {{"text", std::string{text}}}});
}

Result<Shift> parse_shift(std::string_view text) {
  if (text == "none") return Shift::none;
  if (text == "bgb193") return Shift::bgb193;
  return std::unexpected(Problem{&problems::unknown_shift, {{"text", std::string{text}}}});
}

Result<void> check_counting(const Duration& duration, const Counting& counting) {
  if (!is_elapsed(duration) && !is_working_time(duration)) return {};
  if (counting.cutoff && is_elapsed(duration)) return without_meaning("cutoff", duration);
  if (counting.ends) return without_meaning("ends", duration);
  if (counting.shift == Shift::bgb193) return without_meaning("shift", duration);
  if (counting.first_day_counts) return without_meaning("first day counts", duration);
  return {};
}

Result<Due> due(const Calendar& calendar, Instant start, const Duration& duration, const Counting& counting) {
  if (duration.unit == Unit::agreed_date) return std::unexpected(Problem{&problems::agreed_date_needed});
  if (const auto fits = check_counting(duration, counting); !fits) return std::unexpected(fits.error());
  if (is_working_time(duration)) return due_in_working_time(calendar, start, duration, counting);
  if (duration.unit == Unit::minutes) return Due{start + minutes(duration.amount)};
  if (duration.unit == Unit::hours) return Due{start + hours(duration.amount)};
  return due_in_days(calendar, start, duration, counting);
}

Due end_of_day(const Calendar& calendar, Date date, Ends ends) {
  constexpr int midnight = 24 * 60;
  const int close = ends == Ends::close && DayTable::covers(date) ? calendar.table().close_of(date) : 0;
  const int end = close == 0 ? midnight : close;
  const Instant at = calendar.zone().read(local_time(date, minutes(end))).at;
  return {at, end == midnight ? std::optional{date} : std::nullopt};
}

Result<Span> worked(const Calendar& calendar, Instant from, Instant to) {
  const DayTable& table = calendar.table();
  if (!table.covers(from)) return std::unexpected(outside_years_at(calendar, from));
  if (!table.covers(to)) return std::unexpected(outside_years_at(calendar, to));
  return Span{table.worked_before(to).microseconds - table.worked_before(from).microseconds};
}

std::string to_local_text(const Due& due, const Zone& zone) {
  return due.end_of ? to_local_text_at_end_of(*due.end_of, due.at, zone) : to_local_text(due.at, zone);
}

}  // namespace zusage::calendar

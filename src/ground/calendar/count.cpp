// How a deadline was counted, day by day, as steps.
#include <algorithm>
#include <cstdint>

#include "ground/calendar/day_count_internal.hpp"

namespace zusage::calendar {
namespace {

constexpr std::chrono::days one_day{1};

Step not_worked(const Calendar& calendar, Date date) {
  const auto kind = calendar.kind_of(date);
  if (kind == DayKind::closed) return {.kind = StepKind::closed, .day = date};
  if (kind != DayKind::holiday) return {.kind = StepKind::no_hours, .day = date};
  const auto [en, de] = calendar.holiday_names(date);
  return {.kind = StepKind::holiday, .day = date, .holiday_en = en, .holiday_de = de};
}

// Why a day is no Werktag, or why an end cannot stay on it.
Step not_for_bgb(const Calendar& calendar, Date date, const Counting& counting) {
  if (counting.place) {
    if (const auto holiday = holiday_on(*counting.place, date)) {
      return {.kind = StepKind::holiday,
              .day = date,
              .holiday_en = std::string{holiday->name.en},
              .holiday_de = std::string{holiday->name.de}};
    }
  } else if (const auto [en, de] = calendar.holiday_names(date); !en.empty()) {
    return {.kind = StepKind::holiday, .day = date, .holiday_en = en, .holiday_de = de};
  }
  return {.kind = weekday_of(date) == 6 ? StepKind::sunday : StepKind::saturday, .day = date};
}

// Walks over the openings of each day between two instants.
class Walk {
 public:
  Walk(const Calendar& calendar, Instant from, Instant to) : calendar_(calendar), from_(from), to_(to) {}

  std::vector<Step> steps() {
    const auto& zone = calendar_.zone();
    const Date first = date_of(zone.local(from_));
    const Date last = date_of(zone.local(to_));
    // Hours of the evening before may reach into the first day.
    for (Date date = first - one_day; date <= last && reached_ < to_; date += one_day) {
      const auto before = steps_.size();
      for (const OpenHours& hours : calendar_.hours_on(date)) add(date, hours);
      if (date < first || steps_.size() > before) continue;
      const bool open = !calendar_.hours_on(date).empty();
      if (!open) steps_.push_back(not_worked(calendar_, date));
      else if (date == first) steps_.push_back({.kind = StepKind::outside_hours, .day = date});
    }
    return std::move(steps_);
  }

 private:
  void add(Date date, const OpenHours& hours) {
    const auto& zone = calendar_.zone();
    const Instant open = zone.read(local_time(date, minutes(hours.open))).at;
    const Instant close = zone.read(local_time(date, minutes(hours.close))).at;
    const bool change = close - open != minutes(hours.close - hours.open);
    const Instant begin = std::max({open, from_, reached_});
    const Instant end = std::min(close, to_);
    reached_ = std::max(reached_, std::min(close, to_));
    if (begin >= end) return;
    steps_.push_back({.kind = StepKind::worked,
                      .day = date,
                      .from = begin,
                      .to = end,
                      .counted = end - begin,
                      .clock_change = change});
  }

  const Calendar& calendar_;
  Instant from_;
  Instant to_;
  Instant reached_ = {INT64_MIN};
  std::vector<Step> steps_;
};

Result<std::vector<Step>> working_time_steps(const Calendar& calendar, Instant start, Instant end,
                                             const Counting& counting) {
  const auto from = counting_from(calendar, start, counting);
  if (!from) return std::unexpected(from.error());
  std::vector<Step> steps;
  const auto& zone = calendar.zone();
  const Date day = date_of(zone.local(*from));
  if (day != date_of(zone.local(start))) steps.push_back({.kind = StepKind::cutoff, .day = day});
  for (auto& step : Walk(calendar, *from, end).steps()) steps.push_back(std::move(step));
  return steps;
}

std::vector<Step> days_in_order(const Calendar& calendar, const DayCount& days, const Duration& duration,
                                const Counting& counting) {
  std::vector<Step> steps;
  const bool werktage = duration.unit == Unit::werktage;
  int ordinal = 0;
  const Date first = counting.first_day_counts ? days.event : days.event + one_day;
  for (Date date = first; date <= days.nominal; date += one_day) {
    const bool werktag = weekday_of(date) != 6 && !is_holiday_at_place(calendar, date, counting);
    const bool counts = werktage ? werktag : !calendar.hours_on(date).empty();
    if (counts) steps.push_back({.kind = StepKind::day_counted, .day = date, .ordinal = ++ordinal});
    else steps.push_back(werktage ? not_for_bgb(calendar, date, counting) : not_worked(calendar, date));
  }
  return steps;
}

std::vector<Step> day_steps(const Calendar& calendar, const DayCount& days, const Duration& duration,
                            const Counting& counting) {
  std::vector<Step> steps;
  if (days.event != days.began) steps.push_back({.kind = StepKind::cutoff, .day = days.event});
  if (!counting.first_day_counts) steps.push_back({.kind = StepKind::start_day, .day = days.event});
  if (duration.unit == Unit::working_days || duration.unit == Unit::werktage) {
    for (auto& step : days_in_order(calendar, days, duration, counting)) steps.push_back(std::move(step));
  } else {
    const auto kind = days.last_of_month ? StepKind::last_of_month : StepKind::by_calendar;
    steps.push_back({.kind = kind, .day = days.nominal});
  }
  for (Date date = days.nominal; date < days.end; date += one_day) {
    steps.push_back(not_for_bgb(calendar, date, counting));
  }
  if (days.end != days.nominal) steps.push_back({.kind = StepKind::shifted, .day = days.end});
  return steps;
}

}  // namespace

Result<Counted> count(const Calendar& calendar, Instant start, const Duration& duration, const Counting& counting) {
  const auto answer = due(calendar, start, duration, counting);
  if (!answer) return std::unexpected(answer.error());
  Counted counted{*answer, {}};
  if (is_elapsed(duration)) {
    const Date day = date_of(calendar.zone().local(start));
    counted.steps.push_back(
        {.kind = StepKind::elapsed, .day = day, .from = start, .to = answer->at, .counted = answer->at - start});
    return counted;
  }
  if (is_working_time(duration)) {
    auto steps = working_time_steps(calendar, start, answer->at, counting);
    if (!steps) return std::unexpected(steps.error());
    counted.steps = std::move(*steps);
    return counted;
  }
  const auto days = count_days(calendar, start, duration, counting);
  if (!days) return std::unexpected(days.error());
  counted.steps = day_steps(calendar, *days, duration, counting);
  return counted;
}

}  // namespace zusage::calendar

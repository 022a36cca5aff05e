// Building the table of openings, and looking things up in it.
#include "ground/calendar/day_table_internal.hpp"

#include <algorithm>

namespace zusage::calendar {
namespace {

constexpr Date first_date{std::chrono::year{first_holiday_year} / 1 / 1};
constexpr Date end_date{std::chrono::year{last_holiday_year + 1} / 1 / 1};
constexpr auto date_count = static_cast<std::size_t>((end_date - first_date).count());

constexpr std::int64_t second_us = 1'000'000;
constexpr std::int64_t day_seconds = 86'400;
// Two days early: in the east of the world the first date begins before its UTC day.
constexpr std::int64_t base_at = (first_date.time_since_epoch().count() - 2) * day_seconds * second_us;
constexpr std::size_t utc_day_count = date_count + 4;
// Buckets of a usual day's work: a look-up passes two or three openings.
constexpr std::uint32_t bucket_seconds = 8 * 3600;
constexpr std::uint32_t never = 0xFFFF'FFFF;

std::uint32_t seconds_since_base(Instant at) {
  return static_cast<std::uint32_t>((at.microseconds - base_at) / second_us);
}

}  // namespace

DayTable::DayTable(const Calendar& calendar)
    : begin_at_(calendar.zone().read(local_time(first_date, {0})).at),
      end_at_(calendar.zone().read(local_time(end_date, {0})).at) {
  close_of_.reserve(date_count);
  holidays_.reserve(date_count);
  days_before_.reserve(date_count + 1);
  for (auto date = first_date; date < end_date; date += std::chrono::days{1}) add_day(calendar, date);
  days_before_.push_back(static_cast<std::uint16_t>(working_days_.size()));
  index_openings();
}

bool DayTable::covers(Date date) { return date >= first_date && date < end_date; }

std::size_t DayTable::index(Date date) { return static_cast<std::size_t>((date - first_date).count()); }

void DayTable::add_day(const Calendar& calendar, Date date) {
  const DayHours& hours = calendar.hours_on(date);
  days_before_.push_back(static_cast<std::uint16_t>(working_days_.size()));
  holidays_.push_back(calendar.is_holiday(date));
  close_of_.push_back(static_cast<std::int16_t>(hours.empty() ? 0 : hours.back().close));
  if (!hours.empty()) working_days_.push_back(static_cast<std::uint16_t>(index(date)));
  for (const OpenHours& span : hours) add_opening(calendar.zone(), date, span);
}

void DayTable::add_opening(const Zone& zone, Date date, const OpenHours& hours) {
  auto open = seconds_since_base(zone.read(local_time(date, minutes(hours.open))).at);
  const auto close = seconds_since_base(zone.read(local_time(date, minutes(hours.close))).at);
  // A night before a single day with hours of its own may run into it: counted once.
  const auto before = openings_.empty() ? 0U : openings_.back().before + openings_.back().close - openings_.back().open;
  if (!openings_.empty()) open = std::max(open, openings_.back().close);
  if (open < close) openings_.push_back({open, close, before});
}

void DayTable::index_openings() {
  const auto total = openings_.empty() ? 0U : openings_.back().before + openings_.back().close - openings_.back().open;
  openings_.push_back({never, never, total});
  std::uint32_t at = 0;
  for (std::size_t day = 0; day < utc_day_count; ++day) {
    while (openings_[at].close <= day * day_seconds) ++at;
    of_day_.push_back(at);
  }
  at = 0;
  for (std::uint32_t work = 0; work < total; work += bucket_seconds) {
    while (openings_[at + 1].before <= work) ++at;
    of_work_.push_back(at);
  }
}

std::size_t DayTable::opening_after(std::int64_t microseconds) const {
  const auto day = static_cast<std::size_t>(microseconds / (day_seconds * second_us));
  std::size_t at = of_day_[std::min(day, utc_day_count - 1)];
  while (openings_[at].close * second_us <= microseconds) ++at;
  return at;
}

Span DayTable::worked_before(Instant at) const {
  const auto since_base = std::clamp(at.microseconds - base_at, std::int64_t{0}, (never - 1) * second_us);
  const Opening& opening = openings_[opening_after(since_base)];
  return {opening.before * second_us + std::max(std::int64_t{0}, since_base - opening.open * second_us)};
}

std::optional<Instant> DayTable::when_worked(Span work) const {
  const auto total = openings_.back().before * second_us;
  if (work.microseconds <= 0 || work.microseconds > total) return std::nullopt;
  std::size_t at = of_work_[static_cast<std::size_t>((work.microseconds - 1) / (bucket_seconds * second_us))];
  while (openings_[at + 1].before * second_us < work.microseconds) ++at;
  const Opening& opening = openings_[at];
  return Instant{base_at + opening.open * second_us + work.microseconds - opening.before * second_us};
}

std::optional<Date> DayTable::working_day_after(Date date, int count) const {
  const auto rank = std::size_t{days_before_[index(date) + 1]} + static_cast<std::size_t>(count) - 1;
  if (rank >= working_days_.size()) return std::nullopt;
  return first_date + std::chrono::days{working_days_[rank]};
}

}  // namespace zusage::calendar

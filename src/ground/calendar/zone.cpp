// Zones by the date library, which reads the machine's zone files. No other file of the house includes it.
#include <date/tz.h>

#include <algorithm>
#include <limits>

#include "ground/calendar/local.hpp"
#include "ground/calendar/problems.hpp"

namespace zusage::calendar {

// A stretch of time with one offset; together they cover all time, in order.
struct Period {
  std::int64_t begin;
  std::int64_t end;
  std::int64_t offset;
};

struct Zone::Changes {
  std::string name;
  std::vector<Period> periods;

  [[nodiscard]] const Period& at(Instant instant) const {
    return *std::ranges::partition_point(periods, [&](const Period& p) { return p.end <= instant.microseconds; });
  }
};

namespace {

constexpr std::int64_t first_instant = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t last_instant = std::numeric_limits<std::int64_t>::max();
constexpr int last_year_in_files = 2037;
constexpr int last_year_continued = 2099;

std::int64_t microseconds_of(date::sys_seconds at) {
  const std::int64_t seconds = at.time_since_epoch().count();
  if (seconds < first_instant / 1'000'000) return first_instant;
  if (seconds > last_instant / 1'000'000) return last_instant;
  return seconds * 1'000'000;
}

std::int64_t first_of_march(int year) {
  const auto day = std::chrono::sys_days{std::chrono::year{year} / std::chrono::March / 1};
  return std::int64_t{day.time_since_epoch().count()} * 86'400'000'000;
}

std::vector<Period> periods_in_files(const date::time_zone& zone) {
  std::vector<Period> periods;
  for (auto at = date::sys_seconds{date::sys_days{date::year{1800} / 1 / 1}};;) {
    const auto found = zone.get_info(at);
    const std::int64_t begin = periods.empty() ? first_instant : periods.back().end;
    periods.push_back({begin, microseconds_of(found.end), std::int64_t{found.offset.count()} * 1'000'000});
    // The last period of a file ends far away, at a point that means "never".
    if (found.end >= date::sys_days{date::year{2400} / 1 / 1}) break;
    at = found.end;
  }
  periods.back().end = last_instant;
  return periods;
}

// The library ignores the rule at the end of a zone file, so summer time would stop in 2037. We continue it: a year
// repeats the changes of the one before 2038 whose 1st of March is the same weekday.
void continue_after_files(std::vector<Period>& periods) {
  if (periods.back().begin < first_of_march(last_year_in_files)) return;
  if (periods.back().begin > first_of_march(last_year_in_files + 1)) return;
  const auto known = periods;
  for (int year = last_year_in_files + 1; year <= last_year_continued; ++year) {
    int like = last_year_in_files;
    const std::int64_t week = std::int64_t{7} * 86'400'000'000;
    while ((first_of_march(year) - first_of_march(like)) % week != 0) --like;
    const auto later = first_of_march(year) - first_of_march(like);
    for (const Period& period : known) {
      if (period.begin < first_of_march(like) || period.begin >= first_of_march(like + 1)) continue;
      periods.back().end = period.begin + later;
      periods.push_back({period.begin + later, last_instant, period.offset});
    }
  }
}

Problem no_zone(std::string_view name) {
  std::vector<std::string_view> known;
  for (const auto& zone : date::get_tzdb().zones) known.emplace_back(zone.name());
  const auto nearest = nearest_word(name, known);
  if (nearest.empty()) return {&problems::unknown_zone, {{"text", std::string{name}}}};
  return {&problems::misspelt_zone, {{"text", std::string{name}}, {"nearest", std::string{nearest}}}};
}

}  // namespace

Result<Zone> find_zone(std::string_view name) {
  const auto& zones = date::get_tzdb().zones;
  const auto found = std::ranges::find_if(zones, [&](const auto& zone) { return zone.name() == name; });
  if (found == zones.end()) return std::unexpected(no_zone(name));
  auto changes = std::make_shared<Zone::Changes>();
  changes->name = name;
  changes->periods = periods_in_files(*found);
  continue_after_files(changes->periods);
  return Zone{std::move(changes)};
}

const std::string& Zone::name() const { return changes_->name; }

Span Zone::offset(Instant at) const { return {changes_->at(at).offset}; }

LocalTime Zone::local(Instant at) const { return {at.microseconds + changes_->at(at).offset}; }

Reading Zone::read(LocalTime time) const {
  const auto& periods = changes_->periods;
  // The first period that has not ended by then; it is also the first of two when the time happens twice.
  auto period = std::ranges::partition_point(periods, [&](const Period& p) {
    return p.end != last_instant && time.microseconds - p.offset >= p.end;
  });
  const auto at = time.microseconds - period->offset;
  if (at < period->begin) return {{time.microseconds - std::prev(period)->offset}, Happens::never};
  const auto next = std::next(period);
  const bool twice = next != periods.end() && time.microseconds - next->offset >= next->begin;
  return {{at}, twice ? Happens::twice : Happens::once};
}

}  // namespace zusage::calendar

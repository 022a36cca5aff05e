// Nanoseconds per working-time deadline, beside a plain loop over days. Prints Markdown for script/bench.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "ground/base/random.hpp"
#include "ground/base/require.hpp"
#include "ground/calendar/deadline.hpp"

using namespace zusage;
using namespace zusage::calendar;

namespace {

struct Case {
  Instant start;
  Duration duration;
};

// The common spec: an office week, holidays of Nordrhein-Westfalen 2020-2030, a minute to 60 working days.
std::vector<Case> cases(Unit only, bool mixed) {
  SplitMix64 random{20'260'402};
  const auto from = parse_rfc3339("2020-01-01T00:00:00Z")->microseconds;
  const auto to = parse_rfc3339("2030-10-01T00:00:00Z")->microseconds;
  std::vector<Case> all;
  for (int i = 0; i < 10'000; ++i) {
    const Instant start{from +
                        static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(to - from)))};
    const bool in_days = mixed ? random.below(2) == 0 : only == Unit::working_days;
    const int amount = 1 + static_cast<int>(random.below(in_days ? 60U : 60U * 8U * 60U));
    all.push_back({start, {in_days ? Unit::working_days : Unit::working_minutes, amount}});
  }
  return all;
}

// What one would write first: day after day, opening after opening.
Instant plain_loop(const Calendar& calendar, const Case& one) {
  const auto& zone = calendar.zone();
  Date date = date_of(zone.local(one.start));
  if (one.duration.unit == Unit::working_days) {
    for (int count = 0; count < one.duration.amount;) {
      date += std::chrono::days{1};
      if (!calendar.hours_on(date).empty()) ++count;
    }
    return zone.read(local_time(date, minutes(calendar.hours_on(date).back().close))).at;
  }
  for (Span left = minutes(one.duration.amount);; date += std::chrono::days{1}) {
    for (const OpenHours& hours : calendar.hours_on(date)) {
      const auto open = std::max(one.start, zone.read(local_time(date, minutes(hours.open))).at);
      const auto close = zone.read(local_time(date, minutes(hours.close))).at;
      if (open >= close) continue;
      if (left <= close - open) return open + left;
      left = {left.microseconds - (close - open).microseconds};
    }
  }
}

template <class Answer>
double nanoseconds_each(const std::vector<Case>& all, int rounds, Answer answer) {
  std::vector<double> times;
  std::int64_t sum = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto began = std::chrono::steady_clock::now();
    for (const Case& one : all) sum += answer(one).microseconds;
    const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - began;
    times.push_back(took.count() / static_cast<double>(all.size()));
  }
  require(sum != 0, "the answers are used");
  std::ranges::sort(times);
  return times[times.size() / 2];
}

void compare(const char* what, const Calendar& calendar, const std::vector<Case>& all) {
  const auto ours = [&](const Case& one) { return due(calendar, one.start, one.duration)->at; };
  const auto loop = [&](const Case& one) { return plain_loop(calendar, one); };
  for (const Case& one : all) require(ours(one) == loop(one), "both ways give the same instant");
  const double fast = nanoseconds_each(all, 21, ours);
  const double slow = nanoseconds_each(all, 1, loop);
  std::printf(
      "- %s: %.0f ns per due (median of 21 rounds of 10,000), a plain loop over days %.0f ns, ratio %.0f\n",
      what, fast, slow, slow / fast);
}

}  // namespace

int main() {
  CalendarText text;
  text.week = usual_week();
  text.holidays = {Region::nw};
  const auto calendar = make_calendar(text).value();
  const auto began = std::chrono::steady_clock::now();
  require(due(calendar, *parse_rfc3339("2026-01-05T08:00:00Z"), {Unit::working_hours, 1}).has_value(),
          "it counts");
  const std::chrono::duration<double, std::milli> built = std::chrono::steady_clock::now() - began;
  std::printf("- the table of a calendar's days, 2000-2050, built once: %.1f ms\n", built.count());
  compare("working minutes and working days, mixed", calendar, cases(Unit::working_minutes, true));
  compare("working minutes alone", calendar, cases(Unit::working_minutes, false));
  compare("working days alone", calendar, cases(Unit::working_days, false));
}

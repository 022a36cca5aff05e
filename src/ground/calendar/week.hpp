// Opening hours of a day and of a week, as text and as values. Wall-clock time only: no zone, no holidays.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ground/base/problem.hpp"

namespace zusage::calendar {

// Half-open, in minutes since midnight of the day on which it begins. A close above 24:00 lies on the next day.
struct OpenHours {
  int open = 0;
  int close = 0;
  friend bool operator==(const OpenHours&, const OpenHours&) = default;
};

// In order, without overlap; empty: closed.
using DayHours = std::vector<OpenHours>;

// 0 = Monday … 6 = Sunday.
using Week = std::array<DayHours, 7>;

// "15:00" in minutes since midnight; 24:00 is allowed.
[[nodiscard]] Result<int> parse_time_of_day(std::string_view text);
[[nodiscard]] std::string time_of_day_text(int minutes);

// "08:00-12:00"; a close that is not after the open lies on the next day.
[[nodiscard]] Result<OpenHours> parse_open_hours(std::string_view text);
[[nodiscard]] std::string to_text(const OpenHours& hours);

// Sorted, and a problem where two overlap. `day` is only for its sentence.
[[nodiscard]] Result<DayHours> day_hours(std::vector<OpenHours> hours, std::string_view day);

// "mon-fri" or "sat": indices from Monday; "fri-mon" runs over Sunday.
[[nodiscard]] Result<std::vector<int>> parse_weekdays(std::string_view text);
[[nodiscard]] std::string_view weekday_text(int weekday);

// "mon-thu 08:00-12:00 13:00-17:00; fri 08:00-12:00": parts may be separated by ; or , as well.
[[nodiscard]] Result<Week> parse_week(std::string_view text);

// The canonical text, days with the same hours joined; parse_week reads it back.
[[nodiscard]] std::string to_text(const Week& week);

// Hours past midnight that run into those of the next day.
[[nodiscard]] Result<void> check_nights(const Week& week);

}  // namespace zusage::calendar

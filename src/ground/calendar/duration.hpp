// Durations as people write them: "4 working hours", "2wd", "3 Werktage", "on the agreed date".
// What each means to the minute is deadline.hpp; here is only the word.
#pragma once

#include <string>
#include <string_view>

#include "ground/base/problem.hpp"

namespace zusage::calendar {

enum class Unit {
  working_minutes,
  working_hours,
  working_days,
  werktage,  // Monday to Saturday without public holidays
  minutes,   // elapsed
  hours,     // elapsed
  days,      // calendar days, to 24:00, as weeks and months
  weeks,
  months,
  agreed_date,  // no length at all; amount is 0
};

struct Duration {
  Unit unit = Unit::working_days;
  int amount = 0;
  friend bool operator==(const Duration&, const Duration&) = default;
};

// Every long and short spelling, singular and plural, in any case of letters; amounts from 1 to 999,999.
[[nodiscard]] Result<Duration> parse_duration(std::string_view text);

// The canonical form, which parse_duration reads back: "4 working hours", "1 month".
[[nodiscard]] std::string to_text(const Duration& duration);

// "4wh"
[[nodiscard]] std::string to_short_text(const Duration& duration);

// For people: "4 working hours", "4 Arbeitsstunden".
[[nodiscard]] std::string to_words(const Duration& duration, Language language);

// As it follows "innerhalb von" or "nach": "20 Arbeitstagen"; English has one form.
[[nodiscard]] std::string to_dative_words(const Duration& duration, Language language);

[[nodiscard]] constexpr bool is_working_time(const Duration& duration) {
  return duration.unit == Unit::working_minutes || duration.unit == Unit::working_hours;
}

[[nodiscard]] constexpr bool is_elapsed(const Duration& duration) {
  return duration.unit == Unit::minutes || duration.unit == Unit::hours;
}

}  // namespace zusage::calendar

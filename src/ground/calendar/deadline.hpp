// When something is due, how much was worked between two instants, and how both were counted.
// Steps are data; the sentences are made at the door.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/calendar/calendar.hpp"
#include "ground/calendar/duration.hpp"

namespace zusage::calendar {

enum class Ends { close, midnight };
enum class Shift { none, bgb193 };

// The keys beside a duration. What is empty has the usual meaning: working days end at close of business; Werktage,
// days, weeks and months at 24:00, moved from Saturday, Sunday and holiday to the next working day.
struct Counting {
  // Minutes since midnight. Later starts, and starts on a day that is not worked, count as the next working day.
  std::optional<int> cutoff = {};
  std::optional<Ends> ends = {};  // close: 24:00 where that day has no hours
  std::optional<Shift> shift = {};
  // Whose holidays count for Werktage and for the shift; empty: the calendar's, without those struck.
  std::optional<Region> place = {};
  bool first_day_counts = false;  // BGB 187 (2): the beginning of a day starts the period
  friend bool operator==(const Counting&, const Counting&) = default;
};

[[nodiscard]] Result<int> parse_cutoff(std::string_view text);    // "15:00"
[[nodiscard]] Result<Ends> parse_ends(std::string_view text);     // "close", "24:00"
[[nodiscard]] Result<Shift> parse_shift(std::string_view text);   // "none", "bgb193"

// Refuses keys that mean nothing for this duration.
[[nodiscard]] Result<void> check_counting(const Duration& duration, const Counting& counting);

struct Due {
  Instant at;
  std::optional<Date> end_of = {};  // set when it is 24:00 of that day
};

[[nodiscard]] Result<Due> due(const Calendar& calendar, Instant start, const Duration& duration,
                              const Counting& counting = {});

// The end of an agreed day: 24:00, or close of business where `ends` says so.
[[nodiscard]] Due end_of_day(const Calendar& calendar, Date date, Ends ends = Ends::midnight);

// Sum of all openings between the two; negative when `to` is before `from`.
[[nodiscard]] Result<Span> worked(const Calendar& calendar, Instant from, Instant to);

// "2026-04-07T11:00+02:00", or T24:00 at the end of a day.
[[nodiscard]] std::string to_local_text(const Due& due, const Zone& zone);

enum class StepKind {
  start_day,      // the event day, not counted
  cutoff,         // the start counts as `day`
  worked,         // hours from..to
  day_counted,    // the `ordinal`th day that counts
  outside_hours,  // a working day, but nothing of it after the start
  no_hours,       // weekday without hours
  closed,
  holiday,        // with its names
  sunday,
  saturday,
  elapsed,        // from..to without a look at the calendar
  by_calendar,    // days, weeks, months further: `day`
  last_of_month,  // that day is missing in its month: its last day
  shifted,        // Saturday, Sunday or holiday is over: the end moves to `day`
};

struct Step {
  StepKind kind;
  Date day;
  Instant from = {};
  Instant to = {};
  Span counted = {};           // of worked and elapsed
  int ordinal = 0;
  bool clock_change = false;   // the hours are shorter or longer than the clock says
  std::string holiday_en = {};
  std::string holiday_de = {};
};

struct Counted {
  Due due;
  std::vector<Step> steps;
};

// The same answer as due(), with every day looked at in order.
[[nodiscard]] Result<Counted> count(const Calendar& calendar, Instant start, const Duration& duration,
                                    const Counting& counting = {});

}  // namespace zusage::calendar

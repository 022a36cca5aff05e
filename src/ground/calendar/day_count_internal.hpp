// The days behind a deadline: which day the event counts as, which day the count ends on, and where the end moves.
#pragma once

#include "ground/calendar/deadline.hpp"

namespace zusage::calendar {

struct DayCount {
  Date began;     // the day on which it began
  Date event;     // the day it counts as, after the cut-off
  Date nominal;   // where the count ends
  Date end;       // after Saturday, Sunday and holiday
  bool last_of_month = false;
};

// The day of the start as the cut-off sees it. A problem outside 2000-2050.
[[nodiscard]] Result<Date> event_day(const Calendar& calendar, Instant start, const Counting& counting);

// For durations in days, weeks and months.
[[nodiscard]] Result<DayCount> count_days(const Calendar& calendar, Instant start, const Duration& duration,
                                          const Counting& counting);

// When working time begins to count: the start, or the opening of the day that the cut-off moved it to.
[[nodiscard]] Result<Instant> counting_from(const Calendar& calendar, Instant start, const Counting& counting);

// A public holiday at the place of performance.
[[nodiscard]] bool is_holiday_at_place(const Calendar& calendar, Date date, const Counting& counting);

[[nodiscard]] Problem outside_years(Date date);

}  // namespace zusage::calendar

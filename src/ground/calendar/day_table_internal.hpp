// Every opening of the years 2000-2050 in a row with the work before it, so that counting needs no walk over days.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ground/base/instant.hpp"
#include "ground/calendar/calendar.hpp"

namespace zusage::calendar {

class DayTable {
 public:
  explicit DayTable(const Calendar& calendar);

  // True for days of 2000-2050.
  [[nodiscard]] static bool covers(Date date);
  [[nodiscard]] bool covers(Instant at) const { return at >= begin_at_ && at < end_at_; }

  // Working time between the beginning of the table and `at`.
  [[nodiscard]] Span worked_before(Instant at) const;

  // The earliest instant at which that much has been worked; empty when the table ends before.
  [[nodiscard]] std::optional<Instant> when_worked(Span work) const;

  // All of these take days that are covered.
  [[nodiscard]] bool is_working_day(Date date) const { return close_of(date) != 0; }
  // Minutes since midnight at which the last hours of that day end; 0: not a working day.
  [[nodiscard]] int close_of(Date date) const { return close_of_[index(date)]; }
  [[nodiscard]] bool is_holiday(Date date) const { return holidays_[index(date)]; }
  // The `count`th working day after `date`; empty when the table ends before.
  [[nodiscard]] std::optional<Date> working_day_after(Date date, int count) const;

 private:
  // Seconds since base_at. Half-open, without overlap, in order; `before` is the work before `open`.
  struct Opening {
    std::uint32_t open;
    std::uint32_t close;
    std::uint32_t before;
  };

  [[nodiscard]] static std::size_t index(Date date);
  void add_day(const Calendar& calendar, Date date);
  void add_opening(const Zone& zone, Date date, const OpenHours& hours);
  void index_openings();
  // The first opening that has not closed by then.
  [[nodiscard]] std::size_t opening_after(std::int64_t microseconds) const;

  Instant begin_at_;
  Instant end_at_;
  std::vector<Opening> openings_;           // and a last one that never comes, holding the whole work
  std::vector<std::uint32_t> of_day_;       // for each UTC day since base_at: the first opening closing after its begin
  std::vector<std::uint32_t> of_work_;      // for each bucket of work: the first opening closing after its begin
  std::vector<std::int16_t> close_of_;      // for each date
  std::vector<bool> holidays_;              // for each date
  std::vector<std::uint16_t> days_before_;  // for each date: working days before it
  std::vector<std::uint16_t> working_days_; // the n-th working day as index of its date
};

}  // namespace zusage::calendar

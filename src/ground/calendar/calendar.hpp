// A working calendar: a week, holidays, exceptions and a zone, ready to be counted on (deadline.hpp).
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "ground/base/problem.hpp"
#include "ground/calendar/holidays.hpp"
#include "ground/calendar/local.hpp"
#include "ground/calendar/week.hpp"

namespace zusage::calendar {

// What the organisation's text says of a calendar, as plain values.
struct CalendarText {
  Week week;
  std::vector<Region> holidays;                  // of any of these
  std::map<Date, std::string> further_holidays;  // from a list of one's own, with the name
  std::set<Date> struck;                         // holidays that do not count here
  std::set<Date> closed;                         // closed without being a holiday
  std::map<Date, DayHours> days;                 // hours of single days; they win over everything else
  std::string time_zone = "Europe/Berlin";
  friend bool operator==(const CalendarText&, const CalendarText&) = default;
};

// Monday to Friday, 8 to 12 and 13 to 17.
[[nodiscard]] Week usual_week();

// Why a day has its hours, or has none.
enum class DayKind { usual, single, no_hours, closed, holiday };

class DayTable;

// A value that never changes; copies share it. The table of its days is built when somebody first counts.
class Calendar {
 public:
  [[nodiscard]] const CalendarText& text() const;
  [[nodiscard]] const Zone& zone() const;
  // 12 hexadecimal digits over all that counts, the version of the holiday rules included.
  [[nodiscard]] const std::string& version() const;
  [[nodiscard]] const std::string& tz_version() const;

  [[nodiscard]] DayKind kind_of(Date date) const;
  // Hours that begin on that day; empty: not a working day.
  [[nodiscard]] const DayHours& hours_on(Date date) const;
  // A holiday that counts here: not struck.
  [[nodiscard]] bool is_holiday(Date date) const;
  // Its names in both languages; empty where there is none.
  [[nodiscard]] std::pair<std::string, std::string> holiday_names(Date date) const;

  [[nodiscard]] const DayTable& table() const;

 private:
  struct Contents;
  friend Result<Calendar> make_calendar(CalendarText text, std::string tz_version);
  explicit Calendar(std::shared_ptr<const Contents> contents) : contents_(std::move(contents)) {}
  std::shared_ptr<const Contents> contents_;
};

// Refuses an unknown zone, hours that overlap, a day both closed and open. `tz_version` is kept to be named later.
[[nodiscard]] Result<Calendar> make_calendar(CalendarText text, std::string tz_version = "unknown");

}  // namespace zusage::calendar

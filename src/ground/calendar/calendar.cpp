// A calendar from its text: what each day is, and the name of it all in one version.
#include "ground/calendar/calendar.hpp"

#include <fmt/format.h>

#include <mutex>

#include "ground/base/digest.hpp"
#include "ground/calendar/day_table_internal.hpp"
#include "ground/calendar/problems.hpp"

namespace zusage::calendar {

struct Calendar::Contents {
  CalendarText text;
  Zone zone;
  std::string version;
  std::string tz_version;
  // Built on first use: a text with a hundred calendars is read without paying for tables nobody asks.
  mutable std::once_flag table_built = {};
  mutable std::unique_ptr<const DayTable> table = {};
};

namespace {

std::string hours_text(const DayHours& hours) {
  std::string text;
  for (const OpenHours& span : hours) text += " " + to_text(span);
  return text;
}

// All that counts, in one order: equal texts have equal versions.
std::string canonical(const CalendarText& text) {
  auto out = fmt::format("rules {}\nzone {}\nweek {}\nholidays", holiday_rules_version, text.time_zone,
                         to_text(text.week));
  for (const Region region : std::set<Region>(text.holidays.begin(), text.holidays.end())) {
    out += fmt::format(" {}", to_text(region));
  }
  for (const auto& [date, name] : text.further_holidays) out += fmt::format("\nholiday {} {}", to_text(date), name);
  for (const Date date : text.struck) out += "\nstruck " + to_text(date);
  for (const Date date : text.closed) out += "\nclosed " + to_text(date);
  for (const auto& [date, hours] : text.days) out += "\nday " + to_text(date) + hours_text(hours);
  return out;
}

Result<void> check(const CalendarText& text) {
  for (int day = 0; day < 7; ++day) {
    const auto checked = day_hours(text.week.at(static_cast<std::size_t>(day)), weekday_text(day));
    if (!checked) return std::unexpected(checked.error());
  }
  for (const auto& [date, hours] : text.days) {
    const auto checked = day_hours(hours, to_text(date));
    if (!checked) return std::unexpected(checked.error());
    if (!text.closed.contains(date)) continue;
    return std::unexpected(Problem{&problems::open_and_closed, {{"day", to_text(date)}}});
  }
  return check_nights(text.week);
}

void sort_hours(CalendarText& text) {
  for (auto& hours : text.week) hours = day_hours(hours, "").value();
  for (auto& [date, hours] : text.days) hours = day_hours(hours, "").value();
}

const DayHours no_hours;

}  // namespace

Week usual_week() {
  Week week;
  for (std::size_t day = 0; day < 5; ++day) week.at(day) = {{8 * 60, 12 * 60}, {13 * 60, 17 * 60}};
  return week;
}

Result<Calendar> make_calendar(CalendarText text, std::string tz_version) {
  if (const auto checked = check(text); !checked) return std::unexpected(checked.error());
  auto zone = find_zone(text.time_zone);
  if (!zone) return std::unexpected(zone.error());
  sort_hours(text);
  auto version = to_hex(sha256(canonical(text))).substr(0, 12);
  return Calendar{std::make_shared<const Calendar::Contents>(std::move(text), std::move(*zone), std::move(version),
                                                             std::move(tz_version))};
}

const CalendarText& Calendar::text() const { return contents_->text; }
const Zone& Calendar::zone() const { return contents_->zone; }
const std::string& Calendar::version() const { return contents_->version; }
const std::string& Calendar::tz_version() const { return contents_->tz_version; }

DayKind Calendar::kind_of(Date date) const {
  if (const auto single = text().days.find(date); single != text().days.end()) {
    return single->second.empty() ? DayKind::closed : DayKind::single;
  }
  if (text().closed.contains(date)) return DayKind::closed;
  if (is_holiday(date)) return DayKind::holiday;
  return text().week.at(static_cast<std::size_t>(weekday_of(date))).empty() ? DayKind::no_hours : DayKind::usual;
}

const DayHours& Calendar::hours_on(Date date) const {
  const auto kind = kind_of(date);
  if (kind == DayKind::single) return text().days.at(date);
  return kind == DayKind::usual ? text().week.at(static_cast<std::size_t>(weekday_of(date))) : no_hours;
}

bool Calendar::is_holiday(Date date) const { return !holiday_names(date).first.empty(); }

std::pair<std::string, std::string> Calendar::holiday_names(Date date) const {
  if (text().struck.contains(date)) return {};
  for (const Region region : text().holidays) {
    const auto holiday = holiday_on(region, date);
    if (holiday) return {std::string{holiday->name.en}, std::string{holiday->name.de}};
  }
  const auto further = text().further_holidays.find(date);
  if (further == text().further_holidays.end()) return {};
  return {further->second, further->second};
}

const DayTable& Calendar::table() const {
  std::call_once(contents_->table_built, [&] { contents_->table = std::make_unique<const DayTable>(*this); });
  return *contents_->table;
}

}  // namespace zusage::calendar

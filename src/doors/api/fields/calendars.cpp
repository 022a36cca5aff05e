// Working calendars as they are told and taken.
#include "doors/api/fields/calendars.hpp"

#include <algorithm>
#include <array>

#include "doors/api/fields/administration.hpp"
#include "doors/api/problems_administration.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::api {
namespace {

using calendar::Date;
using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr int days_of_week = 7;
constexpr std::array holiday_fields{text("date", "as 2026-06-04"), text("name", "in the reader's language"),
                                    truth("struck", "does not count here")};
constexpr Shape holiday_shape{
    .name = "KeptHoliday", .doc = "A public holiday of a calendar.", .fields = holiday_fields};
constexpr std::array day_fields{text("date", "as 2026-12-23", 10),
                                text("hours", "as 08:00-12:00; empty: closed", 60)};
constexpr Shape day_shape{.name = "SingleDay", .doc = "The hours of one day.", .fields = day_fields};
constexpr std::array calendar_fields{
    text("id", "of the calendar"),
    text("name", "in the reader's language"),
    text("week", "hours of each day from Monday, as 08:00-12:00 13:00-17:00; empty: nobody works").many(),
    text("regions", "whose public holidays count, as DE-NW").many(),
    text("struck", "holidays that do not count, as 2026-06-04").many(),
    object("days", day_shape, "single days with hours of their own").many(),
    object("holidays", holiday_shape, "of this year and the next").many(),
    whole("next_week_days", "working days from next Monday"),
    whole("next_week_minutes", "working time from next Monday"),
    truth("usual", "for whoever names none")};
constexpr std::array wanted_fields{
    whole("revision", "the present one, as it was read"),
    text("name", "in the organisation's language", 120),
    text("week", "hours of each day from Monday, as 08:00-12:00 13:00-17:00; empty: nobody works", 60).many(),
    text("regions", "whose public holidays count, as DE-NW", 20).many(),
    text("struck", "holidays that do not count, as 2026-06-04", 10).many(),
    object("days", day_shape, "single days with hours of their own").many(),
    text("reason", "why", 500).optional()};

std::string hours_text(const calendar::DayHours& hours) {
  std::string words;
  for (const auto& span : hours) words += (words.empty() ? "" : " ") + calendar::to_text(span);
  return words;
}

Result<calendar::DayHours> hours_of(const std::string& text) {
  std::vector<calendar::OpenHours> hours;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    const auto part = text.substr(at, end - at);
    at = end + 1;
    if (part.empty()) continue;
    const auto span = calendar::parse_open_hours(part);
    if (!span) return std::unexpected(Problem{&problems::hours_unreadable, {{"text", text}}});
    hours.push_back(*span);
  }
  return calendar::day_hours(std::move(hours), text);
}

JsonArray holidays_json(const Reader& reader, const model::WorkCalendar& calendar, int year) {
  std::map<Date, std::string> names;
  for (const auto region : calendar.holidays.regions) {
    for (int each = year; each <= year + 1; ++each) {
      const auto holidays = calendar::holidays_in(region, each);
      if (!holidays) continue;
      for (const auto& one : *holidays) names.emplace(one.date, in(reader.language, one.name));
    }
  }
  JsonArray out;
  for (const auto& [date, name] : names)
    out.push_back(JsonObject{{"date", calendar::to_text(date)},
                             {"name", name},
                             {"struck", std::ranges::find(calendar.struck, date) != calendar.struck.end()}});
  return out;
}

struct Week {
  int days = 0, minutes = 0;
};

Week next_week(const Reader& reader, const model::WorkCalendar& calendar) {
  const auto counted =
      calendar::make_calendar(model::calendar_text(*reader.known->organisation, calendar), "unknown");
  Week week;
  if (!counted) return week;
  const auto today = calendar::date_of(counted->zone().local(reader.now));
  const int weekday = static_cast<int>(std::chrono::weekday{today}.iso_encoding()) - 1;
  for (int i = 0; i < days_of_week; ++i) {
    const auto& hours = counted->hours_on(today + std::chrono::days{days_of_week - weekday + i});
    if (!hours.empty()) ++week.days;
    for (const auto& span : hours) week.minutes += span.close - span.open;
  }
  return week;
}

// Without hours the day is closed.
Result<void> put_days(const Json& body, model::WorkCalendar& calendar) {
  std::map<Date, calendar::DayHours> days;
  if (const auto* list = list_in(body, "days")) {
    for (const auto& one : *list) {
      const auto date = calendar::parse_date(text_in(one, "date"));
      if (!date) return std::unexpected(date.error());
      auto hours = hours_of(text_in(one, "hours"));
      if (!hours) return std::unexpected(hours.error());
      days[*date] = *std::move(hours);
    }
  }
  calendar.days.clear();
  calendar.closed.clear();
  for (auto& [date, hours] : days) {
    if (hours.empty())
      calendar.closed.push_back(date);
    else
      calendar.days.emplace(date, std::move(hours));
  }
  return {};
}

// Closed days among those with hours of their own, by date.
JsonArray days_json(const model::WorkCalendar& calendar) {
  std::map<Date, std::string> days;
  for (const auto date : calendar.closed) days.emplace(date, std::string{});
  for (const auto& [date, hours] : calendar.days) days.emplace(date, hours_text(hours));
  JsonArray out;
  for (const auto& [date, hours] : days)
    out.push_back(JsonObject{{"date", calendar::to_text(date)}, {"hours", hours}});
  return out;
}

Result<void> put_holidays(const Json& body, model::WorkCalendar& calendar) {
  std::vector<calendar::Region> regions;
  for (const auto& word : texts_in(body, "regions")) {
    const auto region = calendar::parse_region(word);
    if (!region) return std::unexpected(region.error());
    regions.push_back(*region);
  }
  std::vector<Date> struck;
  for (const auto& word : texts_in(body, "struck")) {
    const auto date = calendar::parse_date(word);
    if (!date) return std::unexpected(date.error());
    struck.push_back(*date);
  }
  std::ranges::sort(struck);
  calendar.holidays.regions = std::move(regions);
  calendar.struck = std::move(struck);
  return {};
}

}  // namespace

const Shape calendar_shape{
    .name = "KeptCalendar", .doc = "A working calendar, to be kept in order.", .fields = calendar_fields};
const Shape calendar_wanted_shape{
    .name = "CalendarWanted", .doc = "A working calendar as wanted.", .fields = wanted_fields};

Json calendar_json(const Reader& reader, const model::WorkCalendar& calendar) {
  JsonArray week;
  for (const auto& hours : calendar.week) week.emplace_back(hours_text(hours));
  JsonArray regions;
  for (const auto region : calendar.holidays.regions) regions.emplace_back(calendar::to_text(region));
  JsonArray struck;
  for (const auto date : calendar.struck) struck.emplace_back(calendar::to_text(date));
  const auto year = static_cast<int>(std::chrono::year_month_day{
      std::chrono::floor<std::chrono::days>(
          std::chrono::sys_time<std::chrono::microseconds>{std::chrono::microseconds{
              reader.now.microseconds}})}.year());
  const auto next = next_week(reader, calendar);
  return JsonObject{{"id", calendar.id},
                    {"name", calendar.name.empty() ? Json(calendar.id)
                                                   : Json(model::text_in(calendar.name, reader.language))},
                    {"week", std::move(week)},
                    {"regions", std::move(regions)},
                    {"struck", std::move(struck)},
                    {"days", days_json(calendar)},
                    {"holidays", holidays_json(reader, calendar, year)},
                    {"next_week_days", next.days},
                    {"next_week_minutes", next.minutes},
                    {"usual", reader.known->organisation->calendar.id == calendar.id}};
}

Result<void> put_calendar(const Json& body, model::WorkCalendar& calendar, std::string_view language) {
  calendar.name.by_language[std::string{language}] = text_in(body, "name");
  const auto words = texts_in(body, "week");
  calendar::Week week;
  for (std::size_t i = 0; i < week.size() && i < words.size(); ++i) {
    auto hours = hours_of(words[i]);
    if (!hours) return std::unexpected(hours.error());
    week.at(i) = *std::move(hours);
  }
  if (std::ranges::all_of(week, [](const auto& hours) { return hours.empty(); }))
    return std::unexpected(Problem{&problems::no_hours_at_all});
  if (auto nights = calendar::check_nights(week); !nights) return nights;
  calendar.week = std::move(week);
  if (auto holidays = put_holidays(body, calendar); !holidays) return holidays;
  return put_days(body, calendar);
}

}  // namespace zusage::api

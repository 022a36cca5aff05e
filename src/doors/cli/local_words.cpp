// Weekdays, months and clock times in words.
#include "doors/cli/local_words.hpp"

#include <fmt/format.h>

#include <array>

namespace zusage::cli {
namespace {

using calendar::Date;

struct DayName {
  Phrase small;
  Phrase whole;
};

constexpr std::array<DayName, 7> weekdays = {{
    {{"Mon", "Mo"}, {"Monday", "Montag"}},
    {{"Tue", "Di"}, {"Tuesday", "Dienstag"}},
    {{"Wed", "Mi"}, {"Wednesday", "Mittwoch"}},
    {{"Thu", "Do"}, {"Thursday", "Donnerstag"}},
    {{"Fri", "Fr"}, {"Friday", "Freitag"}},
    {{"Sat", "Sa"}, {"Saturday", "Samstag"}},
    {{"Sun", "So"}, {"Sunday", "Sonntag"}},
}};

constexpr std::array<Phrase, 12> months = {{
    {"January", "Januar"},
    {"February", "Februar"},
    {"March", "März"},
    {"April", "April"},
    {"May", "Mai"},
    {"June", "Juni"},
    {"July", "Juli"},
    {"August", "August"},
    {"September", "September"},
    {"October", "Oktober"},
    {"November", "November"},
    {"December", "Dezember"},
}};

const DayName& weekday_name(Date date) {
  return weekdays.at(static_cast<std::size_t>(calendar::weekday_of(date)));
}

}  // namespace

std::string short_day(Date date, Language language) {
  const auto name = in(language, weekday_name(date).small);
  if (language == Language::en) return fmt::format("{} {}", name, calendar::to_text(date));
  const std::chrono::year_month_day civil{date};
  return fmt::format("{} {:02}.{:02}.{:04}", name, unsigned{civil.day()}, unsigned{civil.month()},
                     int{civil.year()});
}

std::string long_day(Date date, Language language) {
  const std::chrono::year_month_day civil{date};
  const auto month = in(language, months.at(unsigned{civil.month()} - 1));
  return fmt::format("{}, {}{} {} {}", in(language, weekday_name(date).whole), unsigned{civil.day()},
                     language == Language::de ? "." : "", month, int{civil.year()});
}

std::string long_time(const calendar::Due& at, const calendar::Zone& zone, Language language) {
  const auto day = at.end_of ? *at.end_of : calendar::date_of(zone.local(at.at));
  return fmt::format("{}, {}{}", long_day(day, language), at.end_of ? "24:00" : clock(at.at, zone),
                     language == Language::de ? " Uhr" : "");
}

std::string clock(Instant at, const calendar::Zone& zone) {
  const auto second = calendar::time_of_day(zone.local(at)).microseconds / 1'000'000;
  const auto text = fmt::format("{:02}:{:02}", second / 3600, second / 60 % 60);
  return second % 60 == 0 ? text : fmt::format("{}:{:02}", text, second % 60);
}

std::string length_of(Span span) {
  const auto second = span.microseconds / 1'000'000;
  std::string text;
  const auto add = [&](std::int64_t count, std::string_view unit) {
    if (count != 0) text += fmt::format("{}{} {}", text.empty() ? "" : " ", count, unit);
  };
  add(second / 3600, "h");
  add(second / 60 % 60, "min");
  add(second % 60, "s");
  return text.empty() ? "0 min" : text;
}

}  // namespace zusage::cli

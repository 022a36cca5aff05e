// Dates and wall-clock times in and out.
#include "ground/calendar/local.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "ground/calendar/problems.hpp"

namespace zusage::calendar {
namespace {

constexpr std::int64_t day_us = 86'400'000'000;

std::string offset_text(Span offset) {
  const auto total = std::abs(offset.microseconds) / 60'000'000;
  return fmt::format("{}{:02}:{:02}", offset.microseconds < 0 ? '-' : '+', total / 60, total % 60);
}

std::string clock_text(Span since_midnight) {
  const auto second = since_midnight.microseconds / 1'000'000;
  auto text = fmt::format("{:02}:{:02}", second / 3600, second / 60 % 60);
  if (second % 60 != 0 || since_midnight.microseconds % 1'000'000 != 0) text += fmt::format(":{:02}", second % 60);
  if (since_midnight.microseconds % 1'000'000 != 0) text += fmt::format(".{:06}", since_midnight.microseconds % 1'000'000);
  return text;
}

}  // namespace

Result<Date> parse_date(std::string_view text) {
  const auto refuse = [&] { return std::unexpected(Problem{&problems::not_a_date, {{"text", std::string{text}}}}); };
  if (text.size() != 10) return refuse();
  const auto day = parse_rfc3339(std::string{text} + "T00:00:00Z");
  if (!day) return refuse();
  return Date{std::chrono::days{day->microseconds / day_us - (day->microseconds % day_us < 0 ? 1 : 0)}};
}

std::string to_text(Date date) {
  const std::chrono::year_month_day civil{date};
  return fmt::format("{:04}-{:02}-{:02}", int{civil.year()}, unsigned{civil.month()}, unsigned{civil.day()});
}

int weekday_of(Date date) { return static_cast<int>(std::chrono::weekday{date}.iso_encoding()) - 1; }

Date date_of(LocalTime at) {
  return std::chrono::floor<std::chrono::days>(std::chrono::sys_time<std::chrono::microseconds>{
      std::chrono::microseconds{at.microseconds}});
}

Span time_of_day(LocalTime at) {
  return {at.microseconds - std::int64_t{date_of(at).time_since_epoch().count()} * day_us};
}

LocalTime local_time(Date date, Span since_midnight) {
  return {std::int64_t{date.time_since_epoch().count()} * day_us + since_midnight.microseconds};
}

Result<LocalTime> parse_local_time(std::string_view text) {
  std::string whole{text};
  if (text.size() == 10) whole += "T00:00";
  if (whole.size() == 16) whole += ":00";
  const auto at = parse_rfc3339(whole + "Z");
  if (!at) return std::unexpected(Problem{&problems::not_a_local_time, {{"text", std::string{text}}}});
  return LocalTime{at->microseconds};
}

Result<Reading> parse_point(std::string_view text, const Zone& zone) {
  if (const auto at = parse_rfc3339(text)) return Reading{*at};
  // "2026-04-02T16:00+02:00": an offset but no seconds, as we print it ourselves.
  if (text.size() > 16 && (text[16] == 'Z' || text[16] == '+' || text[16] == '-')) {
    const auto at = parse_rfc3339(std::string{text.substr(0, 16)} + ":00" + std::string{text.substr(16)});
    if (at) return Reading{*at};
  }
  const auto local = parse_local_time(text);
  if (!local) return std::unexpected(local.error());
  return zone.read(*local);
}

std::string to_local_text(Instant at, const Zone& zone) {
  const auto local = zone.local(at);
  return to_text(date_of(local)) + "T" + clock_text(time_of_day(local)) + offset_text(zone.offset(at));
}

std::string to_local_text_at_end_of(Date date, Instant at, const Zone& zone) {
  // The offset of the day that ends, not of the one that begins.
  return to_text(date) + "T24:00" + offset_text(zone.offset({at.microseconds - 1}));
}

std::string tz_version_in(std::string_view tzdata_zi) {
  constexpr std::string_view before = "# version ";
  if (!tzdata_zi.starts_with(before)) return "unknown";
  const auto rest = tzdata_zi.substr(before.size());
  return std::string{rest.substr(0, std::min(rest.find_first_of("\r\n "), rest.size()))};
}

}  // namespace zusage::calendar

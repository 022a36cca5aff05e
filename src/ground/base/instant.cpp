// RFC 3339 in and out, by the civil-calendar arithmetic of std::chrono (no zone data needed).
#include "ground/base/instant.hpp"

#include <fmt/format.h>

#include <chrono>

#include "ground/base/problems.hpp"

namespace zusage {
namespace {

constexpr std::int64_t day_us = 86'400'000'000;

// Reads exactly `count` digits, advancing `text`; -1 when they are not there.
int digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return -1;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool skip(std::string_view& text, std::string_view one_of) {
  if (text.empty() || one_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

// The fraction after the dot in microseconds; -1 when it is not 1 to 6 digits.
int fraction(std::string_view& text) {
  if (!skip(text, ".")) return 0;
  int value = 0;
  int places = 0;
  while (places < 6 && !text.empty() && text.front() >= '0' && text.front() <= '9') {
    value = value * 10 + digits(text, 1);
    ++places;
  }
  if (places == 0) return -1;
  for (; places < 6; ++places) value *= 10;
  return value;
}

// Minutes east of UTC; sets `ok` to false when it is neither Z nor +hh:mm.
int offset_minutes(std::string_view& text, bool& ok) {
  if (skip(text, "Zz")) return 0;
  const bool east = !text.empty() && text.front() == '+';
  ok = skip(text, "+-");
  const int hour = ok ? digits(text, 2) : -1;
  ok = ok && skip(text, ":");
  const int minute = ok ? digits(text, 2) : -1;
  ok = ok && hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
  return (east ? 1 : -1) * (hour * 60 + minute);
}

}  // namespace

std::string to_rfc3339(Instant at) {
  using namespace std::chrono;
  const auto days_since =
      at.microseconds >= 0 ? at.microseconds / day_us : (at.microseconds - day_us + 1) / day_us;
  const auto in_day = at.microseconds - days_since * day_us;
  const year_month_day date{sys_days{std::chrono::days{days_since}}};
  const auto second = in_day / 1'000'000;
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z", int{date.year()}, unsigned{date.month()},
                     unsigned{date.day()}, second / 3600, second / 60 % 60, second % 60, in_day % 1'000'000);
}

Result<Instant> parse_rfc3339(std::string_view text) {
  const auto refuse = [&] {
    return std::unexpected(Problem{&problems::not_an_instant, {{"text", std::string{text}}}});
  };
  auto rest = text;
  const int year = digits(rest, 4);
  const bool dash = skip(rest, "-");
  const int month = digits(rest, 2);
  const bool dash2 = skip(rest, "-");
  const int day = digits(rest, 2);
  const bool t = skip(rest, "Tt ");
  const int hour = digits(rest, 2);
  const bool colon = skip(rest, ":");
  const int minute = digits(rest, 2);
  const bool colon2 = skip(rest, ":");
  const int second = digits(rest, 2);
  const int micros = fraction(rest);
  bool offset_ok = true;
  const int offset = offset_minutes(rest, offset_ok);
  if (!dash || !dash2 || !t || !colon || !colon2 || !offset_ok || !rest.empty() || micros < 0)
    return refuse();
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || year < 1)
    return refuse();
  using namespace std::chrono;
  const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return refuse();
  const auto days_since = sys_days{date}.time_since_epoch().count();
  const auto in_day = std::int64_t{hour} * 3600 + minute * 60 + second - std::int64_t{offset} * 60;
  return Instant{days_since * day_us + in_day * 1'000'000 + micros};
}

}  // namespace zusage

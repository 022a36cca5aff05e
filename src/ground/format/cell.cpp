// Number formats and serial days as spreadsheet programs have counted them since 1987.
#include "ground/format/cell_internal.hpp"

#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace zusage::format {
namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr double end_of_time = 2'958'466;  // 10000-01-01

std::string printed(const char* pattern, auto... values) {
  std::string text(64, '\0');
  const int size = std::snprintf(text.data(), text.size(), pattern, values...);
  text.resize(static_cast<std::size_t>(size));
  return text;
}

std::string plain_number(double value) {
  if (value == std::floor(value) && std::abs(value) < 1e18)
    return std::to_string(static_cast<std::int64_t>(value));
  return printed("%.15g", value);
}

std::string clock_of(std::int64_t ms) {
  auto text = printed("%02lld:%02lld:%02lld", static_cast<long long>(ms / 3'600'000),
                      static_cast<long long>(ms / 60'000 % 60), static_cast<long long>(ms / 1000 % 60));
  if (ms % 1000 != 0) text += printed(".%03lld", static_cast<long long>(ms % 1000));
  return text;
}

std::string date_of(std::int64_t serial, bool from_1904) {
  if (!from_1904 && serial == 60) return "1900-02-29";
  using namespace std::chrono;
  const sys_days start = from_1904     ? sys_days{year{1904} / 1 / 1}
                         : serial < 60 ? sys_days{year{1899} / 12 / 31}
                                       : sys_days{year{1899} / 12 / 30};
  const year_month_day date{start + days{serial}};
  return printed("%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                 static_cast<unsigned>(date.day()));
}

// The first section of a format code without what is quoted, escaped or in brackets. Says whether brackets
// held an elapsed time, as in [h]:mm.
std::string letters_of(std::string_view code, bool& elapsed) {
  std::string letters;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    const char letter = code[at];
    if (letter == '"') {
      at = std::min(code.find('"', at + 1), code.size() - 1);
    } else if (letter == '\\' || letter == '_' || letter == '*') {
      ++at;
    } else if (letter == '[') {
      const auto end = std::min(code.find(']', at), code.size() - 1);
      const char first = at + 1 < code.size() ? static_cast<char>(code[at + 1] | 0x20) : ' ';
      const auto inside = code.substr(at + 1, end - at - 1);
      elapsed = elapsed || ((first == 'h' || first == 'm' || first == 's') &&
                            inside.find_first_not_of("hHmMsS") == std::string_view::npos);
      at = end;
    } else {
      letters += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
    }
  }
  return letters;
}

}  // namespace

NumberShape shape_of_builtin(int id) {
  if (id == 22) return NumberShape::date_and_time;
  if ((id >= 18 && id <= 21) || id == 45 || id == 47) return NumberShape::time;
  if (id == 46) return NumberShape::elapsed;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
    return NumberShape::date;
  if (id >= 32 && id <= 35) return NumberShape::time;
  return NumberShape::plain;
}

NumberShape shape_of_code(std::string_view code) {
  bool elapsed = false;
  auto letters = letters_of(code, elapsed);
  if (elapsed) return NumberShape::elapsed;
  if (letters.find("general") != std::string::npos) return NumberShape::plain;
  for (const std::string_view half : {"am/pm", "a/p"}) {
    if (const auto at = letters.find(half); at != std::string::npos) letters.replace(at, half.size(), "h");
  }
  const auto holds = [&](const char* any) { return letters.find_first_of(any) != std::string::npos; };
  const bool time = holds("hs");
  const bool date = holds("dy") || (holds("m") && !time);
  if (date) return time ? NumberShape::date_and_time : NumberShape::date;
  return time ? NumberShape::time : NumberShape::plain;
}

std::string number_as_text(std::string_view written, NumberShape shape, bool from_1904) {
  double value = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
  if (error != std::errc{} || end != written.data() + written.size() || !std::isfinite(value))
    return std::string{written};
  if (shape == NumberShape::plain || value < 0 || value >= end_of_time) return plain_number(value);
  const auto ms = static_cast<std::int64_t>(std::llround(value * static_cast<double>(day_ms)));
  const bool without_day = ms < day_ms && !(from_1904 && shape != NumberShape::time);
  if (shape == NumberShape::elapsed || without_day) return clock_of(ms);
  const auto date = date_of(ms / day_ms, from_1904);
  if (shape == NumberShape::date && ms % day_ms == 0) return date;
  return date + " " + clock_of(ms % day_ms);
}

std::optional<CellPlace> cell_place(std::string_view reference) {
  CellPlace place;
  std::size_t at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z'; ++at) {
    place.column = place.column * 26 + static_cast<std::size_t>(reference[at] - 'A' + 1);
    if (place.column > most_columns) return std::nullopt;
  }
  const auto digits = reference.substr(at);
  if (place.column == 0) return std::nullopt;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), place.row);
  if (error != std::errc{} || end != digits.data() + digits.size() || place.row < 1 || place.row > most_rows)
    return std::nullopt;
  return place;
}

}  // namespace zusage::format

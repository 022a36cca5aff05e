// A hand-written reader: a million cells a second matter more here than one more spelling.
#include "insight/learn/moment_internal.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace zusage::learn {
namespace {

constexpr std::int64_t second = 1'000'000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// Walks over a text; every step either eats what it was asked for or leaves the place as it was.
struct Cursor {
  std::string_view rest;

  bool eat(char letter) {
    if (rest.empty() || rest.front() != letter) return false;
    rest.remove_prefix(1);
    return true;
  }
  bool eat_word(std::string_view word) {
    const bool there =
        rest.size() >= word.size() && std::equal(word.begin(), word.end(), rest.begin(), [](char a, char b) {
          return a == (b >= 'a' && b <= 'z' ? b - 'a' + 'A' : b);
        });
    if (there) rest.remove_prefix(word.size());
    return there;
  }
  // Blanks, and the blanks that do not break, as browsers write them before AM and PM.
  void eat_blanks() {
    for (;;) {
      if (rest.starts_with(' ')) {
        rest.remove_prefix(1);
      } else if (rest.starts_with("\xC2\xA0")) {
        rest.remove_prefix(2);
      } else if (rest.starts_with("\xE2\x80\xAF")) {
        rest.remove_prefix(3);
      } else {
        return;
      }
    }
  }
  // A number of at most four digits; `digits` tells how many were written.
  std::optional<int> number(int& digits) {
    int value = 0;
    digits = 0;
    while (digits < 4 && !rest.empty() && is_digit(rest.front())) {
      value = value * 10 + (rest.front() - '0');
      rest.remove_prefix(1);
      ++digits;
    }
    if (digits == 0 || (!rest.empty() && is_digit(rest.front()))) return std::nullopt;
    return value;
  }
};

// Three numbers with one separator between them, as written.
struct Written {
  std::array<int, 3> numbers{};
  std::array<int, 3> digits{};
  char separator = 0;
};

std::optional<Written> written_date(Cursor& cursor) {
  Written written;
  for (std::size_t i = 0; i < 3; ++i) {
    const auto number = cursor.number(written.digits[i]);
    if (!number) return std::nullopt;
    written.numbers[i] = *number;
    if (i == 2) break;
    if (cursor.rest.empty()) return std::nullopt;
    const char letter = cursor.rest.front();
    const bool fits = i == 0 ? letter == '-' || letter == '/' || letter == '.' : letter == written.separator;
    if (!fits) return std::nullopt;
    written.separator = letter;
    cursor.rest.remove_prefix(1);
  }
  return written;
}

std::optional<std::int64_t> days_since_1970(int year, int month, int day_of_month) {
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day_of_month)}};
  if (year < 1 || year > 9999 || !date.ok()) return std::nullopt;
  return std::chrono::sys_days{date}.time_since_epoch().count();
}

std::optional<std::int64_t> date_of(const Written& written, DayOrder order) {
  const auto [a, b, c] = written.numbers;
  if (written.digits[0] == 4) return days_since_1970(a, b, c);
  if (written.digits[2] != 4 && written.digits[2] != 2) return std::nullopt;
  const int year = written.digits[2] == 2 ? c + (c < 70 ? 2000 : 1900) : c;
  const bool month_first = order == DayOrder::month_first && written.separator != '.';
  return month_first ? days_since_1970(year, a, b) : days_since_1970(year, b, a);
}

std::int64_t fraction(Cursor& cursor) {
  std::int64_t value = 0;
  std::int64_t unit = second / 10;
  while (!cursor.rest.empty() && is_digit(cursor.rest.front())) {
    value += (cursor.rest.front() - '0') * unit;
    unit /= 10;
    cursor.rest.remove_prefix(1);
  }
  return value;
}

// 12:xx AM is the first hour of the day, 12:xx PM the first after noon.
bool apply_half_of_day(Cursor& cursor, int& hours) {
  cursor.eat_blanks();
  const bool before_noon = cursor.eat_word("AM");
  const bool after_noon = !before_noon && cursor.eat_word("PM");
  if (!before_noon && !after_noon) return true;
  if (hours < 1 || hours > 12) return false;
  hours = hours % 12 + (after_noon ? 12 : 0);
  return true;
}

std::optional<std::int64_t> time_of_day(Cursor& cursor) {
  int digits = 0;
  auto hours = cursor.number(digits);
  if (!hours || !cursor.eat(':')) return std::nullopt;
  const auto minutes = cursor.number(digits);
  if (!minutes || digits != 2) return std::nullopt;
  int seconds = 0;
  std::int64_t part = 0;
  if (cursor.eat(':')) {
    const auto read = cursor.number(digits);
    if (!read || digits != 2) return std::nullopt;
    seconds = *read;
    if (cursor.eat('.') || cursor.eat(',')) part = fraction(cursor);
  }
  if (!apply_half_of_day(cursor, *hours)) return std::nullopt;
  const bool ends_day = *hours == 24 && *minutes == 0 && seconds == 0;
  if ((*hours > 23 && !ends_day) || *minutes > 59 || seconds > 59) return std::nullopt;
  return *hours * hour + *minutes * minute + seconds * second + part;
}

// Z, UTC, +02:00, +0200 or +02; nothing at all is no zone.
std::optional<std::int64_t> offset_of(Cursor& cursor, bool& has_zone) {
  has_zone = cursor.eat_word("UTC") || cursor.eat_word("GMT") || cursor.eat_word("Z");
  if (has_zone) return 0;
  const bool west = !cursor.rest.empty() && cursor.rest.front() == '-';
  if (!west && (cursor.rest.empty() || cursor.rest.front() != '+')) return 0;
  cursor.rest.remove_prefix(1);
  int digits = 0;
  const auto first = cursor.number(digits);
  if (!first) return std::nullopt;
  int minutes_east = digits == 4 ? *first / 100 * 60 + *first % 100 : *first * 60;
  if (digits == 2 && cursor.eat(':')) {
    const auto more = cursor.number(digits);
    if (!more || *more > 59) return std::nullopt;
    minutes_east += *more;
  }
  if (minutes_east > 18 * 60) return std::nullopt;
  has_zone = true;
  return (west ? -minutes_east : minutes_east) * minute;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool is_missing(std::string_view text) {
  if (text.empty()) return true;
  if (text.size() > 8) return text.starts_with("0000-00-00");
  constexpr std::array<std::string_view, 18> marks{"?",    "-",   "--",     "\xE2\x80\x93", "NULL", "null",
                                                   "N/A",  "n/a", "NaN",    "nan",          "NaT",  "None",
                                                   "none", "\\N", "(null)", "k.A.",         "#N/A", "#NV"};
  return std::ranges::find(marks, text) != marks.end();
}

std::optional<Moment> read_moment(std::string_view text, DayOrder order) {
  Cursor cursor{text};
  const auto written = written_date(cursor);
  if (!written) return std::nullopt;
  const auto date = date_of(*written, order);
  if (!date) return std::nullopt;
  Moment moment{.local_microseconds = *date * day, .has_time = false};
  if (cursor.rest.empty()) return moment;
  cursor.eat(',');
  if (!cursor.eat('T')) cursor.eat_blanks();
  const auto time = time_of_day(cursor);
  if (!time) return std::nullopt;
  cursor.eat_blanks();
  const auto offset = offset_of(cursor, moment.has_zone);
  if (!offset) return std::nullopt;
  cursor.eat_word("UHR");
  if (!cursor.rest.empty()) return std::nullopt;
  moment.has_time = true;
  moment.local_microseconds += *time - *offset;
  return moment;
}

OrderEvidence order_evidence(std::string_view text) {
  Cursor cursor{text};
  const auto written = written_date(cursor);
  if (!written) return OrderEvidence::no_date;
  if (written->digits[0] == 4) return OrderEvidence::year_first;
  if (written->separator == '.') return OrderEvidence::day_first;
  const auto [first, second_number, year] = written->numbers;
  if (first > 12 && second_number > 12) return OrderEvidence::no_date;
  if (first > 12) return OrderEvidence::day_first;
  return second_number > 12 ? OrderEvidence::month_first : OrderEvidence::either;
}

}  // namespace zusage::learn

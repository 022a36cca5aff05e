// Reading and writing opening hours.
#include "ground/calendar/week.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ground/calendar/problems.hpp"

namespace zusage::calendar {
namespace {

constexpr int day_minutes = 24 * 60;
constexpr std::array<std::string_view, 7> weekdays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Problem overlap(const OpenHours& first, const OpenHours& second, std::string_view day) {
  return {&problems::hours_overlap,
          {{"first", to_text(first)}, {"second", to_text(second)}, {"day", std::string{day}}}};
}

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view between = " \t,;";
  std::vector<std::string_view> words;
  for (auto at = text.find_first_not_of(between); at != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(between, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(between, end);
  }
  return words;
}

// One run of days and the hours behind it, while a week is being read.
struct Part {
  std::vector<int> days;
  std::vector<OpenHours> hours;
};

Result<void> add_word(std::string_view word, std::vector<Part>& parts) {
  if (is_digit(word.front())) {
    const auto hours = parse_open_hours(word);
    if (!hours) return std::unexpected(hours.error());
    if (parts.empty()) parts.emplace_back();
    parts.back().hours.push_back(*hours);
    return {};
  }
  const auto days = parse_weekdays(word);
  if (!days) return std::unexpected(days.error());
  if (parts.empty() || !parts.back().hours.empty()) parts.emplace_back();
  parts.back().days.insert(parts.back().days.end(), days->begin(), days->end());
  return {};
}

Result<void> put(const Part& part, Week& week) {
  for (const int day : part.days) {
    auto& target = week.at(static_cast<std::size_t>(day));
    const auto name = weekday_text(day);
    if (!target.empty()) return std::unexpected(Problem{&problems::weekday_twice, {{"day", std::string{name}}}});
    auto hours = day_hours(part.hours, name);
    if (!hours) return std::unexpected(hours.error());
    target = std::move(*hours);
  }
  return {};
}

std::string hours_text(const DayHours& hours) {
  std::string text;
  for (const OpenHours& span : hours) text += " " + to_text(span);
  return text;
}

}  // namespace

Result<int> parse_time_of_day(std::string_view text) {
  const auto refuse = [&] { return std::unexpected(Problem{&problems::not_a_cutoff, {{"text", std::string{text}}}}); };
  if (text.size() != 5 || text[2] != ':') return refuse();
  for (const std::size_t i : {0U, 1U, 3U, 4U}) {
    if (!is_digit(text[i])) return refuse();
  }
  const int hour = (text[0] - '0') * 10 + (text[1] - '0');
  const int minute = (text[3] - '0') * 10 + (text[4] - '0');
  if (minute > 59 || hour * 60 + minute > day_minutes) return refuse();
  return hour * 60 + minute;
}

std::string time_of_day_text(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

Result<OpenHours> parse_open_hours(std::string_view text) {
  const auto refuse = [&] {
    return std::unexpected(Problem{&problems::not_opening_hours, {{"text", std::string{text}}}});
  };
  const auto dash = text.find('-');
  if (dash == std::string_view::npos) return refuse();
  const auto open = parse_time_of_day(text.substr(0, dash));
  const auto close = parse_time_of_day(text.substr(dash + 1));
  if (!open || !close || *open == day_minutes) return refuse();
  return OpenHours{*open, *close > *open ? *close : *close + day_minutes};
}

std::string to_text(const OpenHours& hours) {
  const int close = hours.close > day_minutes ? hours.close - day_minutes : hours.close;
  return time_of_day_text(hours.open) + "-" + time_of_day_text(close);
}

Result<DayHours> day_hours(std::vector<OpenHours> hours, std::string_view day) {
  std::ranges::sort(hours, {}, &OpenHours::open);
  for (std::size_t i = 1; i < hours.size(); ++i) {
    if (hours[i].open < hours[i - 1].close) return std::unexpected(overlap(hours[i - 1], hours[i], day));
  }
  return hours;
}

Result<std::vector<int>> parse_weekdays(std::string_view text) {
  const auto dash = text.find('-');
  const auto index = [](std::string_view word) { return std::ranges::find(weekdays, word) - weekdays.begin(); };
  const auto first = index(text.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : index(text.substr(dash + 1));
  if (first == 7 || last == 7) {
    return std::unexpected(Problem{&problems::unknown_weekday, {{"text", std::string{text}}}});
  }
  std::vector<int> days{static_cast<int>(first)};
  while (days.back() != static_cast<int>(last)) days.push_back((days.back() + 1) % 7);
  return days;
}

std::string_view weekday_text(int weekday) { return weekdays.at(static_cast<std::size_t>(weekday)); }

Result<Week> parse_week(std::string_view text) {
  std::vector<Part> parts;
  for (const auto word : words_of(text)) {
    if (const auto added = add_word(word, parts); !added) return std::unexpected(added.error());
  }
  const bool whole = !parts.empty() && std::ranges::none_of(parts, [](const Part& part) {
    return part.days.empty() || part.hours.empty();
  });
  if (!whole) return std::unexpected(Problem{&problems::week_incomplete, {{"text", std::string{text}}}});
  Week week;
  for (const Part& part : parts) {
    if (const auto done = put(part, week); !done) return std::unexpected(done.error());
  }
  if (const auto nights = check_nights(week); !nights) return std::unexpected(nights.error());
  return week;
}

Result<void> check_nights(const Week& week) {
  for (std::size_t day = 0; day < 7; ++day) {
    const auto& next = week.at((day + 1) % 7);
    if (week.at(day).empty() || next.empty()) continue;
    const auto& night = week.at(day).back();
    if (night.close - day_minutes <= next.front().open) continue;
    return std::unexpected(overlap(night, next.front(), weekdays.at((day + 1) % 7)));
  }
  return {};
}

std::string to_text(const Week& week) {
  std::string text;
  for (std::size_t first = 0; first < 7;) {
    std::size_t last = first;
    while (last < 6 && week.at(last + 1) == week.at(first)) ++last;
    if (!week.at(first).empty()) {
      text += fmt::format("{}{}", text.empty() ? "" : "; ", weekdays.at(first));
      if (last > first) text += fmt::format("-{}", weekdays.at(last));
      text += hours_text(week.at(first));
    }
    first = last + 1;
  }
  return text;
}

}  // namespace zusage::calendar

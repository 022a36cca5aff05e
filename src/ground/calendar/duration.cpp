// The spellings of durations, as one table.
#include "ground/calendar/duration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "ground/calendar/problems.hpp"

namespace zusage::calendar {
namespace {

struct Spelling {
  Unit unit;
  std::string_view small;
  std::string_view one;
  std::string_view many;
  std::string_view german_one;
  std::string_view german_many;
};

constexpr std::array spellings = {
    Spelling{Unit::working_minutes, "wmin", "working minute", "working minutes", "Arbeitsminute",
             "Arbeitsminuten"},
    Spelling{Unit::working_hours, "wh", "working hour", "working hours", "Arbeitsstunde", "Arbeitsstunden"},
    Spelling{Unit::working_days, "wd", "working day", "working days", "Arbeitstag", "Arbeitstage"},
    Spelling{Unit::werktage, "wkd", "Werktag", "Werktage", "Werktag", "Werktage"},
    Spelling{Unit::minutes, "min", "minute", "minutes", "Minute", "Minuten"},
    Spelling{Unit::hours, "h", "hour", "hours", "Stunde", "Stunden"},
    Spelling{Unit::days, "d", "day", "days", "Tag", "Tage"},
    Spelling{Unit::weeks, "w", "week", "weeks", "Woche", "Wochen"},
    Spelling{Unit::months, "mo", "month", "months", "Monat", "Monate"},
};

constexpr std::string_view agreed_date_text = "on the agreed date";
constexpr std::size_t most_digits = 6;

const Spelling& spelling_of(Unit unit) { return spellings.at(static_cast<std::size_t>(unit)); }

// Lower case, blanks at the ends gone, runs of blanks made one.
std::string tidied(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    if (blank)
      out += ' ';
    else
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::optional<Unit> unit_named(std::string_view word) {
  const auto found = std::ranges::find_if(spellings, [&](const Spelling& spelling) {
    return word == spelling.small || word == tidied(spelling.one) || word == tidied(spelling.many);
  });
  return found == spellings.end() ? std::nullopt : std::optional{found->unit};
}

Problem no_unit(std::string_view text, std::string_view word) {
  std::vector<std::string_view> words;
  std::string known;
  for (const Spelling& spelling : spellings) {
    words.insert(words.end(), {spelling.many, spelling.one, spelling.small});
    known += fmt::format("{}{} ({})", known.empty() ? "" : ", ", spelling.many, spelling.small);
  }
  Facts facts{{"text", std::string{text}}, {"unit", std::string{word}}, {"known", known}};
  const auto nearest = nearest_word(word, words);
  if (nearest.empty()) return {&problems::unknown_unit, std::move(facts)};
  facts.emplace_back("nearest", nearest);
  return {&problems::misspelt_unit, std::move(facts)};
}

}  // namespace

Result<Duration> parse_duration(std::string_view text) {
  const auto refuse = [&] {
    return std::unexpected(Problem{&problems::not_a_duration, {{"text", std::string{text}}}});
  };
  const auto tidy = tidied(text);
  if (tidy == agreed_date_text) return Duration{Unit::agreed_date, 0};
  const auto digit_count = std::min(tidy.find_first_not_of("0123456789"), tidy.size());
  auto word = std::string_view{tidy}.substr(digit_count);
  if (word.starts_with(' ')) word.remove_prefix(1);
  if (digit_count == 0 || digit_count > most_digits || word.empty()) return refuse();
  int amount = 0;
  for (const char c : tidy.substr(0, digit_count)) amount = amount * 10 + (c - '0');
  const bool decimals = word.starts_with('.') || word.starts_with(',');
  if (amount == 0 || decimals) return refuse();
  const auto unit = unit_named(word);
  if (!unit) return std::unexpected(no_unit(text, word));
  return Duration{*unit, amount};
}

std::string to_text(const Duration& duration) { return to_words(duration, Language::en); }

std::string to_short_text(const Duration& duration) {
  if (duration.unit == Unit::agreed_date) return std::string{agreed_date_text};
  return fmt::format("{}{}", duration.amount, spelling_of(duration.unit).small);
}

std::string to_words(const Duration& duration, Language language) {
  const bool german = language == Language::de;
  if (duration.unit == Unit::agreed_date)
    return german ? "zum vereinbarten Termin" : std::string{agreed_date_text};
  const Spelling& spelling = spelling_of(duration.unit);
  const auto one = german ? spelling.german_one : spelling.one;
  const auto many = german ? spelling.german_many : spelling.many;
  return fmt::format("{} {}", duration.amount, duration.amount == 1 ? one : many);
}

std::string to_dative_words(const Duration& duration, Language language) {
  auto words = to_words(duration, language);
  const bool lacks_ending = language == Language::de && duration.amount != 1 && words.ends_with('e');
  return lacks_ending ? words + 'n' : words;
}

}  // namespace zusage::calendar

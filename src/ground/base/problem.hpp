// A problem: an attempt or an input that cannot be accepted. Numbered, with a place and an advice; travels in
// Result. It knows nothing of HTTP or terminals beyond the status number that its kind carries.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zusage {

// A sentence in both languages of the house. `{name}` stands for a fact of the same name.
struct Phrase {
  std::string_view en;
  std::string_view de;
};

enum class Language { en, de };

[[nodiscard]] constexpr std::string_view in(Language language, const Phrase& phrase) {
  return language == Language::de ? phrase.de : phrase.en;
}

// A place in a text. Line and column count from 1; 0 means unknown. Columns count characters, not bytes.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

using Facts = std::vector<std::pair<std::string, std::string>>;

// Declared once per room in its problems.hpp. Numbers are never reused (docs/decisions).
struct ProblemKind {
  int number;             // 9001..9999, shown as Z9001
  std::string_view slug;  // "unknown-key"
  int status;             // HTTP status at the door
  Phrase title;           // says what is wrong, facts in braces
  Phrase advice;          // says what to do
};

struct Problem {
  const ProblemKind* kind;
  Facts about = {};
  Place place = {};
};

template <class T>
using Result = std::expected<T, Problem>;

// "Z9001"
[[nodiscard]] std::string problem_id(int number);

// Replaces each `{name}` by the fact of that name; an unknown name stays as it stands.
[[nodiscard]] std::string fill(std::string_view sentence, const Facts& facts);

[[nodiscard]] std::string title_of(const Problem& problem, Language language);
[[nodiscard]] std::string advice_of(const Problem& problem, Language language);

// The nearest of `known` to a mistyped word, or empty when none is close (at most a third of the letters
// wrong).
[[nodiscard]] std::string_view nearest_word(std::string_view word,
                                            const std::vector<std::string_view>& known);

}  // namespace zusage

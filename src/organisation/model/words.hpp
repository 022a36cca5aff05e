// What the values of the model are made of: texts in several languages, references, shares, spellings of
// choices.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/base/problem.hpp"
#include "ground/calendar/duration.hpp"
#include "ground/calendar/local.hpp"

namespace zusage::model {

using calendar::Date;
using calendar::Duration;

// A text by language ("de", "en"). A plain word in the YAML counts in the language of the organisation.
struct Text {
  std::map<std::string, std::string> by_language;
  [[nodiscard]] bool empty() const { return by_language.empty(); }
  friend bool operator==(const Text&, const Text&) = default;
};

// The text in the language asked for, else in English, else in German, else in any; empty only if there is
// none.
[[nodiscard]] std::string_view text_in(const Text& text, std::string_view language);
[[nodiscard]] std::string_view text_in(const Text& text, Language language);

// The id of something else in the model, or of the register.
struct Ref {
  std::string id;
  Place place = {};
  [[nodiscard]] bool empty() const { return id.empty(); }
  friend bool operator==(const Ref& a, const Ref& b) { return a.id == b.id; }
  friend bool operator==(const Ref& a, std::string_view id) { return a.id == id; }
};

// "97.5 %", kept exactly: 9750.
struct Share {
  int hundredths = 0;
  [[nodiscard]] double fraction() const { return hundredths / 10'000.0; }
  friend auto operator<=>(const Share&, const Share&) = default;
};

// Every choice that the text offers is an enum whose values are spelt as in this list, in the order of the
// enum.
template <class Choice>
inline constexpr std::array<std::string_view, 0> spellings{};

template <class Choice>
[[nodiscard]] constexpr std::string_view name_of(Choice choice) {
  return spellings<Choice>[static_cast<std::size_t>(choice)];
}

template <class Choice>
[[nodiscard]] constexpr std::optional<Choice> parse(std::string_view text) {
  for (std::size_t i = 0; i < spellings<Choice>.size(); ++i) {
    if (spellings<Choice>[i] == text) return static_cast<Choice>(i);
  }
  return std::nullopt;
}

// A finding of the check that the organisation lives with for a time.
struct Allow {
  std::string rule;  // id or name
  Text because;
  std::optional<Date> until;
  Ref about;  // only under `check`; elsewhere the entity that holds it
  Place place = {};
};

// What everything with an id of its own has.
struct Entity {
  std::string id;
  std::vector<std::string> was;
  std::vector<Allow> allow;
  Place place = {};
  std::map<std::string, Place, std::less<>> keys = {};  // where each key stands, left open or not

  // The place of the key where it was written, else of the entity.
  [[nodiscard]] const Place& place_of(std::string_view key) const;
};

}  // namespace zusage::model

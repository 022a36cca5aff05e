// Which words in a column's name speak for which field, in English and German; and which speak of persons.
#pragma once

#include <string>
#include <string_view>

#include "insight/learn/columns.hpp"

namespace zusage::learn {

// "slaTarget_dt (Fällig)" becomes "sla target dt faellig": lower case, letters and digits, single blanks.
[[nodiscard]] std::string plain_words(std::string_view header);

// How strongly a name speaks for a field: 0 not at all; the whole name counts more than a part of it.
struct WordMatch {
  int weight = 0;
  std::string_view word;
};
[[nodiscard]] WordMatch speaks_for(Field field, std::string_view plain);

// The word that makes a name look like persons, or empty.
[[nodiscard]] std::string_view word_of_persons(std::string_view plain);

// "last updated", "geaendert am"
[[nodiscard]] bool speaks_of_touching(std::string_view plain);

// A flag's own words: "overdue" is broken whatever the column is called; "true" depends on it.
enum class FlagWord { none, yes, no, kept, broken };
[[nodiscard]] FlagWord flag_word(std::string_view value);

// Whether a word means kept; `reversed`: a yes means broken.
[[nodiscard]] constexpr bool means_kept(FlagWord word, bool reversed) {
  return word == FlagWord::kept || word == (reversed ? FlagWord::no : FlagWord::yes);
}

// "sla breached", "ueberfaellig": a yes means broken.
[[nodiscard]] bool speaks_of_breaking(std::string_view plain);

}  // namespace zusage::learn

// What is wrong with the words of a command line that the parser refused, said as a problem.
#pragma once

#include <span>
#include <string_view>

#include "doors/cli/command.hpp"

namespace zusage::cli {

enum class Refused { unexpected, missing, other };

// `words` as typed, behind the program's name; `said` is the parser's own sentence, in which it names the
// option.
[[nodiscard]] Problem problem_of_words(std::span<const char* const> words, Refused refused,
                                       std::string_view said);

}  // namespace zusage::cli

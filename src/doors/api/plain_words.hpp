// What programs call acts, states and fields, in the words that people read on buttons and in forms.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::api {

// The problem with its facts put into words for its sentences. Sentences for programs (a field that does not
// exist) keep the spelling of the program.
[[nodiscard]] Problem in_plain_words(const Problem& problem, Language language);

}  // namespace zusage::api

// The problems of steering/: Z9650-Z9699.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind smallest_group_too_small{
    .number = 9650,
    .slug = "smallest-group-too-small",
    .status = 400,
    .title = {.en = "a smallest group of {given} would let figures point at persons",
              .de = "Eine kleinste Gruppe von {given} ließe Zahlen auf einzelne Personen zeigen"},
    .advice = {.en = "Set the smallest group to 5 or more; 8 is the default.",
               .de = "Setzen Sie die kleinste Gruppe auf mindestens 5; üblich sind 8."}};

}  // namespace zusage::problems

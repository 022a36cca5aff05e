// More problems of record/: Z9520-Z9524, hints at needs.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind hint_judged_before{
    .number = 9520,
    .slug = "hint-judged-before",
    .status = 409,
    .title = {.en = "somebody has decided about this hint already",
              .de = "Über diesen Hinweis hat schon jemand entschieden"},
    .advice = {.en = "Load the list again; what was decided stands below it.",
               .de = "Laden Sie die Liste neu; was entschieden ist, steht darunter."}};

inline constexpr ProblemKind no_such_hint{
    .number = 9521,
    .slug = "no-such-hint",
    .status = 404,
    .title = {.en = "nothing here hints at a need",
              .de = "Hier steht nichts, das auf ein Erfordernis hinweist"},
    .advice = {.en = "Choose one of the hints in the list.",
               .de = "Wählen Sie einen der Hinweise aus der Liste."}};

}  // namespace zusage::problems

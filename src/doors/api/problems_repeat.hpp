// Problems of requests that come again and again: Z9935.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind no_such_repeat{
    .number = 9935,
    .slug = "no-such-repeat",
    .status = 404,
    .title = {.en = "these requests are not offered to become a service",
              .de = "Diese Anliegen stehen nicht zur Wahl, eine Leistung zu werden"},
    .advice = {.en = "Load the list again: somebody may have answered meanwhile.",
               .de = "Laden Sie die Liste neu: Vielleicht hat inzwischen jemand geantwortet."}};

}  // namespace zusage::problems

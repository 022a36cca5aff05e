// More problems of the api door: Z9888-Z9891, invitations and the network.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind invites_not{
    .number = 9888,
    .slug = "invites-not",
    .status = 403,
    .title = {.en = "invitations are made by administrators", .de = "Einladungen macht die Verwaltung"},
    .advice = {.en = "Ask an administrator to invite them.",
               .de = "Bitten Sie jemanden aus der Verwaltung um die Einladung."}};

inline constexpr ProblemKind unit_gone{
    .number = 9889,
    .slug = "unit-gone",
    .status = 409,
    .title = {.en = "the team or role '{unit}' is not there (any more)",
              .de = "Das Team oder die Rolle „{unit}“ gibt es nicht (mehr)"},
    .advice = {.en = "Nothing is lost. Ask an administrator for an invitation into another team.",
               .de = "Es ist nichts verloren. Bitten Sie die Verwaltung um eine Einladung in ein anderes "
                     "Team."}};

inline constexpr ProblemKind not_your_unit{
    .number = 9890,
    .slug = "not-your-unit",
    .status = 403,
    .title = {.en = "you do not belong to that team or role",
              .de = "Sie gehören nicht zu diesem Team oder dieser Rolle"},
    .advice = {.en = "Answer for a team of your own; an administrator puts you into one.",
               .de = "Antworten Sie für ein eigenes Team; die Verwaltung nimmt Sie in eines auf."}};

}  // namespace zusage::problems

// More problems of record/: Z9530-Z9534, neighbours.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind not_a_unit{
    .number = 9530,
    .slug = "not-a-unit",
    .status = 409,
    .title = {.en = "'{unit}' is no team and no role of this organisation",
              .de = "„{unit}“ ist kein Team und keine Rolle dieser Organisation"},
    .advice = {
        .en = "Load the page again and name a team or a role; persons and customers are not named here.",
        .de = "Laden Sie die Seite neu und nennen Sie ein Team oder eine Rolle; Personen und Kunden "
              "werden hier nicht genannt."}};

inline constexpr ProblemKind names_itself{
    .number = 9531,
    .slug = "names-itself",
    .status = 400,
    .title = {.en = "{unit} names itself", .de = "{unit} nennt sich selbst"},
    .advice = {.en = "Name other teams or roles, or leave the field empty.",
               .de = "Nennen Sie andere Teams oder Rollen, oder lassen Sie das Feld leer."}};

}  // namespace zusage::problems

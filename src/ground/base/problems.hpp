// The problems of base/: Z9001-Z9099.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind not_an_instant{
    .number = 9001,
    .slug = "not-an-instant",
    .status = 400,
    .title = {.en = "'{text}' is not an instant", .de = "„{text}“ ist kein Zeitpunkt"},
    .advice = {.en = "Write it as 2026-04-02T14:00:00Z or with an offset such as +02:00.",
               .de = "Schreiben Sie ihn als 2026-04-02T14:00:00Z oder mit Abstand wie +02:00."}};

inline constexpr ProblemKind not_an_id{
    .number = 9002,
    .slug = "not-an-id",
    .status = 400,
    .title = {.en = "'{text}' is not a valid id", .de = "„{text}“ ist keine gültige Kennung"},
    .advice = {
        .en = "An id has 1 to 63 characters a-z, 0-9, '.', '_', '-' and begins with a letter or digit.",
        .de = "Eine Kennung hat 1 bis 63 Zeichen a-z, 0-9, „.“, „_“, „-“ und beginnt mit Buchstabe oder "
              "Ziffer."}};

inline constexpr ProblemKind not_a_uuid{
    .number = 9003,
    .slug = "not-a-uuid",
    .status = 400,
    .title = {.en = "'{text}' is not a UUID", .de = "„{text}“ ist keine UUID"},
    .advice = {.en = "Write it in the form 01930000-0000-7000-8000-000000000000.",
               .de = "Schreiben Sie sie in der Form 01930000-0000-7000-8000-000000000000."}};

}  // namespace zusage::problems

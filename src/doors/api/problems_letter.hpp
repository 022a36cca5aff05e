// Problems of the letter of a service and of asking its recipient: Z9865-Z9869.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind not_your_letter{
    .number = 9865,
    .slug = "not-your-letter",
    .status = 403,
    .title = {.en = "this letter is written by {who}", .de = "Diesen Brief schreibt {who}"},
    .advice = {.en = "Tell them, a steward or an administrator what should stand there.",
               .de = "Sagen Sie dort, einem Steuernden oder der Verwaltung, was darin stehen soll."}};

inline constexpr ProblemKind service_needs_name{
    .number = 9866,
    .slug = "service-needs-name",
    .status = 400,
    .title = {.en = "the service has no name", .de = "Die Leistung hat keinen Namen"},
    .advice = {.en = "Fill the first gap: what does the recipient need?",
               .de = "Füllen Sie die erste Lücke: Was braucht der Empfänger?"}};

inline constexpr ProblemKind not_in_that_version{
    .number = 9867,
    .slug = "not-in-that-version",
    .status = 404,
    .title = {.en = "version {number} has no letter of this service",
              .de = "In Fassung {number} gibt es von dieser Leistung keinen Brief"},
    .advice = {.en = "Choose one of the versions listed.", .de = "Wählen Sie eine der gezeigten Fassungen."}};

inline constexpr ProblemKind no_share{
    .number = 9868,
    .slug = "no-share",
    .status = 400,
    .title = {.en = "a share is between 1 and 100 of 100 cases",
              .de = "Ein Anteil liegt zwischen 1 und 100 von 100 Fällen"},
    .advice = {.en = "Write, for instance, 90.", .de = "Schreiben Sie zum Beispiel 90."}};

inline constexpr ProblemKind letter_moved_on{
    .number = 9869,
    .slug = "letter-moved-on",
    .status = 409,
    .title = {.en = "the letter was changed since you answered",
              .de = "Der Brief wurde geändert, seit Sie geantwortet haben"},
    .advice = {
        .en = "Your answer is kept as it is. Ask for a new link to answer the new wording.",
        .de = "Ihre Antwort bleibt, wie sie ist. Für die neue Fassung bitten Sie um einen neuen Link."}};

}  // namespace zusage::problems

// The problems of the api door about people, units and calendars: Z9806-Z9809, Z9873-Z9874.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind not_your_house{
    .number = 9806,
    .slug = "not-your-house",
    .status = 403,
    .title = {.en = "people, teams and calendars are kept by administrators and stewards",
              .de = "Menschen, Teams und Kalender pflegen Verwaltung und Steuerung"},
    .advice = {.en = "Ask one of them.", .de = "Bitten Sie dort darum."}};

inline constexpr ProblemKind still_named{
    .number = 9807,
    .slug = "still-named",
    .status = 409,
    .title = {.en = "{name} is still named by {by}", .de = "{name} steht noch bei {by}"},
    .advice = {.en = "Name something else there first.", .de = "Nennen Sie dort zuerst etwas anderes."}};

inline constexpr ProblemKind still_at_work{
    .number = 9808,
    .slug = "still-at-work",
    .status = 409,
    .title = {.en = "{name} has open requests: {numbers}", .de = "{name} hat offene Anliegen: {numbers}"},
    .advice = {.en = "Give them to somebody else first.", .de = "Geben Sie diese zuerst jemand anderem."}};

inline constexpr ProblemKind hours_unreadable{
    .number = 9809,
    .slug = "hours-unreadable",
    .status = 400,
    .title = {.en = "'{text}' are no working hours", .de = "„{text}“ sind keine Arbeitszeiten"},
    .advice = {.en = "Write them as 08:00-12:00 13:00-17:00, or nothing where nobody works.",
               .de = "Schreiben Sie 08:00-12:00 13:00-17:00, oder nichts, wo niemand arbeitet."}};

inline constexpr ProblemKind no_hours_at_all{
    .number = 9873,
    .slug = "no-hours-at-all",
    .status = 400,
    .title = {.en = "the calendar has no working hour", .de = "Der Kalender hat keine einzige Arbeitsstunde"},
    .advice = {.en = "Give at least one weekday its hours; else nothing would ever be due.",
               .de = "Geben Sie mindestens einem Wochentag seine Zeiten; sonst wäre nie etwas fällig."}};

}  // namespace zusage::problems

// The problems of the api door about teams, absences and feeds: Z9870-Z9874.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind not_a_day{
    .number = 9870,
    .slug = "not-a-day",
    .status = 400,
    .title = {.en = "'{text}' is not a day of the calendar", .de = "„{text}“ ist kein Tag des Kalenders"},
    .advice = {.en = "Write year, month and day: 2026-12-04.",
               .de = "Schreiben Sie Jahr, Monat und Tag: 2026-12-04."}};

inline constexpr ProblemKind not_your_team{
    .number = 9871,
    .slug = "not-your-team",
    .status = 403,
    .title = {.en = "you do not belong to {name}", .de = "Sie gehören nicht zu {name}"},
    .advice = {.en = "What lies there is shown to its members and leads alone. Ask one of them.",
               .de = "Was dort liegt, sehen nur, wer dazugehört oder leitet. Fragen Sie dort nach."}};

inline constexpr ProblemKind too_many_feeds{
    .number = 9872,
    .slug = "too-many-feeds",
    .status = 409,
    .title = {.en = "you have {most} calendar feeds already", .de = "Sie haben schon {most} Kalender"},
    .advice = {.en = "Withdraw one that nobody reads any more.",
               .de = "Ziehen Sie einen zurück, den niemand mehr liest."}};

}  // namespace zusage::problems

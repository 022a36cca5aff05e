// The problems of being away: Z9515-Z9519.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind own_deputy{
    .number = 9515,
    .slug = "own-deputy",
    .status = 400,
    .title = {.en = "nobody stands in for themselves", .de = "Niemand vertritt sich selbst"},
    .advice = {.en = "Name a colleague who is there meanwhile.",
               .de = "Nennen Sie jemanden, der in dieser Zeit da ist."}};

inline constexpr ProblemKind deputy_is_away{
    .number = 9516,
    .slug = "deputy-is-away",
    .status = 409,
    .title = {.en = "{name} is away until {day}, all the time you are",
              .de = "{name} ist selbst bis {day} weg, also die ganze Zeit"},
    .advice = {.en = "Name somebody else: a deputy's own deputy does not stand in for you.",
               .de = "Nennen Sie jemand anderen: Die Vertretung einer Vertretung springt nicht ein."}};

inline constexpr ProblemKind absence_is_past{
    .number = 9517,
    .slug = "absence-is-past",
    .status = 400,
    .title = {.en = "{day} is over already", .de = "Der Tag {day} ist schon vorbei"},
    .advice = {.en = "Name the last day on which you are away: today or a later one.",
               .de = "Nennen Sie den letzten Tag, an dem Sie weg sind: heute oder einen späteren."}};

inline constexpr ProblemKind absence_too_long{
    .number = 9518,
    .slug = "absence-too-long",
    .status = 400,
    .title = {.en = "{day} is more than a year away", .de = "Bis {day} ist es mehr als ein Jahr"},
    .advice = {.en = "Name a day within a year; for longer, hand your requests over for good.",
               .de = "Nennen Sie einen Tag innerhalb eines Jahres; für länger übergeben Sie Ihre Anliegen "
                     "ganz."}};

inline constexpr ProblemKind not_away{
    .number = 9519,
    .slug = "not-away",
    .status = 409,
    .title = {.en = "you are not away", .de = "Sie sind gar nicht weg"},
    .advice = {.en = "There is nothing to end; reload the page.",
               .de = "Es gibt nichts zu beenden; laden Sie die Seite neu."}};

}  // namespace zusage::problems

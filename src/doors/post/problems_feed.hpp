// The problems of calendar feeds: Z9804-Z9807.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind feed_ended{
    .number = 9804,
    .slug = "feed-ended",
    .status = 410,
    .title = {.en = "this calendar feed has ended: whoever made it no longer belongs there",
              .de = "Dieser Kalender endet hier: Wer ihn angelegt hat, gehört nicht mehr dazu"},
    .advice = {
        .en = "Remove it from your calendar program; whoever belongs there can make a new one.",
        .de = "Entfernen Sie ihn aus Ihrem Kalenderprogramm; wer dazugehört, kann einen neuen anlegen."}};

inline constexpr ProblemKind no_such_choice{
    .number = 9805,
    .slug = "no-such-choice",
    .status = 400,
    .title = {.en = "a calendar feed with only '{text}' does not exist",
              .de = "Einen Kalender nur mit „{text}“ gibt es nicht"},
    .advice = {.en = "Write only=events or only=tasks, or leave it out for both.",
               .de = "Schreiben Sie only=events oder only=tasks, oder lassen Sie es für beides weg."}};

}  // namespace zusage::problems

// Problems of releasing a text and of answering a letter: Z9510-Z9513.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind changed_meanwhile{
    .number = 9510,
    .slug = "changed-meanwhile",
    .status = 409,
    .title = {.en = "{who} changed the same meanwhile ({what})",
              .de = "{who} hat inzwischen dasselbe geändert ({what})"},
    .advice = {.en = "Look at both versions side by side, and save what shall hold.",
               .de = "Sehen Sie sich beide Fassungen nebeneinander an, und speichern Sie, was gelten soll."}};

inline constexpr ProblemKind no_such_revision{
    .number = 9511,
    .slug = "no-such-revision",
    .status = 404,
    .title = {.en = "there is no version {number} of the text",
              .de = "Eine Fassung {number} des Textes gibt es nicht"},
    .advice = {.en = "Load the page again and repeat the change.",
               .de = "Laden Sie die Seite neu, und wiederholen Sie die Änderung."}};

inline constexpr ProblemKind letter_gone{
    .number = 9512,
    .slug = "letter-gone",
    .status = 404,
    .title = {.en = "the service '{service}' is no longer there",
              .de = "Die Leistung „{service}“ gibt es nicht mehr"},
    .advice = {.en = "Ask whoever sent you the link.", .de = "Fragen Sie, wer Ihnen den Link gegeben hat."}};

inline constexpr ProblemKind nothing_answered{
    .number = 9513,
    .slug = "nothing-answered",
    .status = 400,
    .title = {.en = "no question is answered", .de = "Es ist keine Frage beantwortet"},
    .advice = {.en = "Answer at least one question; the others may stay empty.",
               .de = "Beantworten Sie mindestens eine Frage; die anderen dürfen leer bleiben."}};

}  // namespace zusage::problems

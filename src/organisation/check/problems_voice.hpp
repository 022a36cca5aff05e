// Problems of reading what recipients said, and of asking them: Z9374-Z9377.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind voice_key{
    .number = 9374,
    .slug = "voice-key",
    .status = 400,
    .title = {.en = "an answer of a recipient has no '{key}'",
              .de = "Die Antwort eines Empfängers kennt kein „{key}“"},
    .advice = {
        .en = "Known are service, question, from, on, verdict, names, within, share, words, digest and "
              "respondent, in a list under 'answers'.",
        .de = "Bekannt sind service, question, from, on, verdict, names, within, share, words, digest und "
              "respondent, in einer Liste unter „answers“."}};

inline constexpr ProblemKind voice_value{
    .number = 9375,
    .slug = "voice-value",
    .status = 400,
    .title = {.en = "'{value}' is no {key} of an answer", .de = "„{value}“ ist kein {key} einer Antwort"},
    .advice = {
        .en = "Write, for instance, question: promise, on: 2026-05-04, verdict: wrong, within: 15 working "
              "days, share: 90 %.",
        .de = "Schreiben Sie zum Beispiel question: promise, on: 2026-05-04, verdict: wrong, within: 15 "
              "working days, share: 90 %."}};

inline constexpr ProblemKind voice_missing{
    .number = 9376,
    .slug = "voice-missing",
    .status = 400,
    .title = {.en = "'{key}' is missing here", .de = "Hier fehlt „{key}“"},
    .advice = {.en = "Each answer under 'answers' says service, question, from and on.",
               .de = "Jede Antwort unter „answers“ nennt service, question, from und on."}};

inline constexpr ProblemKind nobody_to_ask{
    .number = 9377,
    .slug = "nobody-to-ask",
    .status = 409,
    .title = {.en = "this letter names no recipient who could be asked",
              .de = "Dieser Brief nennt keinen Empfänger, den man fragen könnte"},
    .advice = {.en = "First fill in who receives the service.",
               .de = "Tragen Sie zuerst ein, wer die Leistung bekommt."}};

}  // namespace zusage::problems

// The problems of the command learn: Z9880-Z9889 and Z9896.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind learn_unknown_format{
    .number = 9880,
    .slug = "learn-unknown-format",
    .status = 400,
    .title = {.en = "--format {given} is not known", .de = "--format {given} ist unbekannt"},
    .advice = {.en = "Say --format text or --format json.",
               .de = "Sagen Sie --format text oder --format json."}};

inline constexpr ProblemKind learn_would_overwrite{
    .number = 9881,
    .slug = "learn-would-overwrite",
    .status = 409,
    .title = {.en = "{path} exists and somebody has worked on it",
              .de = "{path} gibt es schon, und jemand hat daran gearbeitet"},
    .advice = {.en = "Name another file with --write. Only a draft that nobody has touched is written over.",
               .de = "Nennen Sie mit --write eine andere Datei. Überschrieben wird nur ein Entwurf, den "
                     "niemand angefasst hat."}};

inline constexpr ProblemKind learn_no_as_of{
    .number = 9882,
    .slug = "learn-no-as-of",
    .status = 400,
    .title = {.en = "--as-of {given} is not a time", .de = "--as-of {given} ist keine Zeitangabe"},
    .advice = {.en = "Write it as 2026-04-02 or 2026-04-02T14:00; a day alone means its end.",
               .de = "Schreiben Sie 2026-04-02 oder 2026-04-02T14:00; ein Tag allein meint sein Ende."}};

inline constexpr ProblemKind learn_no_report_of_ours{
    .number = 9896,
    .slug = "learn-no-report-of-ours",
    .status = 409,
    .title = {.en = "{path} exists and is no report of learn",
              .de = "{path} gibt es schon, und es ist kein Bericht von learn"},
    .advice = {
        .en = "Name another file with --html. Only an earlier report is written over.",
        .de = "Nennen Sie mit --html eine andere Datei. Überschrieben wird nur ein früherer Bericht."}};

}  // namespace zusage::problems

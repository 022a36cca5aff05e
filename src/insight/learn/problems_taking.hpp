// The problems on the way while an export is taken over as history: Z9626-Z9641.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind history_interrupted{
    .number = 9626,
    .slug = "history-interrupted",
    .status = 503,
    .title = {.en = "it could not be written on: {written} of {matters} matters are taken over and whole",
              .de = "Es ließ sich nicht weiterschreiben: {written} von {matters} Vorgängen sind übernommen "
                    "und heil"},
    .advice = {.en = "Make room on the disk and repeat the same import; it goes on where it ended and "
                     "doubles nothing.",
               .de = "Schaffen Sie Platz auf der Platte und wiederholen Sie denselben Import; er geht "
                     "weiter, wo er endete, und verdoppelt nichts."}};

inline constexpr ProblemKind history_no_as_of{
    .number = 9627,
    .slug = "history-no-as-of",
    .status = 400,
    .title = {.en = "'{given}' is no day or time", .de = "„{given}“ ist kein Tag und keine Zeit"},
    .advice = {.en = "Write it as 2026-04-02 or 2026-04-02T14:00.",
               .de = "Schreiben Sie 2026-04-02 oder 2026-04-02T14:00."}};

inline constexpr ProblemKind history_no_folder{
    .number = 9628,
    .slug = "history-no-folder",
    .status = 400,
    .title = {.en = "{folder} is not a folder", .de = "{folder} ist kein Ordner"},
    .advice = {.en = "Name a folder into which exports are dropped.",
               .de = "Nennen Sie einen Ordner, in den Exporte gelegt werden."}};

inline constexpr ProblemKind history_into_what{
    .number = 9640,
    .slug = "history-into-what",
    .status = 400,
    .title = {.en = "{option} only makes sense together with --into",
              .de = "{option} hat nur zusammen mit --into einen Sinn"},
    .advice = {.en = "Name the data directory: --into DIR.",
               .de = "Nennen Sie das Datenverzeichnis: --into VERZEICHNIS."}};

inline constexpr ProblemKind history_file_missing{
    .number = 9641,
    .slug = "history-file-missing",
    .status = 400,
    .title = {.en = "no file was named", .de = "Es wurde keine Datei genannt"},
    .advice = {.en = "Name an export, or a folder with --watch.",
               .de = "Nennen Sie einen Export, oder mit --watch einen Ordner."}};

}  // namespace zusage::problems

// The problems of workbooks that may be meant to do harm: of Z9219-Z9229.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind sheet_too_large{
    .number = 9220,
    .slug = "sheet-too-large",
    .status = 413,
    .title = {.en = "the workbook is larger than {limit} MiB",
              .de = "Die Arbeitsmappe ist größer als {limit} MiB"},
    .advice = {.en = "Save the sheet as CSV: a CSV file is read piece by piece, however long it is.",
               .de = "Speichern Sie das Blatt als CSV: eine CSV-Datei wird Stück für Stück gelesen, so lang "
                     "sie auch ist."}};

inline constexpr ProblemKind sheet_swells{
    .number = 9221,
    .slug = "sheet-swells",
    .status = 413,
    .title = {.en = "{part} would unpack to more than {limit}; this looks like a zip bomb",
              .de = "{part} ergäbe entpackt mehr als {limit}; das sieht nach einer Zip-Bombe aus"},
    .advice = {.en = "Nothing was read from it. If you trust the file, save its sheet as CSV.",
               .de = "Nichts wurde daraus gelesen. Wenn Sie der Datei trauen, speichern Sie ihr Blatt als "
                     "CSV."}};

inline constexpr ProblemKind sheet_crowded{
    .number = 9222,
    .slug = "sheet-crowded",
    .status = 413,
    .title = {.en = "the file holds more than {limit} parts; no workbook needs so many",
              .de = "Die Datei hat mehr als {limit} Teile; so viele braucht keine Arbeitsmappe"},
    .advice = {.en = "Nothing was read from it. Save the sheet alone in a new workbook, or as CSV.",
               .de = "Nichts wurde daraus gelesen. Speichern Sie das Blatt allein in einer neuen Mappe oder "
                     "als CSV."}};

inline constexpr ProblemKind sheet_trick{
    .number = 9227,
    .slug = "sheet-trick",
    .status = 400,
    .title = {.en = "{part} holds {what}, which no spreadsheet program writes",
              .de = "{part} enthält {what}, was kein Tabellenprogramm schreibt"},
    .advice = {
        .en = "Such a file may be meant to do harm; nothing was read from it. Ask where it comes from.",
        .de = "Eine solche Datei kann Schaden wollen; nichts wurde daraus gelesen. Fragen Sie, woher sie "
              "kommt."}};

inline constexpr ProblemKind sheet_beyond{
    .number = 9228,
    .slug = "sheet-beyond",
    .status = 400,
    .title = {.en = "a cell says it stands at '{where}'; a sheet ends at XFD1048576",
              .de = "eine Zelle steht angeblich bei „{where}“; ein Blatt endet bei XFD1048576"},
    .advice = {.en = "Save the workbook again in a spreadsheet program, or as CSV.",
               .de = "Speichern Sie die Mappe in einem Tabellenprogramm neu, oder als CSV."}};

}  // namespace zusage::problems

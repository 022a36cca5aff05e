// The problems of reading tables in any encoding and of workbooks: Z9219-Z9229 and Z9257-Z9269.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind sheet_damaged{
    .number = 9219,
    .slug = "sheet-damaged",
    .status = 400,
    .title = {.en = "the workbook is damaged: {what}", .de = "Die Arbeitsmappe ist beschädigt: {what}"},
    .advice = {.en = "Was it copied to its end? Open it in its program, save it again as .xlsx, or as CSV.",
               .de = "Wurde sie ganz kopiert? Öffnen Sie sie in ihrem Programm und speichern Sie sie neu als "
                     ".xlsx oder als CSV."}};

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

inline constexpr ProblemKind sheet_old{
    .number = 9223,
    .slug = "sheet-old",
    .status = 400,
    .title = {.en = "this is a workbook in the format of before 2007 (.xls)",
              .de = "Dies ist eine Arbeitsmappe im Format von vor 2007 (.xls)"},
    .advice = {.en = "Save it as \"Excel workbook (.xlsx)\" or \"CSV UTF-8\" and try again.",
               .de = "Speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“ oder „CSV UTF-8“ und versuchen Sie "
                     "es noch einmal."}};

inline constexpr ProblemKind sheet_locked{
    .number = 9224,
    .slug = "sheet-locked",
    .status = 400,
    .title = {.en = "the workbook is encrypted with a password",
              .de = "Die Arbeitsmappe ist mit einem Kennwort verschlüsselt"},
    .advice = {.en = "Open it, take the password off under \"Protect workbook\", save it and try again.",
               .de =
                   "Öffnen Sie sie, nehmen Sie unter „Arbeitsmappe schützen“ das Kennwort heraus, speichern "
                   "Sie sie und versuchen Sie es noch einmal."}};

inline constexpr ProblemKind sheet_none{
    .number = 9225,
    .slug = "sheet-none",
    .status = 400,
    .title = {.en = "the workbook has no visible sheet with cells",
              .de = "Die Arbeitsmappe hat kein sichtbares Tabellenblatt"},
    .advice = {.en = "The first visible sheet is read. Show it, or move the table to it.",
               .de = "Gelesen wird das erste sichtbare Blatt. Blenden Sie es ein, oder legen Sie die Tabelle "
                     "dorthin."}};

inline constexpr ProblemKind sheet_foreign{
    .number = 9226,
    .slug = "sheet-foreign",
    .status = 400,
    .title = {.en = "this is {what}, not an .xlsx workbook", .de = "Dies ist {what}, keine .xlsx-Mappe"},
    .advice = {.en = "Save the table as .xlsx or \"CSV UTF-8\" and try again.",
               .de = "Speichern Sie die Tabelle als .xlsx oder „CSV UTF-8“ und versuchen Sie es noch "
                     "einmal."}};

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

inline constexpr ProblemKind csv_not_utf8{
    .number = 9257,
    .slug = "csv-not-utf8",
    .status = 200,
    .title = {.en = "the file claims to be UTF-8, but {count} of its bytes are not",
              .de = "Die Datei behauptet UTF-8, doch {count} ihrer Bytes sind keines"},
    .advice = {
        .en = "They were read as Windows-1252, so nothing is lost. Look whether names read rightly, or "
              "save the table as \"CSV UTF-8\".",
        .de = "Sie wurden als Windows-1252 gelesen, verloren ging nichts. Sehen Sie nach, ob die Namen "
              "stimmen, oder speichern Sie die Tabelle als „CSV UTF-8“."}};

inline constexpr ProblemKind csv_half_character{
    .number = 9258,
    .slug = "csv-half-character",
    .status = 200,
    .title = {.en = "half characters of UTF-16: {count}", .de = "halbe Zeichen in UTF-16: {count}"},
    .advice = {.en = "They stand there as �. Was the file cut off or joined from two?",
               .de = "Sie stehen als � da. Wurde die Datei abgeschnitten oder aus zweien zusammengesetzt?"}};

inline constexpr ProblemKind sheet_cells_beside{
    .number = 9259,
    .slug = "sheet-cells-beside",
    .status = 200,
    .title = {.en = "cells beside the table, in columns without a name: {count}",
              .de = "Zellen neben der Tabelle, in Spalten ohne Namen: {count}"},
    .advice = {
        .en = "They were passed over. Give the column a name in its first row if it belongs to it.",
        .de = "Sie wurden übergangen. Gehört die Spalte dazu, so geben Sie ihr in der ersten Zeile einen "
              "Namen."}};

inline constexpr ProblemKind sheet_rows_above{
    .number = 9260,
    .slug = "sheet-rows-above",
    .status = 200,
    .title = {.en = "rows with a single cell above the table: {count}",
              .de = "Zeilen mit einer einzigen Zelle über der Tabelle: {count}"},
    .advice = {.en = "They were taken for a title and passed over.",
               .de = "Sie wurden für eine Überschrift gehalten und übergangen."}};

}  // namespace zusage::problems

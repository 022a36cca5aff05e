// The problems of workbooks that cannot be read: of Z9219-Z9229.
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

}  // namespace zusage::problems

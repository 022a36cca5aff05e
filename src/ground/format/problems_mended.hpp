// Remarks on tables that were read all the same: Z9257-Z9269.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

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

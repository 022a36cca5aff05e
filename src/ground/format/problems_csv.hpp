// The problems of reading CSV: Z9250-Z9299 of format/.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind csv_empty{
    .number = 9250,
    .slug = "csv-empty",
    .status = 400,
    .title = {.en = "the table is empty: not even a row of column names",
              .de = "Die Tabelle ist leer: nicht einmal Spaltennamen"},
    .advice = {.en = "Export it again with its first row, the names of the columns.",
               .de = "Exportieren Sie sie noch einmal mit der ersten Zeile, den Spaltennamen."}};

inline constexpr ProblemKind csv_short_row{
    .number = 9251,
    .slug = "csv-short-row",
    .status = 400,
    .title = {.en = "half a row: {cells} of {columns} cells",
              .de = "halbe Zeile: {cells} von {columns} Zellen"},
    .advice = {
        .en = "The row is left out. Was the export cut off, or is a line break inside a cell without quotes?",
        .de = "Die Zeile bleibt außen vor. Wurde der Export abgeschnitten, oder steht ein Umbruch ohne "
              "Anführungszeichen in einer Zelle?"}};

inline constexpr ProblemKind csv_long_row{
    .number = 9252,
    .slug = "csv-long-row",
    .status = 400,
    .title = {.en = "too many cells in a row: {cells} for {columns} columns",
              .de = "zu viele Zellen in einer Zeile: {cells} bei {columns} Spalten"},
    .advice = {.en = "The row is left out. A cell that holds the separator needs quotes around it.",
               .de = "Die Zeile bleibt außen vor. Eine Zelle, die das Trennzeichen enthält, braucht "
                     "Anführungszeichen."}};

inline constexpr ProblemKind csv_text_after_quote{
    .number = 9253,
    .slug = "csv-text-after-quote",
    .status = 400,
    .title = {.en = "text stands behind a closing quote",
              .de = "hinter einem schließenden Anführungszeichen steht Text"},
    .advice = {.en = "The row is left out. A quote inside a quoted cell is written twice.",
               .de = "Die Zeile bleibt außen vor. Ein Anführungszeichen in einer Zelle wird verdoppelt."}};

inline constexpr ProblemKind csv_open_quote{
    .number = 9254,
    .slug = "csv-open-quote",
    .status = 400,
    .title = {.en = "a quote is opened and never closed; {lines} lines up to the end were swallowed by it",
              .de = "ein Anführungszeichen wird nie geschlossen; {lines} Zeilen bis zum Ende stecken darin"},
    .advice = {.en = "Close the quote in this row, or write it twice if it belongs to the text.",
               .de = "Schließen Sie es in dieser Zeile, oder verdoppeln Sie es, wenn es zum Text gehört."}};

inline constexpr ProblemKind csv_row_too_long{
    .number = 9255,
    .slug = "csv-row-too-long",
    .status = 413,
    .title = {.en = "a row is longer than {limit} MiB", .de = "eine Zeile ist länger als {limit} MiB"},
    .advice = {
        .en = "Probably a quote is opened here and never closed, or this is no CSV file.",
        .de = "Vermutlich wird hier ein Anführungszeichen nie geschlossen, oder dies ist keine CSV-Datei."}};

inline constexpr ProblemKind csv_no_text{
    .number = 9256,
    .slug = "csv-no-text",
    .status = 400,
    .title = {.en = "this is no CSV text: it holds {what}",
              .de = "dies ist kein CSV-Text: er enthält {what}"},
    .advice = {.en = "Save the table as \"CSV UTF-8\" and try again.",
               .de = "Speichern Sie die Tabelle als „CSV UTF-8“ und versuchen Sie es noch einmal."}};

}  // namespace zusage::problems

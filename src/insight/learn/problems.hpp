// The problems of learn/: Z9601-Z9649.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind learn_column_missing{
    .number = 9601,
    .slug = "learn-column-missing",
    .status = 400,
    .title = {.en = "no column looks like '{field}'; the columns are: {columns}",
              .de = "keine Spalte sieht nach „{field}“ aus; vorhanden sind: {columns}"},
    .advice = {
        .en = "Name it yourself: --map {field}=COLUMN. At least opened and closed are needed.",
        .de = "Nennen Sie sie selbst: --map {field}=SPALTE. Nötig sind mindestens opened und closed."}};

inline constexpr ProblemKind learn_unknown_field{
    .number = 9602,
    .slug = "learn-unknown-field",
    .status = 400,
    .title = {.en = "--map does not know '{field}'{hint}", .de = "--map kennt „{field}“ nicht{hint}"},
    .advice = {
        .en = "The fields are case, opened, promised, closed, type, provider, kept; for instance --map "
              "opened=open_dt,"
              "type=category.",
        .de = "Die Felder heißen case, opened, promised, closed, type, provider, kept; zum Beispiel --map "
              "opened=open_dt,type=category."}};

inline constexpr ProblemKind learn_unknown_column{
    .number = 9603,
    .slug = "learn-unknown-column",
    .status = 400,
    .title = {.en = "there is no column '{column}'{hint}", .de = "es gibt keine Spalte „{column}“{hint}"},
    .advice = {.en = "The columns are: {columns}.", .de = "Vorhanden sind: {columns}."}};

inline constexpr ProblemKind learn_looks_like_persons{
    .number = 9604,
    .slug = "learn-looks-like-persons",
    .status = 400,
    .title = {.en = "'{column}' looks like persons and is not taken as {field}",
              .de = "„{column}“ sieht nach Personen aus und wird nicht als {field} genommen"},
    .advice = {.en = "Figures are about services and teams. Name a column that holds groups.",
               .de = "Zahlen gelten Leistungen und Teams. Nennen Sie eine Spalte, die Gruppen enthält."}};

inline constexpr ProblemKind learn_no_time{
    .number = 9605,
    .slug = "learn-no-time",
    .status = 400,
    .title = {.en = "'{text}' in column {column} is not a time",
              .de = "„{text}“ in Spalte {column} ist keine Zeitangabe"},
    .advice = {
        .en = "The row is left out. Read are 2026-04-02 14:00[:30][+02:00], 02.04.2026 14:00, 02-04-2026 "
              "14:00 and "
              "04/02/2026 2:00 PM.",
        .de = "Die Zeile bleibt außen vor. Gelesen werden 2026-04-02 14:00[:30][+02:00], 02.04.2026 14:00, "
              "02-04-2026 14:00 und 04/02/2026 2:00 PM."}};

inline constexpr ProblemKind learn_not_opened{
    .number = 9606,
    .slug = "learn-not-opened",
    .status = 400,
    .title = {.en = "column {column} is empty: nobody knows when this began",
              .de = "Spalte {column} ist leer: niemand weiß, wann dies begann"},
    .advice = {.en = "The row is left out. Complete it in the source, or map another column as opened.",
               .de = "Die Zeile bleibt außen vor. Ergänzen Sie sie an der Quelle, oder nehmen Sie eine "
                     "andere Spalte als opened."}};

inline constexpr ProblemKind learn_no_case{
    .number = 9607,
    .slug = "learn-no-case",
    .status = 400,
    .title = {.en = "column {column} is empty: the row belongs to no case",
              .de = "Spalte {column} ist leer: die Zeile gehört zu keinem Fall"},
    .advice = {
        .en = "The row is left out. Complete it in the source, or say --map case=- if every row is a case.",
        .de = "Die Zeile bleibt außen vor. Ergänzen Sie sie an der Quelle, oder sagen Sie --map case=-, wenn "
              "jede "
              "Zeile ein Fall ist."}};

inline constexpr ProblemKind learn_no_flag{
    .number = 9608,
    .slug = "learn-no-flag",
    .status = 400,
    .title = {.en = "'{text}' in column {column} is neither kept nor broken",
              .de = "„{text}“ in Spalte {column} heißt weder gehalten noch gebrochen"},
    .advice = {
        .en = "The row is left out. Read are TRUE/FALSE, yes/no, 1/0, ja/nein, ONTIME/OVERDUE and the like.",
        .de =
            "Die Zeile bleibt außen vor. Gelesen werden TRUE/FALSE, ja/nein, 1/0, yes/no, ONTIME/OVERDUE und "
            "dergleichen."}};

inline constexpr ProblemKind learn_opened_later{
    .number = 9609,
    .slug = "learn-opened-later",
    .status = 400,
    .title = {.en = "opened after the day of the report", .de = "erst nach dem Stichtag eröffnet"},
    .advice = {.en = "The case is left out; a later --as-of takes it in.",
               .de = "Der Fall bleibt außen vor; ein späteres --as-of nimmt ihn auf."}};

inline constexpr ProblemKind learn_nothing_left{
    .number = 9610,
    .slug = "learn-nothing-left",
    .status = 400,
    .title = {.en = "not one case could be read from {rows} rows",
              .de = "aus {rows} Zeilen ließ sich kein einziger Fall lesen"},
    .advice = {
        .en = "Look at the problems named first and at the columns that were taken; --map overrules them.",
        .de = "Sehen Sie sich die zuerst genannten Probleme und die gewählten Spalten an; --map überstimmt "
              "sie."}};

inline constexpr ProblemKind learn_too_many{
    .number = 9611,
    .slug = "learn-too-many",
    .status = 413,
    .title = {.en = "more than {limit} different values in column {column}",
              .de = "mehr als {limit} verschiedene Werte in Spalte {column}"},
    .advice = {.en = "Map a column with fewer values, or split the file.",
               .de = "Wählen Sie mit --map eine Spalte mit weniger Werten, oder teilen Sie die Datei."}};

}  // namespace zusage::problems

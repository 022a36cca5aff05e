// The problems of store/: Z9701-Z9799.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind schema_newer{
    .number = 9701,
    .slug = "schema-newer",
    .status = 500,
    .title = {.en = "the data in {path} were written by a newer Zusage (schema {found}, known {known})",
              .de = "Die Daten in {path} schrieb ein neueres Zusage (Schema {found}, bekannt {known})"},
    .advice = {.en = "Start the newer program, or restore a backup made before the upgrade.",
               .de = "Starten Sie das neuere Programm oder stellen Sie eine Sicherung von vor der "
                     "Aktualisierung wieder her."}};

inline constexpr ProblemKind schema_changed{
    .number = 9702,
    .slug = "schema-changed",
    .status = 500,
    .title = {.en = "step {step} of the schema in {path} is not the one this program knows",
              .de = "Schritt {step} des Schemas in {path} ist nicht der, den dieses Programm kennt"},
    .advice = {
        .en = "The data come from a build that was never released; use that build or a fresh directory.",
        .de = "Die Daten stammen aus einem nie veröffentlichten Bau; nehmen Sie diesen oder ein "
              "frisches Verzeichnis."}};

inline constexpr ProblemKind data_in_use{
    .number = 9703,
    .slug = "data-in-use",
    .status = 409,
    .title = {.en = "another Zusage is writing to {path}",
              .de = "Ein anderes Zusage schreibt gerade in {path}"},
    .advice = {
        .en = "Stop that server first, or name another directory with --data.",
        .de = "Halten Sie diesen Server zuerst an oder nennen Sie mit --data ein anderes Verzeichnis."}};

inline constexpr ProblemKind directory_unusable{
    .number = 9704,
    .slug = "directory-unusable",
    .status = 500,
    .title = {.en = "{path} cannot be used as a data directory: {reason}",
              .de = "{path} taugt nicht als Datenverzeichnis: {reason}"},
    .advice = {.en = "Check that it is a directory that you may write to and that the disk has space.",
               .de =
                   "Prüfen Sie, dass es ein Verzeichnis ist, in das Sie schreiben dürfen, und dass Platz da "
                   "ist."}};

inline constexpr ProblemKind no_data_there{
    .number = 9705,
    .slug = "no-data-there",
    .status = 404,
    .title = {.en = "there is no data in {path}", .de = "In {path} liegen keine Daten"},
    .advice = {.en = "Name the directory with --data, or start `zusage serve --demo` once to make one.",
               .de = "Nennen Sie das Verzeichnis mit --data oder legen Sie mit `zusage serve --demo` eines "
                     "an."}};

inline constexpr ProblemKind database_damaged{
    .number = 9706,
    .slug = "database-damaged",
    .status = 500,
    .title = {.en = "the database in {path} cannot be read: {reason}",
              .de = "Die Datenbank in {path} ist nicht lesbar: {reason}"},
    .advice = {.en = "Keep a copy of the directory as it is and restore the last backup.",
               .de =
                   "Heben Sie eine Kopie des Verzeichnisses auf und stellen Sie die letzte Sicherung wieder "
                   "her."}};

}  // namespace zusage::problems

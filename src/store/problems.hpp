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

inline constexpr ProblemKind backup_not_written{
    .number = 9710,
    .slug = "backup-not-written",
    .status = 500,
    .title = {.en = "the backup {path} could not be written: {reason}",
              .de = "Die Sicherung {path} ließ sich nicht schreiben: {reason}"},
    .advice = {
        .en = "Nothing of it was left behind. Free space or name another place; the data are untouched.",
        .de = "Es blieb nichts davon zurück. Schaffen Sie Platz oder nennen Sie einen anderen Ort; die "
              "Daten sind unberührt."}};

inline constexpr ProblemKind cannot_open_backup{
    .number = 9711,
    .slug = "cannot-open-backup",
    .status = 400,
    .title = {.en = "the backup {path} cannot be opened: {reason}",
              .de = "Die Sicherung {path} lässt sich nicht öffnen: {reason}"},
    .advice = {.en = "Check the path and who may read it.",
               .de = "Prüfen Sie den Pfad und wer ihn lesen darf."}};

inline constexpr ProblemKind not_a_backup{
    .number = 9712,
    .slug = "not-a-backup",
    .status = 400,
    .title = {.en = "{path} is no backup of Zusage", .de = "{path} ist keine Sicherung von Zusage"},
    .advice = {.en = "Name a file that `zusage backup` wrote.",
               .de = "Nennen Sie eine Datei, die `zusage backup` geschrieben hat."}};

inline constexpr ProblemKind backup_damaged{
    .number = 9713,
    .slug = "backup-damaged",
    .status = 400,
    .title = {.en = "the backup {path} is damaged: {what}",
              .de = "Die Sicherung {path} ist beschädigt: {what}"},
    .advice = {.en = "Nothing was changed. Take another copy of it, or the backup before.",
               .de = "Es wurde nichts verändert. Nehmen Sie eine andere Kopie oder die Sicherung davor."}};

inline constexpr ProblemKind backup_newer{
    .number = 9714,
    .slug = "backup-newer",
    .status = 409,
    .title =
        {.en = "the backup {path} was written by a newer Zusage ({program}, schema {found}, known {known})",
         .de = "Die Sicherung {path} schrieb ein neueres Zusage ({program}, Schema {found}, bekannt "
               "{known})"},
    .advice = {.en = "Restore it with that version or a later one, or take a backup made before the upgrade.",
               .de =
                   "Stellen Sie sie mit dieser oder einer späteren Version wieder her, oder nehmen Sie eine "
                   "Sicherung von vor der Aktualisierung."}};

inline constexpr ProblemKind backup_unsafe{
    .number = 9715,
    .slug = "backup-unsafe",
    .status = 400,
    .title = {.en = "the backup {path} holds '{name}', which belongs into no data directory",
              .de = "Die Sicherung {path} enthält „{name}“, das in kein Datenverzeichnis gehört"},
    .advice = {.en = "Nothing was changed. Somebody altered this file; take another copy.",
               .de = "Es wurde nichts verändert. Jemand hat diese Datei verändert; nehmen Sie eine andere "
                     "Kopie."}};

inline constexpr ProblemKind directory_taken{
    .number = 9716,
    .slug = "directory-taken",
    .status = 409,
    .title = {.en = "{path} holds data already", .de = "{path} enthält schon Daten"},
    .advice = {.en = "Name an empty directory, or say --replace: what is there is kept aside in its backup/.",
               .de = "Nennen Sie ein leeres Verzeichnis, oder sagen Sie --replace: Was dort liegt, wird in "
                     "dessen backup/ aufgehoben."}};

inline constexpr ProblemKind not_restored{
    .number = 9717,
    .slug = "not-restored",
    .status = 500,
    .title = {.en = "{path} could not be put in place: {reason}",
              .de = "{path} ließ sich nicht an seinen Platz bringen: {reason}"},
    .advice = {.en = "What was there lies in its backup/; free space or mend the rights, then restore again "
                     "with --replace.",
               .de = "Was dort lag, liegt in dessen backup/; schaffen Sie Platz oder berichtigen Sie die "
                     "Rechte, dann stellen Sie mit --replace noch einmal wieder her."}};

}  // namespace zusage::problems

// The problems of taking an export over as history: Z9620-Z9649.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind history_without_numbers{
    .number = 9620,
    .slug = "history-without-numbers",
    .status = 400,
    .title = {.en = "no column tells the number of a matter, so a repeated import would double everything; "
                    "the columns are: {columns}",
              .de = "Keine Spalte nennt die Nummer eines Vorgangs, ein wiederholter Import würde alles "
                    "verdoppeln; vorhanden sind: {columns}"},
    .advice = {.en = "Name it: --map case=COLUMN.", .de = "Nennen Sie sie: --map case=SPALTE."}};

inline constexpr ProblemKind history_unknown_services{
    .number = 9621,
    .slug = "history-unknown-services",
    .status = 409,
    .title = {.en = "the organisation has no service for {count} groups of the export: {names}",
              .de = "Für {count} Gruppen des Exports hat die Organisation keine Leistung: {names}"},
    .advice = {
        .en = "Write a draft with `zusage learn FILE --write draft.yaml`, take over what you want with "
              "`zusage import`, and repeat; or name one service for all with --service; or use --with-draft "
              "in an empty directory.",
        .de = "Schreiben Sie mit `zusage learn DATEI --write entwurf.yaml` einen Entwurf, übernehmen Sie "
              "daraus mit `zusage import`, was Sie wollen, und wiederholen Sie; oder nennen Sie mit "
              "--service eine Leistung für alle; oder nehmen Sie in einem leeren Verzeichnis --with-draft."}};

inline constexpr ProblemKind history_nobody_answers{
    .number = 9622,
    .slug = "history-nobody-answers",
    .status = 409,
    .title = {.en = "nobody answers for these in the organisation: {names}",
              .de = "Dafür steht in der Organisation niemand ein: {names}"},
    .advice = {
        .en = "Give the service a redeemer, or map a column that names the team: --map provider=COLUMN.",
        .de = "Tragen Sie bei der Leistung ein, wer einlöst, oder nennen Sie die Spalte mit dem Team: --map "
              "provider=SPALTE."}};

inline constexpr ProblemKind history_no_such_service{
    .number = 9623,
    .slug = "history-no-such-service",
    .status = 404,
    .title = {.en = "there is no service '{service}'", .de = "Eine Leistung „{service}“ gibt es nicht"},
    .advice = {.en = "Name the id of a service of the organisation.",
               .de = "Nennen Sie die Kennung einer Leistung der Organisation."}};

inline constexpr ProblemKind history_draft_into_filled{
    .number = 9624,
    .slug = "history-draft-into-filled",
    .status = 409,
    .title = {.en = "this directory has a text already, and a draft would replace it",
              .de = "Dieses Verzeichnis hat schon einen Text, und ein Entwurf würde ihn ersetzen"},
    .advice = {.en = "Leave --with-draft away: name the services in the text, or use --service.",
               .de = "Lassen Sie --with-draft weg: Nehmen Sie die Leistungen in den Text auf, oder nehmen "
                     "Sie --service."}};

inline constexpr ProblemKind history_no_link{
    .number = 9625,
    .slug = "history-no-link",
    .status = 400,
    .title = {.en = "'{url}' makes no link to a matter", .de = "„{url}“ ergibt keinen Link zu einem Vorgang"},
    .advice = {
        .en = "Write it like 'https://old.example.org/{{number}}', with {{number}} where the number belongs.",
        .de = "Schreiben Sie ihn wie „https://alt.example.org/{{number}}“, mit {{number}} an der Stelle der "
              "Nummer."}};

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

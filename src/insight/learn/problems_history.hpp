// The problems of what an export holds when it is taken over as history: Z9620-Z9625.
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
        .en = "Write a draft with `zusage learn FILE --write draft.yaml`, take over what you want under "
              "Learning in the browser or, joined with your text, by `zusage import`, and repeat; or name "
              "one service for all with --service; or use --with-draft in an empty directory.",
        .de = "Schreiben Sie mit `zusage learn DATEI --write entwurf.yaml` einen Entwurf, übernehmen Sie "
              "daraus, was Sie wollen, im Browser unter Lernen oder, zu Ihrem Text gelegt, mit `zusage "
              "import`, und wiederholen Sie; oder nennen Sie mit --service eine Leistung für alle; oder "
              "nehmen Sie in einem leeren Verzeichnis --with-draft."}};

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
    .advice = {
        .en = "Leave --with-draft away: put the services into the text and load it with `zusage import`, or "
              "use --service.",
        .de = "Lassen Sie --with-draft weg: Nehmen Sie die Leistungen in den Text auf und laden Sie "
              "ihn mit `zusage import`, oder nehmen Sie --service."}};

inline constexpr ProblemKind history_no_link{
    .number = 9625,
    .slug = "history-no-link",
    .status = 400,
    .title = {.en = "'{url}' makes no link to a matter", .de = "„{url}“ ergibt keinen Link zu einem Vorgang"},
    .advice = {
        .en = "Write it like 'https://old.example.org/{{number}}', with {{number}} where the number belongs.",
        .de = "Schreiben Sie ihn wie „https://alt.example.org/{{number}}“, mit {{number}} an der Stelle der "
              "Nummer."}};

}  // namespace zusage::problems

// More problems of the api door: what is wrong with a call as a whole, and with signing in.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind text_empty{
    .number = 9824,
    .slug = "text-empty",
    .status = 400,
    .title = {.en = "the field '{field}' is empty", .de = "Das Feld „{field}“ ist leer"},
    .advice = {.en = "Say it in a few words.", .de = "Sagen Sie es in wenigen Worten."}};

inline constexpr ProblemKind not_json_content{
    .number = 9825,
    .slug = "not-json-content",
    .status = 415,
    .title = {.en = "the body is announced as '{type}'", .de = "Der Inhalt ist als „{type}“ angekündigt"},
    .advice = {.en = "Send Content-Type: application/json.",
               .de = "Senden Sie Content-Type: application/json."}};

inline constexpr ProblemKind head_too_large{
    .number = 9826,
    .slug = "head-too-large",
    .status = 431,
    .title = {.en = "the headers are larger than 16 KiB", .de = "Die Köpfe sind größer als 16 KiB"},
    .advice = {.en = "Send fewer or shorter headers; delete old cookies.",
               .de = "Senden Sie weniger oder kürzere Köpfe; löschen Sie alte Cookies."}};

inline constexpr ProblemKind body_too_large{
    .number = 9827,
    .slug = "body-too-large",
    .status = 413,
    .title = {.en = "the body is larger than 1 MiB", .de = "Der Inhalt ist größer als 1 MiB"},
    .advice = {.en = "Send less at once; nothing of it was taken.",
               .de = "Senden Sie weniger auf einmal; übernommen wurde davon nichts."}};

inline constexpr ProblemKind malformed_call{
    .number = 9828,
    .slug = "malformed-call",
    .status = 400,
    .title = {.en = "this is no HTTP call that can be read", .de = "Dieser HTTP-Aufruf ist nicht lesbar"},
    .advice = {.en = "Check the path for '..' and broken %-signs, and that Host stands there once.",
               .de = "Prüfen Sie den Pfad auf „..“ und kaputte %-Zeichen und dass Host einmal da steht."}};

inline constexpr ProblemKind query_twice{
    .number = 9829,
    .slug = "query-twice",
    .status = 400,
    .title = {.en = "'{field}' stands twice in the query", .de = "„{field}“ steht zweimal in der Abfrage"},
    .advice = {.en = "Keep one of them.", .de = "Lassen Sie einen davon stehen."}};

inline constexpr ProblemKind nothing_there{
    .number = 9830,
    .slug = "nothing-there",
    .status = 404,
    .title = {.en = "there is no '{id}' that you may see", .de = "Es gibt kein „{id}“, das Sie sehen dürfen"},
    .advice = {.en = "Check the link; ask whoever gave it to you.",
               .de = "Prüfen Sie den Link; fragen Sie, von wem Sie ihn haben."}};

inline constexpr ProblemKind demo_only{
    .number = 9833,
    .slug = "demo-only",
    .status = 403,
    .title = {.en = "signing in by one click exists in the demo only, on this machine",
              .de = "Anmelden mit einem Klick gibt es nur in der Demo, auf dieser Maschine"},
    .advice = {.en = "Sign in with login and password.", .de = "Melden Sie sich mit Name und Passwort an."}};

inline constexpr ProblemKind fault{
    .number = 9834,
    .slug = "fault",
    .status = 500,
    .title = {.en = "something went wrong here (fault {id})",
              .de = "Hier ist etwas schiefgegangen (Störung {id})"},
    .advice = {
        .en = "Try again; tell the administrator the id, it stands in the log.",
        .de =
            "Versuchen Sie es noch einmal; nennen Sie der Verwaltung die Kennung, sie steht im Protokoll."}};

inline constexpr ProblemKind busy{.number = 9831,
                                  .slug = "busy",
                                  .status = 503,
                                  .title = {.en = "too many people are signing in at once",
                                            .de = "Zu viele melden sich gerade gleichzeitig an"},
                                  .advice = {.en = "Try again in a few seconds.",
                                             .de = "Versuchen Sie es in ein paar Sekunden noch einmal."}};

inline constexpr ProblemKind too_many_streams{
    .number = 9835,
    .slug = "too-many-streams",
    .status = 503,
    .title = {.en = "too many open event streams", .de = "Zu viele offene Ereignisströme"},
    .advice = {.en = "Close some of the open pages.", .de = "Schließen Sie einige der offenen Seiten."}};

}  // namespace zusage::problems

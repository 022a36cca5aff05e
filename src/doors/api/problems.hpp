// The problems of the api door: Z9810-Z9849.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind no_such_route{
    .number = 9810,
    .slug = "no-such-route",
    .status = 404,
    .title = {.en = "there is nothing at {path}", .de = "Unter {path} gibt es nichts"},
    .advice = {.en = "Look the path up in /api/v1/openapi.yaml.",
               .de = "Sehen Sie den Pfad in /api/v1/openapi.yaml nach."}};

inline constexpr ProblemKind no_such_method{
    .number = 9811,
    .slug = "no-such-method",
    .status = 405,
    .title = {.en = "{path} does not take {method}", .de = "{path} nimmt {method} nicht an"},
    .advice = {.en = "It takes {allowed}.", .de = "Es nimmt {allowed}."}};

inline constexpr ProblemKind not_signed_in{
    .number = 9812,
    .slug = "not-signed-in",
    .status = 401,
    .title = {.en = "you are not signed in", .de = "Sie sind nicht angemeldet"},
    .advice = {.en = "Sign in and try again; nothing was lost.",
               .de = "Melden Sie sich an und versuchen Sie es noch einmal; verloren ging nichts."}};

inline constexpr ProblemKind foreign_host{
    .number = 9813,
    .slug = "foreign-host",
    .status = 421,
    .title = {.en = "this server does not answer for '{host}'",
              .de = "Dieser Server antwortet nicht für „{host}“"},
    .advice = {
        .en = "Use the address it was started with, or start it with --public-url.",
        .de =
            "Benutzen Sie die Adresse, mit der er gestartet wurde, oder starten Sie ihn mit --public-url."}};

inline constexpr ProblemKind foreign_origin{
    .number = 9814,
    .slug = "foreign-origin",
    .status = 403,
    .title = {.en = "a page from '{origin}' may not write here",
              .de = "Eine Seite von „{origin}“ darf hier nicht schreiben"},
    .advice = {.en = "Open Zusage by its own address.",
               .de = "Öffnen Sie Zusage unter seiner eigenen Adresse."}};

inline constexpr ProblemKind token_wrong{
    .number = 9815,
    .slug = "token-wrong",
    .status = 403,
    .title = {.en = "the header X-Zusage-Token is missing or not this session's",
              .de = "Der Kopf X-Zusage-Token fehlt oder gehört nicht zu dieser Sitzung"},
    .advice = {.en = "Send the token that GET /api/v1/session gives; reload an open page.",
               .de = "Senden Sie das Token aus GET /api/v1/session; laden Sie eine offene Seite neu."}};

inline constexpr ProblemKind no_key{
    .number = 9816,
    .slug = "no-idempotency-key",
    .status = 400,
    .title = {.en = "the header Idempotency-Key is missing or no UUID",
              .de = "Der Kopf Idempotency-Key fehlt oder ist keine UUID"},
    .advice = {.en = "Send a fresh UUID with each word that is said, and the same one when repeating it.",
               .de = "Senden Sie mit jedem Zug eine neue UUID, beim Wiederholen dieselbe."}};

inline constexpr ProblemKind no_object{
    .number = 9817,
    .slug = "no-object",
    .status = 400,
    .title = {.en = "the body is no JSON object", .de = "Der Inhalt ist kein JSON-Objekt"},
    .advice = {.en = "Send an object: {\"field\": value}.",
               .de = "Senden Sie ein Objekt: {\"feld\": wert}."}};

inline constexpr ProblemKind unknown_field{
    .number = 9818,
    .slug = "unknown-field",
    .status = 400,
    .title = {.en = "there is no field '{field}' here", .de = "Ein Feld „{field}“ gibt es hier nicht"},
    .advice = {.en = "Leave it out.", .de = "Lassen Sie es weg."}};

inline constexpr ProblemKind mistyped_field{
    .number = 9819,
    .slug = "mistyped-field",
    .status = 400,
    .title = {.en = "there is no field '{field}' here", .de = "Ein Feld „{field}“ gibt es hier nicht"},
    .advice = {.en = "Did you mean '{near}'?", .de = "Meinten Sie „{near}“?"}};

inline constexpr ProblemKind missing_field{
    .number = 9820,
    .slug = "missing-field",
    .status = 400,
    .title = {.en = "the field '{field}' is missing", .de = "Das Feld „{field}“ fehlt"},
    .advice = {.en = "Add it.", .de = "Ergänzen Sie es."}};

inline constexpr ProblemKind wrong_kind{
    .number = 9821,
    .slug = "wrong-kind",
    .status = 400,
    .title = {.en = "the field '{field}' must be: {kind}", .de = "Das Feld „{field}“ muss sein: {kind}"},
    .advice = {.en = "Instants are written 2026-04-02T14:00:00Z; ids as the server gave them.",
               .de = "Zeitpunkte schreibt man 2026-04-02T14:00:00Z, Kennungen so, wie der Server sie gab."}};

inline constexpr ProblemKind unknown_word{.number = 9822,
                                          .slug = "unknown-word",
                                          .status = 400,
                                          .title = {.en = "the field '{field}' does not know '{word}'",
                                                    .de = "Das Feld „{field}“ kennt „{word}“ nicht"},
                                          .advice = {.en = "It knows: {words}.", .de = "Es kennt: {words}."}};

inline constexpr ProblemKind text_too_long{
    .number = 9823,
    .slug = "text-too-long",
    .status = 400,
    .title = {.en = "the field '{field}' is longer than {limit} characters",
              .de = "Das Feld „{field}“ ist länger als {limit} Zeichen"},
    .advice = {.en = "Shorten it, or put the rest into a message.",
               .de = "Kürzen Sie es, oder schreiben Sie den Rest in eine Nachricht."}};

}  // namespace zusage::problems

// The problems of record/: Z9501-Z9539.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind key_used_otherwise{
    .number = 9501,
    .slug = "key-used-otherwise",
    .status = 422,
    .title = {.en = "this key was used before for something else",
              .de = "Dieser Schlüssel wurde schon für etwas anderes benutzt"},
    .advice = {
        .en = "Send a fresh Idempotency-Key with every new word; the same one only to repeat the same.",
        .de = "Senden Sie mit jedem neuen Zug einen neuen Idempotency-Key, denselben nur beim Wiederholen."}};

inline constexpr ProblemKind no_such_request{
    .number = 9502,
    .slug = "no-such-request",
    .status = 404,
    .title = {.en = "there is no request {id}", .de = "Ein Anliegen {id} gibt es nicht"},
    .advice = {.en = "Check the number.", .de = "Prüfen Sie die Nummer."}};

inline constexpr ProblemKind unknown_party{
    .number = 9503,
    .slug = "unknown-party",
    .status = 400,
    .title = {.en = "nobody here is called '{actor}'", .de = "Hier heißt niemand „{actor}“"},
    .advice = {.en = "Choose a person, role or team of the organisation.",
               .de = "Wählen Sie eine Person, Rolle oder ein Team der Organisation."}};

inline constexpr ProblemKind not_recorded{
    .number = 9504,
    .slug = "not-recorded",
    .status = 503,
    .title = {.en = "it could not be written down, so it was not said",
              .de = "Es konnte nicht aufgeschrieben werden und gilt deshalb als nicht gesagt"},
    .advice = {.en = "Try again with the same key; tell the administrator if it stays so.",
               .de = "Versuchen Sie es mit demselben Schlüssel noch einmal; bleibt es so, sagen Sie es der "
                     "Verwaltung."}};

inline constexpr ProblemKind stopping{
    .number = 9505,
    .slug = "stopping",
    .status = 503,
    .title = {.en = "the server is about to stop", .de = "Der Server hält gerade an"},
    .advice = {.en = "Try again in a moment with the same key.",
               .de = "Versuchen Sie es gleich mit demselben Schlüssel noch einmal."}};

inline constexpr ProblemKind unknown_right{
    .number = 9506,
    .slug = "unknown-right",
    .status = 400,
    .title = {.en = "there is no right '{right}'", .de = "Ein Recht „{right}“ gibt es nicht"},
    .advice = {.en = "There are: {rights}.", .de = "Es gibt: {rights}."}};

inline constexpr ProblemKind login_taken{
    .number = 9507,
    .slug = "login-taken",
    .status = 409,
    .title = {.en = "the login '{login}' belongs to somebody else",
              .de = "Der Anmeldename „{login}“ gehört schon jemandem"},
    .advice = {.en = "Choose another login.", .de = "Wählen Sie einen anderen Anmeldenamen."}};

inline constexpr ProblemKind nobody_of_that_id{
    .number = 9508,
    .slug = "nobody-of-that-id",
    .status = 404,
    .title = {.en = "nobody in the register has the id '{person}'",
              .de = "Im Verzeichnis hat niemand die Kennung „{person}“"},
    .advice = {
        .en = "Check the id, or give a name with --name to add the person.",
        .de = "Prüfen Sie die Kennung, oder nennen Sie mit --name einen Namen, um die Person anzulegen."}};

inline constexpr ProblemKind external_taken{
    .number = 9535,
    .slug = "external-taken",
    .status = 409,
    .title = {.en = "{number} of {system} belongs to {request} already",
              .de = "{number} aus {system} gehört schon zu {request}"},
    .advice = {.en = "Look at {request}, or check the number.",
               .de = "Sehen Sie bei {request} nach, oder prüfen Sie die Nummer."}};
inline constexpr ProblemKind proof_used{
    .number = 9525,
    .slug = "proof-used",
    .status = 409,
    .title = {.en = "this form was sent already", .de = "Dieses Formular wurde schon abgeschickt"},
    .advice = {.en = "Send it once more: the page gets ready anew by itself. What you typed is still there.",
               .de = "Senden Sie es noch einmal: Die Seite macht sich von selbst neu bereit. Ihre Eingaben "
                     "sind noch da."}};

inline constexpr ProblemKind about_nothing{
    .number = 9526,
    .slug = "about-nothing",
    .status = 400,
    .title = {.en = "the request this is about does not exist",
              .de = "Das Anliegen, um das es geht, gibt es nicht"},
    .advice = {.en = "Open the request and complain from there.",
               .de = "Öffnen Sie das Anliegen und beschweren Sie sich von dort aus."}};

}  // namespace zusage::problems

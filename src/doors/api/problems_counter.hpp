// More problems of the api door: at the counter, and on pages that are open to everybody.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind customer_alike{
    .number = 9875,
    .slug = "customer-alike",
    .status = 409,
    .title = {.en = "there is a customer called {name} already",
              .de = "Einen Kunden namens {name} gibt es schon"},
    .advice = {.en = "Choose the one that is there, or add another of the same name on purpose.",
               .de = "Wählen Sie den vorhandenen, oder legen Sie bewusst einen zweiten gleichen Namens an."}};

inline constexpr ProblemKind take_up_not_yours{
    .number = 9876,
    .slug = "take-up-not-yours",
    .status = 403,
    .title = {.en = "you cannot take this up on behalf of {name}",
              .de = "Das können Sie nicht für {name} annehmen"},
    .advice = {.en = "Choose a service from the catalogue, or ask somebody of {name} to take it up.",
               .de = "Wählen Sie eine Leistung aus dem Verzeichnis, oder bitten Sie jemanden von {name}."}};

inline constexpr ProblemKind proof_wrong{
    .number = 9877,
    .slug = "proof-wrong",
    .status = 400,
    .title = {.en = "the page could not show that no robot is asking",
              .de = "Die Seite konnte nicht zeigen, dass hier kein Automat fragt"},
    .advice = {.en = "Load the page again and send the form once more; what counts is computed by itself.",
               .de = "Laden Sie die Seite neu und senden Sie noch einmal; gerechnet wird von selbst."}};

inline constexpr ProblemKind asked_too_often{
    .number = 9878,
    .slug = "asked-too-often",
    .status = 429,
    .title = {.en = "too much was asked from here within an hour",
              .de = "Von hier wurde in einer Stunde zu viel gesendet"},
    .advice = {
        .en = "Try again in an hour, or call us; what you sent before has arrived.",
        .de = "Versuchen Sie es in einer Stunde noch einmal, oder rufen Sie uns an; was Sie vorher gesendet "
              "haben, ist angekommen."}};

inline constexpr ProblemKind proof_over{
    .number = 9879,
    .slug = "proof-over",
    .status = 410,
    .title = {.en = "the page stood open for too long", .de = "Die Seite stand zu lange offen"},
    .advice = {
        .en = "Send it once more: the page gets ready anew by itself. What you typed is still there.",
        .de = "Senden Sie es noch einmal: Die Seite macht sich von selbst neu bereit. Ihre Eingaben sind "
              "noch da."}};

}  // namespace zusage::problems

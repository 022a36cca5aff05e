// More problems of the api door: who may be asked, for whom one may speak, and what one may mean by it.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind unknown_actor{
    .number = 9836,
    .slug = "unknown-actor",
    .status = 400,
    .title = {.en = "nobody here is called '{id}'", .de = "Niemand heißt hier „{id}“"},
    .advice = {.en = "Search by name and choose from what is found.",
               .de = "Suchen Sie nach dem Namen und wählen Sie aus, was gefunden wird."}};

inline constexpr ProblemKind not_spoken_for{
    .number = 9837,
    .slug = "not-spoken-for",
    .status = 403,
    .title = {.en = "you do not speak for {name}", .de = "Sie sprechen nicht für {name}"},
    .advice = {.en = "Speak for yourself, or for one of your roles and teams.",
               .de = "Sprechen Sie für sich oder für eine Ihrer Rollen und Teams."}};

inline constexpr ProblemKind not_your_side{
    .number = 9838,
    .slug = "not-your-side",
    .status = 403,
    .title = {.en = "you may read this request but not speak in it",
              .de = "Sie dürfen dieses Anliegen lesen, aber nicht darin sprechen"},
    .advice = {.en = "Ask one of those who take part.", .de = "Bitten Sie jemanden, der beteiligt ist."}};

inline constexpr ProblemKind nobody_asked{
    .number = 9839,
    .slug = "nobody-asked",
    .status = 400,
    .title = {.en = "it is not said who is asked", .de = "Es fehlt, wer gebeten wird"},
    .advice = {.en = "Name a person, a role or a team, or choose a service.",
               .de = "Nennen Sie eine Person, eine Rolle oder ein Team, oder wählen Sie eine Leistung."}};

inline constexpr ProblemKind not_a_customer{
    .number = 9840,
    .slug = "not-a-customer",
    .status = 400,
    .title = {.en = "{name} is no customer outside", .de = "{name} ist kein Kunde von außen"},
    .advice = {.en = "Choose a customer, or leave the field empty.",
               .de = "Wählen Sie einen Kunden, oder lassen Sie das Feld leer."}};

inline constexpr ProblemKind unknown_service{
    .number = 9841,
    .slug = "unknown-service",
    .status = 400,
    .title = {.en = "there is no service '{id}'", .de = "Eine Leistung „{id}“ gibt es nicht"},
    .advice = {.en = "Choose one from the catalogue, or ask without a service.",
               .de = "Wählen Sie eine aus dem Verzeichnis, oder bitten Sie ohne Leistung."}};

inline constexpr ProblemKind cannot_be_asked{
    .number = 9842,
    .slug = "cannot-be-asked",
    .status = 400,
    .title = {.en = "{name} cannot be asked here", .de = "{name} kann hier nicht gebeten werden"},
    .advice = {.en = "Ask a person, a role or a team, or a supplier; not yourself and not a customer.",
               .de = "Bitten Sie eine Person, Rolle oder ein Team, oder einen Lieferanten; nicht sich selbst "
                     "und keinen "
                     "Kunden."}};

inline constexpr ProblemKind out_of_range{
    .number = 9843,
    .slug = "out-of-range",
    .status = 400,
    .title = {.en = "the field '{field}' must lie between 0 and {most}",
              .de = "Das Feld „{field}“ muss zwischen 0 und {most} liegen"},
    .advice = {.en = "Count from 0, as the page of the request does.",
               .de = "Zählen Sie ab 0, wie die Seite des Anliegens es tut."}};

inline constexpr ProblemKind unknown_cursor{
    .number = 9844,
    .slug = "unknown-cursor",
    .status = 400,
    .title = {.en = "this place in the list was given to nobody",
              .de = "Diese Stelle der Liste hat niemand ausgegeben"},
    .advice = {
        .en = "Begin without 'cursor', then send next_cursor as the page before gave it.",
        .de = "Beginnen Sie ohne „cursor“ und senden Sie dann next_cursor, wie die Seite davor es gab."}};

}  // namespace zusage::problems

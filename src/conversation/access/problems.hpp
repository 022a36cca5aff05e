// The problems of access/: Z9540-Z9559.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind sign_in_refused{
    .number = 9540,
    .slug = "sign-in-refused",
    .status = 401,
    .title = {.en = "login or password is wrong", .de = "Anmeldename oder Passwort ist falsch"},
    .advice = {
        .en = "Try again; an administrator can set a new password with `zusage user reset`.",
        .de = "Versuchen Sie es noch einmal; ein neues setzt die Verwaltung mit `zusage user reset`."}};

inline constexpr ProblemKind sign_in_throttled{
    .number = 9541,
    .slug = "sign-in-throttled",
    .status = 429,
    .title = {.en = "too many failed attempts to sign in", .de = "Zu viele vergebliche Anmeldeversuche"},
    .advice = {.en = "Wait {minutes} minutes, then try again.",
               .de = "Warten Sie {minutes} Minuten und versuchen Sie es dann noch einmal."}};

inline constexpr ProblemKind password_too_short{
    .number = 9542,
    .slug = "password-too-short",
    .status = 400,
    .title = {.en = "the password has fewer than ten characters",
              .de = "Das Passwort hat weniger als zehn Zeichen"},
    .advice = {
        .en = "Take a sentence of some words; it is easy to remember and hard to guess.",
        .de = "Nehmen Sie einen Satz aus einigen Wörtern; er ist leicht zu merken und schwer zu raten."}};

inline constexpr ProblemKind password_is_login{
    .number = 9543,
    .slug = "password-is-login",
    .status = 400,
    .title = {.en = "the password is the login", .de = "Das Passwort ist der Anmeldename"},
    .advice = {.en = "Take another one.", .de = "Nehmen Sie ein anderes."}};

inline constexpr ProblemKind link_unknown{
    .number = 9575,
    .slug = "link-unknown",
    .status = 404,
    .title = {.en = "this link opens nothing", .de = "Dieser Link führt zu nichts"},
    .advice = {.en = "Check that the address was copied as a whole, or ask whoever sent it for a new one.",
               .de = "Prüfen Sie, ob die Adresse ganz kopiert ist, oder bitten Sie um einen neuen Link."}};

inline constexpr ProblemKind link_revoked{
    .number = 9576,
    .slug = "link-revoked",
    .status = 410,
    .title = {.en = "this link was withdrawn", .de = "Dieser Link wurde zurückgezogen"},
    .advice = {
        .en = "Nothing is lost. Ask whoever sent it for a new one.",
        .de = "Es ist nichts verloren. Bitten Sie um einen neuen Link, wo Sie diesen bekommen haben."}};

inline constexpr ProblemKind link_over{
    .number = 9577,
    .slug = "link-over",
    .status = 410,
    .title = {.en = "this link has run out", .de = "Dieser Link ist abgelaufen"},
    .advice = {
        .en = "Nothing is lost. Ask whoever sent it for a new one.",
        .de = "Es ist nichts verloren. Bitten Sie um einen neuen Link, wo Sie diesen bekommen haben."}};

inline constexpr ProblemKind link_used{
    .number = 9578,
    .slug = "link-used",
    .status = 410,
    .title = {.en = "this link was used already and serves once",
              .de = "Dieser Link wurde schon benutzt und gilt nur einmal"},
    .advice = {.en = "If it was you, sign in; if not, ask whoever sent it for a new one.",
               .de = "Waren Sie es, melden Sie sich an; sonst bitten Sie um einen neuen Link."}};

}  // namespace zusage::problems

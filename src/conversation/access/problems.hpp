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
        .en = "Try again; an administrator can set a new password with `zusage user add`.",
        .de =
            "Versuchen Sie es noch einmal; ein neues Passwort setzt die Verwaltung mit `zusage user add`."}};

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

}  // namespace zusage::problems

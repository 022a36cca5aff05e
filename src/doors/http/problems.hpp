// The problems of the http door: Z9801-Z9809.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind cannot_listen{
    .number = 9801,
    .slug = "cannot-listen",
    .status = 500,
    .title = {.en = "cannot listen on {address}: {reason}",
              .de = "Auf {address} kann nicht gehört werden: {reason}"},
    .advice = {.en = "Stop the program that uses this address, or choose another one with --listen.",
               .de = "Beenden Sie das Programm, das diese Adresse benutzt, oder wählen Sie mit --listen eine "
                     "andere."}};

inline constexpr ProblemKind not_an_address{
    .number = 9802,
    .slug = "not-an-address",
    .status = 400,
    .title = {.en = "'{text}' is not an address with a port", .de = "„{text}“ ist keine Adresse mit Port"},
    .advice = {.en = "Write it as 127.0.0.1:8080 or [::1]:8080.",
               .de = "Schreiben Sie sie als 127.0.0.1:8080 oder [::1]:8080."}};

inline constexpr ProblemKind not_a_public_url{
    .number = 9803,
    .slug = "not-a-public-url",
    .status = 400,
    .title = {.en = "'{text}' is not an address that people could open",
              .de = "„{text}“ ist keine Adresse, die jemand öffnen könnte"},
    .advice = {.en = "Name scheme and host, without a path: https://zusage.example.org.",
               .de = "Nennen Sie Schema und Namen, ohne Pfad: https://zusage.example.org."}};

}  // namespace zusage::problems

// The problems of the commands check and explain: Z9860-Z9869.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind nothing_to_deny{
    .number = 9860,
    .slug = "nothing-to-deny",
    .status = 400,
    .title = {.en = "--deny {word} names nothing that is checked",
              .de = "--deny {word} nennt nichts, was geprüft wird"},
    .advice = {.en = "Say warning, note, a family such as Z1xx, or a rule; `zusage explain` lists them.",
               .de = "Sagen Sie warning, note, eine Familie wie Z1xx oder eine Regel; `zusage explain` "
                     "zählt sie auf."}};

inline constexpr ProblemKind check_no_as_of{
    .number = 9861,
    .slug = "check-no-as-of",
    .status = 400,
    .title = {.en = "--as-of {given} is not a day", .de = "--as-of {given} ist kein Tag"},
    .advice = {.en = "Write it as 2026-04-02.", .de = "Schreiben Sie ihn als 2026-04-02."}};

inline constexpr ProblemKind nothing_to_explain{
    .number = 9862,
    .slug = "nothing-to-explain",
    .status = 404,
    .title = {.en = "there is no finding and no problem '{word}'",
              .de = "Einen offenen Punkt oder ein Problem „{word}“ gibt es nicht"},
    .advice = {.en = "`zusage explain` lists them all.", .de = "`zusage explain` zählt alle auf."}};

inline constexpr ProblemKind misspelt_to_explain{
    .number = 9863,
    .slug = "misspelt-to-explain",
    .status = 404,
    .title = {.en = "there is no finding and no problem '{word}'",
              .de = "Einen offenen Punkt oder ein Problem „{word}“ gibt es nicht"},
    .advice = {.en = "Did you mean {nearest}?", .de = "Meinten Sie {nearest}?"}};

inline constexpr ProblemKind unknown_language{
    .number = 9864,
    .slug = "unknown-language",
    .status = 400,
    .title = {.en = "--language {given} is not spoken here",
              .de = "--language {given} wird hier nicht gesprochen"},
    .advice = {.en = "Say --language de or --language en.",
               .de = "Sagen Sie --language de oder --language en."}};

}  // namespace zusage::problems

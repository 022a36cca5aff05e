// The problems of cli/: Z9850-Z9879.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind group_too_small{
    .number = 9850,
    .slug = "group-too-small",
    .status = 400,
    .title = {.en = "--smallest-group {given} is not a number of 5 or more",
              .de = "--smallest-group {given} ist keine Zahl ab 5"},
    .advice = {.en = "Figures about fewer than five people would speak of persons; the default is 8.",
               .de = "Zahlen über weniger als fünf Menschen sprächen über Personen; vorgesehen sind 8."}};

inline constexpr ProblemKind unknown_format{
    .number = 9851,
    .slug = "unknown-format",
    .status = 400,
    .title = {.en = "--format {given} is not known", .de = "--format {given} ist unbekannt"},
    .advice = {.en = "Say --format text or --format json.",
               .de = "Sagen Sie --format text oder --format json."}};

inline constexpr ProblemKind unknown_user_task{
    .number = 9852,
    .slug = "unknown-user-task",
    .status = 400,
    .title = {.en = "'zusage user {what}' is unknown", .de = "„zusage user {what}“ ist unbekannt"},
    .advice = {.en = "Say `zusage user add --person ID --login NAME`.",
               .de = "Sagen Sie `zusage user add --person KENNUNG --login NAME`."}};

}  // namespace zusage::problems

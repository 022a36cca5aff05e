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

inline constexpr ProblemKind no_command{
    .number = 9853,
    .slug = "no-command",
    .status = 400,
    .title = {.en = "say what to do", .de = "Sagen Sie, was zu tun ist"},
    .advice = {.en = "There are: {commands}. `zusage --help` says what each is for.",
               .de = "Es gibt: {commands}. `zusage --help` sagt, wozu ein jedes gut ist."}};

inline constexpr ProblemKind no_such_command{
    .number = 9854,
    .slug = "no-such-command",
    .status = 400,
    .title = {.en = "there is no command '{word}'", .de = "Einen Befehl „{word}“ gibt es nicht"},
    .advice = {.en = "There are: {commands}.", .de = "Es gibt: {commands}."}};

inline constexpr ProblemKind misspelt_command{
    .number = 9855,
    .slug = "misspelt-command",
    .status = 400,
    .title = {.en = "there is no command '{word}'", .de = "Einen Befehl „{word}“ gibt es nicht"},
    .advice = {.en = "Did you mean '{nearest}'?", .de = "Meinten Sie „{nearest}“?"}};

inline constexpr ProblemKind no_such_option{
    .number = 9856,
    .slug = "no-such-option",
    .status = 400,
    .title = {.en = "'zusage {command}' has no option {word}",
              .de = "„zusage {command}“ hat keine Option {word}"},
    .advice = {.en = "`zusage {command} --help` lists them.", .de = "`zusage {command} --help` nennt alle."}};

inline constexpr ProblemKind misspelt_option{
    .number = 9857,
    .slug = "misspelt-option",
    .status = 400,
    .title = {.en = "'zusage {command}' has no option {word}",
              .de = "„zusage {command}“ hat keine Option {word}"},
    .advice = {.en = "Did you mean '{nearest}'?", .de = "Meinten Sie „{nearest}“?"}};

inline constexpr ProblemKind word_too_many{
    .number = 9858,
    .slug = "word-too-many",
    .status = 400,
    .title = {.en = "'zusage {command}' does not know what to do with '{word}'",
              .de = "„zusage {command}“ kann mit „{word}“ nichts anfangen"},
    .advice = {.en = "`zusage {command} --help` shows how it is said.",
               .de = "`zusage {command} --help` zeigt, wie man es sagt."}};

inline constexpr ProblemKind word_missing{
    .number = 9859,
    .slug = "word-missing",
    .status = 400,
    .title = {.en = "'zusage {command}' lacks {word}", .de = "„zusage {command}“ fehlt {word}"},
    .advice = {.en = "`zusage {command} --help` shows how it is said.",
               .de = "`zusage {command} --help` zeigt, wie man es sagt."}};

}  // namespace zusage::problems

// The problems of cli/: Z9845-Z9879.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind text_not_imported{
    .number = 9845,
    .slug = "text-not-imported",
    .status = 400,
    .title = {.en = "nothing was loaded: {count} places must be mended first",
              .de = "Es wurde nichts geladen: {count} Stellen sind zuerst zu ändern"},
    .advice = {.en = "They are listed above; `zusage check` shows the same without loading.",
               .de = "Sie stehen darüber; `zusage check` zeigt dasselbe, ohne zu laden."}};

inline constexpr ProblemKind folder_taken{
    .number = 9846,
    .slug = "folder-taken",
    .status = 409,
    .title = {.en = "{path} is not empty", .de = "{path} ist nicht leer"},
    .advice = {.en = "Name another folder, or say --force to write there all the same.",
               .de = "Nennen Sie einen anderen Ordner, oder schreiben Sie mit --force trotzdem dorthin."}};

inline constexpr ProblemKind written_needs_folder{
    .number = 9847,
    .slug = "written-needs-folder",
    .status = 400,
    .title = {.en = "texts as they were written are several files and do not fit into one",
              .de = "Texte, wie sie geschrieben wurden, sind mehrere Dateien und passen nicht in eine"},
    .advice = {.en = "Name a folder instead of -.", .de = "Nennen Sie statt - einen Ordner."}};

inline constexpr ProblemKind keep_too_few{
    .number = 9848,
    .slug = "keep-too-few",
    .status = 400,
    .title = {.en = "--keep {given} is not a number of 1 or more",
              .de = "--keep {given} ist keine Zahl ab 1"},
    .advice = {.en = "Say how many backups to keep, such as --keep 14; without it all stay.",
               .de = "Sagen Sie, wie viele Sicherungen bleiben, etwa --keep 14; ohne bleiben alle."}};

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
    .advice = {.en = "There are: add, reset, disable, enable.", .de = "add, reset, disable oder enable."}};

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

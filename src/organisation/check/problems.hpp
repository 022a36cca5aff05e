// The problems of check/: Z9360-Z9399. The last four are remarks: they are told and change nothing.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind unknown_rule{
    .number = 9360,
    .slug = "unknown-rule",
    .status = 400,
    .title = {.en = "there is no rule '{rule}'", .de = "Eine Regel „{rule}“ gibt es nicht"},
    .advice = {.en = "`zusage explain` lists them all.", .de = "`zusage explain` zählt alle auf."}};

inline constexpr ProblemKind misspelt_rule{
    .number = 9361,
    .slug = "misspelt-rule",
    .status = 400,
    .title = {.en = "there is no rule '{rule}'", .de = "Eine Regel „{rule}“ gibt es nicht"},
    .advice = {.en = "Did you mean '{nearest}'?", .de = "Meinten Sie „{nearest}“?"}};

inline constexpr ProblemKind unknown_severity{
    .number = 9362,
    .slug = "unknown-severity",
    .status = 400,
    .title = {.en = "'{word}' is no severity for {rule}", .de = "„{word}“ ist keine Schwere für {rule}"},
    .advice = {.en = "Write error, warning, note or off.",
               .de = "Schreiben Sie error, warning, note oder off."}};

inline constexpr ProblemKind error_lowered{
    .number = 9363,
    .slug = "error-lowered",
    .status = 400,
    .title = {.en = "{rule} is an error and stays one", .de = "{rule} ist ein Widerspruch und bleibt einer"},
    .advice = {.en = "Allow it for a time where it stands: 'allow' with rule, because and until.",
               .de = "Lassen Sie ihn auf Zeit zu, wo er steht: „allow“ mit rule, because und until."}};

inline constexpr ProblemKind unknown_setting{
    .number = 9364,
    .slug = "unknown-setting",
    .status = 400,
    .title = {.en = "the check has no setting '{setting}'",
              .de = "Die Prüfung kennt keine Einstellung „{setting}“"},
    .advice = {.en = "Known are: {known}.", .de = "Bekannt sind: {known}."}};

inline constexpr ProblemKind misspelt_setting{
    .number = 9365,
    .slug = "misspelt-setting",
    .status = 400,
    .title = {.en = "the check has no setting '{setting}'",
              .de = "Die Prüfung kennt keine Einstellung „{setting}“"},
    .advice = {.en = "Did you mean '{nearest}'?", .de = "Meinten Sie „{nearest}“?"}};

inline constexpr ProblemKind allow_without_about{
    .number = 9366,
    .slug = "allow-without-about",
    .status = 400,
    .title = {.en = "this does not say where {rule} is allowed",
              .de = "Hier steht nicht, wo {rule} zugelassen ist"},
    .advice = {.en = "Add 'about: ID', or move the entry to the service it speaks of.",
               .de = "Ergänzen Sie „about: KENNUNG“, oder setzen Sie den Eintrag an die Leistung, um die es "
                     "geht."}};

inline constexpr ProblemKind allowed_too_long{
    .number = 9367,
    .slug = "allowed-too-long",
    .status = 400,
    .title = {.en = "{rule} is allowed until {until}, more than twelve months ahead",
              .de = "{rule} ist bis {until} zugelassen, länger als zwölf Monate"},
    .advice = {.en = "Name a day up to {latest}; then look at it again.",
               .de = "Nennen Sie einen Tag bis {latest}; dann schauen Sie neu darauf."}};

inline constexpr ProblemKind allow_expired{
    .number = 9370,
    .slug = "allow-expired",
    .status = 200,
    .title = {.en = "{rule} was allowed until {until} and counts again",
              .de = "{rule} war bis {until} zugelassen und zählt wieder"},
    .advice = {.en = "Mend what it points to, or name a later day with a fresh reason.",
               .de = "Beheben Sie, worauf sie zeigt, oder nennen Sie einen späteren Tag mit neuem Grund."}};

inline constexpr ProblemKind allow_superfluous{
    .number = 9371,
    .slug = "allow-superfluous",
    .status = 200,
    .title = {.en = "{rule} is allowed here, but there is nothing left to allow",
              .de = "{rule} ist hier zugelassen, aber es gibt nichts mehr zuzulassen"},
    .advice = {.en = "Take the entry out.", .de = "Nehmen Sie den Eintrag heraus."}};

inline constexpr ProblemKind rule_to_come{
    .number = 9372,
    .slug = "rule-to-come",
    .status = 200,
    .title = {.en = "{rule} is not checked by this version", .de = "{rule} prüft diese Fassung noch nicht"},
    .advice = {.en = "Leave the entry; a later version will heed it.",
               .de = "Lassen Sie den Eintrag stehen; eine spätere Fassung beachtet ihn."}};

inline constexpr ProblemKind rule_retired{
    .number = 9373,
    .slug = "rule-retired",
    .status = 200,
    .title = {.en = "{rule} is retired and checks nothing any more",
              .de = "{rule} ist abgelöst und prüft nichts mehr"},
    .advice = {.en = "Take it out; its successor is {successor}.",
               .de = "Nehmen Sie sie heraus; Nachfolgerin ist {successor}."}};

}  // namespace zusage::problems

// Z118: a promise that does not say what the recipient gets when it breaks.
#include "organisation/check/rule.hpp"

namespace zusage::check {
namespace {

void run(const model::Organisation& organisation, Findings& findings) {
  for (const model::Service& service : organisation.services) {
    if (service.promise.objectives.empty() || !service.if_not.empty()) continue;
    findings.report({.place = service.place_of("if_not"),
                     .about = {{"service", service.id}},
                     .evidence = evidence_at(service, "promise")});
  }
}

}  // namespace

extern constinit const Rule missing_consequence{
    .id = "Z118",
    .name = "missing-consequence",
    .severity = Severity::note,
    .title = {.en = "Nobody says what happens if not", .de = "Es ist offen, was sonst geschieht"},
    .why =
        {.en = "A promise without a consequence costs nothing to break; only who says what follows means it.",
         .de = "Ein Versprechen ohne Folge kostet nichts, wenn es bricht; ernst meint es erst, wer sagt, was "
               "dann "
               "geschieht."},
    .message = {.en = "nobody says what the recipient of '{service}' gets if the promise breaks",
                .de = "Für „{service}“ ist offen, was der Empfänger bekommt, wenn das Versprechen bricht"},
    .advice =
        {.en = "Say what the customer gets when the promise breaks: a call, a new day, compensation.",
         .de = "Sagen Sie, was der Kunde bekommt, wenn das Versprechen bricht: einen Anruf, einen neuen Tag, "
               "einen Ausgleich."},
    .fires_on = R"(services:
  - id: meter-replacement
    promise: [{objective: fulfilment, within: 5 working days, share: 95 %}]
)",
    .silent_on = R"(services:
  - id: meter-replacement
    promise: [{objective: fulfilment, within: 5 working days, share: 95 %}]
    if_not: {de: Dann rufen wir am selben Tag an., en: Then we call on the same day.}
)",
    .run = run,
};

}  // namespace zusage::check

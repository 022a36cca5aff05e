// Z102: a service that promises nothing. A checklist of what the customer must bring is no promise yet.
#include "organisation/check/rule.hpp"

namespace zusage::check {
namespace {

void run(const model::Organisation& organisation, Findings& findings) {
  for (const model::Service& service : organisation.services) {
    if (!service.promise.objectives.empty()) continue;
    findings.report({.place = service.place_of("promise"),
                     .about = {{"service", service.id}},
                     .evidence = evidence_at(service, "recipient")});
  }
}

}  // namespace

extern constinit const Rule missing_promise{
    .id = "Z102",
    .name = "missing-promise",
    .severity = Severity::warning,
    .title = {.en = "Nothing is promised", .de = "Es ist nichts versprochen"},
    .why =
        {.en = "Where nothing is promised the recipient expects what he likes, and nobody can keep it.",
         .de = "Wo nichts versprochen ist, erwartet der Empfänger, was er will, und niemand kann es halten."},
    .message = {.en = "'{service}' promises its recipient nothing",
                .de = "„{service}“ verspricht dem Empfänger nichts"},
    .advice = {.en = "Write down what the recipient may expect, and by when.",
               .de = "Schreiben Sie auf, was der Empfänger erwarten darf und bis wann."},
    .fires_on = R"(segments:
  - {id: households, name: Haushalte}
services:
  - id: meter-replacement
    recipient: [households]
    promise: tbd
)",
    .silent_on = R"(segments:
  - {id: households, name: Haushalte}
services:
  - id: meter-replacement
    recipient: [households]
    promise: [{objective: fulfilment, within: 5 working days, share: 95 %}]
)",
    .run = run,
};

}  // namespace zusage::check

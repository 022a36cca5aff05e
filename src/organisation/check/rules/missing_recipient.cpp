// Z101: a service that does not say who receives it.
#include "organisation/check/rule.hpp"

namespace zusage::check {
namespace {

void run(const model::Organisation& organisation, Findings& findings) {
  for (const model::Service& service : organisation.services) {
    if (!service.recipients.empty()) continue;
    findings.report({.place = service.place_of("recipient"), .about = {{"service", service.id}}});
  }
}

}  // namespace

extern constinit const Rule missing_recipient{
    .id = "Z101",
    .name = "missing-recipient",
    .severity = Severity::error,
    .title = {.en = "Nobody is named as recipient", .de = "Niemand ist als Empfänger genannt"},
    .why = {.en = "A service without a recipient is work for nobody: no one can be asked, disappointed or "
                  "pleased.",
            .de = "Eine Leistung ohne Empfänger ist Arbeit für niemanden: Keiner lässt sich fragen, "
                  "enttäuschen oder erfreuen."},
    .message = {.en = "nobody is named as recipient of '{service}'",
                .de = "Für „{service}“ ist niemand als Empfänger genannt"},
    .advice = {.en = "Enter who receives this service: a customer, a customer segment, a team or a role.",
               .de =
                   "Tragen Sie ein, wer diese Leistung bekommt: ein Kunde, ein Kundensegment, ein Team oder "
                   "eine Rolle."},
    .fires_on = R"(services:
  - id: meter-replacement
    promise: [{objective: fulfilment, within: 5 working days}]
)",
    .silent_on = R"(segments:
  - {id: households, name: Haushalte}
services:
  - id: meter-replacement
    recipient: [households]
    promise: [{objective: fulfilment, within: 5 working days}]
)",
    .run = run,
};

}  // namespace zusage::check

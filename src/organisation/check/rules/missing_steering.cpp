// Z104: a service of which nobody would see that it slips.
#include "organisation/check/rule.hpp"

namespace zusage::check {
namespace {

void run(const model::Organisation& organisation, Findings& findings) {
  for (const model::Service& service : organisation.services) {
    if (!service.steering.empty()) continue;
    findings.report({.place = service.place_of("steering"),
                     .about = {{"service", service.id}},
                     .evidence = evidence_at(service, "promise")});
  }
}

}  // namespace

extern constinit const Rule missing_steering{
    .id = "Z104",
    .name = "missing-steering",
    .severity = Severity::warning,
    .title = {.en = "Nobody says how it is steered", .de = "Es steht nicht fest, wie gesteuert wird"},
    .why = {.en = "Without steering the customer is the first to notice that a promise breaks.",
            .de = "Ohne Steuerung merkt es der Kunde als Erster, wenn ein Versprechen bricht."},
    .message = {.en = "nobody says how '{service}' is steered",
                .de = "Für „{service}“ steht nicht fest, wie gesteuert wird"},
    .advice =
        {.en = "Settle by what you see in time whether the promise holds, and who then acts.",
         .de = "Legen Sie fest, woran Sie rechtzeitig sehen, ob das Versprechen hält, und wer dann handelt."},
    .fires_on = R"(services:
  - id: meter-replacement
    promise: [{objective: fulfilment, within: 5 working days, share: 95 %}]
)",
    .silent_on = R"(actors:
  - {id: metering, kind: team, name: Zählerwesen}
services:
  - id: meter-replacement
    promise: [{objective: fulfilment, within: 5 working days, share: 95 %}]
    steering:
      owner: metering
      review: monthly
      measures: [{measure: kept_share, target: 95 %, warn_below: 96 %}]
)",
    .run = run,
};

}  // namespace zusage::check

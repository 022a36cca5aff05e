// Z103: a promise with nobody behind it.
#include "organisation/check/rule.hpp"

namespace zusage::check {
namespace {

void run(const model::Organisation& organisation, Findings& findings) {
  for (const model::Service& service : organisation.services) {
    if (!service.redeemer.empty()) continue;
    findings.report({.place = service.place_of("redeemer"),
                     .about = {{"service", service.id}},
                     .evidence = evidence_at(service, "promise")});
  }
}

}  // namespace

extern constinit const Rule missing_redeemer{
    .id = "Z103",
    .name = "missing-redeemer",
    .severity = Severity::error,
    .title = {.en = "Nobody redeems the promise", .de = "Niemand löst das Versprechen ein"},
    .why = {.en = "A promise that nobody took on is a wish; it breaks with the first customer who relies on "
                  "it.",
            .de =
                "Ein Versprechen, das niemand übernommen hat, ist ein Wunsch; es bricht beim ersten Kunden, "
                "der darauf baut."},
    .message = {.en = "nobody redeems the promise of '{service}'",
                .de = "Niemand löst das Versprechen von „{service}“ ein"},
    .advice =
        {.en = "Name the team, the role or the system that redeems this promise, and ask for its consent.",
         .de = "Nennen Sie das Team, die Rolle oder das System, das dieses Versprechen einlöst, und bitten "
               "Sie dort um Zustimmung."},
    .fires_on = R"(services:
  - id: meter-replacement
    promise: [{objective: fulfilment, within: 5 working days, share: 95 %}]
)",
    .silent_on = R"(actors:
  - {id: metering, kind: team, name: Zählerwesen}
services:
  - id: meter-replacement
    promise: [{objective: fulfilment, within: 5 working days, share: 95 %}]
    redeemer: metering
)",
    .run = run,
};

}  // namespace zusage::check

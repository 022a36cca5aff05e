// Z105: a service of which the customer may never notice that it was delivered.
#include "organisation/check/rule.hpp"

namespace zusage::check {
namespace {

void run(const model::Organisation& organisation, Findings& findings) {
  for (const model::Service& service : organisation.services) {
    if (!service.perception.notices_by.empty()) continue;
    findings.report({.place = place_in_perception(service, "notices_by"),
                     .about = {{"service", service.id}},
                     .evidence = evidence_at(service, "recipient")});
  }
}

}  // namespace

extern constinit const Rule missing_way_to_notice{
    .id = "Z105",
    .name = "missing-way-to-notice",
    .severity = Severity::warning,
    .title = {.en = "Nobody says how the customer notices", .de = "Es ist offen, woran der Kunde es merkt"},
    .why = {.en = "What the customer does not notice has not happened for him, however well it was done.",
            .de = "Was der Kunde nicht merkt, ist für ihn nicht geschehen, so gut es auch gemacht war."},
    .message = {.en = "nobody says how the customer of '{service}' notices that it is done",
                .de = "Woran der Kunde von „{service}“ es merkt, ist offen"},
    .advice =
        {.en = "Describe what the customer sees, hears or holds in his hands once you have delivered.",
         .de = "Beschreiben Sie, was der Kunde sieht, hört oder in der Hand hat, wenn Sie geliefert haben."},
    .fires_on = R"(services:
  - id: meter-replacement
    perception: {expects: [{dimension: reliability, importance: 5}]}
)",
    .silent_on = R"(services:
  - id: meter-replacement
    perception:
      notices_by: [{channel: on_site, text: Der neue Zähler hängt}]
      expects: [{dimension: reliability, importance: 5}]
)",
    .run = run,
};

}  // namespace zusage::check

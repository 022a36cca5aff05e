// Z107: a part of a promise that nobody can measure or tick. A share alone measures nothing.
#include "organisation/check/rule.hpp"

namespace zusage::check {
namespace {

void run(const model::Organisation& organisation, Findings& findings) {
  for (const model::Service& service : organisation.services) {
    for (const model::Objective& objective : service.promise.objectives) {
      if (objective.measurable()) continue;
      findings.report({.place = objective.place, .about = {{"service", service.id}}});
    }
  }
}

}  // namespace

extern constinit const Rule promise_not_measurable{
    .id = "Z107",
    .name = "promise-not-measurable",
    .severity = Severity::warning,
    .title = {.en = "A promise that nobody can check", .de = "Ein Versprechen, das niemand prüfen kann"},
    .why = {.en = "Whoever cannot measure a promise can neither keep nor break it.",
            .de = "Was sich nicht messen lässt, wird weder gehalten noch gebrochen."},
    .message = {.en = "the customer of '{service}' cannot tell whether this was kept",
                .de = "Der Kunde von „{service}“ merkt nicht, ob das gehalten wurde"},
    .advice = {.en = "Name a deadline, a date, a lower limit or a criterion to tick.",
               .de = "Nennen Sie Frist, Termin, Mindestwert oder ein Kriterium zum Abhaken."},
    .fires_on = R"(services:
  - id: meter-replacement
    promise: [{objective: fulfilment, share: 95 %}]
)",
    .silent_on = R"(services:
  - id: meter-replacement
    promise: [{objective: fulfilment, within: 5 working days, share: 95 %}]
)",
    .run = run,
};

}  // namespace zusage::check

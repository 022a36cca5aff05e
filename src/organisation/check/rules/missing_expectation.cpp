// Z106: a service whose customer was never asked what matters to him.
#include "organisation/check/rule.hpp"

namespace zusage::check {
namespace {

void run(const model::Organisation& organisation, Findings& findings) {
  for (const model::Service& service : organisation.services) {
    if (!service.perception.expects.empty()) continue;
    findings.report({.place = place_in_perception(service, "expects"),
                     .about = {{"service", service.id}},
                     .evidence = evidence_at(service, "recipient")});
  }
}

}  // namespace

extern constinit const Rule missing_expectation{
    .id = "Z106",
    .name = "missing-expectation",
    .severity = Severity::warning,
    .title = {.en = "Nobody says what the customer expects", .de = "Es ist offen, was der Kunde erwartet"},
    .why = {.en = "Whoever does not know the expectation keeps a promise and still disappoints.",
            .de = "Wer die Erwartung nicht kennt, hält ein Versprechen und enttäuscht trotzdem."},
    .message = {.en = "nobody says what the customer expects of '{service}'",
                .de = "Was der Kunde von „{service}“ erwartet, ist offen"},
    .advice = {.en = "Ask three recipients what matters most to them, and write it down.",
               .de = "Fragen Sie drei Empfänger, was ihnen am wichtigsten ist, und halten Sie es fest."},
    .fires_on = R"(services:
  - id: meter-replacement
    perception: {notices_by: [{channel: letter}]}
)",
    .silent_on = R"(services:
  - id: meter-replacement
    perception:
      notices_by: [{channel: letter}]
      expects: [{dimension: reliability, within: 3 working days, importance: 5}]
)",
    .run = run,
};

}  // namespace zusage::check

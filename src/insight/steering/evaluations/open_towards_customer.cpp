// What a customer waits for now; it names no colleague.
#include "insight/steering/evaluation.hpp"

namespace zusage::steering::evaluations {

extern const Evaluation open_towards_customer{
    .id = "open-towards-customer",
    .scope = Scope::present,
    .title = {.en = "What a customer waits for: open and overdue",
              .de = "Worauf ein Kunde wartet: offen und überfällig"},
    .purpose = {.en = "So that whoever waits is not forgotten.",
                .de = "Damit niemand vergessen wird, der wartet."},
    .audience = {.en = "Whoever may look at that customer; no colleague is named.",
                 .de = "Wer diesen Kunden sehen darf; kein Kollege wird genannt."},
    .basis = {.en = "Open requests of the customer, as they stand now.",
              .de = "Offene Anliegen des Kunden, wie sie jetzt stehen."},
    .kept_for = not_kept};

}  // namespace zusage::steering::evaluations

// How we hold towards one customer, over all who serve it.
#include "insight/steering/evaluation.hpp"

namespace zusage::steering::evaluations {

extern const Evaluation customer_kept_share{
    .id = "customer-kept-share",
    .scope = Scope::group,
    .title = {.en = "Kept share towards a customer", .de = "Gehaltener Anteil gegenüber einem Kunden"},
    .purpose = {.en = "To see the customer's position.", .de = "Um die Lage des Kunden zu sehen."},
    .audience = {.en = "Everybody signed in.", .de = "Alle Angemeldeten."},
    .basis = outcomes_basis,
    .kept_for = kept_with_requests};

}  // namespace zusage::steering::evaluations

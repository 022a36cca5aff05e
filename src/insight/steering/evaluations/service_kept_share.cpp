// How a service holds, over all who redeem it.
#include "insight/steering/evaluation.hpp"

namespace zusage::steering::evaluations {

extern const Evaluation service_kept_share{
    .id = "service-kept-share",
    .scope = Scope::group,
    .title = {.en = "Kept share of a service", .de = "Gehaltener Anteil einer Leistung"},
    .purpose = {.en = "To steer the service and its promise.",
                .de = "Um Leistung und Versprechen zu steuern."},
    .audience = {.en = "Everybody signed in.", .de = "Alle Angemeldeten."},
    .basis = outcomes_basis,
    .kept_for = kept_with_requests};

}  // namespace zusage::steering::evaluations

// What I promised, to be seen by myself.
#include "insight/steering/evaluation.hpp"

namespace zusage::steering::evaluations {

extern const Evaluation own_kept_share{
    .id = "own-kept-share",
    .scope = Scope::oneself,
    .title = {.en = "My own kept share", .de = "Mein eigener gehaltener Anteil"},
    .purpose = {.en = "So that you see for yourself how your promises hold.",
                .de = "Damit Sie selbst sehen, wie Ihre Zusagen halten."},
    .audience = {.en = "You alone.", .de = "Sie allein."},
    .basis = outcomes_basis,
    .kept_for = kept_with_requests};

}  // namespace zusage::steering::evaluations

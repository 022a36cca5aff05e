// What is promised to me, as one figure over all who promise it.
#include "insight/steering/evaluation.hpp"

namespace zusage::steering::evaluations {

extern const Evaluation received_kept_share{
    .id = "received-kept-share",
    .scope = Scope::group,
    .title = {.en = "Kept share of what I receive", .de = "Gehaltener Anteil dessen, was ich erhalte"},
    .purpose = {.en = "So that you can plan with the promises of others.",
                .de = "Damit Sie mit den Zusagen anderer planen können."},
    .audience = {.en = "Whoever receives it.", .de = "Wer es erhält."},
    .basis = outcomes_basis,
    .kept_for = kept_with_requests};

}  // namespace zusage::steering::evaluations

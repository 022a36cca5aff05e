// What is mine to do now.
#include "insight/steering/evaluation.hpp"

namespace zusage::steering::evaluations {

extern const Evaluation own_open_work{
    .id = "own-open-work",
    .scope = Scope::oneself,
    .title = {.en = "My own open promises: to do, at risk, overdue",
              .de = "Meine eigenen offenen Zusagen: zu tun, gefährdet, überfällig"},
    .purpose = {.en = "So that you see what is next.", .de = "Damit Sie sehen, was als Nächstes dran ist."},
    .audience = {.en = "You alone.", .de = "Sie allein."},
    .basis = {.en = "Your open requests and those of your teams, as they stand now.",
              .de = "Ihre offenen Anliegen und die Ihrer Teams, wie sie jetzt stehen."},
    .kept_for = not_kept};

}  // namespace zusage::steering::evaluations

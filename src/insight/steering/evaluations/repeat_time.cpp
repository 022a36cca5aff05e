// How long repeated wishes took: the deadline proposed in a new letter.
#include "insight/steering/evaluation.hpp"

namespace zusage::steering::evaluations {

extern const Evaluation repeat_time{
    .id = "repeat-time",
    .scope = Scope::group,
    .title = {.en = "How long repeated requests took, as a deadline to propose",
              .de = "Wie lange wiederholte Anliegen brauchten, als Vorschlag für eine Frist"},
    .purpose = {.en = "To begin the letter of a new service with a promise that can be kept.",
                .de =
                    "Um den Brief einer neuen Leistung mit einer Zusage zu beginnen, die sich halten lässt."},
    .audience = {.en = "Whoever may write that letter.", .de = "Wer diesen Brief schreiben darf."},
    .basis = {.en = "Working days from promise to completion of the similar requests of the last 12 months.",
              .de = "Arbeitstage von der Zusage bis zur Erledigung in den ähnlichen Anliegen der letzten 12 "
                    "Monate."},
    .kept_for = not_kept};

}  // namespace zusage::steering::evaluations

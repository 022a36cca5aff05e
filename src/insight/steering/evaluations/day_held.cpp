// How often a day held so far: the line in the dialog of a promise.
#include "insight/steering/evaluation.hpp"

namespace zusage::steering::evaluations {

extern const Evaluation day_held{
    .id = "day-held",
    .scope = Scope::group,
    .title = {.en = "How often a day held so far, in the dialog of a promise",
              .de = "Wie oft ein Tag bisher hielt, im Dialog einer Zusage"},
    .purpose = {.en = "To promise a day that can be kept.",
                .de = "Um einen Tag zuzusagen, der sich halten lässt."},
    .audience = {.en = "Whoever is asked to promise it.", .de = "Wer gerade zusagen soll."},
    .basis =
        {.en = "Working time from promise to completion of the service's last 20 to 100 cases.",
         .de =
             "Arbeitszeit von der Zusage bis zur Erledigung in den letzten 20 bis 100 Fällen der Leistung."},
    .kept_for = kept_with_requests};

}  // namespace zusage::steering::evaluations

// Whether figures show what a letter says: who asks, who redeems, whether it holds, how it was for
// recipients.
#include "insight/steering/evaluation.hpp"

namespace zusage::steering::evaluations {

extern const Evaluation letter_shown{
    .id = "letter-shown",
    .scope = Scope::group,
    .title = {.en = "Whether figures show what the letter of a service says",
              .de = "Ob Zahlen belegen, was im Brief einer Leistung steht"},
    .purpose = {.en = "To tell what is claimed from what can be seen.",
                .de = "Um Behauptetes von Belegtem zu unterscheiden."},
    .audience = {.en = "Everybody signed in.", .de = "Alle Angemeldeten."},
    .basis =
        {.en = "From which customers the requests of twelve months came, which team declared them, and how "
               "many customers said how it was; without texts.",
         .de = "Von welchen Kunden die Anliegen aus zwölf Monaten kamen, welches Team sie erledigt hat und "
               "wie viele Kunden sagten, wie es war; ohne Texte."},
    .kept_for = kept_with_requests};

}  // namespace zusage::steering::evaluations

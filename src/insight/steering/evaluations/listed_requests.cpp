// How many requests a list holds, as far as its reader may see them.
#include "insight/steering/evaluation.hpp"

namespace zusage::steering::evaluations {

extern const Evaluation listed_requests{
    .id = "listed-requests",
    .scope = Scope::present,
    .title = {.en = "How many requests a list or a search holds",
              .de = "Wie viele Anliegen eine Liste oder Suche enthält"},
    .purpose = {.en = "So that one sees whether there is more.",
                .de = "Damit man sieht, ob noch mehr kommt."},
    .audience =
        {.en = "Whoever may see those requests. No list can ask for the late ones of a colleague.",
         .de = "Wer diese Anliegen sehen darf. Keine Liste kann nach den verspäteten eines Kollegen fragen."},
    .basis = {.en = "The requests that match, as they stand now.",
              .de = "Die passenden Anliegen, wie sie jetzt stehen."},
    .kept_for = not_kept};

}  // namespace zusage::steering::evaluations

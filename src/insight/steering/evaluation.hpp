// The catalogue of what is evaluated about employees: one file each in evaluations/. A figure about people
// cannot leave without naming its evaluation (gate.hpp), and the page "Was wird hier über Beschäftigte
// ausgewertet?" shows the catalogue: what is not on the page cannot be shown.
#pragma once

#include <span>
#include <string_view>

#include "ground/base/problem.hpp"

namespace zusage::steering {

// Whom a figure speaks of.
enum class Scope {
  oneself,  // the viewer's own doings, shown to nobody else
  group,    // people behind it are counted: never fewer than the smallest group
  present,  // what lies where now, without any past: no figure about anybody's doings
};

struct Evaluation {
  std::string_view id;
  Scope scope = Scope::group;
  Phrase title;
  Phrase purpose;
  Phrase audience;
  Phrase basis;
  Phrase kept_for;
};

// A new one: a file in evaluations/ and its name here.
namespace evaluations {

extern const Evaluation own_kept_share;
extern const Evaluation received_kept_share;
extern const Evaluation service_kept_share;
extern const Evaluation customer_kept_share;
extern const Evaluation open_towards_customer;
extern const Evaluation own_open_work;
extern const Evaluation listed_requests;
extern const Evaluation day_held;
extern const Evaluation letter_shown;
extern const Evaluation repeat_time;

// All of them, by the names of their files.
[[nodiscard]] std::span<const Evaluation* const> catalogue();

}  // namespace evaluations

// The words that several of them share.
inline constexpr Phrase outcomes_basis{
    .en = "Dates promised and met in requests, without their texts.",
    .de = "Zugesagte und gehaltene Termine in Anliegen, ohne deren Texte."};
inline constexpr Phrase kept_with_requests{
    .en = "As long as the requests themselves; deleting a person's words leaves figures of groups.",
    .de = "So lange wie die Anliegen selbst; nach dem Löschen der Worte bleiben Zahlen von Gruppen."};
inline constexpr Phrase not_kept{.en = "Not at all: it is counted anew each time the page is opened.",
                                 .de = "Gar nicht: Es wird bei jedem Öffnen der Seite neu gezählt."};

}  // namespace zusage::steering

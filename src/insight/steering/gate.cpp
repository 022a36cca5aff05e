// What the gate lets pass, and the sentence for what it does not.
#include "insight/steering/gate.hpp"

#include "insight/steering/problems.hpp"

namespace zusage::steering {
namespace {

constexpr Phrase about_another_person{.en = "Figures about a person are shown to that person alone.",
                                      .de = "Zahlen über eine Person sieht nur diese Person selbst."};

constexpr Phrase group_too_small{
    .en = "Not shown: figures about a group need at least {smallest} people.",
    .de = "Nicht gezeigt: Zahlen über eine Gruppe brauchen mindestens {smallest} Personen."};

constexpr Phrase one_dominates{
    .en = "Not shown: more than half of this comes from one person, so it would speak of that person.",
    .de =
        "Nicht gezeigt: Mehr als die Hälfte davon stammt von einer Person, die Zahl spräche also über sie."};

constexpr double dominance = 0.5;

}  // namespace

Result<Gate> Gate::with_smallest_group(int people) {
  if (people < least_smallest_group) {
    return std::unexpected(Problem{&problems::smallest_group_too_small, {{"given", std::to_string(people)}}});
  }
  Gate gate;
  gate.smallest_group_ = people;
  return gate;
}

std::expected<void, Withheld> Gate::judge(const Evaluation& evaluation, const Viewer& viewer,
                                          const Subjects& subjects) const {
  require(evaluation.scope == Scope::group || !subjects.only_person.empty(),
          "an evaluation of oneself names the person");
  if (!subjects.only_person.empty()) {
    if (subjects.only_person == viewer.person) return {};
    return std::unexpected(Withheld{about_another_person, {}});
  }
  if (subjects.people < smallest_group_) {
    return std::unexpected(Withheld{group_too_small, {{"smallest", std::to_string(smallest_group_)}}});
  }
  if (subjects.largest_share > dominance) return std::unexpected(Withheld{one_dominates, {}});
  return {};
}

}  // namespace zusage::steering

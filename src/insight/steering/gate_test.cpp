#include <doctest/doctest.h>

#include <set>

#include "insight/steering/gate.hpp"
#include "insight/steering/problems.hpp"

using namespace zusage;
using namespace zusage::steering;

namespace {

Guarded<int> about_team(int people, double largest = 0.2) {
  return {evaluations::service_kept_share, {.people = people, .largest_share = largest}, 97};
}

}  // namespace

TEST_CASE("a team of eight is shown, a team of seven is not") {
  const Gate gate;
  CHECK(gate.let_out({"m.weber"}, about_team(8)) == 97);
  const auto withheld = gate.let_out({"m.weber"}, about_team(7));
  REQUIRE_FALSE(withheld.has_value());
  CHECK(fill(withheld.error().sentence.en, withheld.error().about) ==
        "Not shown: figures about a group need at least 8 people.");
  CHECK(fill(withheld.error().sentence.de, withheld.error().about) ==
        "Nicht gezeigt: Zahlen über eine Gruppe brauchen mindestens 8 Personen.");
}

TEST_CASE("own figures are shown to oneself and to nobody else") {
  const Gate gate;
  const Guarded<int> own{
      evaluations::own_kept_share, {.people = 1, .largest_share = 1, .only_person = "m.weber"}, 3};
  CHECK(gate.let_out({"m.weber"}, own) == 3);
  CHECK_FALSE(gate.let_out({"j.kurz"}, own).has_value());
  CHECK_FALSE(gate.let_out({""}, own).has_value());
}

TEST_CASE("a figure that is mostly one person's is not shown, however large the group") {
  const Gate gate;
  CHECK(gate.let_out({"x"}, about_team(40, 0.5)).has_value());
  CHECK_FALSE(gate.let_out({"x"}, about_team(40, 0.51)).has_value());
}

TEST_CASE("the smallest group may be raised, and lowered to five but not below") {
  const auto twelve = Gate::with_smallest_group(12);
  REQUIRE(twelve.has_value());
  CHECK_FALSE(twelve->let_out({"x"}, about_team(11)).has_value());
  CHECK(twelve->let_out({"x"}, about_team(12)).has_value());
  CHECK(Gate::with_smallest_group(5)->let_out({"x"}, about_team(5)).has_value());
  const auto four = Gate::with_smallest_group(4);
  REQUIRE_FALSE(four.has_value());
  CHECK(four.error().kind == &problems::smallest_group_too_small);
}

TEST_CASE("every evaluation says all that employees ask, in both languages, under an id of its own") {
  std::set<std::string_view> ids;
  for (const auto* one : evaluations::catalogue()) {
    CHECK(ids.insert(one->id).second);
    for (const auto& phrase : {one->title, one->purpose, one->audience, one->basis, one->kept_for}) {
      CHECK_MESSAGE(phrase.en.size() > 5, one->id);
      CHECK_MESSAGE(phrase.de.size() > 5, one->id);
    }
  }
  CHECK(ids.contains("service-kept-share"));
}

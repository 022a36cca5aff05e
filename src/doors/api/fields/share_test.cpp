#include "doors/api/fields/share.hpp"

#include <doctest/doctest.h>

#include "doors/api/fields/house_for_tests.hpp"

using namespace zusage;
using namespace zusage::api;

namespace {

using Outcomes = std::vector<projection::OutcomeRow>;

projection::OutcomeRow kept_by(const std::string& provider, const std::string& performer = {}) {
  projection::OutcomeRow row;
  row.provider = provider;
  row.performer = performer;
  row.standing = act::Standing::accepted;
  row.first_due = row.last_due = Instant{} + hours(10);
  row.done_at = row.ended_at = Instant{} + hours(5);
  return row;
}

format::Json share(Outcomes outcomes) {
  return share_json(
      tests::reader("elif", Instant{} + hours(20)), steering::Gate{},
      {.evaluation = steering::evaluations::service_kept_share, .outcomes = std::move(outcomes)});
}

bool is_withheld(const format::Json& share) {
  return share.at("percent").is_null() && !share.at("withheld").is_null();
}

}  // namespace

TEST_CASE("the share of a role that one person holds is that person's and stays in the house") {
  CHECK(is_withheld(share(Outcomes(20, kept_by("clerk")))));
}

TEST_CASE("a team in which nobody was named counts as all its people") {
  CHECK(is_withheld(share(Outcomes(20, kept_by("wires")))));  // three people
  CHECK_FALSE(is_withheld(share(Outcomes(20, kept_by("crowd")))));
}

TEST_CASE("who did most of a large group is seen through it") {
  Outcomes outcomes(8, kept_by("crowd"));
  outcomes.insert(outcomes.end(), 12, kept_by("wires", "jana"));
  CHECK(is_withheld(share(outcomes)));
}

TEST_CASE("suppliers are no persons, but do not cover one either") {
  CHECK(share(Outcomes(4, kept_by("maker"))).at("percent").as_double() == 100.0);
  Outcomes outcomes(20, kept_by("maker"));
  outcomes.push_back(kept_by("clerk"));
  CHECK(is_withheld(share(outcomes)));
}

TEST_CASE("what a supplier did does not thin out who did most of the rest") {
  Outcomes outcomes(8, kept_by("crowd"));
  outcomes.insert(outcomes.end(), 12, kept_by("wires", "jana"));
  outcomes.insert(outcomes.end(), 60, kept_by("maker"));
  CHECK(is_withheld(share(outcomes)));
}

// A small house for the tests of fields: Jana and Tom are of the team "wires", which Ines leads; Elif and Bea
// are of other teams, "crowd" is a team of eight, Cleo alone holds the role "clerk"; the dairy is a customer
// outside, the maker a supplier.
#pragma once

#include "doors/api/fields/reader.hpp"

namespace zusage::api::tests {

[[nodiscard]] inline projection::ActorRow person(const std::string& id, std::vector<std::string> teams,
                                                 std::vector<std::string> leads = {}) {
  return {.id = id,
          .kinds = {"person"},
          .name = {.ref = id, .text = id},
          .segment = {},
          .of = {},
          .holds = {},
          .member_of = std::move(teams),
          .leads = std::move(leads)};
}

[[nodiscard]] inline model::Actor unit(const std::string& id, model::ActorKind kind) {
  model::Actor actor;
  actor.id = id;
  actor.kinds = {kind};
  return actor;
}

[[nodiscard]] inline projection::KnownNow house() {
  model::Organisation text;
  for (const auto* team : {"wires", "desk", "books", "crowd"})
    text.actors.push_back(unit(team, model::ActorKind::team));
  text.actors.push_back(unit("clerk", model::ActorKind::role));
  text.actors.push_back(unit("dairy", model::ActorKind::customer));
  text.actors.push_back(unit("maker", model::ActorKind::supplier));
  auto clerk = person("cleo", {});
  clerk.holds = {"clerk"};
  std::vector people{person("jana", {"wires"}), person("tom", {"wires"}), person("ines", {}, {"wires"}),
                     person("elif", {"desk"}),  person("bea", {"books"}), clerk};
  for (int i = 1; i <= 8; ++i) people.push_back(person("one-" + std::to_string(i), {"crowd"}));
  auto known = std::make_shared<projection::Known>();
  known->organisation = std::make_shared<model::Organisation>(text);
  known->directory = std::make_shared<projection::Directory>(text, people);
  return known;
}

[[nodiscard]] inline Reader reader(const std::string& who, Instant now = {}) {
  Reader made{.known = house(), .person = who, .language = Language::de, .now = now, .mine = {}};
  for (const auto* actor : made.known->directory->speaks_for(who)) made.mine.push_back(actor->id);
  return made;
}

// Elif asks.
[[nodiscard]] inline projection::RequestRow asked_of(const std::string& provider,
                                                     act::State state = act::State::requested) {
  projection::RequestRow row;
  row.state = state;
  row.parties.customer = "elif";
  row.parties.provider = provider;
  row.asked_by = "elif";
  row.served = "elif";
  return row;
}

}  // namespace zusage::api::tests

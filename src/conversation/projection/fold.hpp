// Folds of a conversation into its rows. Pure; cannot fail; reads no clock.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "conversation/log/act_log.hpp"
#include "conversation/projection/directory.hpp"
#include "conversation/projection/tables.hpp"

namespace zusage::projection {

// One request as it is remembered while acts are applied: the state and the row that cannot be had from it
// alone.
struct Folded {
  act::Conversation conversation;
  RequestRow row;
};

[[nodiscard]] act::Act act_of(const log::Entry& entry);

// Applies the act, and writes every row that it changes.
void fold(Folded& folded, const log::Entry& entry, const act::Act& act, log::OrganisationId organisation,
          Tables& tables);

// The state of a request from its entries alone; nothing if there are none.
[[nodiscard]] std::optional<Folded> folded_from(const std::vector<log::Entry>& entries);

// The people who had a part on the provider's side of that request: asked by name, speaking or doing it.
[[nodiscard]] std::set<std::string> concerned_in(const std::vector<log::Entry>& entries,
                                                 const Directory& directory);

}  // namespace zusage::projection

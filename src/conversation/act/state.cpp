// Names of states and sides, as in the table.
#include "conversation/act/state.hpp"

#include <algorithm>
#include <array>

namespace zusage::act {
namespace {

constexpr std::array<std::string_view, 12> states = {"none",     "requested", "offered",  "declined",
                                                     "promised", "declared",  "rejected", "accepted",
                                                     "unagreed", "cancelled", "reneged",  "stopped"};
constexpr std::array<std::string_view, 4> sides = {"customer", "provider", "clock", "successor"};

}  // namespace

std::string_view name_of(State state) { return states.at(static_cast<std::size_t>(state)); }

std::optional<State> state_of(std::string_view name) {
  const auto found = std::ranges::find(states, name);
  if (found == states.end()) return std::nullopt;
  return static_cast<State>(found - states.begin());
}

std::string_view name_of(Side side) { return sides.at(static_cast<std::size_t>(side)); }

std::optional<Side> side_of(std::string_view name) {
  const auto found = std::ranges::find(sides, name);
  if (found == sides.end()) return std::nullopt;
  return static_cast<Side>(found - sides.begin());
}

}  // namespace zusage::act

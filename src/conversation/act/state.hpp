// States, sides and layers of a conversation.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace zusage::act {

enum class State : std::uint8_t {
  none,
  requested,
  offered,
  declined,
  promised,
  declared,
  rejected,
  accepted,
  unagreed,
  cancelled,
  reneged,
  stopped,
};

// Sides, not persons. The successor is a provider asked to take over.
enum class Side : std::uint8_t { customer, provider, clock, successor };

enum class Layer : std::uint8_t { main, consent, pause, responsibility, message };

[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::optional<State> state_of(std::string_view name);
[[nodiscard]] std::string_view name_of(Side side);
[[nodiscard]] std::optional<Side> side_of(std::string_view name);

// Unagreed, cancelled, reneged, stopped: no exit.
[[nodiscard]] constexpr bool is_terminal(State state) { return state >= State::unagreed; }

// Requested to rejected of the state table: somebody holds the ball.
[[nodiscard]] constexpr bool is_open(State state) {
  return state >= State::requested && state <= State::rejected;
}

// Who must act next; none when nobody must.
[[nodiscard]] constexpr std::optional<Side> ball_of(State state) {
  switch (state) {
    case State::requested:
    case State::promised:
    case State::rejected:
      return Side::provider;
    case State::offered:
    case State::declined:
    case State::declared:
      return Side::customer;
    default:
      return std::nullopt;
  }
}

}  // namespace zusage::act

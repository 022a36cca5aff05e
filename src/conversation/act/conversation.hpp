// The state of one request, folded from what was said. Applying an act cannot fail and reads no clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "conversation/act/commitment.hpp"
#include "conversation/act/kind.hpp"
#include "conversation/act/state.hpp"
#include "conversation/act/terms.hpp"

namespace zusage::act {

// What was said: the judged attempt. This is what an entry of the log carries.
struct Act {
  Kind kind = Kind::message;
  Side side = Side::customer;
  Uuid id;
  std::string speaker;       // a person, a customer, or "clock"
  std::string on_behalf_of;  // the actor spoken for, when it is not the speaker
  Instant said_at;
  std::int64_t version = 0;  // of the state after it
  Parties parties;           // request only
  Brought brought;
  bool imported = false;
  friend bool operator==(const Act&, const Act&) = default;
};

// The rounds from request to answer before a commitment; together one outcome.
struct Response {
  std::optional<Instant> since;  // a round is open
  std::optional<Instant> due;
  bool broken = false;  // one round was answered too late
  bool answered = false;
};

enum class Outcome : std::uint8_t {
  none,
  withdrawn,
  declined,
  offer_declined,
  offer_lapsed,
  offer_withdrawn,
  cancelled
};

struct Conversation {
  State state = State::none;
  std::int64_t version = 0;
  Parties parties;
  std::string asked_by;
  std::string performer;
  Terms current;  // the version on the table
  std::optional<Terms> agreed;
  std::optional<Instant> valid_until;
  bool firm = true;
  Outcome note = Outcome::none;  // why it is declined
  Outcome outcome = Outcome::none;
  int rework_count = 0;
  Response response;
  std::vector<Commitment> commitments;
  Instant asked_at;
  Instant last_said_at;
  std::optional<Instant> ended_at;
  bool imported = false;
};

[[nodiscard]] std::string_view name_of(Outcome outcome);

void apply(Conversation& conversation, const Act& act);

}  // namespace zusage::act

// Somebody wants to act. Judged by decide; nothing here has been said yet.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "conversation/act/conversation.hpp"
#include "conversation/act/table.hpp"
#include "ground/base/problem.hpp"

namespace zusage::act {

struct Attempt {
  Kind kind = Kind::message;
  Side side = Side::customer;
  Uuid id;
  std::string speaker;
  std::string on_behalf_of;
  std::optional<std::int64_t> version;  // the state it was decided on; messages do without
  Instant now;
  Parties parties;  // request only
  Brought brought;
  bool performer_belongs_to_provider = false;  // as the directory says, for assign_performer
  // Of a request about another one: who speaks, or is to do it, had a part on the provider's side there.
  bool speaker_is_concerned = false;
  bool performer_is_concerned = false;
  bool imported = false;
};

// `before`: acts of the clock that were due before the attempt; they stay whatever becomes of it.
struct Decision {
  std::vector<Act> before;
  Result<Act> said;
};

// Pure: state and attempt in, acts or a problem out. Applying `before` and `said` in order gives the new
// state.
[[nodiscard]] Decision decide(const Conversation& conversation, const Attempt& attempt);

// Acts of the clock due strictly before `now` in this state, earliest first.
[[nodiscard]] std::vector<Act> due_acts(const Conversation& conversation, Instant now);

// What the speaker must bring, for forms. Named as fields at the door.
enum class Need : std::uint8_t {
  due,
  terms,
  reason,
  valid_until,
  text,
  evidence,
  unmet,
  changed,
  insist,
  person
};
[[nodiscard]] std::string_view name_of(Need need);
[[nodiscard]] std::vector<Need> needs_of(const Conversation& conversation, const Row& row);

// The rows that this side may say now, in the order of the table; guards that may be false are already
// judged.
[[nodiscard]] std::vector<const Row*> moves(const Conversation& conversation, Side side);

}  // namespace zusage::act

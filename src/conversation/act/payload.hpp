// The bytes of an act in the log. Written once, never serialised again; the reader of every version stays for
// ever.
#pragma once

#include <string>
#include <string_view>

#include "conversation/act/conversation.hpp"

namespace zusage::act {

inline constexpr int payload_version = 1;

// Compact JSON, members in fixed order, absent ones left out: the same act gives the same bytes.
[[nodiscard]] std::string to_payload(const Act& act);

// What stands beside the payload in the entry and is not repeated in it.
struct Envelope {
  Kind kind = Kind::message;
  Uuid id;
  std::string speaker;
  std::string on_behalf_of;
  Instant said_at;
  std::int64_t version = 0;
};

// A payload that our own writer did not write is a fault: the log is ours.
[[nodiscard]] Act from_payload(const Envelope& envelope, int kind_version, std::string_view payload);

}  // namespace zusage::act

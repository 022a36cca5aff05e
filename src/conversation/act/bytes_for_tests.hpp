// An act as it comes back from the log, for tests.
#pragma once

#include "conversation/act/payload.hpp"

namespace zusage::act::tests {

[[nodiscard]] inline Envelope envelope_of(const Act& act) {
  return {.kind = act.kind,
          .id = act.id,
          .speaker = act.speaker,
          .on_behalf_of = act.on_behalf_of,
          .said_at = act.said_at,
          .version = act.version};
}

[[nodiscard]] inline Act through_bytes(const Act& act) {
  return from_payload(envelope_of(act), payload_version, to_payload(act));
}

}  // namespace zusage::act::tests

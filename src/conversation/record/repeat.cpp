// Similar requests without a service: what was answered when they were offered to become one.
#include "conversation/projection/facts.hpp"
#include "conversation/record/desk_internal.hpp"
#include "ground/base/require.hpp"

namespace zusage::record {

Result<void> Writing::settle_repeat(const RepeatToSettle& repeat) {
  require(!repeat.requests.empty(), "a repeat has requests");
  const auto stream = log::register_stream("repeat:" + to_text(repeat.requests.front()));
  if (ledger_.last_of(around_.organisation, stream)) return {};  // somebody answered meanwhile
  append_fact({.stream = stream,
               .kind = std::string{projection::repeat_settled},
               .actor = repeat.speaker,
               .payload = projection::payload_of_repeat(repeat.requests, repeat.service),
               .version = 1,
               .said_at = {}});
  return {};
}

}  // namespace zusage::record

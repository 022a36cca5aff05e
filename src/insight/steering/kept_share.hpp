// Counts commitments as kept, broken or outside (domain.md 1.4.7), on plain values: no act, no table, no
// clock.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "ground/base/instant.hpp"
#include "ground/chance/share.hpp"

namespace zusage::steering {

// Where a commitment stands, or how it ended.
enum class Standing {
  promised,
  declared,
  rejected,
  accepted,
  reneged,
  stopped,
  released,
  cancelled,
  cancelled_by_consent,
  customer_silent,
  taken_back,
};

struct Commitment {
  Standing standing = Standing::promised;
  std::optional<Instant> due;           // the first or the last due, as the question is
  std::optional<Instant> declared_at;   // of the declaration that counts
  std::optional<Instant> ended_at;      // when it was released, cancelled, left in silence
  std::optional<Instant> paused_since;  // while a counted pause runs, its start stands for now
  bool declaration_was_open = false;    // a declaration stood unanswered when it ended
  bool at_once = false;                 // promised and done in one act
};

struct Count {
  std::int64_t kept = 0;
  std::int64_t broken_closed = 0;
  std::int64_t broken_open = 0;  // still promised, declared or rejected
  std::int64_t unconfirmed = 0;  // declared in time, no answer yet
  std::int64_t undecided = 0;    // the due lies ahead
  std::int64_t without_due = 0;
  std::int64_t released = 0;
  std::int64_t cancelled = 0;
  std::int64_t cancelled_by_consent = 0;
  std::int64_t customer_silent = 0;
  std::int64_t taken_back = 0;
  std::int64_t at_once = 0;  // of the kept and broken ones
};

[[nodiscard]] Count count(std::span<const Commitment> commitments, Instant as_of);

// A share never travels without its base and its 95 % interval. No base, no share.
struct Share {
  std::int64_t kept = 0;
  std::int64_t base = 0;
  std::optional<double> value;
  chance::Interval interval;
};

// Both bases, always named in this order.
struct KeptShare {
  Share of_all_due;
  Share of_closed;
};

[[nodiscard]] KeptShare kept_share(const Count& count);

}  // namespace zusage::steering

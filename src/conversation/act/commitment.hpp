// What was promised in one request, once: from the promise to its end. The unit that is counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ground/base/instant.hpp"

namespace zusage::act {

// Where a commitment stands, or how it ended.
enum class Standing : std::uint8_t {
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

struct Declaration {
  Instant at;
  bool retracted = false;
};

struct Commitment {
  int ordinal = 0;
  Standing standing = Standing::promised;
  Instant promised_at;
  std::optional<Instant> first_due;  // never overwritten
  std::optional<Instant> last_due;
  std::vector<Declaration> declarations;
  std::optional<Instant> ended_at;
  bool at_once = false;
  bool imported = false;

  // The last one not retracted: it alone decides whether the commitment was kept.
  [[nodiscard]] std::optional<Instant> declared_at() const;
};

[[nodiscard]] std::string_view name_of(Standing standing);

}  // namespace zusage::act

// What a day would have held so far: of the last decided promises of a service, how many took no more working
// time than there is until that day.
#pragma once

#include <optional>
#include <span>

#include "ground/base/instant.hpp"

namespace zusage::steering {

inline constexpr int fewest_cases = 20;
inline constexpr int most_cases = 100;

struct Holding {
  int kept = 0;
  int cases = 0;
};

// `taken`: net working time from promise to declaration of each case, newest first; only the first hundred
// count. `available`: working time from now to the day asked for. A case that took exactly as long has held:
// done at the due is in time. This is the empirical distribution of domain.md 5 read at one point, without a
// bound of confidence; it assumes that the work stays as it was, and it is no promise. Nothing under twenty
// cases.
[[nodiscard]] std::optional<Holding> holding(std::span<const Span> taken, Span available);

}  // namespace zusage::steering

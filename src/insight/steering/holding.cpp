// Counting the cases that a day would have held.
#include "insight/steering/holding.hpp"

#include <algorithm>

namespace zusage::steering {

std::optional<Holding> holding(std::span<const Span> taken, Span available) {
  if (taken.size() < static_cast<std::size_t>(fewest_cases)) return std::nullopt;
  const auto newest = taken.first(std::min(taken.size(), static_cast<std::size_t>(most_cases)));
  const auto kept = std::ranges::count_if(newest, [&](Span one) { return one <= available; });
  return Holding{.kept = static_cast<int>(kept), .cases = static_cast<int>(newest.size())};
}

}  // namespace zusage::steering

// Quantiles and tolerance ranks.
#include "ground/chance/bound.hpp"

#include <algorithm>
#include <cmath>

#include "ground/base/require.hpp"
#include "ground/chance/share.hpp"

namespace zusage::chance {

double quantile_linear(std::span<const double> sorted, double share) {
  require(!sorted.empty(), "a quantile needs a value");
  const double position = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  const auto above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double quantile_nearest_rank(std::span<const double> sorted, double share) {
  require(!sorted.empty(), "a quantile needs a value");
  const auto count = static_cast<double>(sorted.size());
  // 0.95 * 20 is a little above 19 in binary; that must not become the 20th.
  const auto rank = static_cast<std::size_t>(std::max(1.0, std::ceil(share * count - 1e-9)));
  return sorted[std::min(rank, sorted.size()) - 1];
}

std::optional<std::int64_t> tolerance_rank(std::int64_t cases, double share, double confidence) {
  if (cases <= 0 || binomial_cdf(cases - 1, cases, share) < confidence) return std::nullopt;
  std::int64_t low = 1;
  std::int64_t high = cases;
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    if (binomial_cdf(middle - 1, cases, share) >= confidence) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

std::int64_t cases_needed(double share, double confidence) {
  return static_cast<std::int64_t>(std::ceil(std::log1p(-confidence) / std::log(share) - 1e-9));
}

}  // namespace zusage::chance

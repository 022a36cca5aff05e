// What can be promised: order statistics of durations as quantiles and as upper tolerance bounds.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace zusage::chance {

// Of values sorted upwards, at least one; share in [0, 1].
[[nodiscard]] double quantile_linear(std::span<const double> sorted, double share);  // type 7
[[nodiscard]] double quantile_nearest_rank(std::span<const double> sorted,
                                           double share);  // element ceil(share * n)

// The smallest rank r (from 1) whose order statistic of n cases lies, with this confidence, at or above the
// value that `share` of all future cases stay within; none when n is too small. Free of any distribution, but
// it assumes that cases are independent and that nothing has changed.
[[nodiscard]] std::optional<std::int64_t> tolerance_rank(std::int64_t cases, double share, double confidence);

// How many cases are needed before their maximum is such a bound.
[[nodiscard]] std::int64_t cases_needed(double share, double confidence);

}  // namespace zusage::chance

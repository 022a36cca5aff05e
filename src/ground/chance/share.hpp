// A share k of n and how sure one may be of it: Wilson's interval, and the exact one of Clopper and Pearson.
#pragma once

#include <cstdint>

namespace zusage::chance {

struct Interval {
  double low = 0;
  double high = 1;
};

// The value a standard normal variable stays below with this probability, 0 < probability < 1.
[[nodiscard]] double normal_quantile(double probability);

// Two-sided. Without any case the interval is the whole of [0, 1].
[[nodiscard]] Interval wilson(std::int64_t hits, std::int64_t cases, double confidence = 0.95);

// One-sided bounds of the same kind.
[[nodiscard]] double wilson_lower(std::int64_t hits, std::int64_t cases, double confidence);
[[nodiscard]] double wilson_upper(std::int64_t hits, std::int64_t cases, double confidence);

[[nodiscard]] Interval clopper_pearson(std::int64_t hits, std::int64_t cases, double confidence = 0.95);

// P(X <= hits) for X binomial with `cases` draws of this probability.
[[nodiscard]] double binomial_cdf(std::int64_t hits, std::int64_t cases, double probability);

}  // namespace zusage::chance

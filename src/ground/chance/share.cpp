// Intervals of a share. The binomial distribution is had from the incomplete beta function, so that a million
// cases cost no more than ten.
#include "ground/chance/share.hpp"

#include <cmath>
#include <limits>
#include <numbers>

#include "ground/base/require.hpp"

namespace zusage::chance {
namespace {

// Lentz's way through the continued fraction of the incomplete beta function.
double beta_fraction(double x, double a, double b) {
  constexpr double tiny = 1e-300;
  constexpr int most_steps = 100'000;
  double c = 1;
  double d = 1 / std::max(std::abs(1 - (a + b) * x / (a + 1)), tiny);
  double fraction = d;
  for (int m = 1; m <= most_steps; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    double change = 1;
    for (const double term : {even, odd}) {
      d = 1 + term * d;
      d = 1 / (std::abs(d) < tiny ? tiny : d);
      c = 1 + term / c;
      c = std::abs(c) < tiny ? tiny : c;
      change = d * c;
      fraction *= change;
    }
    if (std::abs(change - 1) < 1e-15) break;
  }
  return fraction;
}

// The regularised incomplete beta function I_x(a, b).
double beta_share(double x, double a, double b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const double front =
      std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(x, a, b) / a;
  return 1 - front * beta_fraction(1 - x, b, a) / b;
}

// Halves [0, 1] until `is_low` changes from true to false within the accuracy of a double.
template <class Question>
double halve(double low, double high, Question is_low) {
  for (int step = 0; step < 200 && low < high; ++step) {
    const double middle = (low + high) / 2;
    if (middle == low || middle == high) break;
    (is_low(middle) ? low : high) = middle;
  }
  return (low + high) / 2;
}

Interval wilson_at(std::int64_t hits, std::int64_t cases, double z) {
  require(hits >= 0 && hits <= cases, "a share counts at most all cases");
  if (cases == 0) return {};
  const auto n = static_cast<double>(cases);
  const double share = static_cast<double>(hits) / n;
  const double scale = 1 + z * z / n;
  const double centre = (share + z * z / (2 * n)) / scale;
  const double half = z / scale * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  // At the ends the formula gives exactly 0 and 1, were it not for rounding.
  return {.low = hits == 0 ? 0 : centre - half, .high = hits == cases ? 1 : centre + half};
}

}  // namespace

double normal_quantile(double probability) {
  require(probability > 0 && probability < 1, "only an open probability has a normal quantile");
  return halve(-40, 40, [&](double x) { return std::erfc(-x / std::numbers::sqrt2) / 2 < probability; });
}

Interval wilson(std::int64_t hits, std::int64_t cases, double confidence) {
  return wilson_at(hits, cases, normal_quantile((1 + confidence) / 2));
}

double wilson_lower(std::int64_t hits, std::int64_t cases, double confidence) {
  return wilson_at(hits, cases, normal_quantile(confidence)).low;
}

double wilson_upper(std::int64_t hits, std::int64_t cases, double confidence) {
  return wilson_at(hits, cases, normal_quantile(confidence)).high;
}

Interval clopper_pearson(std::int64_t hits, std::int64_t cases, double confidence) {
  require(hits >= 0 && hits <= cases, "a share counts at most all cases");
  const double tail = (1 - confidence) / 2;
  Interval interval;
  if (hits > 0)
    interval.low = halve(0, 1, [&](double p) { return 1 - binomial_cdf(hits - 1, cases, p) < tail; });
  if (hits < cases)
    interval.high = halve(0, 1, [&](double p) { return binomial_cdf(hits, cases, p) > tail; });
  return interval;
}

double binomial_cdf(std::int64_t hits, std::int64_t cases, double probability) {
  if (hits < 0) return 0;
  if (hits >= cases) return 1;
  return beta_share(1 - probability, static_cast<double>(cases - hits), static_cast<double>(hits) + 1);
}

}  // namespace zusage::chance

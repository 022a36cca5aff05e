#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <vector>

#include "ground/chance/bound.hpp"
#include "ground/chance/share.hpp"

using namespace zusage::chance;

namespace {

void check_near(double found, double expected, double within = 6e-7) {
  CAPTURE(found);
  CAPTURE(expected);
  CHECK(std::abs(found - expected) <= within);
}

// By plain summation, as an independent second way.
double summed_cdf(int hits, int cases, double p) {
  double sum = 0;
  for (int k = 0; k <= hits; ++k) {
    sum += std::exp(std::lgamma(cases + 1.0) - std::lgamma(k + 1.0) - std::lgamma(cases - k + 1.0) +
                    k * std::log(p) + (cases - k) * std::log1p(-p));
  }
  return sum;
}

}  // namespace

TEST_CASE("normal quantiles have nine digits") {
  check_near(normal_quantile(0.975), 1.959963985, 1e-9);
  check_near(normal_quantile(0.95), 1.644853627, 1e-9);
  check_near(normal_quantile(0.90), 1.281551566, 1e-9);
  check_near(normal_quantile(0.5), 0, 1e-12);
}

TEST_CASE("Wilson's interval gives the worked numbers") {
  struct Row {
    int hits, cases;
    double low, high;
  };
  for (const Row row : {Row{8, 10, 0.490162, 0.943318}, Row{0, 10, 0, 0.277533}, Row{10, 10, 0.722467, 1},
                        Row{42, 50, 0.714858, 0.916626}, Row{180, 200, 0.850594, 0.934330},
                        Row{80, 100, 0.711171, 0.866633}}) {
    CAPTURE(row.hits);
    const auto found = wilson(row.hits, row.cases);
    check_near(found.low, row.low);
    check_near(found.high, row.high);
  }
  CHECK(wilson(0, 0).low == 0);
  CHECK(wilson(0, 0).high == 1);
  check_near(wilson_lower(190, 200, 0.95), 0.918108);
  check_near(wilson_upper(44, 80, 0.95), 0.638360);
}

TEST_CASE("a Wilson interval always holds its share and narrows with more cases") {
  for (const int cases : {1, 2, 7, 40, 1000, 1'000'000}) {
    for (const int part : {0, 1, 2, 3, 4}) {
      const int hits = static_cast<int>(static_cast<long long>(cases) * part / 4);
      const auto found = wilson(hits, cases);
      const double share = static_cast<double>(hits) / cases;
      CHECK(found.low <= share);
      CHECK(found.high >= share);
      const auto more = wilson(hits * 10, cases * 10);
      CHECK(more.high - more.low < found.high - found.low);
    }
  }
}

TEST_CASE("the exact interval gives the worked numbers") {
  const auto a = clopper_pearson(8, 10);
  check_near(a.low, 0.443905);
  check_near(a.high, 0.974789);
  const auto b = clopper_pearson(42, 50);
  check_near(b.low, 0.708874);
  check_near(b.high, 0.928299);
  const auto c = clopper_pearson(180, 200);
  check_near(c.low, 0.849787);
  check_near(c.high, 0.937841);
  CHECK(clopper_pearson(0, 10).low == 0);
  CHECK(clopper_pearson(10, 10).high == 1);
}

TEST_CASE("the binomial distribution equals its plain sum, also in the tails") {
  for (const int cases : {1, 5, 20, 93, 200, 1000}) {
    for (const double p : {0.05, 0.5, 0.85, 0.95}) {
      for (int hits = 0; hits < cases; hits += 1 + cases / 17) {
        check_near(binomial_cdf(hits, cases, p), summed_cdf(hits, cases, p), 1e-11);
      }
    }
  }
  check_near(binomial_cdf(44, 80, 0.8), 3.822693e-7, 1e-13);
  check_near(binomial_cdf(40, 60, 0.87), 4.199507e-5, 1e-11);
  check_near(binomial_cdf(500'000, 1'000'000, 0.5), 0.5 + 0.000398942, 1e-8);
  CHECK(binomial_cdf(-1, 10, 0.5) == 0);
  CHECK(binomial_cdf(10, 10, 0.5) == 1);
}

TEST_CASE("the number of cases needed before anything can be promised") {
  struct Row {
    double share;
    int at80, at90, at95;
  };
  for (const Row row : {Row{0.85, 10, 15, 19}, Row{0.90, 16, 22, 29}, Row{0.95, 32, 45, 59}}) {
    CHECK(cases_needed(row.share, 0.80) == row.at80);
    CHECK(cases_needed(row.share, 0.90) == row.at90);
    CHECK(cases_needed(row.share, 0.95) == row.at95);
    CHECK(tolerance_rank(row.at90, row.share, 0.90) == row.at90);
    CHECK_FALSE(tolerance_rank(row.at90 - 1, row.share, 0.90).has_value());
  }
}

TEST_CASE("tolerance ranks equal the table") {
  struct Row {
    int cases;
    int ranks[4];  // .85/.90 .85/.95 .95/.90 .95/.95; 0: none
  };
  constexpr double share[] = {0.85, 0.85, 0.95, 0.95};
  constexpr double confidence[] = {0.90, 0.95, 0.90, 0.95};
  for (const Row& row : {Row{15, {15, 0, 0, 0}}, Row{20, {20, 20, 0, 0}}, Row{30, {29, 29, 0, 0}},
                         Row{50, {47, 47, 50, 0}}, Row{60, {55, 56, 60, 60}}, Row{93, {84, 85, 92, 92}},
                         Row{100, {90, 92, 99, 99}}, Row{200, {177, 179, 195, 196}}}) {
    for (int i = 0; i < 4; ++i) {
      CAPTURE(row.cases);
      CAPTURE(i);
      CHECK(tolerance_rank(row.cases, share[i], confidence[i]).value_or(0) == row.ranks[i]);
    }
  }
  CHECK_FALSE(tolerance_rank(0, 0.85, 0.9).has_value());
}

TEST_CASE("the worked twenty cases give their point estimates and their bound") {
  const std::vector<double> sorted{2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10, 11, 13, 16, 24};
  check_near(quantile_linear(sorted, 0.85), 11.3, 1e-9);
  check_near(quantile_linear(sorted, 0.95), 16.4, 1e-9);
  CHECK(quantile_linear(sorted, 0) == 2);
  CHECK(quantile_linear(sorted, 1) == 24);
  CHECK(quantile_nearest_rank(sorted, 0.85) == 11);
  CHECK(quantile_nearest_rank(sorted, 0.95) == 16);
  CHECK(quantile_nearest_rank(sorted, 0.5) == 6);
  CHECK(quantile_nearest_rank(sorted, 0) == 2);
  CHECK(tolerance_rank(20, 0.85, 0.90) == 20);
  check_near(binomial_cdf(19, 20, 0.85), 0.961240);
  check_near(binomial_cdf(18, 20, 0.85), 0.824442);
  check_near(binomial_cdf(19, 20, 0.95), 0.641514);
}

TEST_CASE("the one-sided bound of the inverse question is exact") {
  // 18 of 20 were done within 13: the largest p with P(X >= 18) <= 10 %.
  double low = 0;
  double high = 1;
  for (int i = 0; i < 100; ++i) {
    const double middle = (low + high) / 2;
    (1 - binomial_cdf(17, 20, middle) < 0.10 ? low : high) = middle;
  }
  check_near(low, 0.755235);
}

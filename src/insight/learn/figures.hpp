// What was learned from a ticket export: counts, shares with their intervals, times, what can be promised.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ground/base/instant.hpp"
#include "ground/base/problem.hpp"
#include "ground/format/table.hpp"
#include "insight/learn/columns.hpp"
#include "insight/steering/kept_share.hpp"

namespace zusage::learn {

// Every case is in exactly one of the six below `tickets`.
struct Tally {
  std::int64_t tickets = 0;
  std::int64_t kept = 0;
  std::int64_t closed_late = 0;
  std::int64_t open_late = 0;
  std::int64_t open_in_time = 0;
  std::int64_t closed_without_promise = 0;
  std::int64_t open_without_promise = 0;
};

// Of closed cases, in seconds elapsed. Type 7 first, the element of the nearest rank beside it.
struct TimeTaken {
  std::int64_t cases = 0;
  double median = 0, p85 = 0, p95 = 0;
  double median_rank = 0, p85_rank = 0, p95_rank = 0;
};

// The shortest deadline that at least `share` of future cases meet, with 90 % confidence, if nothing changes.
struct Deadline {
  enum class Missing { nothing, too_few_cases, too_many_open };
  double share = 0;
  std::optional<double> seconds;
  Missing missing = Missing::nothing;
  std::int64_t cases = 0;         // closed and open ones
  std::int64_t cases_needed = 0;  // at the least
};

// How the times of closed cases are spread: bars of equal width from zero on, at most 40, each with its end.
struct Spread {
  std::int64_t bar_seconds = 0;  // 0: nothing was closed
  std::vector<std::int64_t> bars;
  std::int64_t beyond = 0;  // longer than the last bar
};

struct Figures {
  Tally tally;
  steering::KeptShare kept_share;
  std::optional<TimeTaken> time_taken;
  std::optional<double> promised_median;  // seconds from opened to promised
  std::vector<Deadline> deadlines;        // 85 % and 95 %
  Spread spread;
};

struct ProviderCount {
  std::string name;
  std::int64_t tickets = 0;
};

struct ServiceFigures {
  std::string name;  // empty: the cases name none
  Figures figures;
  std::vector<ProviderCount> providers;  // the commonest first
};

// Rows that could not be used, by problem; a few of them as examples.
struct Skipped {
  const ProblemKind* kind = nullptr;
  std::int64_t rows = 0;
  std::vector<Problem> examples;
};

// What an honest reader should know.
struct Oddities {
  std::int64_t closed_before_opened = 0;
  std::int64_t days_without_time = 0;     // promised for a day, read as its end
  std::int64_t repeated_rows = 0;         // earlier rows of a case
  std::int64_t flag_kept_unpromised = 0;  // the flag says kept, but nothing was promised
  std::int64_t flag_contradicted = 0;     // the flag says otherwise than the times
};

struct Learned {
  format::Reading reading;  // what kind of file it was, and what was mended
  Instant as_of;
  bool as_of_given = false;
  std::int64_t rows = 0;
  Figures totals;
  std::vector<ServiceFigures> services;  // most tickets first
  std::vector<Skipped> skipped;
  Oddities oddities;
};

}  // namespace zusage::learn

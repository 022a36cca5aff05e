// Counts the cases of each service and of all together.
#include "insight/learn/figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "ground/chance/bound.hpp"
#include "insight/learn/cases_internal.hpp"
#include "insight/learn/words_internal.hpp"

namespace zusage::learn {
namespace {

constexpr double promised_confidence = 0.90;

enum class Verdict { kept, late, in_time, unpromised };

// What is collected of one service before it becomes figures.
struct Bucket {
  Tally tally;
  std::vector<double> taken;     // seconds, of closed cases
  std::vector<double> promised;  // seconds from opened to promised
  std::map<std::uint32_t, std::int64_t> providers;
};

double seconds_between(std::int64_t from, std::int64_t to) { return static_cast<double>(to - from) / 1e6; }

Verdict verdict_by_times(const Case& one, Instant as_of) {
  if (one.promised == never) return Verdict::unpromised;
  if (one.closed != never) return one.closed <= one.promised ? Verdict::kept : Verdict::late;
  return one.promised < as_of.microseconds ? Verdict::late : Verdict::in_time;
}

Verdict verdict_by_flag(const Case& one) {
  if (one.flag == Flag::none) return Verdict::unpromised;
  if (one.flag == Flag::broken) return Verdict::late;
  return one.closed != never ? Verdict::kept : Verdict::in_time;
}

void count(Tally& tally, const Case& one, Verdict verdict) {
  const bool closed = one.closed != never;
  ++tally.tickets;
  switch (verdict) {
    case Verdict::kept:
      ++tally.kept;
      break;
    case Verdict::in_time:
      ++tally.open_in_time;
      break;
    case Verdict::late:
      ++(closed ? tally.closed_late : tally.open_late);
      break;
    case Verdict::unpromised:
      ++(closed ? tally.closed_without_promise : tally.open_without_promise);
      break;
  }
}

void collect(Bucket& bucket, const Case& one, Verdict verdict) {
  count(bucket.tally, one, verdict);
  // A case that closes before it opens was done, but no clock can have run: it took no time.
  if (one.closed != never) bucket.taken.push_back(std::max(0.0, seconds_between(one.opened, one.closed)));
  if (one.promised != never) bucket.promised.push_back(seconds_between(one.opened, one.promised));
  if (one.provider != no_name) ++bucket.providers[one.provider];
}

void compare_with_flag(Oddities& oddities, const Case& one, Verdict verdict) {
  if (one.flag == Flag::none) return;
  const bool flag_kept = one.flag == Flag::kept;
  if (verdict == Verdict::unpromised) {
    if (flag_kept) ++oddities.flag_kept_unpromised;
    return;
  }
  if (flag_kept == (verdict == Verdict::late)) ++oddities.flag_contradicted;
}

TimeTaken time_taken_of(const std::vector<double>& sorted) {
  using chance::quantile_linear;
  using chance::quantile_nearest_rank;
  return {.cases = static_cast<std::int64_t>(sorted.size()),
          .median = quantile_linear(sorted, 0.5),
          .p85 = quantile_linear(sorted, 0.85),
          .p95 = quantile_linear(sorted, 0.95),
          .median_rank = quantile_nearest_rank(sorted, 0.5),
          .p85_rank = quantile_nearest_rank(sorted, 0.85),
          .p95_rank = quantile_nearest_rank(sorted, 0.95)};
}

// Open cases count as longer than every closed one: whoever leaves them out deceives himself.
Deadline deadline_of(const std::vector<double>& sorted, std::int64_t cases, double share) {
  Deadline deadline{
      .share = share, .cases = cases, .cases_needed = chance::cases_needed(share, promised_confidence)};
  const auto rank = chance::tolerance_rank(cases, share, promised_confidence);
  if (!rank) {
    deadline.missing = Deadline::Missing::too_few_cases;
  } else if (*rank > static_cast<std::int64_t>(sorted.size())) {
    deadline.missing = Deadline::Missing::too_many_open;
  } else {
    deadline.seconds = sorted[static_cast<std::size_t>(*rank - 1)];
  }
  return deadline;
}

// Wide enough for nearly all cases and for both deadlines.
Spread spread_of(const std::vector<double>& sorted, const Figures& figures) {
  constexpr std::array<std::int64_t, 20> widths{60,      120,     300,     600,     900,      1800,    3600,
                                                7200,    10800,   21600,   43200,   86400,    172800,  604800,
                                                1209600, 2592000, 5184000, 7776000, 15552000, 31536000};
  constexpr double most_bars = 40;
  if (sorted.empty()) return {};
  double end =
      std::max(chance::quantile_linear(sorted, 0.95) * 1.1, figures.promised_median.value_or(0) * 1.05);
  end = std::max(std::min(end, sorted.back()), figures.deadlines.front().seconds.value_or(0) * 1.05);
  Spread spread{.bar_seconds = widths.back()};
  for (const auto width : widths) {
    if (end > most_bars * static_cast<double>(width)) continue;
    spread.bar_seconds = width;
    break;
  }
  const auto width = static_cast<double>(spread.bar_seconds);
  spread.bars.resize(static_cast<std::size_t>(std::clamp(std::ceil(end / width), 1.0, most_bars)));
  for (const double seconds : sorted) {
    const auto bar = static_cast<std::size_t>(std::max(0.0, std::ceil(seconds / width) - 1));
    ++(bar < spread.bars.size() ? spread.bars[bar] : spread.beyond);
  }
  return spread;
}

Figures figures_from(Bucket& bucket) {
  Figures figures{.tally = bucket.tally};
  figures.kept_share = steering::kept_share({.kept = bucket.tally.kept,
                                             .broken_closed = bucket.tally.closed_late,
                                             .broken_open = bucket.tally.open_late});
  std::ranges::sort(bucket.taken);
  std::ranges::sort(bucket.promised);
  if (!bucket.taken.empty()) figures.time_taken = time_taken_of(bucket.taken);
  if (!bucket.promised.empty()) figures.promised_median = chance::quantile_linear(bucket.promised, 0.5);
  for (const double share : {0.85, 0.95}) {
    figures.deadlines.push_back(deadline_of(bucket.taken, bucket.tally.tickets, share));
  }
  figures.spread = spread_of(bucket.taken, figures);
  return figures;
}

std::vector<ProviderCount> providers_of(const Bucket& bucket, const Names& names) {
  std::vector<ProviderCount> providers;
  for (const auto& [number, tickets] : bucket.providers) providers.push_back({names.name(number), tickets});
  std::ranges::stable_sort(providers, std::greater{}, &ProviderCount::tickets);
  return providers;
}

}  // namespace

std::uint32_t Names::number_of(std::string_view name) {
  const auto found = numbers_.find(name);
  if (found != numbers_.end()) return found->second;
  if (names_.size() >= most) return no_name;
  const auto number = static_cast<std::uint32_t>(names_.size());
  names_.emplace_back(name);
  numbers_.emplace(name, number);
  return number;
}

Learned figures_of(const Cases& cases, Instant as_of, bool by_flag) {
  Learned learned{.as_of = as_of};
  Bucket totals;
  // One bucket more for the cases that name no service.
  std::vector<Bucket> buckets(cases.services.size() + 1);
  for (const Case& one : cases.all) {
    const Verdict verdict = by_flag ? verdict_by_flag(one) : verdict_by_times(one, as_of);
    if (!by_flag) compare_with_flag(learned.oddities, one, verdict);
    if (one.closed != never && one.closed < one.opened) ++learned.oddities.closed_before_opened;
    collect(totals, one, verdict);
    collect(one.service == no_name ? buckets.back() : buckets[one.service], one, verdict);
  }
  learned.totals = figures_from(totals);
  for (std::size_t i = 0; i < buckets.size(); ++i) {
    if (buckets[i].tally.tickets == 0) continue;
    const bool named = i < cases.services.size();
    learned.services.push_back(
        {.name = named ? cases.services.name(static_cast<std::uint32_t>(i)) : std::string{},
         .figures = figures_from(buckets[i]),
         .providers = providers_of(buckets[i], cases.providers)});
  }
  std::ranges::stable_sort(learned.services, std::greater{},
                           [](const ServiceFigures& one) { return one.figures.tally.tickets; });
  return learned;
}

}  // namespace zusage::learn

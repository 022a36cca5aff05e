// Points in time as ticket exports write them: ISO with or without zone, dd-mm-yyyy, dd.mm.yyyy, mm/dd/yyyy.
// It reads the clock on the wall; which instant that was is decided by whoever knows the zone.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "insight/learn/columns.hpp"

namespace zusage::learn {

struct Moment {
  std::int64_t local_microseconds = 0;  // since 1970-01-01T00:00 on that wall; UTC when has_zone
  bool has_zone = false;
  bool has_time = true;  // false: a day without a time
};

[[nodiscard]] std::optional<Moment> read_moment(std::string_view text, DayOrder order);

// What one cell says about the order of day and month.
enum class OrderEvidence { no_date, year_first, either, day_first, month_first };
[[nodiscard]] OrderEvidence order_evidence(std::string_view text);

[[nodiscard]] std::string_view trimmed(std::string_view text);

// An empty cell, or one of the marks that exports use for it: ?, NULL, N/A, NaN, -, 0000-00-00.
[[nodiscard]] bool is_missing(std::string_view trimmed_text);

}  // namespace zusage::learn

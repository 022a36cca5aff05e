// Dates and times as the clock on the wall shows them, and the zones that lead from there to instants and back.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ground/base/instant.hpp"
#include "ground/base/problem.hpp"

namespace zusage::calendar {

// A day of the civil calendar, in no zone.
using Date = std::chrono::sys_days;

// "2026-04-02"
[[nodiscard]] Result<Date> parse_date(std::string_view text);
[[nodiscard]] std::string to_text(Date date);

// 0 = Monday … 6 = Sunday.
[[nodiscard]] int weekday_of(Date date);

// Microseconds since 1970-01-01T00:00 as the wall clock counts them, in no zone.
struct LocalTime {
  std::int64_t microseconds = 0;
  friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

[[nodiscard]] Date date_of(LocalTime at);
[[nodiscard]] Span time_of_day(LocalTime at);
// `since_midnight` may exceed a day.
[[nodiscard]] LocalTime local_time(Date date, Span since_midnight);
// "2026-04-02T16:00", with a blank instead of T, with seconds, or the date alone (its beginning).
[[nodiscard]] Result<LocalTime> parse_local_time(std::string_view text);

// How a wall-clock time became an instant: some happen twice or never when the clocks change.
enum class Happens { once, never, twice };

struct Reading {
  Instant at;
  Happens happens = Happens::once;
};

// A zone of the IANA list with all its changes; cheap to copy.
class Zone {
 public:
  [[nodiscard]] const std::string& name() const;
  [[nodiscard]] Span offset(Instant at) const;
  [[nodiscard]] LocalTime local(Instant at) const;
  // A time that never happens is read with the offset before the gap (02:30 becomes 03:30), one that happens twice
  // as the first.
  [[nodiscard]] Reading read(LocalTime time) const;

 private:
  struct Changes;
  friend Result<Zone> find_zone(std::string_view name);
  explicit Zone(std::shared_ptr<const Changes> changes) : changes_(std::move(changes)) {}
  std::shared_ptr<const Changes> changes_;
};

// "Europe/Berlin", from the zone files of the machine.
[[nodiscard]] Result<Zone> find_zone(std::string_view name);

// The version in the first line of tzdata.zi: "# version 2025b" gives "2025b"; "unknown" when it says nothing.
[[nodiscard]] std::string tz_version_in(std::string_view tzdata_zi);

// RFC 3339, or local time in `zone`.
[[nodiscard]] Result<Reading> parse_point(std::string_view text, const Zone& zone);

// "2026-04-07T11:00+02:00"; seconds and fractions only where there are any.
[[nodiscard]] std::string to_local_text(Instant at, const Zone& zone);

// The same for an instant that is the end of `date`: "2026-04-07T24:00+02:00".
[[nodiscard]] std::string to_local_text_at_end_of(Date date, Instant at, const Zone& zone);

}  // namespace zusage::calendar

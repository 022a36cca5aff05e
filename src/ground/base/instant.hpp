// An instant in UTC microseconds since 1970, and the text form RFC 3339 that leaves the house.
// It knows no zones and no working time: that is calendar/.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "ground/base/problem.hpp"

namespace zusage {

struct Instant {
  std::int64_t microseconds = 0;
  friend auto operator<=>(const Instant&, const Instant&) = default;
};

// A span of physical time.
struct Span {
  std::int64_t microseconds = 0;
  friend auto operator<=>(const Span&, const Span&) = default;
};

constexpr Span seconds(std::int64_t n) { return {n * 1'000'000}; }
constexpr Span minutes(std::int64_t n) { return seconds(n * 60); }
constexpr Span hours(std::int64_t n) { return minutes(n * 60); }
constexpr Span days(std::int64_t n) { return hours(n * 24); }

constexpr Span operator+(Span a, Span b) { return {a.microseconds + b.microseconds}; }
constexpr Instant operator+(Instant at, Span span) { return {at.microseconds + span.microseconds}; }
constexpr Instant operator-(Instant at, Span span) { return {at.microseconds - span.microseconds}; }
constexpr Span operator-(Instant later, Instant earlier) {
  return {later.microseconds - earlier.microseconds};
}

// "2026-04-02T14:00:00.000000Z": always Z, always six decimals.
[[nodiscard]] std::string to_rfc3339(Instant at);

// Reads RFC 3339 with Z or an offset, up to six decimals; refuses anything else, and years outside 1..9999.
[[nodiscard]] Result<Instant> parse_rfc3339(std::string_view text);

}  // namespace zusage

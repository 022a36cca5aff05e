// The two kinds of ids: model ids that people write in YAML, and UUIDs that the house draws.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "ground/base/instant.hpp"
#include "ground/base/problem.hpp"

namespace zusage {

// True for [a-z0-9][a-z0-9._-]{0,62}. Compared bytewise, unique per organisation across all kinds.
[[nodiscard]] bool is_model_id(std::string_view text);

struct Uuid {
  std::array<std::uint8_t, 16> bytes{};
  friend auto operator<=>(const Uuid&, const Uuid&) = default;
};

[[nodiscard]] std::string to_text(const Uuid& uuid);
[[nodiscard]] Result<Uuid> parse_uuid(std::string_view text);

// RFC 9562 version 7: milliseconds of `at` first, then 74 of the given random bits.
[[nodiscard]] Uuid uuid_v7(Instant at, const std::array<std::uint8_t, 10>& random);

}  // namespace zusage

// Passwords stretched by argon2id (RFC 9106), by libsodium. Salt and comparison are here; randomness is
// handed in.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "ground/base/digest.hpp"

namespace zusage {

struct Stretching {
  int passes = 3;
  int memory_kib = 65536;  // 64 MiB
};

// 32 bytes; takes about a tenth of a second and the memory named. Throws a fault when the memory is not
// there.
[[nodiscard]] Digest stretched(std::string_view password, const std::array<std::uint8_t, 16>& salt,
                               const Stretching& stretching = {});

// Takes the same time wherever they differ.
[[nodiscard]] bool same_bytes(const Digest& a, const Digest& b);

}  // namespace zusage

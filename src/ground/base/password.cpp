// argon2id by libsodium.
#include "ground/base/password.hpp"

#include <sodium.h>

#include "ground/base/require.hpp"

namespace zusage {

Digest stretched(std::string_view password, const std::array<std::uint8_t, 16>& salt,
                 const Stretching& stretching) {
  Digest hash{};
  const auto memory = static_cast<std::size_t>(stretching.memory_kib) * 1024;
  const int failed =
      crypto_pwhash(hash.data(), hash.size(), password.data(), password.size(), salt.data(),
                    static_cast<unsigned long long>(stretching.passes), memory, crypto_pwhash_ALG_ARGON2ID13);
  require(failed == 0, "stretching a password needs its memory");
  return hash;
}

bool same_bytes(const Digest& a, const Digest& b) { return sodium_memcmp(a.data(), b.data(), a.size()) == 0; }

}  // namespace zusage

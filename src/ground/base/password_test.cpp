#include "ground/base/password.hpp"

#include <doctest/doctest.h>

using namespace zusage;

TEST_CASE("the same password and salt give the same hash, another salt or password another") {
  const Stretching quick{.passes = 1, .memory_kib = 64};
  const std::array<std::uint8_t, 16> salt{1, 2, 3};
  const std::array<std::uint8_t, 16> other{1, 2, 4};
  const auto hash = stretched("geheim", salt, quick);
  CHECK(same_bytes(hash, stretched("geheim", salt, quick)));
  CHECK_FALSE(same_bytes(hash, stretched("geheim", other, quick)));
  CHECK_FALSE(same_bytes(hash, stretched("Geheim", salt, quick)));
}

// From byte offsets to places that people can find, and the check that a text is UTF-8 at all.
#pragma once

#include <cstddef>
#include <string_view>

#include "ground/base/problem.hpp"

namespace zusage::format {

// Line and column (in characters) of the byte at `offset`; the file stays empty.
[[nodiscard]] Place place_at(std::string_view text, std::size_t offset);

// The first byte that is no UTF-8 (RFC 3629: no surrogates, nothing overlong), or npos.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);

}  // namespace zusage::format

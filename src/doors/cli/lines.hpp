// Text on a terminal: how wide it is, cut to a width, broken into lines.
#pragma once

#include <string>
#include <string_view>

namespace zusage::cli {

// How many columns a text takes on a terminal: characters, not bytes.
[[nodiscard]] std::size_t width_of(std::string_view text);

// Cut to that width with "…" at its end.
[[nodiscard]] std::string cut(std::string_view text, std::size_t width);

// Broken between words into lines of that width; every line but the first begins with `indent`, which is not
// counted.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::string_view indent);

}  // namespace zusage::cli

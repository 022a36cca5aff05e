// Colours of a terminal; nothing at all where there is none.
#pragma once

#include <string>
#include <string_view>

namespace zusage::cli {

enum class Ink { plain, strong, error, warning, note, place, quiet, good };

struct Paint {
  bool on = false;
  [[nodiscard]] std::string operator()(Ink ink, std::string_view text) const;
};

// The text without anything that would steer a terminal: control characters and changes of writing direction
// become '?', tabs and line ends a blank, bytes that are no UTF-8 '?'. As many characters as before.
[[nodiscard]] std::string visible(std::string_view text);

}  // namespace zusage::cli

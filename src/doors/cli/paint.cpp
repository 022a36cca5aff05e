// Escape sequences of terminals: ours go out, foreign ones do not.
#include "doors/cli/paint.hpp"

#include <algorithm>
#include <array>

namespace zusage::cli {
namespace {

constexpr auto codes =
    std::to_array<std::string_view>({"", "1", "1;31", "1;33", "1;36", "1;34", "2", "1;32"});

constexpr bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Bytes of the character at the beginning; 0 when it is none.
std::size_t size_of(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80U) return 1;
  if (first < 0xC2U || first > 0xF4U) return 0;
  const std::size_t size = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : 2;
  const auto rest = text.substr(0, size).substr(1);
  return rest.size() + 1 == size && std::ranges::all_of(rest, continues) ? size : 0;
}

// U+0080-009F, U+200E-200F, U+202A-202E, U+2066-2069.
bool steers(std::string_view character) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  if (character.size() == 2) return byte(0) == 0xC2U && byte(1) < 0xA0U;
  if (character.size() != 3 || byte(0) != 0xE2U) return false;
  const bool marks = byte(1) == 0x80U && (byte(2) == 0x8EU || byte(2) == 0x8FU);
  const bool turns = byte(1) == 0x80U && byte(2) >= 0xAAU && byte(2) <= 0xAEU;
  return marks || turns || (byte(1) == 0x81U && byte(2) >= 0xA6U && byte(2) <= 0xA9U);
}

}  // namespace

std::string Paint::operator()(Ink ink, std::string_view text) const {
  const auto code = codes[static_cast<std::size_t>(ink)];
  if (!on || code.empty() || text.empty()) return std::string{text};
  return "\x1b[" + std::string{code} + "m" + std::string{text} + "\x1b[0m";
}

std::string visible(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto size = size_of(text);
    const auto character = text.substr(0, std::max<std::size_t>(size, 1));
    const auto first = static_cast<unsigned char>(character.front());
    if (first == '\t' || first == '\n' || first == '\r')
      out += ' ';
    else if (size == 0 || first < 0x20U || first == 0x7FU || steers(character))
      out += '?';
    else
      out += character;
    text.remove_prefix(character.size());
  }
  return out;
}

}  // namespace zusage::cli

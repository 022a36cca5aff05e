// Counting and breaking text by characters.
#include "doors/cli/lines.hpp"

#include <algorithm>

namespace zusage::cli {
namespace {

bool begins_character(char letter) { return (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U; }

}  // namespace

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, begins_character));
}

std::string cut(std::string_view text, std::size_t width) {
  if (width_of(text) <= width) return std::string{text};
  std::size_t end = 0;
  for (std::size_t seen = 0; end < text.size(); ++end) {
    if (begins_character(text[end]) && ++seen == width) break;
  }
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string{text.substr(0, end)} + "…";
}

std::string wrapped(std::string_view text, std::size_t width, std::string_view indent) {
  std::string out;
  std::size_t in_line = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, end);
    const auto wide = width_of(word);
    if (in_line > 0 && in_line + 1 + wide > width) {
      out += '\n';
      out += indent;
      in_line = 0;
    } else if (in_line > 0) {
      out += ' ';
      ++in_line;
    }
    out += word;
    in_line += wide;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace zusage::cli

// Encodings are decided soundly: by a mark, by zero bytes, or by what most bytes beyond ASCII say.
#include "ground/format/encoding_internal.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "ground/format/place_internal.hpp"
#include "ground/format/problems_mended.hpp"

namespace zusage::format {
namespace {

constexpr std::size_t enough_to_decide = 1UL << 16U;

// The code points of the bytes 0x80 to 0x9F.
constexpr std::array<char32_t, 32> upper_controls{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

bool is_ascii(char letter) { return (static_cast<unsigned char>(letter) & 0x80U) == 0; }
bool continues(char letter) { return (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U; }

void append(std::string& text, char32_t point) {
  if (point < 0x80) {
    text += static_cast<char>(point);
    return;
  }
  const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | ((point >> shift) & 0x3FU)); };
  if (point < 0x800) {
    text += static_cast<char>(0xC0U | (point >> 6U));
  } else if (point < 0x10000) {
    text += static_cast<char>(0xE0U | (point >> 12U));
    tail(6);
  } else {
    text += static_cast<char>(0xF0U | (point >> 18U));
    tail(12);
    tail(6);
  }
  tail(0);
}

// Eight letters at once, then one by one.
std::size_t length_of_ascii(std::string_view text) {
  std::size_t at = 0;
  std::uint64_t eight = 0;
  for (; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && is_ascii(text[at])) ++at;
  return at;
}

// A sequence that only its missing end makes invalid.
bool is_cut_off(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t size = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : 2;
  if (first < 0xC2U || first > 0xF4U || text.size() >= size) return false;
  if (!std::ranges::all_of(text.substr(1), continues)) return false;
  // Whatever could follow must be able to make it valid.
  std::string whole{text};
  const bool low = first == 0xE0U || first == 0xF0U;
  while (whole.size() < size) whole += low && whole.size() == 1 ? '\xBF' : '\x80';
  return first_invalid_utf8(whole) == std::string_view::npos;
}

bool mostly_utf8(std::string_view text, bool at_end) {
  std::int64_t valid = 0;
  std::int64_t invalid = 0;
  while (!text.empty()) {
    const auto bad = std::min(first_invalid_utf8(text), text.size());
    // Every sequence has one first byte.
    valid += std::ranges::count_if(text.substr(0, bad), [](char c) { return !is_ascii(c) && !continues(c); });
    text.remove_prefix(bad);
    if (text.empty() || (!at_end && is_cut_off(text))) break;
    ++invalid;
    text.remove_prefix(1);
  }
  return invalid == 0 || valid > invalid;
}

}  // namespace

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf_8:
      return "UTF-8";
    case Encoding::windows_1252:
      return "Windows-1252";
    case Encoding::utf_16_le:
      return "UTF-16 LE";
    case Encoding::utf_16_be:
      return "UTF-16 BE";
  }
  return {};
}

Opening opening_of(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {.is_marked = true, .mark_size = 3};
  if (bytes.starts_with("\xFF\xFE")) return {Encoding::utf_16_le, true, 2};
  if (bytes.starts_with("\xFE\xFF")) return {Encoding::utf_16_be, true, 2};
  std::array<std::size_t, 2> zeros{};
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] == '\0') ++zeros[at % 2];
  }
  // Separators and digits are below 256 in every language, so one half is zero often and the other never.
  const auto pairs = bytes.size() / 2;
  if (pairs == 0) return {};
  if (zeros[1] * 10 >= pairs * 4 && zeros[0] * 20 <= pairs) return {.encoding = Encoding::utf_16_le};
  if (zeros[0] * 10 >= pairs * 4 && zeros[1] * 20 <= pairs) return {.encoding = Encoding::utf_16_be};
  return {};
}

void append_windows_1252(std::string& text, char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  append(text, byte >= 0x80 && byte < 0xA0 ? upper_controls[byte - 0x80U] : byte);
}

bool Decoder::feed(std::string_view piece) { return decode(piece, false); }
bool Decoder::finish() { return decode({}, true); }

std::optional<Problem> Decoder::remark() const {
  if (foreign_ == 0) return std::nullopt;
  const bool halves = encoding() == Encoding::utf_16_le || encoding() == Encoding::utf_16_be;
  return Problem{halves ? &problems::csv_half_character : &problems::csv_not_utf8,
                 {{"count", std::to_string(foreign_)}},
                 first_foreign_};
}

bool Decoder::decode(std::string_view piece, bool at_end) {
  if (!encoding_) return hold(piece, at_end);
  switch (*encoding_) {
    case Encoding::utf_8:
      return decode_utf8(piece, at_end);
    case Encoding::windows_1252:
      return decode_1252(piece);
    default:
      return decode_utf16(piece, at_end);
  }
}

// ASCII means the same in both: it passes. From the first other byte on the text waits until it can be
// judged.
bool Decoder::hold(std::string_view piece, bool at_end) {
  if (held_.empty()) {
    const auto plain = length_of_ascii(piece);
    if (plain > 0 && !give(piece.substr(0, plain))) return false;
    piece.remove_prefix(plain);
  }
  held_ += piece;
  if (held_.empty() || (held_.size() < enough_to_decide && !at_end)) return wanted_;
  const bool whole = at_end && held_.size() <= enough_to_decide;
  const auto sample = std::string_view{held_}.substr(0, enough_to_decide);
  encoding_ = mostly_utf8(sample, whole) ? Encoding::utf_8 : Encoding::windows_1252;
  const std::string text = std::move(held_);
  held_.clear();
  return decode(text, at_end);
}

bool Decoder::decode_utf8(std::string_view piece, bool at_end) {
  std::string joined;
  if (!carry_.empty()) {
    joined = carry_ + std::string{piece};
    carry_.clear();
    piece = joined;
  }
  while (wanted_ && !piece.empty()) {
    const auto bad = std::min(first_invalid_utf8(piece), piece.size());
    if (bad > 0 && !give(piece.substr(0, bad))) return false;
    piece.remove_prefix(bad);
    if (piece.empty()) break;
    if (!at_end && is_cut_off(piece)) {
      carry_ = piece;
      break;
    }
    note_foreign({});
    std::string mended;
    append_windows_1252(mended, piece.front());
    if (!give(mended)) return false;
    piece.remove_prefix(1);
  }
  return wanted_;
}

bool Decoder::decode_1252(std::string_view piece) {
  std::string text;
  text.reserve(piece.size() + piece.size() / 8);
  for (const char letter : piece) {
    if (is_ascii(letter)) {
      text += letter;
      continue;
    }
    // Only whoever claimed something else is told.
    if (opening_.is_marked) note_foreign(text);
    append_windows_1252(text, letter);
  }
  return text.empty() ? wanted_ : give(text);
}

bool Decoder::decode_utf16(std::string_view piece, bool at_end) {
  std::string text;
  std::size_t at = 0;
  const bool little = *encoding_ == Encoding::utf_16_le;
  const auto unit_of = [&](char first, char second) {
    const auto low = static_cast<unsigned char>(little ? first : second);
    const auto high = static_cast<unsigned char>(little ? second : first);
    return static_cast<char16_t>(low | (high << 8U));
  };
  if (!carry_.empty() && !piece.empty()) {
    take_unit(text, unit_of(carry_.front(), piece.front()));
    carry_.clear();
    at = 1;
  }
  for (; at + 1 < piece.size(); at += 2) take_unit(text, unit_of(piece[at], piece[at + 1]));
  if (at < piece.size()) carry_ = piece.substr(at);
  if (at_end && (high_ != 0 || !carry_.empty())) {
    note_foreign(text);
    append(text, U'\uFFFD');
    high_ = 0;
    carry_.clear();
  }
  return text.empty() ? wanted_ : give(text);
}

void Decoder::take_unit(std::string& out, char16_t unit) {
  const bool is_high = unit >= 0xD800 && unit < 0xDC00;
  const bool is_low = unit >= 0xDC00 && unit < 0xE000;
  if (high_ != 0 && is_low) {
    append(out, 0x10000U + ((static_cast<char32_t>(high_) - 0xD800U) << 10U) + (unit - 0xDC00U));
    high_ = 0;
    return;
  }
  if (high_ != 0 || is_low) {
    note_foreign(out);
    append(out, U'\uFFFD');
    high_ = 0;
  }
  if (is_high) {
    high_ = unit;
  } else if (!is_low) {
    append(out, unit);
  }
}

// Lines and columns are counted until the first foreign byte has its place.
bool Decoder::give(std::string_view utf8) {
  if (foreign_ == 0) {
    std::size_t begin = 0;
    for (auto at = utf8.find('\n'); at != std::string_view::npos; at = utf8.find('\n', begin)) {
      begin = at + 1;
      ++line_;
    }
    if (begin > 0) column_ = 1;
    column_ +=
        static_cast<int>(std::ranges::count_if(utf8.substr(begin), [](char c) { return !continues(c); }));
  }
  wanted_ = wanted_ && take_(utf8);
  return wanted_;
}

void Decoder::note_foreign(std::string_view before) {
  if (++foreign_ > 1) return;
  const auto place = place_at(before, before.size());
  first_foreign_ = {.line = line_ + place.line - 1,
                    .column = place.line == 1 ? column_ + place.column - 1 : place.column};
}

}  // namespace zusage::format

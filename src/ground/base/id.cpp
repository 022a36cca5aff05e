// Ids: their spelling, and UUID version 7 from a given instant and given random bits.
#include "ground/base/id.hpp"

#include <algorithm>

#include "ground/base/problems.hpp"

namespace zusage {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool dash_before(std::size_t byte) { return byte == 4 || byte == 6 || byte == 8 || byte == 10; }

}  // namespace

bool is_model_id(std::string_view text) {
  if (text.empty() || text.size() > 63 || !is_letter_or_digit(text.front())) return false;
  return std::ranges::all_of(
      text, [](char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-'; });
}

std::string to_text(const Uuid& uuid) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string out;
  out.reserve(36);
  for (std::size_t i = 0; i < 16; ++i) {
    if (dash_before(i)) out += '-';
    out += hex[uuid.bytes[i] >> 4U];
    out += hex[uuid.bytes[i] & 15U];
  }
  return out;
}

Result<Uuid> parse_uuid(std::string_view text) {
  const auto refuse = [&] {
    return std::unexpected(Problem{&problems::not_a_uuid, {{"text", std::string{text}}}});
  };
  if (text.size() != 36) return refuse();
  Uuid uuid;
  std::size_t at = 0;
  for (std::size_t i = 0; i < 16; ++i) {
    if (dash_before(i) && text[at++] != '-') return refuse();
    const int high = hex_value(text[at]);
    const int low = hex_value(text[at + 1]);
    if (high < 0 || low < 0) return refuse();
    uuid.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    at += 2;
  }
  return uuid;
}

Uuid uuid_v7(Instant at, const std::array<std::uint8_t, 10>& random) {
  Uuid uuid;
  const auto milliseconds = static_cast<std::uint64_t>(at.microseconds / 1000);
  for (std::size_t i = 0; i < 6; ++i) uuid.bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
  std::ranges::copy(random, uuid.bytes.begin() + 6);
  uuid.bytes[6] = static_cast<std::uint8_t>(0x70U | (uuid.bytes[6] & 0x0FU));
  uuid.bytes[8] = static_cast<std::uint8_t>(0x80U | (uuid.bytes[8] & 0x3FU));
  return uuid;
}

}  // namespace zusage

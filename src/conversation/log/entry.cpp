// Streams, the chain of hashes, and ids that follow from what was said.
#include "conversation/log/entry.hpp"

#include <algorithm>

namespace zusage::log {
namespace {

constexpr std::string_view request_prefix = "request:";

void add_number(std::string& bytes, std::uint64_t number) {
  for (int shift = 56; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(number >> shift & 0xffU));
}

void add(std::string& bytes, std::string_view column) {
  add_number(bytes, column.size());
  bytes += column;
}

void add(std::string& bytes, std::int64_t column) {
  add_number(bytes, 8);
  add_number(bytes, static_cast<std::uint64_t>(column));
}

std::string_view view(const auto& array) {
  return {reinterpret_cast<const char*>(array.data()), array.size()};
}

}  // namespace

std::string request_stream(const Uuid& request) { return std::string{request_prefix} + to_text(request); }

std::string register_stream(std::string_view id) { return "register:" + std::string{id}; }

std::optional<Uuid> request_of(std::string_view stream) {
  if (!stream.starts_with(request_prefix)) return std::nullopt;
  auto uuid = parse_uuid(stream.substr(request_prefix.size()));
  if (!uuid) return std::nullopt;
  return *uuid;
}

Digest chain(OrganisationId organisation, const Entry& entry, const Digest& previous) {
  std::string bytes{view(previous)};
  bytes.reserve(256 + entry.payload.size());
  add(bytes, organisation.number);
  add(bytes, entry.stream);
  add(bytes, entry.version);
  add(bytes, entry.kind);
  add(bytes, std::int64_t{entry.kind_version});
  add(bytes, view(entry.act_id.bytes));
  add(bytes, entry.actor);
  add(bytes, entry.on_behalf_of);
  add(bytes, entry.right_used);
  add(bytes, entry.said_at.microseconds);
  add(bytes, entry.recorded_at.microseconds);
  add(bytes, entry.payload);
  return sha256(bytes);
}

std::string word_digest(std::string_view salt, std::string_view text) {
  std::string bytes{salt};
  bytes += text;
  return to_hex(sha256(bytes));
}

Uuid derived_act_id(std::string_view stream, std::string_view kind, Instant said_at) {
  std::string bytes;
  add(bytes, stream);
  add(bytes, kind);
  add(bytes, said_at.microseconds);
  const Digest digest = sha256(bytes);
  Uuid id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  // RFC 9562 version 8: made by a rule of the house.
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0fU) | 0x80U);
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3fU) | 0x80U);
  return id;
}

}  // namespace zusage::log

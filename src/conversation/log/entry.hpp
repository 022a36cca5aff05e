// The entry: one thing that was said, as it stands in the log for ever, and the hash that chains a stream.
// It does not know what an act means.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ground/base/digest.hpp"
#include "ground/base/id.hpp"
#include "ground/base/instant.hpp"

namespace zusage::log {

// One of the organisations of this installation; the first part of the key of every table.
struct OrganisationId {
  std::int64_t number = 1;
  friend auto operator<=>(const OrganisationId&, const OrganisationId&) = default;
};

struct Entry {
  std::int64_t position = 0;  // gapless per organisation, from 1
  std::string stream;         // "request:<uuid>", "organisation", "register:<id>"
  std::int64_t version = 0;   // of the stream after this entry; messages carry the present one
  std::string kind;           // "promise", "text_loaded", "actor_registered", …
  int kind_version = 1;
  Uuid act_id;
  std::string actor;
  std::string on_behalf_of;  // empty: spoke for itself
  std::string right_used;    // empty: none was needed
  Instant said_at;
  Instant recorded_at;
  std::string payload;  // bytes, never written again
  Digest hash{};
  friend bool operator==(const Entry&, const Entry&) = default;
};

inline constexpr std::string_view organisation_stream = "organisation";
[[nodiscard]] std::string request_stream(const Uuid& request);
[[nodiscard]] std::string register_stream(std::string_view id);
// The request that a stream belongs to, or nothing.
[[nodiscard]] std::optional<Uuid> request_of(std::string_view stream);

// SHA-256 over the hash before it in the stream (32 zero bytes at its beginning) and every stored column
// except position and hash, each with its length before it.
[[nodiscard]] Digest chain(OrganisationId organisation, const Entry& entry, const Digest& previous);

// A word outside the chain: SHA-256(salt || text), as hexadecimal digits.
[[nodiscard]] std::string word_digest(std::string_view salt, std::string_view text);

// An id for an act that nobody chose (the clock's): the same words give the same id.
[[nodiscard]] Uuid derived_act_id(std::string_view stream, std::string_view kind, Instant said_at);

}  // namespace zusage::log

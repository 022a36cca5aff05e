// The ports of the log: entries in their order, and the words that lie beside them. store/ implements them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "conversation/log/entry.hpp"

namespace zusage::log {

// A day's seal over all streams: SHA-256 over the anchor before it and the hashes of all entries since, in
// order of position.
struct Anchor {
  std::int64_t position = 0;  // of the last entry under the seal
  Instant sealed_at;
  Digest hash{};
};

// Reading. A reader that follows by position never skips an entry: positions are given under one lock.
class ActLog {
 public:
  virtual ~ActLog() = default;
  [[nodiscard]] virtual std::int64_t last_position(OrganisationId organisation) const = 0;
  // In order of position; empty when nothing was said there.
  [[nodiscard]] virtual std::vector<Entry> of_stream(OrganisationId organisation,
                                                     std::string_view stream) const = 0;
  [[nodiscard]] virtual std::vector<Entry> after(OrganisationId organisation, std::int64_t position,
                                                 int limit) const = 0;
  // In order.
  [[nodiscard]] virtual std::vector<Anchor> anchors(OrganisationId organisation) const = 0;
};

// SHA-256 over the anchor before it (32 zero bytes at the beginning) and the hashes of the entries since.
[[nodiscard]] Digest anchor_hash(const Digest& before, const std::vector<Digest>& hashes);

struct Word {
  std::string ref;
  std::string salt;  // 16 bytes
  std::string text;
};

class Words {
 public:
  virtual ~Words() = default;
  // Empty: there is none of that name, or it was erased.
  [[nodiscard]] virtual std::optional<Word> word(OrganisationId organisation, std::string_view ref) const = 0;

  // The texts that are still there, by reference; empty references are left out.
  [[nodiscard]] std::map<std::string, std::string> texts(OrganisationId organisation,
                                                         const std::vector<std::string>& refs) const;
};

}  // namespace zusage::log

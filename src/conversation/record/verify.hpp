// Walks the whole log: positions without a gap, every hash, every word, every released text, every anchor.
#pragma once

#include <string>
#include <vector>

#include "conversation/record/ledger.hpp"
#include "ground/base/problem.hpp"

namespace zusage::record {

enum class Flaw : std::uint8_t {
  missing_position,
  wrong_hash,
  wrong_word,
  wrong_anchor,
  wrong_revision,
  wrong_projection,
  wrong_version,
  unreadable
};

struct Finding {
  Flaw flaw;
  std::int64_t position = 0;  // 0: none
  std::string about;          // stream, word or table
};

struct Verified {
  std::int64_t entry_count = 0;
  std::int64_t stream_count = 0;
  std::int64_t word_count = 0;
  std::int64_t anchor_count = 0;
  std::vector<Finding> findings;  // at most a hundred
  [[nodiscard]] bool is_clean() const { return findings.empty(); }
  // The entries are as they were written, so that tables can be folded from them and compared.
  [[nodiscard]] bool is_foldable() const;
};

[[nodiscard]] Phrase sentence_of(Flaw flaw);

// Everything but the projections; folding again is the store's (store/database.hpp). Not beside a writer.
[[nodiscard]] Verified verify(const Ledger& ledger, log::OrganisationId organisation);

}  // namespace zusage::record

// A look at a data directory without holding or changing it: for whoever asks how it is.
#pragma once

#include <optional>
#include <string>

#include "ground/base/instant.hpp"
#include "ground/base/problem.hpp"

namespace zusage::store {

struct Looked {
  std::int64_t schema = 0;
  std::int64_t known_schema = 0;  // of this program
  std::int64_t database_bytes = 0;
  std::optional<Instant> last_entry_at;
  std::optional<Instant> last_anchor_at;
  std::optional<int> holder;  // the process that holds the lock; 0: one that does not say
};

// Refuses where there is no database, or one that cannot be read.
[[nodiscard]] Result<Looked> look_at(const std::string& data);

// Tries the lock for a moment; nothing: nobody has it.
[[nodiscard]] std::optional<int> holder_of(const std::string& data);

}  // namespace zusage::store

// Numbered steps, forward only, each in a transaction of its own with its checksum. Known to store/ only.
#pragma once

#include <span>
#include <string>

#include "ground/base/problem.hpp"
#include "store/sqlite_internal.hpp"

namespace zusage::store {

// `steps` in order, the first is number 1.
[[nodiscard]] Result<void> migrate(const std::string& path, const std::string& backups,
                                   std::span<const Question* const> steps);

// The database as it stands at one instant, also while others write; `copy` must not be there yet.
void copy_database(const std::string& path, const std::string& copy);

// All columns of the present row as text that can be told apart: kind, length, bytes.
[[nodiscard]] std::string row_text(const Statement& statement);

}  // namespace zusage::store

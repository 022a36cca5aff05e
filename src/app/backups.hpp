// Backups of a data directory: beside whoever works in it, and back.
#pragma once

#include "doors/cli/keeping.hpp"

namespace zusage::app {

[[nodiscard]] Result<cli::BackupSeen> back_up(const cli::BackupWish& wish, const cli::Heard& progress);
[[nodiscard]] Result<cli::BackupSeen> restore(const cli::RestoreWish& wish, const cli::Heard& progress);

}  // namespace zusage::app

// Reading an export of another system from a file: its columns, its figures, its matters.
#pragma once

#include <string>
#include <vector>

#include "doors/cli/learn/history.hpp"
#include "insight/learn/draft.hpp"
#include "insight/learn/learner.hpp"

namespace zusage::app {

struct Export {
  learn::Columns columns;
  learn::Learned learned;
  std::vector<learn::Matter> matters;
};

[[nodiscard]] Result<learn::Columns> survey_export(const cli::HistoryWish& wish);
// The whole file; a problem has the file as its place.
[[nodiscard]] Result<Export> read_export(const cli::HistoryWish& wish);

// The name that stands for the other system where the export names no team.
[[nodiscard]] learn::DraftSettings draft_settings(const cli::HistoryWish& wish);

}  // namespace zusage::app

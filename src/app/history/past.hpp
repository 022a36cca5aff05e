// Which exports were made history here: one line each in `files/imports.jsonl` of the data directory, so that
// a backup takes it along. No fact: what was taken over stands in the log.
#pragma once

#include <string>
#include <vector>

#include "doors/api/learn_desk.hpp"
#include "doors/cli/learn/history.hpp"
#include "ground/base/instant.hpp"

namespace zusage::app {

// Adds a line, whether it went well or not; one that cannot be written is let go.
void note_import(const std::string& data, const cli::HistoryWish& wish, Instant now,
                 const Result<cli::HistoryDone>& done);

// Newest first. Lines that cannot be read are passed over.
[[nodiscard]] std::vector<api::LearnPast> past_imports(const std::string& data, std::size_t at_most);

}  // namespace zusage::app

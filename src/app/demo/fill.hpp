// Filling a data directory with the demo at the first start, and living the missed days at a later one.
#pragma once

#include <functional>

#include "app/house.hpp"
#include "doors/cli/command.hpp"

namespace zusage::app::demo {

// PATH, or the first of PATH-2, PATH-3, … where a demo can live on: one that stood still for more than thirty
// days would take too long to catch up. Says so for each that is passed over.
[[nodiscard]] std::string directory_to_live_in(const std::string& path, Instant now, cli::Outside& outside);

// Refuses a directory that holds something else than a demo. Progress goes to the terminal; `stop` is asked
// between batches, and what is missing then is said at the next start.
[[nodiscard]] Result<void> fill(House& house, cli::Outside& outside, const std::function<bool()>& stop);

}  // namespace zusage::app::demo

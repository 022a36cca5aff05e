// Filling a data directory with the demo at the first start, and living the missed days at a later one.
#pragma once

#include "app/house.hpp"
#include "doors/cli/command.hpp"

namespace zusage::app::demo {

// Refuses a directory that holds something else than a demo. Progress goes to the terminal.
[[nodiscard]] Result<void> fill(House& house, cli::Outside& outside);

}  // namespace zusage::app::demo

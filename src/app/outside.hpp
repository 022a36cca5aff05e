// The outside as commands see it: files, terminal, clock. The real one; tests hand in their own.
#pragma once

#include "doors/cli/command.hpp"

namespace zusage::app {

[[nodiscard]] cli::Outside real_outside();

}  // namespace zusage::app

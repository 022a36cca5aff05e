// What the commands for keeping a data directory ask of the outside, done.
#pragma once

#include "doors/cli/keeping.hpp"

namespace zusage::app {

[[nodiscard]] cli::Keeping real_keeping();

}  // namespace zusage::app

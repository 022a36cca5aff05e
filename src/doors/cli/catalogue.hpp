// All commands, generated from the folder commands/.
#pragma once

#include <span>

#include "doors/cli/command.hpp"

namespace zusage::cli {

[[nodiscard]] std::span<const Command* const> command_catalogue();

}  // namespace zusage::cli

// The server as a whole: house, door, clock, and how it stops.
#pragma once

#include "doors/cli/command.hpp"

namespace zusage::app {

[[nodiscard]] cli::Exit serve(const cli::ServeSettings& settings, cli::Outside& outside);
[[nodiscard]] cli::Exit verify(const std::string& data, cli::Outside& outside);

}  // namespace zusage::app

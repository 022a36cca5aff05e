// The link that sets an empty house up.
#pragma once

#include <string>

#include "app/house.hpp"

namespace zusage::app {

// The secret of a fresh one, those of before withdrawn; nothing once the house has a text.
[[nodiscard]] std::string fresh_setup_link(House& house);

}  // namespace zusage::app

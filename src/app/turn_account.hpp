// Closing an account and opening it again are the same but for one word.
#pragma once

#include "app/job.hpp"

namespace zusage::app {

enum class Turn { close, reopen };

[[nodiscard]] Result<format::JsonObject> turn_account(const Workplace& place, const format::JsonObject& order,
                                                      Turn turn);

}  // namespace zusage::app

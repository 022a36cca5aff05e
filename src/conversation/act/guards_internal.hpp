// The guards of a row, judged on state and attempt. Known to this room only.
#pragma once

#include <optional>

#include "conversation/act/attempt.hpp"

namespace zusage::act {

// The first guard that does not hold, or nothing.
[[nodiscard]] std::optional<Problem> judge_guards(const Conversation& conversation, const Attempt& attempt,
                                                  const Row& row);

// The guards beginning with `if`: true when they hold whatever the speaker brings.
[[nodiscard]] bool may_be_said(const Conversation& conversation, const Row& row);

}  // namespace zusage::act

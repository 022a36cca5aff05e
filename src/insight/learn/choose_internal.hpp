// From what the columns hold to what they are taken for.
#pragma once

#include "insight/learn/columns.hpp"
#include "insight/learn/profile_internal.hpp"

namespace zusage::learn {

[[nodiscard]] Result<Columns> choose_columns(const Beginning& beginning, const Mapping& mapping,
                                             bool month_first_here);

}  // namespace zusage::learn

// What every organisation's text has: the service "complaint".
#pragma once

#include <optional>

#include "organisation/text/text.hpp"

namespace zusage::text {

// The file to add to a text that lacks it; nothing where it is there, or where its id means something else.
[[nodiscard]] std::optional<File> complaint_file(const model::Organisation& organisation);

}  // namespace zusage::text

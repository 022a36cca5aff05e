// The files of the demo's organisation, as they lie in examples/utility.
#pragma once

#include <vector>

#include "organisation/text/text.hpp"

namespace zusage::app::demo {

[[nodiscard]] std::vector<text::File> organisation_files();

}  // namespace zusage::app::demo

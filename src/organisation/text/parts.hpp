// An organisation taken apart into its things, and put into one file.
#pragma once

#include <string>
#include <vector>

#include "organisation/model/organisation.hpp"

namespace zusage::text {

// One thing by itself: what is compared when a text takes the place of another.
struct Part {
  std::string section;  // "services"
  std::string id;       // empty for what stands once: organisation, strategy, check
  std::string content;  // canonical
};

// In the order of section and id.
[[nodiscard]] std::vector<Part> parts_of(const model::Organisation& organisation);

// The canonical text of the whole in one file; reads back as the same model.
[[nodiscard]] std::string export_whole(const model::Organisation& organisation);

}  // namespace zusage::text

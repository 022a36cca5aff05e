// What only the whole text can tell: ids that are taken twice, references that lead nowhere.
#pragma once

#include "organisation/model/organisation.hpp"
#include "organisation/text/reader_internal.hpp"

namespace zusage::text {

// "a.yaml:3:1"
[[nodiscard]] std::string place_text(const Place& place);

void resolve(const model::Organisation& organisation, Reader& reader);

}  // namespace zusage::text

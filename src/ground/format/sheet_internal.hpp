// The rows of the first visible sheet of an .xlsx, as wide as its row of names.
#pragma once

#include <string_view>
#include <vector>

#include "ground/format/csv.hpp"
#include "ground/format/table.hpp"

namespace zusage::format {

// Fills in the sheet's name and the remarks; a problem ends the reading. Rows without any cell are passed
// over, single cells above the table are taken for its title.
[[nodiscard]] Result<void> read_sheet(std::string_view bytes, const CsvReader::TakeRow& take,
                                      Reading& reading);

}  // namespace zusage::format

// An .xlsx that lies in memory: which sheet is read, and what its cells refer to.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ground/format/archive_internal.hpp"
#include "ground/format/cell_internal.hpp"

namespace zusage::format {

// Strings that cells share, one behind the other.
class SharedTexts {
 public:
  void begin() { ends_.push_back(text_.size()); }
  void add(std::string_view piece) {
    text_ += piece;
    ends_.back() = text_.size();
  }
  [[nodiscard]] std::size_t size() const { return text_.size(); }
  [[nodiscard]] std::string_view at(std::size_t number) const;

 private:
  std::string text_;
  std::vector<std::size_t> ends_;
};

struct Workbook {
  std::string sheet_name;
  std::string sheet_part;
  bool from_1904 = false;
  SharedTexts texts;
  std::vector<NumberShape> shapes;  // by the style of a cell
};

[[nodiscard]] Result<Workbook> open_workbook(Archive& archive);

}  // namespace zusage::format

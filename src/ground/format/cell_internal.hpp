// What a cell of a workbook says as text: numbers as they are shown, points in time as ISO.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zusage::format {

enum class NumberShape : std::uint8_t { plain, date, time, date_and_time, elapsed };

[[nodiscard]] NumberShape shape_of_builtin(int number_format);
[[nodiscard]] NumberShape shape_of_code(std::string_view format_code);

// `from_1904`: days are counted from 1904, as old Macintosh workbooks do. Day 60 of the other system, which
// never was, stays as "1900-02-29", so that nobody takes it for a date.
[[nodiscard]] std::string number_as_text(std::string_view written, NumberShape shape, bool from_1904);

// "C7" is column 3, row 7, counted from 1; nothing when it is no place within a sheet.
struct CellPlace {
  std::size_t column = 0;
  std::size_t row = 0;  // 0: not said
};
[[nodiscard]] std::optional<CellPlace> cell_place(std::string_view reference);

inline constexpr std::size_t most_columns = 16'384;
inline constexpr std::size_t most_rows = 1'048'576;

}  // namespace zusage::format

#include <doctest/doctest.h>

#include "ground/format/cell_internal.hpp"

using namespace zusage::format;
using enum NumberShape;

TEST_CASE("a number format tells a number from a point in time") {
  CHECK(shape_of_builtin(0) == plain);
  CHECK(shape_of_builtin(4) == plain);
  CHECK(shape_of_builtin(14) == date);
  CHECK(shape_of_builtin(20) == NumberShape::time);
  CHECK(shape_of_builtin(22) == date_and_time);
  CHECK(shape_of_builtin(46) == elapsed);
  CHECK(shape_of_builtin(49) == plain);
  for (const auto* code :
       {"General", "0.00E+00", "#,##0.00 \"Std.\"", "\"Tag \"0", "0\\d", "[Red]0", "@", "_-0_d"})
    CHECK_MESSAGE(shape_of_code(code) == plain, code);
  for (const auto* code : {"dd.mm.yyyy", "[$-407]d. mmmm yyyy;@", "mmm yy", "yyyy\\-mm\\-dd", "mmmm"})
    CHECK_MESSAGE(shape_of_code(code) == date, code);
  for (const auto* code : {"dd.mm.yyyy hh:mm", "m/d/yyyy h:mm AM/PM", "yyyy-mm-dd\"T\"hh:mm:ss"})
    CHECK_MESSAGE(shape_of_code(code) == date_and_time, code);
  CHECK(shape_of_code("hh:mm:ss") == NumberShape::time);
  CHECK(shape_of_code("mm:ss.0") == NumberShape::time);
  CHECK(shape_of_code("[h]:mm") == elapsed);
}

TEST_CASE("days are counted from 1900 with a day that never was, or from 1904") {
  CHECK(number_as_text("1", date, false) == "1900-01-01");
  CHECK(number_as_text("59", date, false) == "1900-02-28");
  CHECK(number_as_text("60", date, false) == "1900-02-29");
  CHECK(number_as_text("61", date, false) == "1900-03-01");
  CHECK(number_as_text("46022", date, false) == "2025-12-31");
  CHECK(number_as_text("44560", date, true) == "2025-12-31");
  CHECK(number_as_text("0", date, true) == "1904-01-01");
  CHECK(number_as_text("46022.586805555555", date_and_time, false) == "2025-12-31 14:05:00");
  CHECK(number_as_text("46022", date_and_time, false) == "2025-12-31 00:00:00");
  CHECK(number_as_text("46022.5", date, false) == "2025-12-31 12:00:00");
  CHECK(number_as_text("0.5868055555555556", NumberShape::time, false) == "14:05:00");
  CHECK(number_as_text("1.5", elapsed, false) == "36:00:00");
  CHECK(number_as_text("46022.999999999", date_and_time, false) == "2026-01-01 00:00:00");
}

TEST_CASE("plain numbers stand as they are shown") {
  CHECK(number_as_text("101002873000", plain, false) == "101002873000");
  CHECK(number_as_text("0.30000000000000004", plain, false) == "0.3");
  CHECK(number_as_text("1.5E-3", plain, false) == "0.0015");
  CHECK(number_as_text("-7", date, false) == "-7");
  CHECK(number_as_text("3000000", date, false) == "3000000");
  CHECK(number_as_text("x", plain, false) == "x");
}

TEST_CASE("a cell's place is a column and a row within a sheet") {
  CHECK(cell_place("C7")->column == 3);
  CHECK(cell_place("C7")->row == 7);
  CHECK(cell_place("XFD1048576")->column == 16'384);
  for (const auto* text :
       {"", "7", "C", "c7", "XFE1", "A0", "A1048577", "A1x", "ZZZZZZZZZZZZ1", "A99999999999999999999"})
    CHECK_MESSAGE(!cell_place(text).has_value(), text);
}

// Reads CSV (RFC 4180) piece by piece: it keeps one row in memory, never the file.
// It knows rows and cells; what a cell means is not its matter.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ground/base/problem.hpp"

namespace zusage::format {

// The views live until the taker returns. `line` is where the row begins, counted from 1.
struct CsvRow {
  std::span<const std::string_view> cells;
  int line = 0;
};

// The first row handed over is the row of column names; its width is the width of all rows. Separators , ;
// tab and | are found in that first row (or named by a line "sep=;"), a byte order mark is taken off, blank
// lines are passed over, CRLF, LF and CR end a row. A row that cannot be read is complained of and left out.
class CsvReader {
 public:
  using TakeRow = std::function<bool(const CsvRow&)>;  // false: enough
  using Complain = std::function<void(Problem)>;       // place: the line; the file name is the caller's

  CsvReader(TakeRow take, Complain complain) : take_(std::move(take)), complain_(std::move(complain)) {}

  // False once nothing more is wanted: the taker has enough, or the text is hopeless.
  bool feed(std::string_view piece);
  // After the last piece.
  void finish();

  [[nodiscard]] char separator() const { return separator_; }
  // The problem that ended the reading before its time, if there was one; it was complained of as well.
  [[nodiscard]] bool is_hopeless() const { return hopeless_; }
  [[nodiscard]] int lines() const { return line_; }

 private:
  enum class Inside { cell_start, plain, quoted, quote_in_quoted };

  bool begin(bool at_end);
  bool run(std::string_view text);
  std::size_t step(std::string_view text, std::size_t at);
  std::size_t copy_plain(std::string_view text, std::size_t at);
  std::size_t copy_quoted(std::string_view text, std::size_t at);
  std::size_t end_of_line(std::string_view text, std::size_t at);
  std::size_t after_quote(std::string_view text, std::size_t at);
  void end_cell();
  void end_row();
  bool has_right_width();
  void give_up(Problem problem);

  TakeRow take_;
  Complain complain_;
  std::string opening_;  // held back until the separator is known
  bool begun_ = false;
  char separator_ = ',';
  Inside inside_ = Inside::cell_start;
  bool after_return_ = false;
  bool spoiled_ = false;  // this row holds text behind a closing quote
  std::string text_;
  std::vector<std::size_t> ends_;
  std::vector<std::string_view> cells_;
  std::size_t width_ = 0;
  int line_ = 1;
  int row_line_ = 1;
  bool enough_ = false;
  bool hopeless_ = false;
};

}  // namespace zusage::format

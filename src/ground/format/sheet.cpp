// Cells come with their place, so empty ones need none; they are set at their column and handed over by rows.
#include "ground/format/sheet_internal.hpp"

#include <algorithm>
#include <charconv>

#include "ground/format/problems_bomb.hpp"
#include "ground/format/problems_csv.hpp"
#include "ground/format/problems_mended.hpp"
#include "ground/format/workbook_internal.hpp"
#include "ground/format/xml_internal.hpp"

namespace zusage::format {
namespace {

constexpr std::size_t longest_row = 1UL << 20U;
constexpr std::size_t most_titles = 20;

using Cells = std::vector<std::string>;

// From single rows to a table: where it begins, how wide it is.
class Table {
 public:
  explicit Table(const CsvReader::TakeRow& take) : take_(take) {}

  // False: enough.
  bool add(Cells& cells, std::size_t used, std::size_t row) {
    if (used == 0) return true;
    if (width_ > 0) return hand_over(cells, used, row);
    const auto filled = std::count_if(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(used),
                                      [](const auto& cell) { return !cell.empty(); });
    if (filled > 1) return begin(cells, used, row);
    titles_.push_back({{cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(used)}, row});
    return titles_.size() <= most_titles || begin_with_titles();
  }

  // A table of one column looks like titles to the end.
  void finish() {
    if (width_ == 0 && !titles_.empty()) begin_with_titles();
  }

  [[nodiscard]] bool is_empty() const { return width_ == 0; }
  std::size_t rows_above = 0;
  std::size_t cells_beside = 0;

 private:
  struct Title {
    Cells cells;
    std::size_t row;
  };

  bool begin(Cells& cells, std::size_t used, std::size_t row) {
    rows_above = titles_.size();
    titles_.clear();
    width_ = used;
    return hand_over(cells, used, row);
  }

  bool begin_with_titles() {
    const auto titles = std::move(titles_);
    titles_.clear();
    width_ = titles.front().cells.size();
    return std::ranges::all_of(titles, [&](Title title) {
      const auto used = title.cells.size();
      title.cells.resize(std::max(used, width_));
      return hand_over(title.cells, used, title.row);
    });
  }

  bool hand_over(const Cells& cells, std::size_t used, std::size_t row) {
    views_.assign(width_, {});
    for (std::size_t at = 0; at < used; ++at) {
      if (at < width_) {
        views_[at] = cells[at];
      } else if (!cells[at].empty()) {
        ++cells_beside;
      }
    }
    return take_({views_, static_cast<int>(row)});
  }

  const CsvReader::TakeRow& take_;
  std::size_t width_ = 0;
  std::vector<Title> titles_;
  std::vector<std::string_view> views_;
};

class SheetReader {
 public:
  SheetReader(const Workbook& book, const CsvReader::TakeRow& take) : book_(book), table(take) {}

  XmlTaker taker(XmlReader*& reader) {
    reader_ = &reader;
    return {.start = [this](std::string_view name, const XmlAttributes& of) { start(name, of); },
            .end = [this](std::string_view name) { end(name); },
            .text =
                [this](std::string_view piece) {
                  if (in_value_) grow(piece);
                }};
  }

 private:
  void start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "c") return start_cell(attributes);
    if (name == "v" || (name == "t" && type_ == "inlineStr" && !spoken_)) in_value_ = in_cell_;
    if (name == "rPh") spoken_ = true;
    if (name == "row") start_row(attributes["r"]);
  }

  void start_row(std::string_view said) {
    std::size_t row = row_ + 1;
    if (!said.empty()) std::from_chars(said.data(), said.data() + said.size(), row);
    if (row < 1 || row > most_rows) return fail({&problems::sheet_beyond, {{"where", std::string{said}}}});
    row_ = row;
    used_ = 0;
    letters_ = 0;
    column_ = 0;
  }

  void start_cell(const XmlAttributes& attributes) {
    const auto reference = attributes["r"];
    ++column_;
    if (!reference.empty()) {
      const auto place = cell_place(reference);
      if (!place) return beyond(reference);
      column_ = place->column;
    }
    if (column_ > most_columns) return beyond(std::to_string(column_));
    type_ = attributes["t"];
    style_ = 0;
    const auto style = attributes["s"];
    std::from_chars(style.data(), style.data() + style.size(), style_);
    value_.clear();
    in_cell_ = true;
  }

  void end(std::string_view name) {
    if (name == "v" || name == "t") in_value_ = false;
    if (name == "rPh") spoken_ = false;
    if (name == "c" && in_cell_) end_cell();
    if (name == "row" && !table.add(cells_, used_, row_)) (*reader_)->stop();
  }

  void end_cell() {
    in_cell_ = false;
    auto text = said();
    if (text.empty()) return;
    letters_ += text.size();
    if (letters_ > longest_row) return too_long();
    if (cells_.size() < column_) cells_.resize(column_);
    for (; used_ < column_; ++used_) cells_[used_].clear();
    cells_[column_ - 1] = std::move(text);
  }

  std::string said() const {
    if (type_ == "s") {
      std::size_t number = std::string::npos;
      std::from_chars(value_.data(), value_.data() + value_.size(), number);
      return std::string{book_.texts.at(number)};
    }
    if (type_ == "b") return value_ == "1" ? "TRUE" : value_ == "0" ? "FALSE" : value_;
    if (!type_.empty() && type_ != "n") return value_;
    if (value_.empty()) return {};
    const auto shape = style_ < book_.shapes.size() ? book_.shapes[style_] : NumberShape::plain;
    return number_as_text(value_, shape, book_.from_1904);
  }

  void grow(std::string_view piece) {
    value_ += piece;
    if (value_.size() > longest_row) too_long();
  }
  void too_long() { fail({&problems::csv_row_too_long, {{"limit", "1"}}, {.line = static_cast<int>(row_)}}); }
  void beyond(std::string_view where) {
    fail({&problems::sheet_beyond, {{"where", std::string{where.substr(0, 40)}}}});
  }
  void fail(Problem what) {
    problem = std::move(what);
    (*reader_)->stop();
  }

  const Workbook& book_;
  XmlReader** reader_ = nullptr;
  Cells cells_;  // of this row; those beyond `used_` are of an earlier one
  std::size_t used_ = 0;
  std::size_t letters_ = 0;
  std::size_t row_ = 0;
  std::size_t column_ = 0;
  std::string type_;
  std::size_t style_ = 0;
  std::string value_;
  bool in_cell_ = false;
  bool in_value_ = false;
  bool spoken_ = false;

 public:
  Table table;
  std::optional<Problem> problem;
};

void remark(Reading& reading, const ProblemKind& kind, std::size_t count) {
  if (count > 0) reading.remarks.push_back({&kind, {{"count", std::to_string(count)}}});
}

}  // namespace

Result<void> read_sheet(std::string_view bytes, const CsvReader::TakeRow& take, Reading& reading) {
  auto archive = Archive::open(bytes);
  if (!archive) return std::unexpected(archive.error());
  const auto book = open_workbook(*archive);
  if (!book) return std::unexpected(book.error());
  reading.sheet = book->sheet_name;
  SheetReader sheet{*book, take};
  XmlReader* current = nullptr;
  XmlReader reader{book->sheet_part, sheet.taker(current)};
  current = &reader;
  auto read = archive->read(
      book->sheet_part, [&](std::string_view piece, bool is_last) { return reader.feed(piece, is_last); });
  if (!read) return read;
  if (sheet.problem) return std::unexpected(*sheet.problem);
  if (reader.problem()) return std::unexpected(*reader.problem());
  sheet.table.finish();
  if (sheet.table.is_empty()) return std::unexpected(Problem{&problems::csv_empty});
  remark(reading, problems::sheet_rows_above, sheet.table.rows_above);
  remark(reading, problems::sheet_cells_beside, sheet.table.cells_beside);
  return {};
}

}  // namespace zusage::format

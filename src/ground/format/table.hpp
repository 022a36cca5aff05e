// Reads a table as people have it, piece by piece: CSV in any usual encoding, or the first visible sheet of
// an .xlsx. What it is shows its bytes, never its name. Rows come out as CsvReader gives them, in UTF-8.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ground/format/csv.hpp"

namespace zusage::format {

enum class Encoding { utf_8, windows_1252, utf_16_le, utf_16_be };

// How a table was read, to be stated beside whatever is concluded from it.
struct Reading {
  Encoding encoding = Encoding::utf_8;
  bool is_marked = false;  // a byte order mark claims the encoding; else it was guessed from the bytes
  char separator = ',';
  std::string sheet;             // its name; empty: CSV
  std::vector<Problem> remarks;  // what was mended or passed over; place: the line
};

[[nodiscard]] std::string_view name_of(Encoding encoding);

class TableReader {
 public:
  TableReader(CsvReader::TakeRow take, CsvReader::Complain complain);
  ~TableReader();
  TableReader(TableReader&&) noexcept;
  TableReader& operator=(TableReader&&) noexcept;

  // False once nothing more is wanted. A workbook is kept, packed, until its end: at most 128 MiB.
  bool feed(std::string_view piece);
  void finish();

  [[nodiscard]] bool is_hopeless() const;
  // Complete after finish().
  [[nodiscard]] Reading reading() const;

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace zusage::format

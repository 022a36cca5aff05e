// How learn speaks: numbers, shares and times for people, and a table that fits the terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doors/cli/lines.hpp"
#include "ground/base/problem.hpp"
#include "insight/learn/figures.hpp"

namespace zusage::cli {

// "90.4 %" or "90,4 %"
[[nodiscard]] std::string percent(double share, Language language);

// "40 s", "78 min", "23.0 h", "27.9 d"
[[nodiscard]] std::string duration_said(double seconds, Language language);

// "CSV in Windows-1252 (guessed), separator ;" or "sheet Tickets of a workbook"
[[nodiscard]] std::string reading_said(const format::Reading& reading, Language language);

// "90.4 % (89.2–91.5) of 2,691", or a dash without any case.
[[nodiscard]] std::string share_said(const steering::Share& share, Language language);

// "27 hours" in the reader's words; the promise is the rounded-up one, as the draft writes it.
[[nodiscard]] std::string deadline_said(const learn::Deadline& deadline, Language language);

// `alone`: the only service there is.
[[nodiscard]] std::string name_said(const learn::ServiceFigures& service, bool alone, bool german);

// The first column is a name: left, and cut so that the rest fits. All others stand right. A head may have
// two lines.
struct Table {
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;
  bool last_is_total = false;  // a rule is drawn above it
  [[nodiscard]] std::string drawn(std::size_t columns) const;

 private:
  [[nodiscard]] std::vector<std::size_t> widths_of(const std::vector<std::vector<std::string>>& heads,
                                                   std::size_t columns) const;
};

}  // namespace zusage::cli

// How learn speaks: numbers, shares and times for people, and a table that fits the terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ground/base/problem.hpp"
#include "insight/learn/figures.hpp"

namespace zusage::cli {

// "90.4 %" or "90,4 %"
[[nodiscard]] std::string percent(double share, Language language);

// "40 s", "78 min", "23.0 h", "27.9 d"
[[nodiscard]] std::string duration_said(double seconds, Language language);

// "90.4 % (89.2–91.5) of 2,691", or a dash without any case.
[[nodiscard]] std::string share_said(const steering::Share& share, Language language);

// How many columns a text takes on a terminal: characters, not bytes.
[[nodiscard]] std::size_t width_of(std::string_view text);

// Cut to that width with "…" at its end.
[[nodiscard]] std::string cut(std::string_view text, std::size_t width);

// Broken between words into lines of that width; every line but the first begins with `indent`, which is not
// counted.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::string_view indent);

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

// The pictures of the report. Words stand beside them as HTML, so that they stay legible on a phone; shape
// and word never leave the colour alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "insight/learn/figures.hpp"

namespace zusage::cli::html {

// A hundred bars, one for each percent: kept ones tall, broken ones short.
[[nodiscard]] std::string strip(double share, std::string_view label);

struct Bar {
  std::string name;  // escaped already, as `value` is
  double share = 0;  // of the whole width, 0..1
  std::string value;
  std::string_view tone = "ink";  // kept, broken, risk, wait, ink
  double low = -1, high = -1;     // an interval, drawn as a thin line
};
[[nodiscard]] std::string bars(const std::vector<Bar>& all);

struct Mark {
  double seconds = 0;
  std::string words;  // escaped already
};
// How long it took: solid up to the deadline that can hold, hollow after it.
[[nodiscard]] std::string distribution(const learn::Spread& spread, const std::vector<Mark>& marks,
                                       double solid_until, Language language, std::string_view label);

}  // namespace zusage::cli::html

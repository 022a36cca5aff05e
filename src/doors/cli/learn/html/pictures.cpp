// Own SVG, stretched to the width of the page; nothing in it is text.
#include "doors/cli/learn/html/pictures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "doors/cli/learn/said.hpp"

namespace zusage::cli::html {
namespace {

// Places in percent of the width.
std::string percent_of(double part) { return fmt::format("{:.2f}", std::clamp(part, 0.0, 1.0) * 100); }

// Words at a place: to the right of it, or to its left where the right has no room.
std::string words_at(double part, std::string_view words, std::string_view kind) {
  const bool left = part > 0.55;
  return fmt::format("<span class=\"{} {}\" style=\"{}:{}%\">{}</span>", kind, left ? "left" : "right",
                     left ? "right" : "left", percent_of(left ? 1 - part : part), words);
}

}  // namespace

std::string strip(double share, std::string_view label) {
  const auto kept = static_cast<int>(std::floor(share * 100 + 1e-9));
  std::string out = fmt::format(
      "<svg class=\"strip\" viewBox=\"0 0 400 40\" preserveAspectRatio=\"none\" role=\"img\" "
      "aria-label=\"{}\">",
      label);
  for (int i = 0; i < 100; ++i) {
    out += i < kept
               ? fmt::format("<rect class=\"kept\" x=\"{}\" y=\"0\" width=\"3\" height=\"40\"/>", i * 4)
               : fmt::format("<rect class=\"broken\" x=\"{}\" y=\"26\" width=\"3\" height=\"14\"/>", i * 4);
  }
  return out + "</svg>";
}

std::string bars(const std::vector<Bar>& all) {
  std::string out = "<div class=\"bars\">";
  for (const auto& bar : all) {
    std::string range;
    if (bar.low >= 0)
      range = fmt::format("<rect class=\"range\" x=\"{}\" y=\"7\" width=\"{}\" height=\"2\"/>",
                          percent_of(bar.low), percent_of(bar.high - bar.low));
    out += fmt::format(
        "<div><span class=\"name\">{}</span><span class=\"drawn\"><svg viewBox=\"0 0 100 16\" "
        "preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"{}\" x=\"0\" y=\"2\" width=\"{}\" "
        "height=\"12\"/>{}</svg></span><span class=\"value\">{}</span></div>",
        bar.name, bar.tone, percent_of(bar.share), range, bar.value);
  }
  return out + "</div>";
}

std::string distribution(const learn::Spread& spread, const std::vector<Mark>& marks, double solid_until,
                         Language language, std::string_view label) {
  const auto count = static_cast<double>(spread.bars.size());
  const auto end = count * static_cast<double>(spread.bar_seconds);
  const auto highest = static_cast<double>(std::max<std::int64_t>(1, *std::ranges::max_element(spread.bars)));
  std::string drawn;
  for (std::size_t i = 0; i < spread.bars.size(); ++i) {
    if (spread.bars[i] == 0) continue;
    const auto height = std::max(1.0, static_cast<double>(spread.bars[i]) / highest * 100);
    const bool solid =
        static_cast<double>(i + 1) * static_cast<double>(spread.bar_seconds) <= solid_until + 1;
    drawn += fmt::format("<rect class=\"{}\" x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\"/>",
                         solid ? "ink" : "hollow", static_cast<double>(i) / count * 400 + 0.4, 100 - height,
                         400 / count - 0.8, height);
  }
  std::string words;
  for (const auto& mark : marks) {
    const auto x = mark.seconds / end;
    if (x > 1) continue;
    drawn += fmt::format("<line x1=\"{0:.2f}\" x2=\"{0:.2f}\" y1=\"0\" y2=\"100\"/>", x * 400);
    words += "<div class=\"line\">" + words_at(x, mark.words, "mark") + "</div>";
  }
  const auto axis = "<div class=\"axis\"><span>0</span>" +
                    fmt::format("<span>{}</span>", duration_said(end, language)) + "</div>";
  return fmt::format(
      "<div class=\"spread\">{}<svg viewBox=\"0 0 400 100\" preserveAspectRatio=\"none\" role=\"img\" "
      "aria-label=\"{}\">{}</svg>{}</div>",
      words, label, drawn, axis);
}

}  // namespace zusage::cli::html

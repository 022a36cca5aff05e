// The line of progress.
#include "doors/cli/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace zusage::cli {
namespace {

struct Stage {
  std::string_view word;
  Phrase sentence;
};

constexpr std::array stages = {
    Stage{"reading", {.en = "Reading the text", .de = "Der Text wird gelesen"}},
    Stage{"loading", {.en = "Loading", .de = "Es wird geladen"}},
    Stage{"copying", {.en = "Copying the database", .de = "Die Datenbank wird kopiert"}},
    Stage{"packing", {.en = "Packing", .de = "Es wird gepackt"}},
    Stage{"unpacking", {.en = "Unpacking", .de = "Es wird ausgepackt"}},
};

}  // namespace

void ProgressLine::show(const Progress& progress) {
  const auto now = outside_.now();
  if (!outside_.is_terminal || now - began_ < seconds(1)) return;
  if (is_shown_ && now - shown_ < Span{200'000}) return;
  const auto* stage = std::ranges::find(stages, progress.stage, &Stage::word);
  if (stage == stages.end()) return;
  std::string line{in(outside_.language, stage->sentence)};
  if (progress.total > 0) line += fmt::format(" … {} %", progress.done * 100 / progress.total);
  outside_.complain("\r\x1b[K" + line);
  is_shown_ = true;
  shown_ = now;
}

void ProgressLine::clear() {
  if (std::exchange(is_shown_, false)) outside_.complain("\r\x1b[K");
}

}  // namespace zusage::cli

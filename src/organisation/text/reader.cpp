// The sentences of reading: places, placeholders, "did you mean".
#include "organisation/text/reader_internal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "organisation/text/kinds_internal.hpp"

namespace zusage::text {
namespace {

std::string_view shape_of(const YamlNode& node) {
  constexpr auto names = std::to_array<std::string_view>({"null", "word", "list", "map"});
  return names[static_cast<std::size_t>(node.kind)];
}

}  // namespace

std::string trimmed_lower(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  std::string out{text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1)};
  std::ranges::transform(out, out.begin(), [](unsigned char c) { return std::tolower(c); });
  return out;
}

void Reader::refuse(const ProblemKind& kind, Spot spot, Facts about) {
  problems.push_back({&kind, std::move(about), place(spot)});
}

void Reader::refuse(Problem problem, Spot spot) {
  problem.place = place(spot);
  problems.push_back(std::move(problem));
}

bool Reader::is_open(const YamlNode& node) const {
  const auto open = [this](const YamlNode& inner) { return is_open(inner); };
  switch (node.kind) {
    case YamlNode::Kind::null:
      return true;
    case YamlNode::Kind::list:
      return std::ranges::all_of(node.items, open);
    case YamlNode::Kind::map:
      return std::ranges::all_of(node.members, open, &format::YamlMember::value);
    case YamlNode::Kind::scalar:
      break;
  }
  const auto text = trimmed_lower(node.text);
  return text.empty() || std::ranges::find(placeholders, text) != placeholders.end();
}

const std::string* Reader::word(const YamlNode& node, std::string_view expected) {
  if (node.kind == YamlNode::Kind::scalar) return &node.text;
  refuse(problems::wrong_shape, node.spot,
         {{"key", std::string{key}},
          {"expected", std::string{expected}},
          {"found", std::string{shape_of(node)}}});
  return nullptr;
}

bool Reader::is_map(const YamlNode& node, std::string_view expected) {
  if (node.kind == YamlNode::Kind::map) return true;
  refuse(problems::wrong_shape, node.spot,
         {{"key", std::string{key}},
          {"expected", fmt::format("map ({})", expected)},
          {"found", std::string{shape_of(node)}}});
  return false;
}

void Reader::refuse_unknown_key(std::string_view wrong, Spot spot, std::string_view where,
                                const std::vector<std::string_view>& known) {
  const auto nearest = nearest_word(wrong, known);
  refuse(nearest.empty() ? problems::unknown_key : problems::misspelt_key, spot,
         {{"key", std::string{wrong}},
          {"where", std::string{where}},
          {"nearest", std::string{nearest}},
          {"known", fmt::format("{}", fmt::join(known, ", "))}});
}

void Reader::refuse_unknown_word(std::string_view wrong, Spot spot, std::span<const std::string_view> known) {
  const auto nearest = nearest_word(wrong, {known.begin(), known.end()});
  refuse(nearest.empty() ? problems::unknown_choice : problems::misspelt_word, spot,
         {{"word", std::string{wrong}},
          {"key", std::string{key}},
          {"nearest", std::string{nearest}},
          {"known", fmt::format("{}", fmt::join(known, ", "))}});
}

std::string names_of_targets(unsigned targets) {
  std::string out;
  for (std::size_t i = 0; i < target_names.size(); ++i) {
    if ((targets & (1U << i)) == 0) continue;
    if (!out.empty()) out += ", ";
    out += target_names[i];
  }
  return out;
}

}  // namespace zusage::text

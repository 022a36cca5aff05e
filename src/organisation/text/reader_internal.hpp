// What every part of reading shares: where we are, what counts as left open, what went wrong, what is still
// to resolve.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ground/base/problem.hpp"
#include "ground/format/yaml.hpp"
#include "organisation/text/problems.hpp"

namespace zusage::text {

using format::Spot;
using format::YamlNode;

// As placeholders are compared: case and blanks around do not count.
[[nodiscard]] std::string trimmed_lower(std::string_view text);

struct PendingRef {
  std::string id;
  std::string key;
  unsigned targets = 0;
  Place place = {};
};

class Reader {
 public:
  std::string file = {};
  std::string language = "de";
  std::vector<std::string> placeholders = {"n/a", "tbd", "offen", "-", "?", "…", "..."};
  std::vector<Problem> problems = {};
  std::vector<PendingRef> references = {};
  bool incomplete = false;  // a whole file is no YAML: what it defines is not known
  // Of the field that is being read.
  std::string_view key = {};
  unsigned targets = 0;

  [[nodiscard]] Place place(Spot spot) const { return {file, spot.line, spot.column}; }
  void refuse(const ProblemKind& kind, Spot spot, Facts about = {});
  // A problem that another room found in a word, with the place of that word.
  void refuse(Problem problem, Spot spot);

  // Absent in all but name: null, nothing inside, blank, or placeholders only.
  [[nodiscard]] bool is_open(const YamlNode& node) const;

  // The text of a scalar; for anything else a problem and null. `expected` is a word of the format: "word",
  // "text".
  const std::string* word(const YamlNode& node, std::string_view expected);
  // False with a problem unless the node is a map.
  bool is_map(const YamlNode& node, std::string_view expected);

  void refuse_unknown_key(std::string_view wrong, Spot spot, std::string_view where,
                          const std::vector<std::string_view>& known);
  void refuse_unknown_word(std::string_view wrong, Spot spot, std::span<const std::string_view> known);
};

}  // namespace zusage::text

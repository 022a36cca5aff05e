// The lines of a text that somebody is told about, with marks below the words that are meant.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "doors/cli/paint.hpp"
#include "ground/base/problem.hpp"

namespace zusage::cli {

// The files as they were read, line by line.
class Sources {
 public:
  void add(const std::string& path, std::string_view content);
  // Nothing where that file has no such line.
  [[nodiscard]] std::optional<std::string> line(const Place& place) const;

 private:
  std::map<std::string, std::string> contents_;
};

struct Mark {
  Place place;
  std::string label = {};
};

struct Canvas {
  std::size_t columns = 100;
  Paint paint = {};
};

// How far everything beside the excerpt is indented, and its line numbers are wide.
inline constexpr std::size_t gutter = 4;

// "    --> a.yaml:3:5" and the lines of all marks; the first is the one that is meant, the others belong to
// it. Long lines are cut around the mark. Only the arrow where the place has no line.
[[nodiscard]] std::string excerpt(const Sources& sources, const std::vector<Mark>& marks, Ink ink,
                                  const Canvas& canvas);

}  // namespace zusage::cli

// Walking a process tree.
#include "organisation/model/process.hpp"

#include <charconv>

namespace zusage::model {
namespace {

void collect(const Step& step, const std::string& path, std::vector<PlacedStep>& out) {
  if (step.is_leaf()) out.push_back({path, &step});
  int position = 0;
  for (const auto& inner : step.steps) {
    const auto name = std::to_string(++position);
    collect(inner, path.empty() ? name : path + "." + name, out);
  }
}

}  // namespace

const Step* step_at(const Step& root, std::string_view path) {
  const Step* step = &root;
  while (!path.empty()) {
    const auto word = path.substr(0, path.find('.'));
    std::size_t position = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), position);
    const bool whole = read.ec == std::errc{} && read.ptr == word.data() + word.size();
    if (!whole || position == 0 || position > step->steps.size()) return nullptr;
    step = &step->steps[position - 1];
    path.remove_prefix(word.size());
    if (path == ".") return nullptr;
    if (!path.empty()) path.remove_prefix(1);
  }
  return step;
}

std::vector<PlacedStep> leaves_of(const Step& root) {
  std::vector<PlacedStep> out;
  collect(root, "", out);
  return out;
}

}  // namespace zusage::model

// What the documents by hand say must be there: links lead to files, and examples are those that are tested.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "pattern.hpp"
#include "sources.hpp"

namespace fs = std::filesystem;

namespace {

std::vector<house::File> pages() {
  auto all = house::files_below("docs", {".md"});
  for (const auto* path : {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "STYLE.md", "CHANGELOG.md"})
    all.push_back({path, house::lines_of(path)});
  return all;
}

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash + 1);
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("every link in a document leads to a file") {
  for (const auto& page : pages()) {
    for (const auto& line : page.lines) {
      for (auto at = line.find("]("); at != std::string::npos; at = line.find("](", at + 1)) {
        auto target = line.substr(at + 2, line.find(')', at) - at - 2);
        target = target.substr(0, target.find('#'));
        if (target.empty() || target.find("://") != std::string::npos) continue;
        INFO(page.path, " links to ", target, ", which is not there: mend the link or write the page");
        const bool there = fs::exists(house::root() + "/" + folder_of(page.path) + target);
        CHECK((there || house::excepted("dead_link", folder_of(page.path) + target)));
      }
    }
  }
}

TEST_CASE("an example in the guide is a piece of examples/") {
  std::string examples;
  for (const auto& file : house::files_below("examples", {".yaml"})) examples += joined(file.lines);
  for (const auto& page : house::files_below("docs/guide", {".md"})) {
    bool inside = false;
    for (const auto& line : page.lines) {
      if (inside && line.starts_with("```")) inside = false;
      INFO(page.path, ": '", line, "' stands in no file of examples/; quote one that is tested");
      if (inside && !line.empty()) CHECK(examples.find(line + "\n") != std::string::npos);
      if (line == "```yaml") inside = true;
    }
  }
}

TEST_CASE("every decision is listed in ARCHITECTURE.md") {
  const auto architecture = joined(house::lines_of("ARCHITECTURE.md"));
  for (const auto& page : house::files_below("docs/decisions", {".md"})) {
    INFO(page.path, ": add a line with a link to ARCHITECTURE.md, Decisions");
    CHECK(architecture.find("(" + page.path + ")") != std::string::npos);
  }
}

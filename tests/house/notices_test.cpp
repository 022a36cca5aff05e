// What is taken from others is named: tools/notices/debian.txt beside CMake, THIRD_PARTY.md beside both.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "pattern.hpp"
#include "sources.hpp"

namespace {

// "fmt | libfmt9 | MIT | linked", cut at the bars.
std::vector<std::vector<std::string>> rows() {
  std::vector<std::vector<std::string>> all;
  for (const auto& line : house::lines_of("tools/notices/debian.txt")) {
    if (line.empty() || line.front() == '#') continue;
    auto& row = all.emplace_back();
    std::size_t begin = 0;
    for (auto bar = line.find(" | "); bar != std::string::npos; bar = line.find(" | ", begin)) {
      row.push_back(line.substr(begin, bar - begin));
      begin = bar + 3;
    }
    row.push_back(line.substr(begin));
  }
  return all;
}

}  // namespace

TEST_CASE("every library that CMake asks for is named with its licence, and no other") {
  const house::Pattern package("^find_package\\(([A-Za-z0-9]+)");
  const house::Pattern module("^pkg_check_modules\\(([A-Za-z0-9]+)");
  std::set<std::string> asked;
  for (const auto& line : house::lines_of("cmake/packages.cmake")) {
    for (const auto& name : {package.bracket(line), module.bracket(line)}) {
      if (!name.empty() && name != "PkgConfig") asked.insert(name);
    }
  }
  std::set<std::string> named;
  for (const auto& row : rows()) {
    REQUIRE(row.size() == 4);
    named.insert(row[0]);
    INFO(row[0],
         " stands in tools/notices/debian.txt, but cmake/packages.cmake asks for no such thing: strike it");
    CHECK(asked.contains(row[0]));
  }
  for (const auto& name : asked) {
    INFO(name, ": add its Debian package, licence and use to tools/notices/debian.txt and run script/docs");
    CHECK(named.contains(name));
  }
}

TEST_CASE("THIRD_PARTY.md says what the lists say") {
  const auto page = house::lines_of("THIRD_PARTY.md");
  const auto says = [&](const std::string& start) {
    return std::ranges::any_of(page, [&](const auto& line) { return line.starts_with(start); });
  };
  for (const auto& row : rows()) {
    INFO(row[1], " is missing or differs: run script/docs and commit THIRD_PARTY.md");
    CHECK(says("| " + row[1] + " | " + row[2] + " | " + row[3] + " |"));
  }
  const house::Pattern needed("^    \"([^\"]+)\": \"[0-9.]+\",?$");
  bool inside = false;
  for (const auto& line : house::lines_of("web/package.json")) {
    if (line.find("ependencies\"") != std::string::npos)
      inside = line.find("\"dependencies\"") != std::string::npos;
    const auto name = needed.bracket(line);
    if (!inside || name.empty()) continue;
    INFO(name, " is shipped with the web client: run script/docs and commit THIRD_PARTY.md");
    CHECK(says("| " + name + " |"));
  }
}

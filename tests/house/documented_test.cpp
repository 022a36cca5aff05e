// Whatever people can meet by name is documented and tested: rules, problems, commands.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "sources.hpp"

using house::File;

namespace {

// What stands in quotes behind the first `key` of the file, or empty.
std::string quoted_after(const File& file, const std::string& key) {
  for (const auto& line : file.lines) {
    const auto at = line.find(key + " = \"");
    if (at == std::string::npos) continue;
    const auto begin = at + key.size() + 4;
    return line.substr(begin, line.find('"', begin) - begin);
  }
  return {};
}

bool says(const std::vector<std::string>& lines, const std::string& words) {
  return std::ranges::any_of(lines, [&](const auto& line) { return line.find(words) != std::string::npos; });
}

std::vector<File> sources_below(const std::string& folder) { return house::files_below(folder, {".cpp"}); }

std::string stem(const File& file) {
  const auto name = file.path.substr(file.path.rfind('/') + 1);
  return name.substr(0, name.find('.'));
}

}  // namespace

TEST_CASE("every rule has a reference page and hard cases, and speaks both languages") {
  const auto index = house::lines_of("docs/reference/README.md");
  const auto rules = sources_below("src/organisation/check/rules");
  CHECK_FALSE(rules.empty());
  for (const auto& rule : rules) {
    const auto id = quoted_after(rule, ".id");
    const auto name = quoted_after(rule, ".name");
    INFO(rule.path, ": run script/docs and commit docs/reference");
    const auto page = house::lines_of("docs/reference/rules/" + id + ".md");
    CHECK(says(page, "# " + id + " " + name));
    CHECK(says(index, "rules/" + id + ".md"));
    INFO("write tests/rules/", id, ".md with carets under the YAML");
    CHECK(says(house::lines_of("tests/rules/" + id + ".md"), "# " + id + " " + name));
    INFO("say it in the other language too");
    CHECK_FALSE(says(rule.lines, ".en = \"\""));
    CHECK_FALSE(says(rule.lines, ".de = \"\""));
    auto file = name;
    std::ranges::replace(file, '-', '_');
    INFO("file name, symbol and name of a rule are one word");
    CHECK(stem(rule) == file);
  }
}

TEST_CASE("every problem stands in the reference") {
  const auto page = house::lines_of("docs/reference/problems.md");
  for (const auto& file : house::files_below("src", {".hpp"})) {
    if (file.path.find("/problems") == std::string::npos) continue;
    for (const auto& line : file.lines) {
      const auto at = line.find(".number = 9");
      if (at == std::string::npos) continue;
      const auto number = line.substr(at + 10, 4);
      INFO(file.path, ": Z", number, " is not in docs/reference/problems.md; run script/docs and commit");
      CHECK(says(page, "| Z" + number + " |"));
    }
  }
}

TEST_CASE("every command stands in the reference and has a test") {
  const auto page = house::lines_of("docs/reference/commands.md");
  std::vector<File> tests;
  for (auto& file : sources_below("src/doors/cli")) {
    if (file.is_test()) tests.push_back(std::move(file));
  }
  for (const auto& command : sources_below("src/doors/cli/commands")) {
    const auto name = stem(command);
    INFO(command.path, ": run script/docs and commit docs/reference/commands.md");
    CHECK(says(page, "## " + name));
    INFO("no test in src/doors/cli runs it: call run() with an outside of the test's own");
    CHECK(std::ranges::any_of(tests, [&](const File& test) { return says(test.lines, "\"" + name + "\""); }));
  }
}

// What is evaluated about employees: nothing leaves that is not on the page, and the page holds nothing that
// never leaves.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "pattern.hpp"
#include "sources.hpp"

namespace {

const std::string home = "src/insight/steering/";

std::string stem(const std::string& path) {
  const auto name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.find('.'));
}

// The names behind `evaluations::` in the program, outside of the room that declares them.
std::set<std::string> used() {
  const house::Pattern name("evaluations::([a-z_]+)");
  std::set<std::string> names;
  for (const auto& file : house::files_below("src", {".cpp", ".hpp"})) {
    if (file.is_test() || file.path.starts_with(home)) continue;
    for (const auto& line : file.lines) {
      if (const auto found = name.bracket(line); !found.empty()) names.insert(found);
    }
  }
  names.erase("catalogue");
  return names;
}

std::set<std::string> catalogued() {
  std::set<std::string> names;
  for (const auto& file : house::files_below(home + "evaluations", {".cpp"})) names.insert(stem(file.path));
  return names;
}

}  // namespace

TEST_CASE("every evaluation that a figure names stands in the catalogue, and each of the catalogue is used") {
  const auto listed = catalogued();
  CHECK_FALSE(listed.empty());
  for (const auto& name : used()) {
    INFO("evaluations::", name, " has no file in ", home, "evaluations: employees would not read of it");
    CHECK(listed.contains(name));
  }
  for (const auto& name : listed) {
    INFO(home, "evaluations/", name,
         ".cpp: nothing names it, so the page promises what nobody does; strike it");
    CHECK(used().contains(name));
  }
}

TEST_CASE("an evaluation is made in the catalogue and nowhere else") {
  const house::Pattern made("(^|[^a-z_:])(steering::)?Evaluation [a-z_]+( = )?\\{");
  for (const auto& file : house::files_below("src", {".cpp", ".hpp"})) {
    if (file.path.starts_with(home + "evaluations/")) continue;
    for (const auto& line : file.lines) {
      INFO(file.path, ": '", line, "': write it as a file of ", home, "evaluations");
      CHECK_FALSE(made.found_in(line));
    }
  }
}

// What counts requests or people at the door goes through the gate, so it names its evaluation.
TEST_CASE("a count that leaves the door passes the gate") {
  const house::Pattern count("^ *(return JsonObject)?\\{+\"([a-z_]+_count|total)\", ");
  for (const auto& file : house::files_below("src/doors/api", {".cpp"})) {
    if (file.is_test()) continue;
    for (std::size_t at = 0; at < file.lines.size(); ++at) {
      if (!count.found_in(file.lines[at])) continue;
      const auto next = at + 1 < file.lines.size() ? file.lines[at + 1] : std::string{};
      const auto said = file.lines[at] + next;
      const bool through = said.find("present(") != std::string::npos ||
                           said.find("own_work(") != std::string::npos ||
                           said.find("now(") != std::string::npos;
      INFO(file.path, ":", at + 1,
           ": hand it through steering::Gate::present or let_out with its evaluation, or name "
           "it in exceptions.txt as 'uncounted <path> <why>' if it counts no people's work");
      CHECK((through || house::excepted("uncounted", file.path)));
    }
  }
}

TEST_CASE("the reference and the guide say what the catalogue says") {
  const auto page = house::lines_of("docs/reference/evaluations.md");
  for (const auto& file : house::files_below(home + "evaluations", {".cpp"})) {
    std::string whole;
    for (const auto& line : file.lines) whole += line + " ";
    const auto at = whole.find(".title");
    REQUIRE(at != std::string::npos);
    const auto begin = whole.find('"', at) + 1;
    const auto words = whole.substr(begin, whole.find('"', begin) - begin);
    INFO(file.path, ": '", words, "' is not in docs/reference/evaluations.md: run script/docs and commit");
    CHECK(std::ranges::any_of(
        page, [&](const auto& line) { return line.find("| " + words + " |") != std::string::npos; }));
  }
}

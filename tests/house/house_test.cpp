// The house rules as tests. Each complaint says what to do instead.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "pattern.hpp"
#include "sources.hpp"

using house::excepted;
using house::File;
using house::Pattern;

namespace {

const std::vector<File>& sources() {
  static const auto all = house::files_below("src", {".cpp", ".hpp"});
  return all;
}

// Characters, not bytes: umlauts count once.
std::size_t width(const std::string& line) {
  return static_cast<std::size_t>(std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string included(const std::string& line) {
  if (!line.starts_with("#include \"")) return {};
  const auto end = line.find('"', 10);
  return line.substr(10, end - 10);
}

}  // namespace

TEST_CASE("a room includes only rooms that stand before it and in its link list") {
  const auto order = house::rooms_in_order();
  const auto links = house::links();
  const auto place = [&](const std::string& room) { return std::ranges::find(order, room) - order.begin(); };
  for (const auto& file : sources()) {
    const auto room = house::room_of(file.path);
    for (const auto& line : file.lines) {
      const auto path = included(line);
      if (path.empty() || path.find('/') == std::string::npos) continue;
      const auto other = house::room_of("src/" + path);
      if (other == room) continue;
      INFO(file.path, " includes ", path,
           ": floors go from the ground up (ARCHITECTURE.md); hand a port in instead");
      CHECK(place(other) < place(room));
      INFO("name '", other, "' in LINKS of the room's CMakeLists.txt, or do without");
      CHECK(links.at(room).contains(other));
    }
  }
}

TEST_CASE("the doors never include the store, and the http door knows base only") {
  for (const auto& file : sources()) {
    for (const auto& line : file.lines) {
      const auto path = included(line);
      if (file.path.starts_with("src/doors/") && path.starts_with("store/")) {
        FAIL_CHECK(file.path, " includes ", path, ": take a port from app/");
      }
      if (!file.path.starts_with("src/doors/http/") || path.empty()) continue;
      const bool allowed = path.starts_with("ground/base/") || path.starts_with("doors/http/");
      INFO(file.path, " includes ", path, ": doors/http speaks no word of ours");
      CHECK(allowed);
    }
  }
}

TEST_CASE("nothing below the store touches clock, random source, environment, file or socket") {
  const Pattern touches(
      R"((system_clock|steady_clock|high_resolution_clock|\brandom_device\b|\bgetenv\b|<fstream>|<filesystem>|\bfopen\b|<sys/socket|\btime\(nullptr\)))");
  for (const auto& file : sources()) {
    const bool below = file.path.starts_with("src/ground/") || file.path.starts_with("src/organisation/") ||
                       file.path.starts_with("src/conversation/") || file.path.starts_with("src/insight/");
    if (!below || file.is_test()) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      INFO(file.path, ":", i + 1, ": hand it in as an argument");
      CHECK_FALSE(touches.found_in(file.lines[i]));
    }
  }
}

TEST_CASE("files, headers, functions and lines stay small") {
  const auto limits = house::limits();
  for (const auto& file : sources()) {
    const auto count = static_cast<int>(file.lines.size());
    INFO(file.path, " has ", count, " lines: split it by noun");
    if (!excepted("file_lines", file.path)) CHECK(count <= limits.at("file_lines"));
    const bool for_others = !file.path.ends_with("_internal.hpp") && !file.path.ends_with("/problems.hpp");
    if (file.is_header() && for_others && !excepted("header_lines", file.path))
      CHECK(count <= limits.at("header_lines"));
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      INFO(file.path, ":", i + 1, " is too wide");
      if (!excepted("line_width", file.path))
        CHECK(static_cast<int>(width(file.lines[i])) <= limits.at("line_width"));
    }
    if (file.is_test()) continue;
    for (const auto& function : house::functions_of(file)) {
      INFO(function.file, ":", function.line, " runs ", function.lines, " lines: name its parts");
      if (!excepted("function_lines", file.path)) CHECK(function.lines <= limits.at("function_lines"));
    }
  }
}

TEST_CASE("svelte components stay small") {
  const auto limit = house::limits().at("svelte_lines");
  for (const auto& file : house::files_below("web/src", {".svelte"})) {
    INFO(file.path, " has ", file.lines.size(), " lines: move parts beside the page");
    if (!excepted("svelte_lines", file.path)) CHECK(static_cast<int>(file.lines.size()) <= limit);
  }
}

TEST_CASE("every file says what it is for") {
  for (const auto& file : sources()) {
    if (file.is_test() || file.lines.empty()) continue;
    INFO(file.path, ": begin with one to three lines of comment");
    CHECK(file.lines.front().starts_with("//"));
  }
}

TEST_CASE("banned words stay out of names, and open ends out of the code") {
  std::vector<std::pair<std::vector<std::string>, std::unique_ptr<Pattern>>> banned;
  for (const auto& row : house::table("tests/house/banned.txt")) {
    banned.emplace_back(
        row, std::make_unique<Pattern>("(class|struct|using|namespace) +[A-Za-z_]*" + row[0] + "\\b"));
  }
  const Pattern open_end("\\b(TODO|FIXME)\\b");  // VTODO of iCalendar is none
  int todos = 0;
  for (const auto& file : sources()) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const auto& line = file.lines[i];
      if (open_end.found_in(line)) ++todos;
      for (const auto& [row, pattern] : banned) {
        INFO(file.path, ":", i + 1, ": '", row[0], "' is banned; ", row[1]);
        CHECK_FALSE(pattern->found_in(line));
      }
    }
  }
  CHECK(todos <= house::limits().at("todo_count"));
}

TEST_CASE("a problem's number is used once, lies in its room's hundred and speaks both languages") {
  static const std::map<std::string, int> hundred = {
      {"base", 90},     {"calendar", 91}, {"chance", 91}, {"format", 92},     {"model", 93},  {"text", 93},
      {"check", 93},    {"act", 94},      {"log", 95},    {"projection", 95}, {"access", 95}, {"record", 95},
      {"steering", 96}, {"voice", 96},    {"learn", 96},  {"store", 97},      {"http", 98},   {"api", 98},
      {"post", 98},     {"cli", 98},      {"app", 99}};
  std::map<int, std::string> seen;
  const Pattern number(R"(\.number = (9[0-9]{3}))");
  const Pattern empty_twin(R"(\.(en|de) = "")");
  for (const auto& file : sources()) {
    if (file.path.find("/problems") == std::string::npos) continue;
    for (const auto& line : file.lines) {
      CHECK_FALSE(empty_twin.found_in(line));
      const auto digits = number.bracket(line);
      if (digits.empty()) continue;
      const int value = std::stoi(digits);
      INFO(file.path, ": Z", value, " already stands in ", seen[value]);
      CHECK(seen[value].empty());
      const auto room = house::room_of(file.path);
      const bool lent = room == "api" && value / 10 == 993;  // the doors' hundred is nearly full
      CHECK((value / 100 == hundred.at(room) || lent));
      seen[value] = file.path;
    }
  }
  CHECK_FALSE(seen.empty());
}

// Two constants of one name in two rooms are one to the linker: the wrong problem would be told.
TEST_CASE("a problem's name and slug are used once") {
  std::map<std::string, std::string> seen;
  const Pattern name(R"(constexpr ProblemKind ([a-z_0-9]+))");
  const Pattern slug(R"(\.slug = ("[a-z0-9-]+"))");
  for (const auto& file : sources()) {
    for (const auto& line : file.lines) {
      for (const auto& word : {name.bracket(line), slug.bracket(line)}) {
        if (word.empty()) continue;
        INFO(file.path, ": ", word, " already stands in ", seen[word], "; take another word");
        CHECK(seen[word].empty());
        seen[word] = file.path;
      }
    }
  }
  CHECK_FALSE(seen.empty());
}

TEST_CASE("every table carries the organisation") {
  static const std::set<std::string> without = {"schema_version", "organisation", "node"};
  const Pattern create(R"(create table ([a-z_]+))");
  for (const auto& file : house::files_below("src/store/migrations", {".sql"})) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const auto name = create.bracket(file.lines[i]);
      if (name.empty() || without.contains(name)) continue;
      const auto& next =
          file.lines[i].find("organisation_id") == std::string::npos && i + 1 < file.lines.size()
              ? file.lines[i + 1]
              : file.lines[i];
      INFO(file.path, ":", i + 1, ": organisation_id is the first column of ", name);
      CHECK(next.find("organisation_id") != std::string::npos);
    }
  }
}

TEST_CASE("no path of a machine and no address of a registry stands in the repository") {
  const Pattern machine(R"re((^|[ "'`=(:])/(home|work|workspace|mnt|srv)/[a-z0-9_.-]|"resolved":)re");
  for (const auto* folder : {"src", "tests", "script", "docs", "web", "examples", "tools", "cmake"}) {
    for (const auto& file : house::files_below(
             folder, {".cpp", ".hpp", ".md", ".txt", ".ts", ".svelte", ".json", ".yaml", ".sh", ".cmake"})) {
      if (file.path == "tests/house/house_test.cpp") continue;
      for (std::size_t i = 0; i < file.lines.size(); ++i) {
        INFO(file.path, ":", i + 1);
        CHECK_FALSE(machine.found_in(file.lines[i]));
      }
    }
  }
}

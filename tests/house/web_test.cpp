// The web client and the scripts: what a compiler does not see.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "pattern.hpp"
#include "sources.hpp"

namespace fs = std::filesystem;

namespace {

bool exists(const std::string& path) { return fs::exists(house::root() + "/" + path); }

}  // namespace

TEST_CASE("every page has a test of its faces") {
  int pages = 0;
  for (const auto& file : house::files_below("web/src/routes", {".svelte"})) {
    if (!file.path.ends_with("/Page.svelte")) continue;
    ++pages;
    const auto folder = file.path.substr(0, file.path.rfind('/'));
    INFO(folder, ": add page.test.ts that shows waiting, empty, problem and full");
    CHECK(exists(folder + "/page.test.ts"));
  }
  CHECK(pages > 5);
}

TEST_CASE("a page that loads says how it waits, is empty, is refused and is full") {
  for (const auto& file : house::files_below("web/src/routes", {".ts"})) {
    if (!file.path.ends_with("/page.test.ts")) continue;
    if (!exists(file.path.substr(0, file.path.rfind('/')) + "/load.ts")) continue;
    for (const auto* face : {"waiting", "empty", "problem", "full"}) {
      const auto named = std::ranges::any_of(file.lines, [&](const auto& line) {
        return line.starts_with(std::string("test('") + face + ": ") ||
               line.starts_with(std::string("test(\"") + face + ": ");
      });
      INFO(file.path, ": name a test '", face, ": …'");
      CHECK(named);
    }
  }
}

TEST_CASE("types in the web client are never talked away") {
  const house::Pattern any(R"((: any\b|<any\b|\bany\[\]|\bas any\b|, any>|Record<string, any>))");
  const house::Pattern hushed(R"((@ts-ignore|@ts-nocheck|@ts-expect-error|eslint-disable))");
  for (const auto* folder : {"web/src", "web/contract", "web/walks"}) {
    for (const auto& file : house::files_below(folder, {".ts", ".svelte"})) {
      if (file.path.ends_with("/schema.d.ts")) continue;
      for (std::size_t i = 0; i < file.lines.size(); ++i) {
        INFO(file.path, ":", i + 1, ": name the shape (lib/api/types.ts), or say unknown and look");
        CHECK_FALSE(any.found_in(file.lines[i]));
        INFO(file.path, ":", i + 1, ": mend the type instead of hushing the check");
        CHECK_FALSE(hushed.found_in(file.lines[i]));
      }
    }
  }
}

TEST_CASE("floors of the web client: ui knows nothing of ours, routes do not know each other") {
  const house::Pattern from(R"(from '(\.\.?/[^']*)')");
  for (const auto& file : house::files_below("web/src", {".ts", ".svelte"})) {
    for (const auto& line : file.lines) {
      const auto target = from.bracket(line);
      if (target.empty() || file.path.ends_with(".test.ts")) continue;
      if (file.path.starts_with("web/src/routes/")) {
        const bool own = target.starts_with("./") || target.starts_with("../../lib/");
        INFO(file.path, " imports ", target, ": move it to lib/parts, it has a second user now");
        CHECK(own);
      }
      if (file.path.starts_with("web/src/lib/")) {
        INFO(file.path, " imports ", target, ": lib knows no page");
        CHECK(target.find("routes/") == std::string::npos);
      }
      if (file.path.starts_with("web/src/lib/ui/")) {
        const bool domain = target.find("/parts/") != std::string::npos;
        INFO(file.path, " imports ", target, ": a word without domain takes its content as a snippet");
        CHECK_FALSE(domain);
      }
    }
  }
}

TEST_CASE("both tables of words have the same keys") {
  const house::Pattern satisfies("satisfies Words");
  const auto lines = house::lines_of("web/src/lib/text/en.ts");
  INFO(
      "web/src/lib/text/en.ts: end the table with 'satisfies Words', so that a missing word is a type error");
  CHECK(std::ranges::any_of(lines, [&](const auto& line) { return satisfies.found_in(line); }));
}

TEST_CASE("every script says how it is used") {
  int scripts = 0;
  for (const auto& entry : fs::directory_iterator(house::root() + "/script")) {
    const auto path = "script/" + entry.path().filename().string();
    const auto lines = house::lines_of(path);
    const auto has = [&](const std::string& text) {
      return std::ranges::any_of(lines,
                                 [&](const auto& line) { return line.find(text) != std::string::npos; });
    };
    ++scripts;
    INFO(path, ": answer -h and --help with 'usage: ", path, " …' before anything is done");
    CHECK(has("--help"));
    CHECK(has("usage: " + path));
    INFO(path, ": begin with a comment that says what it is for");
    CHECK((lines.size() > 1 && lines[1].starts_with("# ")));
    INFO(path, ": stop at the first failure, set -eu");
    CHECK(has("set -eu"));
  }
  CHECK(scripts >= 8);
}

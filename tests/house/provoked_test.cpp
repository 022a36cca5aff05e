// Every problem is provoked by somebody, every endpoint is called by a script.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "pattern.hpp"
#include "sources.hpp"

namespace {

struct Kind {
  std::string name;
  std::string slug;
  std::string path;
};

std::map<std::string, Kind> problems() {
  const house::Pattern name("constexpr ProblemKind ([a-z_0-9]+)");
  const house::Pattern number(R"(\.number = (9[0-9]{3}))");
  const house::Pattern slug(R"(\.slug = "([a-z0-9-]+)\")");
  std::map<std::string, Kind> all;
  for (const auto& file : house::files_below("src", {".hpp"})) {
    if (file.path.find("/problems") == std::string::npos) continue;
    std::string named;
    std::string numbered;
    for (const auto& line : file.lines) {
      if (const auto found = name.bracket(line); !found.empty()) named = found;
      if (const auto found = number.bracket(line); !found.empty()) numbered = found;
      if (const auto found = slug.bracket(line); !found.empty()) all[numbered] = {named, found, file.path};
    }
  }
  return all;
}

// Every word of every test that plays something; digits and names alike.
std::set<std::string> words_of_tests() {
  auto files = house::files_below("tests", {".http", ".scene", ".md", ".ts"});
  for (const auto& more :
       {house::files_below("tests/record", {".cpp"}), house::files_below("web/contract", {".ts"}),
        house::files_below("web/walks", {".ts"})})
    files.insert(files.end(), more.begin(), more.end());
  for (const auto& file : house::files_below("src", {".cpp"})) {
    if (file.is_test()) files.push_back(file);
  }
  std::set<std::string> words;
  const auto is_part = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
  };
  for (const auto& file : files) {
    for (const auto& line : file.lines) {
      for (auto at = line.begin(); at != line.end();) {
        const auto begin = std::find_if(at, line.end(), is_part);
        at = std::find_if_not(begin, line.end(), is_part);
        if (begin != at) words.emplace(begin, at);
      }
    }
  }
  return words;
}

struct Route {
  std::string method;
  std::string path;
};

std::vector<Route> documented() {
  const house::Pattern path("^  \"(/[^\"]*)\":$");
  const house::Pattern method("^    (get|post|put|delete|patch):$");
  std::vector<Route> routes;
  std::string present;
  for (const auto& line : house::lines_of("api/openapi.yaml")) {
    if (line.starts_with("components:")) break;
    if (const auto found = path.bracket(line); !found.empty()) present = found;
    auto word = method.bracket(line);
    if (word.empty()) continue;
    std::ranges::transform(word, word.begin(), [](unsigned char c) { return std::toupper(c); });
    routes.push_back({word, present});
  }
  return routes;
}

// "/api/v1/requests/{id}" fits "/api/v1/requests/Z-1001?x=y".
bool fits(const std::string& path, const std::string& called) {
  std::string expression = "^";
  bool hole = false;
  for (const char c : path) {
    if (c == '{') expression += "[^/?]+";
    if (!hole && c != '{' && c != '}') expression += c == '.' ? std::string("\\.") : std::string(1, c);
    hole = c == '{' || (hole && c != '}');
  }
  return house::Pattern(expression + "(\\?|$)").found_in(called);
}

}  // namespace

TEST_CASE("every problem is provoked by a test, or stands in unprovoked.txt with a reason") {
  const auto words = words_of_tests();
  const auto all = problems();
  std::set<std::string> excused;
  for (const auto& row : house::table("tests/house/unprovoked.txt")) {
    REQUIRE_MESSAGE(row.size() >= 3, "a line is: number, slug, why");
    excused.insert(row[0].substr(1));
  }
  for (const auto& [number, kind] : all) {
    const bool by_slug = kind.slug.find('-') != std::string::npos && words.contains(kind.slug);
    const bool by_name = kind.name.find('_') != std::string::npos && words.contains(kind.name);
    const bool provoked = words.contains("Z" + number) || words.contains(number) || by_slug || by_name;
    INFO("Z", number, " ", kind.slug, " (", kind.path,
         "): add a call to tests/api, a line to tests/scenes or a case to the room's test");
    CHECK((provoked || excused.contains(number)));
    INFO("Z", number, " ", kind.slug, " is provoked now: strike its line in tests/house/unprovoked.txt");
    CHECK_FALSE((provoked && excused.contains(number)));
  }
  for (const auto& number : excused) {
    INFO("Z", number, " is no problem any more: strike its line in tests/house/unprovoked.txt");
    CHECK(all.contains(number));
  }
  CHECK(all.size() > 100);
}

TEST_CASE("every endpoint is called by a script in tests/api") {
  const house::Pattern call("^(GET|POST|PUT|DELETE|PATCH) ");
  std::vector<Route> calls;
  for (const auto& file : house::files_below("tests/api", {".http"})) {
    for (const auto& line : file.lines) {
      const auto method = call.bracket(line);
      if (method.empty()) continue;
      const auto path = line.substr(method.size() + 1);
      calls.push_back({method, path.substr(0, path.find(' '))});
    }
  }
  const auto routes = documented();
  for (const auto& route : routes) {
    const bool called = std::ranges::any_of(
        calls, [&](const auto& one) { return one.method == route.method && fits(route.path, one.path); });
    INFO(route.method, " ", route.path, ": add the good call and each problem it names to tests/api/*.http");
    CHECK((called || house::excepted("no_script", route.method + route.path)));
  }
  CHECK(routes.size() > 10);
}

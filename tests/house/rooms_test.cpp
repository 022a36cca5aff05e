// What a room shows to others, and where a fault may be caught.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "pattern.hpp"
#include "sources.hpp"

namespace {

const std::vector<house::File>& sources() {
  static const auto all = house::files_below("src", {".cpp", ".hpp"});
  return all;
}

// The headers of each room that a file of another room includes.
std::map<std::string, std::set<std::string>> shown_headers() {
  const house::Pattern include("^#include \"([a-z_/]+\\.hpp)\"");
  std::map<std::string, std::set<std::string>> shown;
  for (const auto& file : sources()) {
    for (const auto& line : file.lines) {
      const auto path = include.bracket(line);
      if (path.find('/') == std::string::npos) continue;
      const auto room = house::room_of("src/" + path);
      if (room != house::room_of(file.path)) shown[room].insert("src/" + path);
    }
  }
  return shown;
}

bool is_problems(const std::string& path) { return path.find("/problems") != std::string::npos; }

}  // namespace

TEST_CASE("a room shows at most five headers to others") {
  const int limit = house::limits().at("headers_shown");
  for (const auto& [room, headers] : shown_headers()) {
    if (room == "model") continue;  // the model is its headers
    int count = 0;
    for (const auto& path : headers) {
      if (!is_problems(path) && !house::excepted("header_shown", path)) ++count;
    }
    INFO("others see ", count, " headers of ", room,
         ": hide what only it needs behind one of them, or split the room by noun");
    CHECK(count <= limit);
  }
}

TEST_CASE("a header that ends in _internal stays in its room") {
  for (const auto& [room, headers] : shown_headers()) {
    for (const auto& path : headers) {
      INFO(path, " is included by another room: give what it needs a header of its own, or ask the room");
      CHECK_FALSE(path.ends_with("_internal.hpp"));
    }
  }
}

TEST_CASE("faults are caught around one call, around one job and in main") {
  const house::Pattern catches("(^|[^a-z_])catch \\(");
  for (const auto& file : sources()) {
    if (file.is_test()) continue;
    int count = 0;
    for (const auto& line : file.lines) count += catches.found_in(line) ? 1 : 0;
    INFO(file.path, " catches ", count,
         " times: let the fault travel and let destructors tidy up; a foreign library that throws what is a "
         "problem needs a row 'catch <path> <why>' in exceptions.txt");
    CHECK(count <= house::exceptions_for("catch", file.path));
  }
}

// The source tree as the house test reads it: every C++ file below src/, line by line.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace house {

struct File {
  std::string path;  // relative to the repository, "src/ground/base/id.cpp"
  std::vector<std::string> lines;
  [[nodiscard]] bool is_header() const { return path.ends_with(".hpp"); }
  [[nodiscard]] bool is_test() const { return path.ends_with("_test.cpp"); }
};

struct Function {
  std::string file;
  int line = 0;  // of its opening brace
  int lines = 0;
};

[[nodiscard]] std::string root();
[[nodiscard]] std::vector<File> files_below(const std::string& folder,
                                            const std::set<std::string>& extensions);
[[nodiscard]] std::vector<std::string> lines_of(const std::string& path);

// "src/ground/base/id.cpp" -> "base"; the room "store" has no floor of its own.
[[nodiscard]] std::string room_of(const std::string& path);

// Rooms from the ground up, from src/CMakeLists.txt, and what each links, from its own CMakeLists.txt.
[[nodiscard]] std::vector<std::string> rooms_in_order();
[[nodiscard]] std::map<std::string, std::set<std::string>> links();

// Functions by brace counting: good to about a line, blind inside macros.
[[nodiscard]] std::vector<Function> functions_of(const File& file);

// "name value..." lines without comments.
[[nodiscard]] std::map<std::string, int> limits();
[[nodiscard]] std::vector<std::vector<std::string>> table(const std::string& path);

}  // namespace house

// Reading the source tree.
#include "sources.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace house {

namespace fs = std::filesystem;

std::string root() { return ZUSAGE_SOURCE_DIR; }

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream in(root() + "/" + path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<File> files_below(const std::string& folder, const std::set<std::string>& extensions) {
  std::vector<File> files;
  if (!fs::exists(root() + "/" + folder)) return files;
  for (auto at = fs::recursive_directory_iterator{root() + "/" + folder};
       at != fs::recursive_directory_iterator{}; ++at) {
    const auto name = at->path().filename().string();
    if (at->is_directory() && (name == "node_modules" || name == "dist")) at.disable_recursion_pending();
    if (!at->is_regular_file() || !extensions.contains(at->path().extension().string())) continue;
    const auto path = fs::relative(at->path(), root()).string();
    files.push_back({path, lines_of(path)});
  }
  std::ranges::sort(files, {}, &File::path);
  return files;
}

std::string room_of(const std::string& path) {
  std::istringstream parts(path);
  std::string src, floor, room;
  std::getline(parts, src, '/');
  std::getline(parts, floor, '/');
  std::getline(parts, room, '/');
  return floor == "store" || floor == "app" ? floor : room;
}

std::vector<std::string> rooms_in_order() {
  std::vector<std::string> rooms;
  bool inside = false;
  for (const auto& line : lines_of("src/CMakeLists.txt")) {
    if (line.starts_with("foreach")) break;
    if (line.starts_with("set(rooms")) inside = true;
    std::istringstream words(line);
    for (std::string word; inside && words >> word;) {
      while (!word.empty() && word.back() == ')') word.pop_back();
      if (word == "set(rooms") continue;
      rooms.push_back(word.substr(word.rfind('/') + 1));
    }
  }
  return rooms;
}

std::map<std::string, std::set<std::string>> links() {
  std::map<std::string, std::set<std::string>> all;
  for (const auto& file : files_below("src", {".txt"})) {
    if (file.path == "src/CMakeLists.txt") continue;
    std::string text;
    for (const auto& line : file.lines) text += line + " ";
    const auto room = room_of(file.path);
    auto& set = all[room];
    for (const std::string key : {"LINKS ", "TEST_LINKS "}) {
      for (auto at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
        std::istringstream words(text.substr(at + key.size()));
        for (std::string word; words >> word;) {
          const bool last = word.back() == ')';
          while (!word.empty() && word.back() == ')') word.pop_back();
          if (std::ranges::any_of(word, [](char c) { return c >= 'A' && c <= 'Z'; })) break;
          set.insert(word);
          if (last) break;
        }
      }
    }
  }
  return all;
}

namespace {

// Braces of a line outside of strings, characters and comments. Raw strings are blanked by the caller.
struct Counts {
  int open = 0;
  int close = 0;
};

Counts braces(const std::string& line) {
  Counts counts;
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote != 0) {
      if (c == '\\') ++i;
      if (c == quote) quote = 0;
      continue;
    }
    if (c == '/' && i + 1 < line.size() && line[i + 1] == '/') break;
    const bool digit_separator =
        c == '\'' && i > 0 && std::isdigit(static_cast<unsigned char>(line[i - 1])) != 0;
    if ((c == '"' || c == '\'') && !digit_separator) quote = c;
    if (c == '{') ++counts.open;
    if (c == '}') ++counts.close;
  }
  return counts;
}

bool opens_function(const std::string& line) {
  const auto word_at = line.find_first_not_of(' ');
  if (word_at == std::string::npos) return false;
  const auto text = line.substr(word_at);
  for (const auto* word :
       {"namespace", "struct ", "class ", "enum ", "union ", "extern \"C\"", "}", "//", "#"}) {
    if (text.starts_with(word)) return false;
  }
  const bool ends_open = text.ends_with("{") || text.ends_with("try {");
  return ends_open && text.find(')') != std::string::npos && text.find("= {") == std::string::npos;
}

}  // namespace

std::vector<Function> functions_of(const File& file) {
  std::vector<Function> functions;
  int depth = 0;
  int function_depth = -1;
  int began = 0;
  bool raw = false;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const auto& line = file.lines[i];
    if (!raw && line.find("R\"") != std::string::npos && line.find(")\"") == std::string::npos)
      raw = true;
    else if (raw) {
      if (line.find(")") != std::string::npos && line.find("\"") != std::string::npos) raw = false;
      continue;
    }
    const auto counts = braces(line);
    if (function_depth < 0 && opens_function(line)) {
      function_depth = depth;
      began = static_cast<int>(i) + 1;
    }
    depth += counts.open - counts.close;
    if (function_depth >= 0 && depth <= function_depth && static_cast<int>(i) + 1 > began) {
      functions.push_back({file.path, began, static_cast<int>(i) + 1 - began + 1});
      function_depth = -1;
    }
  }
  return functions;
}

std::vector<std::vector<std::string>> table(const std::string& path) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : lines_of(path)) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words(line);
    std::vector<std::string> row;
    for (std::string word; words >> word;) row.push_back(word);
    rows.push_back(row);
  }
  return rows;
}

std::map<std::string, int> limits() {
  std::map<std::string, int> all;
  for (const auto& row : table("tests/house/limits.txt")) all[row.at(0)] = std::stoi(row.at(1));
  return all;
}

}  // namespace house

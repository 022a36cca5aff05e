// Where tests find the real inputs that are no part of the repository: $ZUSAGE_SHARED, else ../shared.
#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace zusage::tests {

inline std::string shared_path(const std::string& below) {
  const char* given = std::getenv("ZUSAGE_SHARED");
  const std::string root = given != nullptr ? given : ZUSAGE_SOURCE_DIR "/../shared";
  return root + "/" + below;
}

// The content of a file, unpacked by gzip when its name ends so; empty when it is not there.
inline std::string shared_file(const std::string& below) {
  const std::string path = shared_path(below);
  if (!std::filesystem::exists(path)) return {};
  const std::string command = (path.ends_with(".gz") ? "gzip -dc '" : "cat '") + path + "'";
  std::string content;
  std::FILE* pipe = popen(command.c_str(), "r");
  std::array<char, 65536> piece;
  while (const auto count = std::fread(piece.data(), 1, piece.size(), pipe))
    content.append(piece.data(), count);
  pclose(pipe);
  return content;
}

}  // namespace zusage::tests

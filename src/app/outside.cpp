// Files, terminal and clock, for commands.
#include "app/outside.hpp"

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <memory>

#include "app/problem_catalogue.hpp"
#include "app/problems.hpp"

namespace zusage::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = 256UL << 20U;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
struct CloseGzip {
  void operator()(gzFile_s* file) const { gzclose(file); }
};

Problem unreadable(const std::string& path) {
  return {&problems::cannot_read_file, {{"path", path}, {"reason", std::strerror(errno)}}};
}

Result<std::string> read_file(const std::string& path) {
  errno = 0;
  std::error_code unknown;
  if (fs::is_directory(path, unknown)) errno = EISDIR;
  const std::unique_ptr<std::FILE, CloseFile> file{errno == 0 ? std::fopen(path.c_str(), "rb") : nullptr};
  if (!file) return std::unexpected(unreadable(path));
  std::string content;
  std::array<char, 65536> piece;
  while (const auto count = std::fread(piece.data(), 1, piece.size(), file.get())) {
    content.append(piece.data(), count);
    if (content.size() > largest_file) {
      return std::unexpected(Problem{&problems::file_too_large, {{"path", path}, {"limit", "256"}}});
    }
  }
  if (std::ferror(file.get()) != 0) return std::unexpected(unreadable(path));
  return content;
}

// Folders of tools hold YAML that is no organisation.
bool is_left_out(const fs::path& folder) {
  const auto name = folder.filename().string();
  return (name.starts_with('.') && name.size() > 1) || name == "node_modules";
}

Result<std::vector<std::string>> list_yaml(const std::string& path) {
  std::error_code failed;
  if (!fs::is_directory(path, failed)) return std::vector{path};
  std::vector<std::string> files;
  auto at = fs::recursive_directory_iterator{path, fs::directory_options::skip_permission_denied, failed};
  for (; !failed && at != fs::recursive_directory_iterator{}; at.increment(failed)) {
    std::error_code unknown;
    if (at->is_directory(unknown) && is_left_out(at->path())) at.disable_recursion_pending();
    const auto extension = at->path().extension();
    if (at->is_regular_file(unknown) && (extension == ".yaml" || extension == ".yml"))
      files.push_back(at->path().string());
  }
  if (failed)
    return std::unexpected(
        Problem{&problems::cannot_read_file, {{"path", path}, {"reason", failed.message()}}});
  std::ranges::sort(files);
  if (files.empty()) return std::unexpected(Problem{&problems::no_yaml_there, {{"path", path}}});
  return files;
}

Result<void> write_file(const std::string& path, std::string_view content) {
  // Beside the target first, then renamed: a reader never sees half a file.
  const auto part = path + ".part";
  std::error_code there;
  if (const auto folder = fs::path{path}.parent_path(); !folder.empty())
    fs::create_directories(folder, there);
  std::unique_ptr<std::FILE, CloseFile> file{std::fopen(part.c_str(), "wb")};
  const bool written = file && std::fwrite(content.data(), 1, content.size(), file.get()) == content.size() &&
                       std::fflush(file.get()) == 0 && fsync(fileno(file.get())) == 0;
  file.reset();
  if (written && std::rename(part.c_str(), path.c_str()) == 0) return {};
  return std::unexpected(
      Problem{&problems::cannot_write_file, {{"path", path}, {"reason", std::strerror(errno)}}});
}

// zlib reads plain files as they are, so one reader serves both.
Result<void> read_pieces(const std::string& path, const std::function<bool(std::string_view)>& take) {
  errno = fs::is_directory(path) ? EISDIR : 0;
  const std::unique_ptr<gzFile_s, CloseGzip> file{errno == 0 ? gzopen(path.c_str(), "rb") : nullptr};
  if (!file) return std::unexpected(unreadable(path));
  gzbuffer(file.get(), 1U << 18U);
  std::array<char, 1U << 18U> piece;
  for (;;) {
    const int count = gzread(file.get(), piece.data(), piece.size());
    if (count > 0 && !take({piece.data(), static_cast<std::size_t>(count)})) return {};
    if (count > 0) continue;
    int code = Z_OK;
    const std::string reason = gzerror(file.get(), &code);
    if (count == 0 && (code == Z_OK || code == Z_STREAM_END)) return {};
    if (code == Z_ERRNO) return std::unexpected(unreadable(path));
    return std::unexpected(Problem{&problems::broken_gzip, {{"path", path}, {"reason", reason}}});
  }
}

Instant now() {
  using namespace std::chrono;
  return {duration_cast<microseconds>(system_clock::now().time_since_epoch()).count()};
}

std::string read_secret() {
  termios before{};
  const bool terminal = tcgetattr(STDIN_FILENO, &before) == 0;
  if (terminal) {
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  std::string line;
  std::getline(std::cin, line);
  if (terminal) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
  return line;
}

Language language() {
  for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0')
      return std::string_view{value}.starts_with("de") ? Language::de : Language::en;
  }
  return Language::en;
}

// no-color.org, and terminals that say they can nothing.
bool colours() {
  const char* refused = std::getenv("NO_COLOR");
  const char* kind = std::getenv("TERM");
  const bool dumb = kind == nullptr || std::string_view{kind} == "dumb";
  return isatty(STDOUT_FILENO) == 1 && !dumb && (refused == nullptr || *refused == '\0');
}

int columns() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 100;
}

}  // namespace

cli::Outside real_outside() {
  cli::Outside outside;
  outside.print = [](std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);  // a server prints its address long before it ends
  };
  outside.complain = [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); };
  outside.read_file = read_file;
  outside.list_yaml = list_yaml;
  outside.write_file = write_file;
  outside.read_pieces = read_pieces;
  outside.now = now;
  outside.read_secret = read_secret;
  outside.language = language();
  outside.problems = problem_catalogue();
  outside.colours = colours();
  outside.is_terminal = isatty(STDOUT_FILENO) == 1;
  outside.columns = columns();
  return outside;
}

}  // namespace zusage::app

// A command of the program as data plus one function. Adding a command means adding commands/<name>.cpp,
// which defines `const Command <name>_command{...}`; the catalogue is generated from the folder.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "doors/cli/keeping.hpp"
#include "ground/base/instant.hpp"
#include "ground/base/problem.hpp"

namespace zusage::cli {

// What a program hands back to the shell (product.md).
enum class Exit { fine = 0, finding = 1, wrong_input = 2, fault = 3 };

struct Option {
  std::string_view name;        // "--holidays"; without dashes: a positional argument
  std::string_view value = {};  // "REGION", shown in the help; empty: a switch without a value
  Phrase help;
  bool required = false;
  bool repeated = false;
  std::string_view fallback = {};
};

// The words behind the command, already split. Names as in Option.
class Arguments {
 public:
  explicit Arguments(std::map<std::string, std::vector<std::string>> given) : given_(std::move(given)) {}
  [[nodiscard]] bool has(std::string_view name) const;
  // The last value given, else the fallback of the option, else empty.
  [[nodiscard]] std::string value(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> values(std::string_view name) const;

 private:
  std::map<std::string, std::vector<std::string>> given_;
};

struct ServeSettings {
  std::string data;    // data directory; empty: default (foundation.md 7)
  std::string listen;  // "127.0.0.1:8080"
  std::string public_url;
  bool demo = false;
  int smallest_group = 8;
};

struct HistoryWish;      // learn/history.hpp
struct HistoryDone;      // there too
struct HistoryProgress;  // there too

// Everything a command may ask of the outside; filled in by app/. A command touches nothing else.
struct Outside {
  std::function<void(std::string_view)> print;                            // standard output, as it stands
  std::function<void(std::string_view)> complain;                         // standard error
  std::function<Result<std::string>(const std::string& path)> read_file;  // whole, at most 256 MiB
  std::function<Result<std::vector<std::string>>(const std::string& path)>
      list_yaml;  // *.yaml below, sorted; a file: itself
  std::function<Result<void>(const std::string& path, std::string_view content)> write_file;
  // Calls back with pieces of a file, unpacked when it is gzip, until the callback returns false.
  std::function<Result<void>(const std::string& path, const std::function<bool(std::string_view)>&)>
      read_pieces;
  std::function<Instant()> now;
  std::function<std::string()> read_secret;  // a line from the terminal without echo, or from standard input
  std::function<Exit(const ServeSettings&)> serve;
  std::function<Exit(const std::string& data)> verify;
  std::function<Result<HistoryDone>(const HistoryWish&, const std::function<void(const HistoryProgress&)>&)>
      take_history;
  std::function<Exit(const std::string& folder, const HistoryWish&)> watch_folder;
  Keeping keep;
  Language language = Language::en;
  std::span<const ProblemKind* const> problems;  // of all rooms
  bool is_terminal = false;                      // of standard output: progress bars
  bool colours = false;
  int columns = 100;
};

struct Command {
  std::string_view name;
  Phrase summary;
  std::span<const Option> options;
  std::string_view examples;  // shown at the end of --help, one a line
  Phrase details = {};        // shown there too: what options and summary do not tell
  Exit (*run)(const Arguments&, Outside&);
};

// Prints a problem the way every command does: "error Z9001: title", place, advice. Returns wrong_input.
Exit complain(const Problem& problem, Outside& outside);

// Parses the words and runs the command; the only place that knows the option parser.
int run(int argc, const char* const* argv, Outside& outside);

}  // namespace zusage::cli

// A folder that is filled by night: each file that stopped growing is taken over once.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "doors/cli/command.hpp"
#include "doors/cli/learn/history.hpp"

namespace zusage::app {

// One look at the folder; `wish` names no file. Returns how many files were dealt with. `sizes` remembers
// what was seen the last time: a file counts once it has the size and the time of the look before.
class Drop {
 public:
  Drop(std::string folder, cli::HistoryWish wish);
  int look(cli::Outside& outside);

 private:
  struct Seen {
    std::uintmax_t size = 0;
    std::int64_t changed = 0;
    friend bool operator==(const Seen&, const Seen&) = default;
  };
  void take(const std::string& file, cli::Outside& outside);

  std::string folder_;
  cli::HistoryWish wish_;
  std::map<std::string, Seen> seen_;
};

// Looks once a minute until SIGTERM or SIGINT.
[[nodiscard]] cli::Exit watch_folder(const std::string& folder, const cli::HistoryWish& wish,
                                     cli::Outside& outside);

}  // namespace zusage::app

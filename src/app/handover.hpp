// Work that a command does in the data directory itself, or hands to the server that holds it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/house.hpp"
#include "doors/cli/command.hpp"

namespace zusage::app {

[[nodiscard]] std::string control_path(const std::string& data);

// Opens the account and sets its password, in a house that is open here.
[[nodiscard]] Result<void> open_account(House& house, const cli::NewUser& user);

// Who hears of it in the server beside the command.
struct Hearers {
  std::function<void(std::string_view)> note = [](std::string_view) {};  // a line for the log
  std::function<void(std::string_view)> evicted = [](std::string_view) {
  };  // a person whose sessions are over
};

// The server's side: does what a line asks and says in a line what came of it.
[[nodiscard]] std::string answer_line(House& house, std::string_view line, const Hearers& hearers = {});

// The command's side. `held`: the problem that the directory is in use; told when no server answers there.
[[nodiscard]] Result<void> hand_over(const cli::NewUser& user, const Problem& held);

}  // namespace zusage::app

// Jobs over the control socket: the asking command and the answering server.
#pragma once

#include <string>
#include <string_view>

#include "app/control.hpp"
#include "app/job.hpp"

namespace zusage::app {

[[nodiscard]] std::string control_path(const std::string& data);

struct Order {
  std::string_view job;
  std::string data;  // as given: empty stands for the default
  format::JsonObject words;
};

// In this process when the directory is free, else in the server that holds it.
[[nodiscard]] Result<format::JsonObject> have_done(Order order, const cli::Heard& progress = {});

// The server's side: does what a message asks and says what came of it.
[[nodiscard]] std::string answer_message(House& house, std::string_view message,
                                         const Control::Meanwhile& meanwhile, const Hearers& hearers = {});

}  // namespace zusage::app

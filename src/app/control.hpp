// The socket by which commands on the same machine hand work to the server that holds the data directory
// (foundation 7). One message there; any number back, of which one is the last. Each travels with its length
// before it, so that a whole organisation is one message. What messages mean is handover.hpp's.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "ground/base/problem.hpp"

namespace zusage::app {

// The serving end: only the user who started the server may speak to it.
class Control {
 public:
  // What is said before the last word; of no consequence when the asker has gone.
  using Meanwhile = std::function<void(const std::string& message)>;
  // Runs on the thread of the socket, one asker at a time; returns the last word.
  using Answer = std::function<std::string(std::string_view message, const Meanwhile& meanwhile)>;

  // Refuses a path that the system cannot name as a socket. The caller holds the directory's lock, so a
  // socket found there is one that a killed server left.
  [[nodiscard]] static Result<std::unique_ptr<Control>> open(const std::string& path, Answer answer);
  ~Control();
  Control(const Control&) = delete;
  Control& operator=(const Control&) = delete;

 private:
  Control(std::string path, int listening, int stopping, Answer answer);
  void run();
  void serve(int caller);

  std::string path_;
  int listening_;
  int stopping_;  // becomes readable when it ends
  Answer answer_;
  std::thread thread_;
};

// The asking end: the last word. Nothing: nobody listens there, or it went away before it answered.
// `meanwhile` hears the messages before it.
[[nodiscard]] std::optional<std::string> ask_control(const std::string& path, std::string_view message,
                                                     const Control::Meanwhile& meanwhile = {});

}  // namespace zusage::app

// Where the program begins: the outside, the words, a command. One of the three places that catch faults.
#include <csignal>
#include <cstdio>
#include <exception>

#include "app/history/take.hpp"
#include "app/history/watch.hpp"
#include "app/keeping.hpp"
#include "app/outside.hpp"
#include "app/serve.hpp"
#include "doors/cli/command.hpp"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  try {
    auto outside = zusage::app::real_outside();
    outside.serve = [&](const zusage::cli::ServeSettings& settings) {
      return zusage::app::serve(settings, outside);
    };
    outside.verify = [&](const std::string& data) { return zusage::app::verify(data, outside); };
    outside.take_history = zusage::app::take_history_into;
    outside.watch_folder = [&](const std::string& folder, const zusage::cli::HistoryWish& wish) {
      return zusage::app::watch_folder(folder, wish, outside);
    };
    outside.keep = zusage::app::real_keeping();
    return zusage::cli::run(argc, argv, outside);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "zusage: fault: %s\n", fault.what());
    return static_cast<int>(zusage::cli::Exit::fault);
  }
}

// Making an export history, in a house that is open here, or in one that a server holds.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>

#include "app/history/export.hpp"
#include "app/house.hpp"

namespace zusage::app {

[[nodiscard]] Result<cli::HistoryDone> take_history(House& house, const cli::HistoryWish& wish,
                                                    const cli::HistoryHeard& heard);

// The command's side: opens the house, or hands the work to the server that holds it.
[[nodiscard]] Result<cli::HistoryDone> take_history_into(const cli::HistoryWish& wish,
                                                         const cli::HistoryHeard& heard);

// Imports that a server carries out beside everything else, one after the other.
class Histories {
 public:
  explicit Histories(House& house) : house_(house) {}
  ~Histories();
  Histories(const Histories&) = delete;
  Histories& operator=(const Histories&) = delete;

  struct State {
    cli::HistoryWish wish;
    cli::HistoryProgress progress;
    std::optional<Result<cli::HistoryDone>> done;
  };
  // Its number, from 1.
  [[nodiscard]] int start(const cli::HistoryWish& wish);
  [[nodiscard]] std::optional<State> state(int number) const;
  // A line of the control socket; nothing when it is not about history.
  [[nodiscard]] std::optional<std::string> answer(std::string_view line);

 private:
  void run(int number);

  House& house_;
  mutable std::mutex mutex_;
  std::mutex one_at_a_time_;
  std::map<int, State> states_;
  std::vector<std::thread> threads_;
};

}  // namespace zusage::app

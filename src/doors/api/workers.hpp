// A few threads for work that would keep the server's own: making a password hash takes a tenth of a second.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace zusage::api {

class Workers {
 public:
  explicit Workers(int threads = 2, std::size_t longest_queue = 64);
  ~Workers();  // finishes what was begun, drops the rest
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  // False when the queue is full.
  [[nodiscard]] bool take(std::function<void()> work);

 private:
  void run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> queue_;
  std::size_t longest_queue_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace zusage::api

// The queue between the senders of events and the stream that writes them.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace zusage::http {

inline constexpr std::size_t largest_queue = 256UL << 10U;

struct Channel {
  // Takes everything queued; empty when there is nothing.
  [[nodiscard]] std::string take();
  bool send(std::string frame);
  void close();
  [[nodiscard]] bool is_closed();

  std::mutex mutex;
  std::string queued;
  bool closed = false;
  std::function<void()> wake;  // of the writer
  std::vector<std::function<void()>> ended;
};

}  // namespace zusage::http

// Server-sent events: one open stream as seen by whoever sends. Any thread may send.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace zusage::http {

struct Channel;

// A copy is the same stream. Frames are complete lines of text/event-stream ("id: 7\ndata: {}\n\n").
class EventSink {
 public:
  explicit EventSink(std::shared_ptr<Channel> channel) : channel_(std::move(channel)) {}

  // False when the stream is closed or its queue was full: a slow reader is closed and resumes by its last
  // id.
  bool send(std::string frame) const;
  void close() const;
  [[nodiscard]] bool closed() const;
  // Called once when the stream ends, from whatever thread ended it; at once when it has ended already.
  void on_closed(std::function<void()> ended) const;

 private:
  std::shared_ptr<Channel> channel_;
};

}  // namespace zusage::http

// The queue of one event stream: bounded, so that a slow reader costs no memory.
#include "doors/http/events.hpp"

#include <utility>

#include "doors/http/channel_internal.hpp"

namespace zusage::http {

std::string Channel::take() {
  const std::lock_guard lock(mutex);
  return std::exchange(queued, {});
}

bool Channel::send(std::string frame) {
  std::function<void()> awaken;
  bool fits = true;
  {
    const std::lock_guard lock(mutex);
    if (closed) return false;
    fits = queued.size() + frame.size() <= largest_queue;
    if (!fits) queued.clear();
    if (fits && queued.empty()) awaken = wake;
    if (fits) queued += frame;
  }
  if (awaken) awaken();
  if (!fits) close();
  return fits;
}

void Channel::close() {
  std::function<void()> awaken;
  std::vector<std::function<void()>> listeners;
  {
    const std::lock_guard lock(mutex);
    if (std::exchange(closed, true)) return;
    awaken = wake;
    listeners.swap(ended);
  }
  if (awaken) awaken();
  for (const auto& listener : listeners) listener();
}

bool Channel::is_closed() {
  const std::lock_guard lock(mutex);
  return closed;
}

bool EventSink::send(std::string frame) const { return channel_->send(std::move(frame)); }
void EventSink::close() const { channel_->close(); }
bool EventSink::closed() const { return channel_->is_closed(); }

void EventSink::on_closed(std::function<void()> ended) const {
  {
    const std::lock_guard lock(channel_->mutex);
    if (!channel_->closed) {
      channel_->ended.push_back(std::move(ended));
      return;
    }
  }
  ended();
}

}  // namespace zusage::http

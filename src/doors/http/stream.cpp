// One connection as an event stream: frames as they come, a heartbeat when none come, the last chunk at the
// end.
#include <sys/socket.h>

#include <boost/asio/dispatch.hpp>
#include <boost/asio/write.hpp>
#include <cerrno>

#include "doors/http/lane_internal.hpp"

namespace zusage::http {
namespace {

std::string framed(std::string text, bool chunked) {
  if (!chunked) return text;
  constexpr std::string_view digits = "0123456789abcdef";
  std::string size;
  for (auto rest = text.size(); rest > 0; rest /= 16) size.insert(size.begin(), digits[rest % 16]);
  return size + "\r\n" + text + "\r\n";
}

// A reader that goes away is noticed at once, not at the next heartbeat.
void watch_for_end(Connection& connection) {
  const std::weak_ptr<Channel> channel = connection.channel;
  auto& socket = connection.stream.socket();
  const int descriptor = socket.native_handle();
  socket.async_wait(Socket::wait_read, [channel, descriptor](const Told& outcome) {
    const auto open = channel.lock();
    if (outcome || !open) return;
    char byte = 0;
    const auto count = recv(descriptor, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    if (count == 0 || (count < 0 && errno != EAGAIN)) open->close();
  });
}

// Counts the stream and lets listeners know of its end, however it ends.
struct Opened {
  explicit Opened(Connection& at) : connection(at) { ++connection.common->streams; }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;
  ~Opened() {
    connection.channel->close();
    connection.channel.reset();
    --connection.common->streams;
  }
  Connection& connection;
};

std::shared_ptr<Bell> prepare(Connection& connection) {
  const auto lane = connection.lane.lock();
  auto bell = std::make_shared<Bell>(*lane);
  connection.channel = std::make_shared<Channel>();
  connection.channel->wake = ringer(lane, bell);
  return bell;
}

}  // namespace

std::function<void()> ringer(const std::shared_ptr<Lane>& lane, const std::shared_ptr<Bell>& bell) {
  return [weak_lane = std::weak_ptr{lane}, weak_bell = std::weak_ptr{bell}] {
    const auto alive = weak_lane.lock();
    if (!alive) return;
    asio::dispatch(alive->context, [weak_bell] {
      if (const auto waiting = weak_bell.lock()) waiting->timer.cancel();
    });
  };
}

Awaitable stream_events(Connection& connection, const Reply& reply, bool chunked) {
  const auto bell = prepare(connection);
  const Opened opened(connection);
  const auto& settings = connection.common->settings;
  const auto channel = connection.channel;
  Told outcome;
  auto out = head_of(reply, {.keep_alive = false, .chunked = chunked, .length = -1});
  connection.stream.expires_after(settings.event_write_limit);
  co_await asio::async_write(connection.stream, asio::buffer(out), telling(outcome));
  if (outcome) co_return;
  connection.stream.expires_never();
  watch_for_end(connection);
  if (connection.common->stopping) channel->close();
  reply.stream(EventSink{channel});
  for (bool over = false; !over;) {
    over = channel->is_closed();
    out = channel->take();
    if (out.empty() && !over) {
      bell->timer.expires_after(settings.heartbeat);
      co_await bell->timer.async_wait(telling(outcome));
      if (outcome) continue;
      out = ": \n\n";
    }
    if (!out.empty()) out = framed(std::move(out), chunked);
    if (over && chunked) out += "0\r\n\r\n";
    connection.stream.expires_after(settings.event_write_limit);
    co_await asio::async_write(connection.stream, asio::buffer(out), telling(outcome));
    connection.stream.expires_never();
    if (outcome) co_return;
  }
}

}  // namespace zusage::http

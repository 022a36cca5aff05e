// Where Asio and Beast live: one lane = one event loop = one thread. A connection belongs to one lane for its
// whole life, so nothing in it needs a lock.
#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>

#include "doors/http/channel_internal.hpp"
#include "doors/http/server.hpp"

namespace zusage::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using Tcp = asio::ip::tcp;
using Executor = asio::io_context::executor_type;
using Stream = beast::basic_stream<Tcp, Executor>;
using Socket = Stream::socket_type;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;
using Awaitable = asio::awaitable<void, Executor>;
using Told = boost::system::error_code;

// Completion token: resumes the coroutine and leaves the outcome in `outcome`.
[[nodiscard]] inline auto telling(Told& outcome) {
  return asio::redirect_error(asio::use_awaitable_t<Executor>{}, outcome);
}

// What all lanes share.
struct Common {
  Settings settings;
  Router router;
  Hooks hooks;
  std::atomic<bool> stopping = false;
  std::atomic<std::size_t> connections = 0;
  std::atomic<std::size_t> streams = 0;
  std::mutex mutex;  // of `by_address`
  std::map<std::string, std::size_t> by_address;
};

struct Connection;

struct Lane {
  asio::io_context context{1};
  std::unordered_set<Connection*> open;
};

struct Connection {
  Connection(Socket socket, std::shared_ptr<Lane> lane, std::shared_ptr<Common> common, std::string peer);
  ~Connection();

  Stream stream;
  beast::flat_buffer buffer;
  std::weak_ptr<Lane> lane;
  std::shared_ptr<Common> common;
  std::string peer;
  bool idle = false;
  std::shared_ptr<Channel> channel;  // while it is an event stream
};

// Wakes a coroutine that waits on the timer. Rung from any thread through `ringer`.
struct Bell {
  explicit Bell(Lane& lane) : timer(lane.context) {}
  Timer timer;
};
[[nodiscard]] std::function<void()> ringer(const std::shared_ptr<Lane>& lane,
                                           const std::shared_ptr<Bell>& bell);

// One connection from its first byte to its end.
Awaitable hold(std::shared_ptr<Connection> connection);
// The event stream that a connection becomes; returns when it is over.
Awaitable stream_events(Connection& connection, const Reply& reply, bool chunked);
// Called on the lane when the server stops.
void end(Connection& connection);

// Status line and headers, with the empty line. `length` < 0: a stream in chunks, or until the end.
struct HeadShape {
  bool keep_alive = true;
  bool chunked = false;
  long length = 0;
};
[[nodiscard]] std::string head_of(const Reply& reply, const HeadShape& shape);

}  // namespace zusage::http

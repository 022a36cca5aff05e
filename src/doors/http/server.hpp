// The server: sockets, limits, timeouts, keep-alive, graceful stop. It hands calls to a router and knows no
// more.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "doors/http/call.hpp"
#include "doors/http/router.hpp"
#include "ground/base/problem.hpp"

namespace zusage::http {

struct Address {
  std::string host;  // an IP address
  std::uint16_t port = 0;
};

// "127.0.0.1:8080" or "[::1]:8080".
[[nodiscard]] Result<Address> parse_address(std::string_view text);
[[nodiscard]] bool is_loopback(const Address& address);

// The address people use, when a proxy stands before the server.
struct PublicUrl {
  std::string origin;              // "https://zusage.example.org", as a browser sends it
  std::vector<std::string> hosts;  // as they may stand in a Host header: with and without the usual port
};

// Scheme http or https, a host, perhaps a port; no path, query or name of a user.
[[nodiscard]] Result<PublicUrl> parse_public_url(std::string_view text);

struct Settings {
  Address listen{"127.0.0.1", 8080};  // port 0: any free one
  int threads = 2;
  std::size_t head_limit = 16UL << 10U;
  std::size_t body_limit = 1UL << 20U;
  std::size_t connection_limit = 10'000;
  std::size_t connection_limit_per_address = 2'000;
  std::chrono::milliseconds idle_limit{60'000};  // between two calls
  std::chrono::milliseconds head_limit_time{15'000};
  std::chrono::milliseconds body_limit_time{30'000};
  std::chrono::milliseconds write_limit{30'000};
  std::chrono::milliseconds event_write_limit{10'000};
  std::chrono::milliseconds heartbeat{15'000};
  std::chrono::milliseconds drain_limit{2'000};
};

// Why the server itself refuses, before a handler sees the call.
enum class Refusal { malformed, head_too_large, body_too_large };

// How the house words what the server must say by itself, and what it wants to know.
struct Hooks {
  std::function<Reply(Refusal)> refuse;
  std::function<Reply(const Call&, const std::exception&)> fault;  // a handler threw
  std::function<void(const Call&, std::string_view pattern, int status, std::chrono::nanoseconds taken)> done;
};

class Server {
 public:
  Server(Settings settings, Router router, Hooks hooks);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server();  // stops

  // Begins to listen; a problem when the address is taken or not ours.
  [[nodiscard]] Result<void> start();
  [[nodiscard]] std::uint16_t port() const;
  [[nodiscard]] std::size_t open_connections() const;
  [[nodiscard]] std::size_t open_streams() const;

  // Takes no more connections, ends streams and idle connections, lets running calls be answered until the
  // limit, then closes what is left.
  void stop(std::chrono::milliseconds limit);

 private:
  class Body;
  std::unique_ptr<Body> body_;
};

}  // namespace zusage::http

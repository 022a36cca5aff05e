// Listening, handing sockets to the lanes in turn, and stopping in order.
#include "doors/http/server.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <charconv>
#include <condition_variable>
#include <thread>

#include "doors/http/lane_internal.hpp"
#include "doors/http/problems.hpp"

namespace zusage::http {

using Guard = asio::executor_work_guard<Executor>;
using Acceptor = asio::basic_socket_acceptor<Tcp, Executor>;

Connection::Connection(Socket socket, std::shared_ptr<Lane> on, std::shared_ptr<Common> shared,
                       std::string from)
    : stream(std::move(socket)), lane(on), common(std::move(shared)), peer(std::move(from)) {}

Connection::~Connection() {
  if (const auto alive = lane.lock()) alive->open.erase(this);
  const std::lock_guard lock(common->mutex);
  const auto at = common->by_address.find(peer);
  if (at != common->by_address.end() && --at->second == 0) common->by_address.erase(at);
  --common->connections;
}

class Server::Body {
 public:
  Body(Settings settings, Router router, Hooks hooks)
      : common_(std::make_shared<Common>()),
        lanes_(lanes(settings.threads)),
        acceptor_(lanes_.front()->context),
        pause_(lanes_.front()->context) {
    common_->settings = std::move(settings);
    common_->router = std::move(router);
    common_->hooks = std::move(hooks);
  }

  Result<void> start() {
    Told failed;
    const auto& listen = common_->settings.listen;
    const Tcp::endpoint endpoint{asio::ip::make_address(listen.host, failed), listen.port};
    if (!failed) acceptor_.open(endpoint.protocol(), failed);
    if (!failed) acceptor_.set_option(Acceptor::reuse_address(true), failed);
    if (!failed) acceptor_.bind(endpoint, failed);
    if (!failed) acceptor_.listen(asio::socket_base::max_listen_connections, failed);
    if (failed) {
      const auto text = listen.host + ":" + std::to_string(listen.port);
      return std::unexpected(
          Problem{&problems::cannot_listen, {{"address", text}, {"reason", failed.message()}}});
    }
    port_ = acceptor_.local_endpoint().port();
    for (const auto& lane : lanes_) guards_.emplace_back(lane->context.get_executor());
    accept();
    for (const auto& lane : lanes_) threads_.emplace_back([open = lane.get()] { open->context.run(); });
    return {};
  }

  void stop(std::chrono::milliseconds limit) {
    if (threads_.empty()) return;
    common_->stopping = true;
    asio::post(lanes_.front()->context, [this] {
      Told ignored;
      acceptor_.close(ignored);
    });
    for (const auto& lane : lanes_) asio::post(lane->context, [open = lane.get()] { end_all(*open); });
    const auto last = std::chrono::steady_clock::now() + limit;
    while (common_->connections > 0 && std::chrono::steady_clock::now() < last) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    guards_.clear();
    // Without connections the lanes run out by themselves.
    for (const auto& lane : lanes_) {
      if (common_->connections > 0) lane->context.stop();
    }
    for (auto& thread : threads_) thread.join();
    threads_.clear();
  }

  [[nodiscard]] const Common& common() const { return *common_; }
  [[nodiscard]] std::uint16_t port() const { return port_; }

 private:
  static std::vector<std::shared_ptr<Lane>> lanes(int count) {
    std::vector<std::shared_ptr<Lane>> made;
    for (int i = 0; i < std::max(1, count); ++i) made.push_back(std::make_shared<Lane>());
    return made;
  }

  // Closing changes the set, so the walk is over a copy.
  static void end_all(Lane& lane) {
    const auto open = lane.open;
    for (auto* connection : open) end(*connection);
  }

  void accept() {
    const auto& lane = lanes_[next_++ % lanes_.size()];
    acceptor_.async_accept(lane->context, [this, &lane](const Told& outcome, Socket socket) {
      if (outcome == asio::error::operation_aborted || !acceptor_.is_open()) return;
      if (outcome) return accept_later();
      welcome(std::move(socket), lane);
      accept();
    });
  }

  // Out of descriptors: others must close first.
  void accept_later() {
    pause_.expires_after(std::chrono::milliseconds(50));
    pause_.async_wait([this](const Told& outcome) {
      if (!outcome && acceptor_.is_open()) accept();
    });
  }

  void welcome(Socket socket, const std::shared_ptr<Lane>& lane) {
    Told failed;
    const auto from = socket.remote_endpoint(failed);
    if (failed) return;
    auto peer = from.address().to_string();
    if (!counted(peer)) {
      static constexpr std::string_view full =
          "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nretry-after: 5\r\nconnection: "
          "close\r\n\r\n";
      socket.non_blocking(true, failed);
      socket.write_some(asio::buffer(full), failed);
      return;
    }
    auto connection = std::make_shared<Connection>(std::move(socket), lane, common_, std::move(peer));
    connection->stream.socket().set_option(Tcp::no_delay(true), failed);
    asio::co_spawn(lane->context, hold(std::move(connection)), asio::detached);
  }

  [[nodiscard]] bool counted(const std::string& peer) {
    const std::lock_guard lock(common_->mutex);
    const auto& settings = common_->settings;
    auto& count = common_->by_address[peer];
    if (common_->connections >= settings.connection_limit || count >= settings.connection_limit_per_address) {
      if (count == 0) common_->by_address.erase(peer);
      return false;
    }
    ++count;
    ++common_->connections;
    return true;
  }

  std::shared_ptr<Common> common_;
  std::vector<std::shared_ptr<Lane>> lanes_;
  Acceptor acceptor_;
  Timer pause_;
  std::vector<Guard> guards_;
  std::vector<std::thread> threads_;
  std::size_t next_ = 0;
  std::uint16_t port_ = 0;
};

Result<Address> parse_address(std::string_view text) {
  const Problem refused{&problems::not_an_address, {{"text", std::string{text}}}};
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos) return std::unexpected(refused);
  auto host = text.substr(0, colon);
  const auto digits = text.substr(colon + 1);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  Address address{.host = host == "localhost" ? "127.0.0.1" : std::string{host}};
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), address.port);
  Told failed;
  asio::ip::make_address(address.host, failed);
  if (failed || digits.empty() || read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) {
    return std::unexpected(refused);
  }
  return address;
}

bool is_loopback(const Address& address) {
  Told failed;
  const auto parsed = asio::ip::make_address(address.host, failed);
  return !failed && parsed.is_loopback();
}

Server::Server(Settings settings, Router router, Hooks hooks)
    : body_(std::make_unique<Body>(std::move(settings), std::move(router), std::move(hooks))) {}
Server::~Server() { body_->stop(std::chrono::milliseconds(0)); }

Result<void> Server::start() { return body_->start(); }
std::uint16_t Server::port() const { return body_->port(); }
std::size_t Server::open_connections() const { return body_->common().connections; }
std::size_t Server::open_streams() const { return body_->common().streams; }
void Server::stop(std::chrono::milliseconds limit) { body_->stop(limit); }

}  // namespace zusage::http

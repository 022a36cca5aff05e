// How far a call comes: no name, no connection, no certificate, no answer, an answer.
#include "doors/post/reach.hpp"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string_view>
#include <thread>

using namespace zusage;
using namespace zusage::post;

namespace {

// Answers the first caller with these bytes, whatever it says.
class Answering {
 public:
  explicit Answering(std::string_view answer) : listening_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(::bind(listening_, reinterpret_cast<const sockaddr*>(&address), size) == 0);
    REQUIRE(::listen(listening_, 1) == 0);
    REQUIRE(::getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    port = ::ntohs(address.sin_port);
    thread_ = std::jthread([this, answer] {
      const int caller = ::accept(listening_, nullptr, nullptr);
      char heard[512];
      (void)!::recv(caller, heard, sizeof heard, 0);
      (void)!::send(caller, answer.data(), answer.size(), MSG_NOSIGNAL);
      ::close(caller);
    });
  }
  Answering(const Answering&) = delete;
  Answering& operator=(const Answering&) = delete;
  ~Answering() {
    thread_.join();
    ::close(listening_);
  }
  std::uint16_t port = 0;

 private:
  int listening_;
  std::jthread thread_;
};

Reached reached(std::uint16_t port, bool tls = false) {
  return reach({.host = "127.0.0.1", .port = port, .tls = tls, .path = "/healthz"}, std::chrono::seconds(2));
}

}  // namespace

TEST_CASE("an answer comes back with its status and body") {
  const Answering answering{"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"};
  const auto answer = reached(answering.port);
  CHECK(answer.stopped_at == Step::done);
  CHECK(answer.status == 200);
  CHECK(answer.body == "ok");
}

TEST_CASE("what speaks no HTTP, or no TLS where it should, is told apart") {
  {
    const Answering answering{"220 mail ready\r\n"};
    CHECK(reached(answering.port).stopped_at == Step::answer);
  }
  const Answering plain{"HTTP/1.1 400 Bad Request\r\n\r\n"};
  const auto answer = reached(plain.port, true);
  CHECK(answer.stopped_at == Step::certificate);
  CHECK_FALSE(answer.reason.empty());
}

TEST_CASE("nobody there, and no such name") {
  std::uint16_t port = 0;
  {
    const Answering gone{""};
    port = gone.port;
    CHECK(reached(port).stopped_at == Step::answer);
  }
  CHECK(reached(port).stopped_at == Step::connection);
  CHECK(reach({.host = "no-such-host.invalid", .port = 80}, std::chrono::seconds(2)).stopped_at ==
        Step::name);
}

TEST_CASE("an address is taken apart") {
  const auto plain = destination_of("http://127.0.0.1:8080", "/healthz");
  REQUIRE(plain);
  CHECK(plain->port == 8080);
  CHECK_FALSE(plain->tls);
  const auto secure = destination_of("https://zusage.example.org", "/");
  REQUIRE(secure);
  CHECK(secure->host == "zusage.example.org");
  CHECK(secure->port == 443);
  CHECK(destination_of("http://[::1]:80", "/")->host == "::1");
  CHECK(destination_of("https://[::1]", "/")->port == 443);
  CHECK_FALSE(destination_of("ftp://x", "/"));
  CHECK_FALSE(destination_of("http://x:y", "/"));
}

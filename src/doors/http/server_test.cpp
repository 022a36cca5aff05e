#include "doors/http/server.hpp"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <stdexcept>
#include <thread>

using namespace zusage::http;
using namespace std::chrono_literals;

namespace {

// A plain client: says bytes, reads what comes.
class Wire {
 public:
  explicit Wire(std::uint16_t port) : descriptor_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
    const timeval limit{.tv_sec = 5};
    setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    REQUIRE(connect(descriptor_, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0);
  }
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;
  ~Wire() { close(descriptor_); }

  void say(std::string_view bytes) const { send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL); }
  // Everything until `mark` was seen `times`, or until the other side closes.
  std::string hear(std::string_view mark, int times = 1) {
    std::string heard;
    char piece[4096];
    for (;;) {
      int seen = 0;
      for (auto at = heard.find(mark); at != std::string::npos; at = heard.find(mark, at + 1)) ++seen;
      if (seen >= times) return heard;
      const auto count = recv(descriptor_, piece, sizeof piece, 0);
      if (count <= 0) return heard;
      heard.append(piece, static_cast<std::size_t>(count));
    }
  }
  std::string hear_all() { return hear("\x01"); }

 private:
  int descriptor_;
};

constexpr auto host = " HTTP/1.1\r\nhost: x\r\n";

std::string get(std::string_view path) { return "GET " + std::string{path} + host + "\r\n"; }

// A server with routes for each way to answer; slow answers come from a thread of their own.
class Example {
 public:
  explicit Example(Settings settings = {}) : server_(with_defaults(std::move(settings)), routes(), hooks()) {
    REQUIRE(server_.start());
  }
  ~Example() {
    server_.stop(1s);
    for (auto& thread : threads_) thread.join();
  }
  Example(const Example&) = delete;
  Example& operator=(const Example&) = delete;

  Server& server() { return server_; }
  std::uint16_t port() { return server_.port(); }
  std::vector<EventSink> sinks;
  std::atomic<int> ended = 0;

 private:
  static Settings with_defaults(Settings settings) {
    settings.listen.port = 0;
    return settings;
  }

  static Hooks hooks() {
    return {.refuse =
                [](Refusal refusal) {
                  const int status = refusal == Refusal::malformed        ? 400
                                     : refusal == Refusal::head_too_large ? 431
                                                                          : 413;
                  return Reply{.status = status, .body = "refused"};
                },
            .fault = [](const Call&,
                        const std::exception& fault) { return Reply{.status = 500, .body = fault.what()}; },
            .done = {}};
  }

  Router routes() {
    Router router;
    router.add(Method::get, "/hello/{name}", at_once([](const Call& call) {
                 return Reply{.body = "hello " + std::string{call.parameter("name")}};
               }));
    router.add(Method::post, "/echo", at_once([](const Call& call) { return Reply{.body = call.body}; }));
    router.add(Method::get, "/fault",
               at_once([](const Call&) -> Reply { throw std::runtime_error("broken"); }));
    router.add(Method::get, "/slow", [this](const Call&, Answer answer) {
      threads_.emplace_back([late = std::make_shared<Answer>(std::move(answer))] {
        std::this_thread::sleep_for(100ms);
        (*late)({.body = "slow"});
      });
    });
    router.add(Method::get, "/later-fault", [this](const Call&, Answer answer) {
      threads_.emplace_back([late = std::make_shared<Answer>(std::move(answer))] {
        late->make([]() -> Reply { throw std::runtime_error("broken later"); });
      });
    });
    router.add(Method::get, "/events", at_once([this](const Call&) {
                 return Reply{.content_type = "text/event-stream", .stream = [this](const EventSink& sink) {
                                sink.on_closed([this] { ++ended; });
                                sink.send("id: 1\ndata: first\n\n");
                                sinks.push_back(sink);
                              }};
               }));
    return router;
  }

  std::vector<std::thread> threads_;
  Server server_;
};

bool within(std::chrono::milliseconds limit, const std::function<bool()>& holds) {
  const auto last = std::chrono::steady_clock::now() + limit;
  while (!holds() && std::chrono::steady_clock::now() < last) std::this_thread::sleep_for(2ms);
  return holds();
}

}  // namespace

TEST_CASE("five calls in one write get five answers in order") {
  Example example;
  Wire wire(example.port());
  std::string calls;
  for (int i = 0; i < 5; ++i) calls += get("/hello/" + std::to_string(i));
  wire.say(calls);
  const auto heard = wire.hear("hello ", 5);
  CHECK(heard.find("hello 0") < heard.find("hello 1"));
  CHECK(heard.find("hello 3") < heard.find("hello 4"));
  CHECK(heard.find("hello 4") != std::string::npos);
}

TEST_CASE("a slow answer from another thread keeps its place before a quick one") {
  Example example;
  Wire wire(example.port());
  wire.say(get("/slow") + get("/hello/after"));
  const auto heard = wire.hear("hello after");
  CHECK(heard.find("slow") < heard.find("hello after"));
}

TEST_CASE("connection: close is honoured, and HEAD has a length but no body") {
  Example example;
  Wire wire(example.port());
  wire.say(std::string{"HEAD /hello/you"} + host + "connection: close\r\n\r\n");
  const auto heard = wire.hear_all();
  CHECK(heard.find("content-length: 9\r\n") != std::string::npos);
  CHECK(heard.ends_with("\r\n\r\n"));
}

TEST_CASE("a head above the limit is answered 431") {
  Example example;
  Wire wire(example.port());
  wire.say(std::string{"GET /hello/x"} + host + "x-long: " + std::string(40'000, 'x') + "\r\n\r\n");
  CHECK(wire.hear_all().starts_with("HTTP/1.1 431 "));
}

TEST_CASE("a body above the limit is answered 413, whether announced or in chunks") {
  Example example({.body_limit = 1000});
  Wire announced(example.port());
  announced.say(std::string{"POST /echo"} + host + "content-length: 5000\r\n\r\n" + std::string(5000, 'x'));
  CHECK(announced.hear_all().starts_with("HTTP/1.1 413 "));
  Wire chunked(example.port());
  chunked.say(std::string{"POST /echo"} + host + "transfer-encoding: chunked\r\n\r\n");
  for (int i = 0; i < 3; ++i) chunked.say("200\r\n" + std::string(0x200, 'x') + "\r\n");
  CHECK(chunked.hear_all().starts_with("HTTP/1.1 413 "));
}

TEST_CASE("a body in chunks and one after 100-continue arrive whole") {
  Example example;
  Wire chunked(example.port());
  chunked.say(std::string{"POST /echo"} + host +
              "transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
  CHECK(chunked.hear("abcde").ends_with("abcde"));
  Wire asking(example.port());
  asking.say(std::string{"POST /echo"} + host + "content-length: 4\r\nexpect: 100-continue\r\n\r\n");
  CHECK(asking.hear("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
  asking.say("body");
  CHECK(asking.hear("body").ends_with("body"));
}

TEST_CASE("what is no HTTP, and what two servers could read differently, is answered 400") {
  for (const std::string& bytes : std::vector<std::string>{
           std::string{"nonsense\r\n\r\n"}, std::string{"GET / HTTP/1.1\r\n\r\n"}, get("/a/../b"),
           get("/%00"), std::string{"GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n"},
           std::string{"POST /echo"} + host +
               "content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n"}) {
    CAPTURE(bytes);
    Example example;
    Wire wire(example.port());
    wire.say(bytes);
    CHECK(wire.hear_all().starts_with("HTTP/1.1 400 "));
  }
}

TEST_CASE("a handler that throws costs one answer, not the connection") {
  Example example;
  Wire wire(example.port());
  wire.say(get("/fault") + get("/hello/you"));
  const auto heard = wire.hear("hello you");
  CHECK(heard.starts_with("HTTP/1.1 500 "));
  CHECK(heard.find("broken") != std::string::npos);
  CHECK(heard.ends_with("hello you"));
}

TEST_CASE("a head that comes too slowly is cut") {
  Example example({.head_limit_time = 100ms});
  Wire wire(example.port());
  wire.say("GET /hello/x HTT");
  CHECK(wire.hear_all().empty());
  CHECK(within(1s, [&] { return example.server().open_connections() == 0; }));
}

TEST_CASE("one address cannot take all connections") {
  Example example({.connection_limit_per_address = 2});
  Wire one(example.port());
  Wire two(example.port());
  REQUIRE(within(1s, [&] { return example.server().open_connections() == 2; }));
  Wire three(example.port());
  CHECK(three.hear_all().starts_with("HTTP/1.1 503 "));
}

TEST_CASE("events arrive as they are sent, with a heartbeat between") {
  Example example({.heartbeat = 50ms});
  Wire wire(example.port());
  wire.say(get("/events"));
  CHECK(wire.hear("data: first").find("content-type: text/event-stream") != std::string::npos);
  CHECK(wire.hear(": \n\n").find(": \n\n") != std::string::npos);
  REQUIRE(example.sinks.size() == 1);
  CHECK(example.sinks[0].send("data: second\n\n"));
  CHECK(wire.hear("data: second").find("data: second") != std::string::npos);
  CHECK(example.server().open_streams() == 1);
}

TEST_CASE("a reader that goes away ends its stream at once") {
  Example example;
  {
    Wire wire(example.port());
    wire.say(get("/events"));
    wire.hear("data: first");
  }
  CHECK(within(2s, [&] { return example.ended == 1; }));
  CHECK_FALSE(example.sinks[0].send("data: late\n\n"));
}

TEST_CASE("a reader that does not read is closed, and costs no memory without end") {
  Example example;
  Wire wire(example.port());
  wire.say(get("/events"));
  wire.hear("data: first");
  const std::string frame(32 << 10, 'x');
  int sent = 0;
  while (example.sinks[0].send(frame) && sent < 10'000) ++sent;
  CHECK(sent < 10'000);
  CHECK(example.sinks[0].closed());
}

TEST_CASE("stop ends streams with the last chunk and lets a running call be answered") {
  Example example;
  Wire stream(example.port());
  stream.say(get("/events"));
  stream.hear("data: first");
  Wire slow(example.port());
  slow.say(get("/slow"));
  Wire idle(example.port());
  REQUIRE(within(1s, [&] { return example.server().open_connections() == 3; }));
  std::this_thread::sleep_for(30ms);
  const auto began = std::chrono::steady_clock::now();
  example.server().stop(3s);
  CHECK(std::chrono::steady_clock::now() - began < 2s);
  CHECK(stream.hear_all().ends_with("0\r\n\r\n"));
  CHECK(slow.hear_all().find("slow") != std::string::npos);
  CHECK(idle.hear_all().empty());
}

TEST_CASE("an address in use is a problem") {
  Example example;
  Settings same;
  same.listen.port = example.port();
  Server second(same, Router{}, Hooks{});
  const auto started = second.start();
  REQUIRE_FALSE(started);
  CHECK(started.error().kind->number == 9801);
}

TEST_CASE("addresses are read with their port") {
  CHECK(parse_address("127.0.0.1:8080")->port == 8080);
  CHECK(is_loopback(*parse_address("[::1]:80")));
  CHECK(is_loopback(*parse_address("localhost:80")));
  CHECK_FALSE(is_loopback(*parse_address("0.0.0.0:80")));
  for (const auto* text : {"", "8080", "host:80", "127.0.0.1:", "127.0.0.1:99999", "127.0.0.1:8x"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_address(text));
  }
}

TEST_CASE("an answer that fails while it is made, long after the handler, is a fault like any other") {
  Example example;
  Wire wire(example.port());
  wire.say(get("/later-fault"));
  CHECK(wire.hear("broken later").starts_with("HTTP/1.1 500 "));
}

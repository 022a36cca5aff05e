#include "doors/http/server.hpp"

#include <doctest/doctest.h>

using namespace zusage::http;

TEST_CASE("a public address becomes the origin a browser sends and the hosts a call may name") {
  const auto plain = parse_public_url("https://Zusage.Example.org/");
  REQUIRE(plain);
  CHECK(plain->origin == "https://zusage.example.org");
  CHECK(plain->hosts == std::vector<std::string>{"zusage.example.org", "zusage.example.org:443"});
  const auto with_port = parse_public_url("http://10.0.0.7:8443");
  REQUIRE(with_port);
  CHECK(with_port->origin == "http://10.0.0.7:8443");
  CHECK(with_port->hosts == std::vector<std::string>{"10.0.0.7:8443"});
  CHECK(parse_public_url("https://[::1]:443")->origin == "https://[::1]");
}

TEST_CASE("what is no address people could use is refused") {
  for (const auto* text :
       {"", "foo", "ftp://x", "https://", "https://a b", "https://x.de/path", "https://x.de?q",
        "https://u@x.de", "https://x.de:99999", "//x.de", "https://x.de#a"}) {
    INFO(text);
    const auto refused = parse_public_url(text);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind->number == 9803);
  }
}

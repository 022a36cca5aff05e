#include "doors/http/router.hpp"

#include <doctest/doctest.h>

#include "doors/http/target_internal.hpp"

using namespace zusage::http;

namespace {

Reply ask(const Router& router, Method method, std::string_view target) {
  const auto read = read_target(target);
  REQUIRE(read);
  Call call;
  call.method = method;
  call.path = read->path;
  call.segments = read->segments;
  Reply got;
  router.answer(call, Answer{[&](const Answer::Maker& maker) { got = maker(); }});
  return got;
}

Router example() {
  Router router;
  router.add(Method::get, "/things/{id}", at_once([](const Call& call) {
               return Reply{.body = "thing " + std::string{call.parameter("id")}};
             }));
  router.add(Method::get, "/things/new", at_once([](const Call&) { return Reply{.body = "form"}; }));
  router.add(Method::post, "/things/{id}", at_once([](const Call&) { return Reply{.status = 201}; }));
  return router;
}

}  // namespace

TEST_CASE("a target is split first and decoded after") {
  const auto target = read_target("/a%2Fb/c%20d?x=1+2&y=%C3%BC&flag");
  REQUIRE(target);
  CHECK(target->segments == std::vector<std::string>{"a/b", "c d"});
  CHECK(target->query == Pairs{{"x", "1 2"}, {"y", "ü"}, {"flag", ""}});
  CHECK(target->path == "/a%2Fb/c%20d");
}

TEST_CASE("a target that could mislead is refused") {
  for (const auto* text : {"", "a", "http://host/", "/%", "/%0", "/%zz", "/%00", "/a/../b", "/%2e%2e/b",
                           "/./a", "/a?x=%00", "*"}) {
    CAPTURE(text);
    CHECK_FALSE(read_target(text));
  }
}

TEST_CASE("cookies are read with and without spaces") {
  CHECK(read_cookies("a=1; b=2;c=x=y; ;d") == Pairs{{"a", "1"}, {"b", "2"}, {"c", "x=y"}, {"d", ""}});
}

TEST_CASE("a fixed segment wins over a parameter, whatever was added first") {
  const auto router = example();
  CHECK(ask(router, Method::get, "/things/new").body == "form");
  CHECK(ask(router, Method::get, "/things/7").body == "thing 7");
  CHECK(ask(router, Method::head, "/things/7").body == "thing 7");
}

TEST_CASE("a known path with another method names the methods it has") {
  const auto reply = ask(example(), Method::remove, "/things/7");
  CHECK(reply.status == 405);
  CHECK(reply.headers == Pairs{{"allow", "GET, POST"}});
}

TEST_CASE("an unknown path, an empty parameter and a longer path are not found") {
  for (const auto* path : {"/", "/thing/7", "/things/", "/things/7/x"}) {
    CAPTURE(path);
    CHECK(ask(example(), Method::get, path).status == 404);
  }
}

TEST_CASE("an answer that is dropped says so") {
  int status = 0;
  {
    const Answer dropped{[&](const Answer::Maker& maker) { status = maker().status; }};
  }
  CHECK(status == 500);
}

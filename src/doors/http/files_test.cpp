#include "doors/http/files.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace zusage::http;

namespace {

constexpr std::array<EmbeddedFile, 2> files{
    {{"/index.html", "aa11", "<html>", "packed"}, {"/assets/x-1.js", "bb22", "let x", {}}}};

Reply get(std::string_view path, Pairs headers = {}, std::span<const EmbeddedFile> table = files) {
  Call call;
  call.path = path;
  call.headers = std::move(headers);
  Reply got;
  serve_files(table, "not built")(call, Answer{[&](const Answer::Maker& maker) { got = maker(); }});
  return got;
}

std::string_view header(const Reply& reply, std::string_view name) {
  for (const auto& [key, value] : reply.headers) {
    if (key == name) return value;
  }
  return {};
}

}  // namespace

TEST_CASE("an asset may be kept for ever, the page is asked for again") {
  const auto asset = get("/assets/x-1.js");
  CHECK(asset.lasting == "let x");
  CHECK(asset.content_type == "text/javascript; charset=utf-8");
  CHECK(header(asset, "cache-control").find("immutable") != std::string_view::npos);
  CHECK(header(get("/index.html"), "cache-control") == "no-cache");
}

TEST_CASE("any other path gets the page, but an old asset does not") {
  CHECK(get("/request/Z-1041").lasting == "<html>");
  CHECK(get("/assets/old.js").status == 404);
}

TEST_CASE("who takes gzip gets it, under another tag") {
  const auto packed = get("/", {{"accept-encoding", "br, gzip"}});
  CHECK(packed.lasting == "packed");
  CHECK(header(packed, "content-encoding") == "gzip");
  CHECK(header(packed, "etag") != header(get("/"), "etag"));
  CHECK(header(packed, "vary") == "accept-encoding");
}

TEST_CASE("who has the file already gets no content") {
  const auto again = get("/", {{"if-none-match", std::string{header(get("/"), "etag")}}});
  CHECK(again.status == 304);
  CHECK(again.lasting.empty());
}

TEST_CASE("scripts come from the server alone") {
  CHECK(header(get("/"), "content-security-policy").find("default-src 'self'") == 0);
}

TEST_CASE("without a web client a sentence says so") {
  const auto reply = get("/", {}, {});
  CHECK(reply.status == 200);
  CHECK(reply.body == "not built\n");
  CHECK(get("/request/x", {}, {}).status == 404);
}

// JSON: what is read, what is refused and where, and that printing reads back.
#include "ground/format/json.hpp"

#include <doctest/doctest.h>

#include "ground/format/problems.hpp"

using zusage::format::Layout;
using zusage::format::parse_json;
using zusage::format::print;
namespace problems = zusage::problems;

namespace {

void check_refused(std::string_view text, const zusage::ProblemKind& kind, int line, int column) {
  INFO(text);
  const auto read = parse_json(text);
  REQUIRE_FALSE(read);
  CHECK(read.error().kind->number == kind.number);
  CHECK(read.error().place.line == line);
  CHECK(read.error().place.column == column);
}

}  // namespace

TEST_CASE("JSON that was read is printed with its members in order") {
  const std::string text = R"({"z":1,"a":[true,null,0.904,-7,18446744073709551615],"ü":"a\"\\\n\u0007b"})";
  const auto read = parse_json(text);
  REQUIRE(read);
  CHECK(print(*read) == text);
}

TEST_CASE("pretty JSON has one member a line and reads back the same") {
  const auto read = parse_json(R"({"a":[1,{}],"b":[]})");
  REQUIRE(read);
  const auto pretty = print(*read, Layout::pretty);
  CHECK(pretty == "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}\n");
  CHECK(parse_json(pretty) == *read);
}

TEST_CASE("what is no JSON is refused with line and column in characters") {
  check_refused("", problems::not_json, 1, 1);
  check_refused("{\"ä\": 1,\n  \"ö\" 2}", problems::not_json, 2, 7);
  check_refused("[1] x", problems::not_json, 1, 5);
  check_refused("[1", problems::not_json, 1, 3);
}

TEST_CASE("a doubled key is refused even when it is spelt in two ways") {
  check_refused(R"({"a": 1, "\u0061": 2})", problems::json_key_twice, 1, 10);
  CHECK(parse_json(R"([{"a": 1}, {"a": "a"}, {"b": {"a": 1}, "a": 2}])"));
}

TEST_CASE("JSON of 32 levels is read, of 33 refused") {
  CHECK(parse_json(std::string(32, '[') + std::string(32, ']')));
  const auto read = parse_json(std::string(33, '[') + std::string(33, ']'));
  REQUIRE_FALSE(read);
  CHECK(read.error().kind->number == problems::json_too_deep.number);
}

TEST_CASE("invalid UTF-8 and NUL are refused in JSON") {
  check_refused("[\"ä\",\n\"\xC3(\"]", problems::not_utf8, 2, 2);
  check_refused("[\"\xED\xA0\x80\"]", problems::not_utf8, 1, 3);
  check_refused(R"(["a\u0000b"])", problems::nul_character, 1, 2);
}

TEST_CASE("what is no number is printed as null") { CHECK(print(zusage::format::Json(0.0 / 0.0)) == "null"); }

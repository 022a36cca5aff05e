#include <doctest/doctest.h>

#include "ground/base/digest.hpp"
#include "ground/base/id.hpp"
#include "ground/base/instant.hpp"
#include "ground/base/problem.hpp"
#include "ground/base/problems.hpp"
#include "ground/base/random.hpp"
#include "ground/base/require.hpp"

using namespace zusage;

TEST_CASE("an instant is written with Z and six decimals and read back the same") {
  CHECK(to_rfc3339({0}) == "1970-01-01T00:00:00.000000Z");
  CHECK(to_rfc3339({-1}) == "1969-12-31T23:59:59.999999Z");
  for (const std::int64_t us : {0LL, 1'790'000'000'123'456LL, -5'000'000'000'000LL}) {
    const auto back = parse_rfc3339(to_rfc3339({us}));
    REQUIRE(back.has_value());
    CHECK(back->microseconds == us);
  }
}

TEST_CASE("an offset is taken off") {
  CHECK(parse_rfc3339("2026-04-07T11:00:00+02:00").value() == parse_rfc3339("2026-04-07T09:00:00Z").value());
  CHECK(parse_rfc3339("2026-04-07T11:00:00.5-01:30").value() ==
        parse_rfc3339("2026-04-07T12:30:00.500000Z").value());
}

TEST_CASE("what is no instant is refused with its text") {
  for (const auto* text : {"", "2026-02-30T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01",
                           "2026-01-01T00:00:00", "2026-01-01T00:00:00.1234567Z", "2026-01-01T00:00:00Z "}) {
    const auto result = parse_rfc3339(text);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == &problems::not_an_instant);
  }
}

TEST_CASE("model ids follow their spelling") {
  CHECK(is_model_id("m.weber"));
  CHECK(is_model_id("8-bit_x"));
  CHECK_FALSE(is_model_id(""));
  CHECK_FALSE(is_model_id("-x"));
  CHECK_FALSE(is_model_id("Weber"));
  CHECK_FALSE(is_model_id(std::string(64, 'a')));
}

TEST_CASE("a UUID of version 7 sorts by its instant and survives its text") {
  const auto early = uuid_v7({1'000'000'000'000}, {});
  const auto late = uuid_v7({1'000'000'001'000}, {255, 255, 255, 255, 255, 255, 255, 255, 255, 255});
  CHECK(early < late);
  CHECK(parse_uuid(to_text(late)).value() == late);
  CHECK(to_text(late)[14] == '7');
  CHECK(parse_uuid("0193").error().kind->number == 9003);
}

TEST_CASE("SHA-256 equals the vector of FIPS 180-4") {
  CHECK(to_hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("the nearest word is offered only when it is near") {
  CHECK(nearest_word("redemer", {"recipient", "redeemer", "promise"}) == "redeemer");
  CHECK(nearest_word("recipeint", {"recipient", "redeemer"}) == "recipient");
  CHECK(nearest_word("colour", {"recipient", "redeemer"}).empty());
}

TEST_CASE("facts fill a sentence and unknown names stay") {
  CHECK(fill("{a} and {b}", {{"a", "one"}}) == "one and {b}");
  CHECK(problem_id(9001) == "Z9001");
}

TEST_CASE("a broken requirement is a fault with its reason") {
  CHECK_THROWS_AS(require(false, "because"), Fault);
}

TEST_CASE("SplitMix64 gives the published first outputs of seed 0") {
  SplitMix64 generator{0};
  CHECK(generator.next() == 0xe220a8397b1dcdafU);
  CHECK(generator.next() == 0x6e789e6aa1b965f4U);
  CHECK(generator.next() == 0x06c45d188009454fU);
}

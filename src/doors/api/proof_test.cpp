#include "doors/api/proof.hpp"

#include <doctest/doctest.h>

#include "doors/api/problems_counter.hpp"
#include "doors/api/qr.hpp"
#include "ground/base/digest.hpp"
#include "ground/base/random.hpp"

using namespace zusage;
using namespace zusage::api;
using format::JsonObject;

namespace {

constexpr Instant now{1'795'420'800'000'000};
const std::string key(32, 'k');

access::Random draws(std::uint64_t seed) {
  return [random = SplitMix64{seed}](std::span<std::uint8_t> bytes) mutable {
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random.below(256));
  };
}

// As a browser does it.
JsonObject solved(const format::Json& challenge) {
  JsonObject proof = challenge.as_object();
  const auto salt = text_in(challenge, "salt");
  for (std::int64_t number = 0; number <= *whole_in(challenge, "maxnumber"); ++number) {
    if (to_hex(sha256(salt + std::to_string(number))) != text_in(challenge, "challenge")) continue;
    proof["number"] = number;
    break;
  }
  proof.erase("maxnumber");
  return proof;
}

int number_of(const Result<record::Proof>& proof) { return proof ? 0 : proof.error().kind->number; }

}  // namespace

TEST_CASE("the HMAC is that of RFC 4231") {
  const auto raw = hmac_sha256("Jefe", "what do ya want for nothing?");
  CHECK(to_hex({reinterpret_cast<const std::uint8_t*>(raw.data()), raw.size()}) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  const auto large =
      hmac_sha256(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First");
  CHECK(to_hex({reinterpret_cast<const std::uint8_t*>(large.data()), large.size()}) ==
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST_CASE("a challenge can be solved, by each page for itself and for ten minutes") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto proof = solved(challenge_json(key, draws(seed), "service:crane", now));
    CHECK(number_of(read_proof(key, proof, "service:crane", now + minutes(9))) == 0);
    CHECK(number_of(read_proof(key, proof, "service:crane", now + minutes(10))) ==
          problems::proof_over.number);
    CHECK(number_of(read_proof(key, proof, "service:rane", now)) == problems::proof_wrong.number);
    CHECK(number_of(read_proof("another", proof, "service:crane", now)) == problems::proof_wrong.number);
  }
}

TEST_CASE("neither a guessed number nor a later end nor a challenge of one's own passes") {
  const auto proof = solved(challenge_json(key, draws(1), "service:crane", now));
  auto guessed = proof;
  guessed["number"] = proof.at("number").as_int64() + 1;
  CHECK(number_of(read_proof(key, guessed, "service:crane", now)) == problems::proof_wrong.number);
  auto prolonged = proof;
  prolonged["salt"] = text_in(proof, "salt") + "?expires=9999999999&page=service:crane&";
  CHECK(number_of(read_proof(key, prolonged, "service:crane", now)) == problems::proof_wrong.number);
  auto own = proof;
  own["salt"] = "00?expires=9999999999&page=service:crane&";
  own["challenge"] = to_hex(sha256("00?expires=9999999999&page=service:crane&7"));
  own["number"] = 7;
  CHECK(number_of(read_proof(key, own, "service:crane", now)) == problems::proof_wrong.number);
}

TEST_CASE("within an hour only so many are let in, and then again") {
  access::Accounts::Failures counted;
  for (int i = 0; i < 3; ++i) counted = one_more(counted, 3, now + minutes(i)).value();
  CHECK_FALSE(one_more(counted, 3, now + minutes(59)));
  CHECK(one_more(counted, 3, now + minutes(60))->count == 1);
}

TEST_CASE("a link as a picture has its quiet margin and is one path") {
  const auto svg = qr_svg("https://zusage.example.de/l/0123456789abcdef0123456789abcdef");
  CHECK(svg.starts_with("<svg "));
  CHECK(svg.find("viewBox=\"0 0 41 41\"") != std::string::npos);
  CHECK(svg.find("M4 4h7v1h-7z") != std::string::npos);
}

// Challenges and what solves them.
#include "doors/api/proof.hpp"

#include <array>
#include <charconv>

#include "doors/api/problems_counter.hpp"
#include "ground/base/digest.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonObject;

// A telephone of some years tries about twelve thousand a second; on the average half of them are needed.
constexpr int largest_number = 12'000;
constexpr Span good_for = minutes(10);
constexpr Span window = hours(1);

constexpr std::array<std::string_view, 1> algorithms{"SHA-256"};
constexpr std::array challenge_fields{word("algorithm", algorithms, "of the sum"),
                                      text("challenge", "what salt and number must give, hexadecimal"),
                                      whole("maxnumber", "the number is not larger"),
                                      text("salt", "stands before the number"),
                                      text("signature", "by which the server knows its own challenge")};
constexpr std::array proof_fields{
    word("algorithm", algorithms, "of the sum"), text("challenge", "as it was given", 64),
    whole("number", "that was found").up_to(largest_number), text("salt", "as it was given", 300),
    text("signature", "as it was given", 64)};

std::string_view bytes_of(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::string hex(std::string_view bytes) {
  return to_hex({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

// In the same time wherever they differ.
bool same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned char difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) difference |= static_cast<unsigned char>(a[i] ^ b[i]);
  return difference == 0;
}

std::optional<Instant> end_in(std::string_view salt) {
  static constexpr std::string_view name = "?expires=";
  const auto at = salt.find(name);
  if (at == salt.npos) return std::nullopt;
  std::int64_t seconds = 0;
  const auto* begin = salt.data() + at + name.size();
  const auto read = std::from_chars(begin, salt.data() + salt.size(), seconds);
  if (read.ec != std::errc{}) return std::nullopt;
  return Instant{seconds * 1'000'000};
}

}  // namespace

const Shape challenge_shape{
    .name = "Challenge", .doc = "A sum to do before asking without an account.", .fields = challenge_fields};
const Shape proof_shape{.name = "Proof", .doc = "The sum done.", .fields = proof_fields};

std::string hmac_sha256(std::string_view key, std::string_view text) {
  constexpr std::size_t block = 64;
  std::string padded = key.size() > block ? std::string{bytes_of(sha256(key))} : std::string{key};
  padded.resize(block, '\0');
  std::string inner = padded;
  std::string outer = padded;
  for (auto& c : inner) c = static_cast<char>(c ^ 0x36);
  for (auto& c : outer) c = static_cast<char>(c ^ 0x5c);
  inner += text;
  const auto within = sha256(inner);
  outer += bytes_of(within);
  return std::string{bytes_of(sha256(outer))};
}

Json challenge_json(std::string_view key, const access::Random& random, std::string_view page, Instant now) {
  std::array<std::uint8_t, 16> drawn{};
  random(drawn);
  const auto number = ((drawn[0] << 16) + (drawn[1] << 8) + drawn[2]) % (largest_number + 1);
  const auto until = (now + good_for).microseconds / 1'000'000;
  const auto salt = to_hex(std::span{drawn}.subspan(4)) + "?expires=" + std::to_string(until) +
                    "&page=" + std::string{page} + "&";
  const auto challenge = to_hex(sha256(salt + std::to_string(number)));
  return JsonObject{{"algorithm", algorithms.front()},
                    {"challenge", challenge},
                    {"maxnumber", largest_number},
                    {"salt", salt},
                    {"signature", hex(hmac_sha256(key, challenge))}};
}

Result<record::Proof> read_proof(std::string_view key, const Json& solved, std::string_view page,
                                 Instant now) {
  const auto challenge = text_in(solved, "challenge");
  const auto salt = text_in(solved, "salt");
  const auto number = std::to_string(whole_in(solved, "number").value_or(0));
  const auto until = end_in(salt);
  const bool ours = same(hex(hmac_sha256(key, challenge)), text_in(solved, "signature"));
  const bool for_page = salt.ends_with("&page=" + std::string{page} + "&");
  if (!ours || !for_page || !until || to_hex(sha256(salt + number)) != challenge)
    return std::unexpected(Problem{&problems::proof_wrong});
  if (*until <= now) return std::unexpected(Problem{&problems::proof_over});
  return record::Proof{.text = challenge, .until = *until};
}

std::optional<access::Accounts::Failures> one_more(access::Accounts::Failures counted, int most,
                                                   Instant now) {
  if (counted.count == 0 || now >= counted.since + window) counted = {.count = 0, .since = now};
  if (counted.count >= most) return std::nullopt;
  ++counted.count;
  return counted;
}

}  // namespace zusage::api

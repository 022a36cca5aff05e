#include "conversation/log/entry.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <set>
#include <vector>

#include "conversation/log/act_log.hpp"

using namespace zusage;
using namespace zusage::log;

namespace {

Entry sample() {
  Entry entry;
  entry.position = 7;
  entry.stream = "request:01930000-0000-7000-8000-000000000001";
  entry.version = 3;
  entry.kind = "promise";
  entry.kind_version = 1;
  for (std::uint8_t i = 0; i < 16; ++i) entry.act_id.bytes[i] = i;
  entry.actor = "j.brandt";
  entry.on_behalf_of = "grid-planning";
  entry.right_used = "lead";
  entry.said_at = {1'795'420'800'000'000};
  entry.recorded_at = {1'795'420'800'123'456};
  entry.payload = R"({"side":"provider","terms_version":1})";
  return entry;
}

using Change = std::function<void(Entry&)>;

// One change in every stored column that is under the hash.
std::vector<Change> changes() {
  return {[](Entry& entry) { entry.stream.back() = '2'; },
          [](Entry& entry) { ++entry.version; },
          [](Entry& entry) { entry.kind = "decline"; },
          [](Entry& entry) { ++entry.kind_version; },
          [](Entry& entry) { entry.act_id.bytes[15] = 99; },
          [](Entry& entry) { entry.actor = "m.demir"; },
          [](Entry& entry) { entry.on_behalf_of.clear(); },
          [](Entry& entry) { entry.right_used = "member"; },
          [](Entry& entry) { ++entry.said_at.microseconds; },
          [](Entry& entry) { ++entry.recorded_at.microseconds; },
          [](Entry& entry) { entry.payload += " "; }};
}

}  // namespace

// Frozen: computed once outside of this program (sha256 over the bytes laid out by hand). When one of these
// fails, every chain that was ever written is broken: repair the code, never the figure.
TEST_CASE("the bytes under the hash are frozen") {
  CHECK(to_hex(chain({1}, sample(), {})) ==
        "7aea7d543287a764ddec57ef8173936fb7f9724212460b3a71430de4b0a931f5");
  CHECK(to_hex(chain({1}, sample(), chain({1}, sample(), {}))) ==
        "c3fa9335cd052f84d46691b94c1650a6f763b15aa3a12252bd60657520579261");
  CHECK(to_hex(chain({1}, Entry{}, {})) ==
        "e55735d6156526afc0b5d98d716155906755f57dd5c918e8e3fba07f109e163d");
  CHECK(word_digest("0123456789abcdef", "Der Bagger ist defekt.") ==
        "3e399be1edaec66c822f6fdd5ba849e2f30fc60fed2ecb5aee2f6c923766034d");
  CHECK(to_hex(anchor_hash({}, {sha256("a"), sha256("b")})) ==
        "bd5e692a9622f329775551c339e7ed8f50bb7e79e8de27d029077191dec9544a");
  CHECK(to_text(derived_act_id("request:x", "lapse", {5})) == "dde425ac-0c18-8ab1-b122-f830ac66cd63");
}

TEST_CASE("every stored column is under the hash, position is not") {
  std::set<std::string> seen = {to_hex(chain({1}, sample(), {}))};
  for (const auto& change : changes()) {
    auto entry = sample();
    change(entry);
    CHECK(seen.insert(to_hex(chain({1}, entry, {}))).second);
  }
  CHECK(seen.insert(to_hex(chain({2}, sample(), {}))).second);
  CHECK(seen.insert(to_hex(chain({1}, sample(), sha256("before")))).second);
  auto moved = sample();
  moved.position = 8;
  moved.hash = sha256("whatever stood here");
  CHECK(chain({1}, moved, {}) == chain({1}, sample(), {}));
}

TEST_CASE("letters cannot wander from one column into the next") {
  auto one = sample();
  auto other = sample();
  one.actor = "ab";
  one.on_behalf_of = "c";
  other.actor = "a";
  other.on_behalf_of = "bc";
  CHECK(chain({1}, one, {}) != chain({1}, other, {}));
}

TEST_CASE("a stream names its request, and nothing else does") {
  const auto id = parse_uuid("01930000-0000-7000-8000-000000000001").value();
  CHECK(request_stream(id) == "request:01930000-0000-7000-8000-000000000001");
  CHECK(request_of(request_stream(id)) == id);
  CHECK_FALSE(request_of("request:no-uuid").has_value());
  CHECK_FALSE(request_of(organisation_stream).has_value());
  CHECK_FALSE(request_of(register_stream("j.brandt")).has_value());
}

TEST_CASE("the same words of the clock give the same id, other words another") {
  const auto id = derived_act_id("request:x", "lapse", {5});
  CHECK(id == derived_act_id("request:x", "lapse", {5}));
  CHECK(id != derived_act_id("request:x", "lapse", {6}));
  CHECK(id != derived_act_id("request:y", "lapse", {5}));
  CHECK((id.bytes[6] >> 4) == 8);
  CHECK((id.bytes[8] >> 6) == 2);
}

TEST_CASE("a word's digest depends on its salt") {
  CHECK(word_digest("0123456789abcdef", "Ja.") != word_digest("0123456789abcdeg", "Ja."));
  CHECK(word_digest("0123456789abcdef", "Ja.") != word_digest("0123456789abcdef", "Nein."));
}

TEST_CASE("an anchor depends on the anchor before it, on every hash and on their order") {
  const auto a = sha256("a");
  const auto b = sha256("b");
  CHECK(anchor_hash({}, {a, b}) != anchor_hash({}, {b, a}));
  CHECK(anchor_hash({}, {a}) != anchor_hash(a, {}));
  CHECK(anchor_hash(a, {b}) != anchor_hash(b, {b}));
}

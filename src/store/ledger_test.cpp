// The recorder's ledger as a port: these cases hold on every database.
#include <doctest/doctest.h>

#include <support/fresh_database.hpp>

using namespace zusage;
using namespace zusage::store;

namespace {

constexpr log::OrganisationId here{1};
constexpr log::OrganisationId elsewhere{2};

Uuid id(std::uint8_t number) {
  Uuid uuid;
  uuid.bytes[15] = number;
  return uuid;
}

log::Entry entry_at(std::int64_t position, const std::string& stream) {
  log::Entry entry;
  entry.position = position;
  entry.stream = stream;
  entry.version = position;
  entry.kind = "message";
  entry.act_id = id(static_cast<std::uint8_t>(position));
  entry.actor = "j.brandt";
  entry.on_behalf_of = "grid-planning";
  entry.right_used = "lead";
  entry.said_at = {-5};
  entry.recorded_at = {1'795'420'800'123'456};
  entry.payload = std::string("{\"text\":\"\0ä\"}", 14);
  entry.hash = sha256(stream + std::to_string(position));
  return entry;
}

void append(record::Ledger& ledger, log::OrganisationId organisation, const log::Entry& entry) {
  ledger.append(organisation, entry);
  auto head = ledger.head(organisation);
  head.position = entry.position;
  ledger.put_head(organisation, head);
}

}  // namespace

TEST_CASE("an entry comes back byte by byte, by stream and by position, each organisation its own") {
  tests::FreshDatabase fresh;
  auto& ledger = fresh->ledger();
  ledger.begin();
  for (std::int64_t position = 1; position <= 5; ++position) {
    append(ledger, here, entry_at(position, position % 2 == 0 ? "even" : "odd"));
  }
  append(ledger, elsewhere, entry_at(1, "odd"));
  ledger.commit();
  fresh.reopen();
  const auto& log = fresh->log();
  CHECK(log.last_position(here) == 5);
  CHECK(log.last_position(elsewhere) == 1);
  CHECK(log.last_position({3}) == 0);
  const auto odd = log.of_stream(here, "odd");
  REQUIRE(odd.size() == 3);
  CHECK(odd.back() == entry_at(5, "odd"));
  const auto some = log.after(here, 2, 2);
  REQUIRE(some.size() == 2);
  CHECK(some.front() == entry_at(3, "odd"));
  CHECK(fresh->ledger().last_of(here, "even") == entry_at(4, "even"));
  CHECK_FALSE(fresh->ledger().last_of(here, "none").has_value());
  CHECK(fresh->ledger().holds_act(here, id(5)));
  CHECK_FALSE(fresh->ledger().holds_act(elsewhere, id(5)));
}

TEST_CASE("a position and an act id are given once") {
  tests::FreshDatabase fresh;
  auto& ledger = fresh->ledger();
  ledger.begin();
  append(ledger, here, entry_at(1, "a"));
  auto again = entry_at(1, "b");
  again.act_id = id(99);
  CHECK_THROWS_AS(ledger.append(here, again), StoreFault);
  auto same_act = entry_at(2, "b");
  same_act.act_id = id(1);
  CHECK_THROWS_AS(ledger.append(here, same_act), StoreFault);
  ledger.commit();
  CHECK(fresh->log().after(here, 0, 10).size() == 1);
}

TEST_CASE("what is rolled back or undone was never there") {
  tests::FreshDatabase fresh;
  auto& ledger = fresh->ledger();
  ledger.begin();
  append(ledger, here, entry_at(1, "a"));
  ledger.rollback();
  CHECK(fresh->log().last_position(here) == 0);

  ledger.begin();
  append(ledger, here, entry_at(1, "a"));
  ledger.mark();
  append(ledger, here, entry_at(2, "a"));
  ledger.undo();
  CHECK(ledger.head(here).position == 1);
  ledger.mark();
  append(ledger, here, entry_at(2, "b"));
  ledger.keep();
  ledger.commit();
  const auto all = fresh->log().after(here, 0, 10);
  REQUIRE(all.size() == 2);
  CHECK(all.back().stream == "b");
}

TEST_CASE("readers see nothing of what is not committed") {
  tests::FreshDatabase fresh;
  auto& ledger = fresh->ledger();
  ledger.begin();
  append(ledger, here, entry_at(1, "a"));
  CHECK(fresh->log().last_position(here) == 0);
  CHECK(fresh->log().after(here, 0, 10).empty());
  ledger.commit();
  CHECK(fresh->log().last_position(here) == 1);
}

TEST_CASE("the head of an organisation begins at 1001 and stays as it was put") {
  tests::FreshDatabase fresh;
  auto& ledger = fresh->ledger();
  ledger.begin();
  CHECK(ledger.head(here) == record::Head{.position = 0, .next_number = 1001});
  ledger.put_head(here, {.position = 9, .next_number = 1010});
  ledger.commit();
  fresh.reopen();
  fresh->ledger().begin();
  CHECK(fresh->ledger().head(here) == record::Head{.position = 9, .next_number = 1010});
  fresh->ledger().commit();
}

TEST_CASE("words are found by reference until they are erased") {
  tests::FreshDatabase fresh;
  auto& ledger = fresh->ledger();
  const std::string salt("\0\x01\xff bytes, no text", 18);
  ledger.begin();
  ledger.put_word(here, {.ref = "r1", .salt = salt, .text = "Grüße"});
  ledger.commit();
  const auto word = fresh->words().word(here, "r1");
  REQUIRE(word.has_value());
  CHECK(word->salt == salt);
  CHECK(word->text == "Grüße");
  CHECK_FALSE(fresh->words().word(elsewhere, "r1").has_value());
  CHECK(fresh->words().texts(here, {"r1", "", "r2", "r1"}).size() == 1);
  fresh.behind("delete from words");
  CHECK_FALSE(fresh->words().word(here, "r1").has_value());
}

TEST_CASE("an answer is kept by its key, and forgotten when it is old") {
  tests::FreshDatabase fresh;
  auto& ledger = fresh->ledger();
  const record::Recorded recorded{.act_id = id(1),
                                  .request = id(2),
                                  .number = 1001,
                                  .position = 3,
                                  .version = 4,
                                  .state = act::State::promised};
  ledger.begin();
  ledger.put_answered(here, id(1), {.body_digest = "d", .recorded = recorded, .answered_at = {1'000}});
  CHECK_THROWS_AS(
      ledger.put_answered(here, id(1), {.body_digest = "e", .recorded = recorded, .answered_at = {1'000}}),
      StoreFault);
  ledger.commit();
  const auto first = ledger.answered(here, id(1));
  REQUIRE(first.has_value());
  CHECK(first->body_digest == "d");
  CHECK(first->recorded.request == id(2));
  CHECK(first->recorded.number == 1001);
  CHECK(first->recorded.state == act::State::promised);
  CHECK_FALSE(ledger.answered(elsewhere, id(1)).has_value());
  ledger.forget_answers_before(here, {1'000});
  CHECK(ledger.answered(here, id(1)).has_value());
  ledger.forget_answers_before(here, {1'001});
  CHECK_FALSE(ledger.answered(here, id(1)).has_value());
}

TEST_CASE("dues come in the order of their instants, strictly before now, one a request") {
  tests::FreshDatabase fresh;
  auto& ledger = fresh->ledger();
  ledger.begin();
  ledger.put_due(here, id(1), Instant{30});
  ledger.put_due(here, id(2), Instant{10});
  ledger.put_due(here, id(3), Instant{20});
  ledger.put_due(elsewhere, id(4), Instant{1});
  CHECK(ledger.due_before(here, {30}, 10) == std::vector{id(2), id(3)});
  CHECK(ledger.due_before(here, {31}, 2) == std::vector{id(2), id(3)});
  ledger.put_due(here, id(2), Instant{40});
  ledger.put_due(here, id(3), std::nullopt);
  ledger.put_due(here, id(9), std::nullopt);
  CHECK(ledger.due_before(here, {100}, 10) == std::vector{id(1), id(2)});
  ledger.commit();
}

TEST_CASE("released texts and anchors stay as they were put") {
  tests::FreshDatabase fresh;
  auto& ledger = fresh->ledger();
  CHECK_FALSE(ledger.last_revision(here).has_value());
  CHECK_FALSE(ledger.last_anchor(here).has_value());
  ledger.begin();
  ledger.put_revision(here, {.number = 1, .digest = "a", .canonical = "zusage: 1\n", .files = "[]"});
  ledger.put_revision(here, {.number = 2, .digest = "b", .canonical = "zusage: 1\n\n", .files = "[]"});
  ledger.put_anchor(here, {.position = 4, .sealed_at = {1}, .hash = sha256("a")});
  ledger.put_anchor(here, {.position = 9, .sealed_at = {2}, .hash = sha256("b")});
  ledger.commit();
  CHECK(ledger.last_revision(here)->digest == "b");
  CHECK(ledger.revision(here, 1)->canonical == "zusage: 1\n");
  CHECK_FALSE(ledger.revision(here, 3).has_value());
  CHECK(ledger.last_anchor(here)->hash == sha256("b"));
  REQUIRE(fresh->log().anchors(here).size() == 2);
  CHECK(fresh->log().anchors(here).front().position == 4);
}

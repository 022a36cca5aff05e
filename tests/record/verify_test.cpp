// Each kind of damage is found where it is.
#include <doctest/doctest.h>

#include "desk.hpp"

using namespace zusage;
using record::Flaw;
using tests::here;

namespace {

// A text, an account, three requests of which one ran to its end, and two anchors.
void fill(tests::Desk& desk) {
  REQUIRE(desk.recorder().load_text(tests::library_text()).has_value());
  REQUIRE(desk.recorder().open_account({.person = "a.weigl", .login = "anna", .speaker = "x"}).has_value());
  const auto asked = desk.ask("Ein Buch");
  REQUIRE(desk.recorder().seal().has_value());
  const auto promised = desk.say(desk.promising(asked)).value();
  auto declare = desk.saying(act::Kind::declare, act::Side::provider, asked.request);
  declare.version = promised.version;
  const auto declared = desk.say(declare).value();
  auto accept = desk.saying(act::Kind::accept, act::Side::customer, asked.request);
  accept.version = declared.version;
  REQUIRE(desk.say(accept).has_value());
  (void)desk.ask("Zweites Buch");
  REQUIRE(desk.say(desk.message(asked.request, "Danke.")).has_value());
  REQUIRE(desk.recorder().seal().has_value());
  (void)desk.ask("Drittes Buch");
  REQUIRE(desk.recorder()
              .declare_absence({.person = "b.simon",
                                .last_day = calendar::parse_date("2026-11-27").value(),
                                .deputy = "c.huber",
                                .speaker = "b.simon"})
              .has_value());
}

record::Verified after(tests::Desk& desk, const std::string& damage) {
  desk.close();
  desk.database.behind(damage);
  desk.database.reopen();
  return record::verify(desk.database->ledger(), here);
}

void finds(const std::string& damage, Flaw flaw, std::int64_t position = 0) {
  INFO(damage);
  tests::Desk desk;
  fill(desk);
  const auto verified = after(desk, damage);
  REQUIRE_FALSE(verified.is_clean());
  CHECK(verified.findings.front().flaw == flaw);
  CHECK(verified.findings.size() < 10);
  if (position != 0) CHECK(verified.findings.front().position == position);
}

}  // namespace

TEST_CASE("an untouched log is clean, before and after a restart") {
  tests::Desk desk;
  fill(desk);
  CHECK(desk.is_whole());
  desk.restart();
  CHECK(desk.is_whole());
  const auto verified = after(desk, "select 1");
  CHECK(verified.is_clean());
  CHECK(verified.entry_count == desk.database->log().last_position(here));
  CHECK(verified.anchor_count == 2);
  CHECK(verified.word_count > 0);
}

TEST_CASE("what was changed in an entry is found by its hash") {
  const auto of_the_promise = [](const std::string& change) {
    finds("update entry set " + change + " where kind = 'promise'", Flaw::wrong_hash);
  };
  of_the_promise("payload = cast(replace(cast(payload as text), 'provider', 'customer') as blob)");
  of_the_promise("hash = zeroblob(32)");
  of_the_promise("actor = 'c.huber'");
  of_the_promise("on_behalf_of = 'counter'");
  of_the_promise("right_used = 'lead'");
  of_the_promise("said_at = said_at - 1");
  of_the_promise("recorded_at = recorded_at + 1");
  of_the_promise("act_id = zeroblob(16)");
  of_the_promise("kind = 'decline'");
}

TEST_CASE("a missing entry is found where it stood, also the last one") {
  tests::Desk desk;
  fill(desk);
  const auto last = desk.database->log().last_position(here);
  finds("delete from entry where position = 2", Flaw::missing_position, 2);
  finds("delete from entry where position = (select max(position) from entry)", Flaw::missing_position, last);
}

TEST_CASE("a changed word, a changed text and a missing one are found; an erased word is none") {
  finds("update words set text = 'Ein anderes Buch' where text = 'Ein Buch'", Flaw::wrong_word);
  finds("update words set salt = zeroblob(16) where text = 'Ein Buch'", Flaw::wrong_word);
  finds("update revision_text set canonical = cast('zusage: 1' as blob)", Flaw::wrong_revision);
  finds("delete from revision_text", Flaw::wrong_revision);
  tests::Desk desk;
  fill(desk);
  CHECK(after(desk, "delete from words where text = 'Ein Buch'").is_clean());
}

TEST_CASE("a broken, a missing and an invented anchor are found") {
  const std::string first = " where position = (select min(position) from anchor)";
  finds("update anchor set hash = zeroblob(32)" + first, Flaw::wrong_anchor);
  finds("delete from anchor" + first, Flaw::wrong_anchor);
  finds("insert into anchor values (1, 9999, 0, zeroblob(32))", Flaw::wrong_anchor);
}

TEST_CASE("a whole stream that was replaced with fitting hashes is found by the anchors") {
  tests::Desk desk;
  fill(desk);
  desk.close();
  auto entries = desk.database->log().of_stream(here, log::register_stream("account:a.weigl"));
  REQUIRE(entries.size() == 1);
  entries[0].actor = "somebody";
  const auto hash = log::chain(here, entries[0], {});
  desk.database.behind("update entry set actor = 'somebody', hash = x'" + to_hex(hash) +
                       "' where position = " + std::to_string(entries[0].position));
  const auto verified = record::verify(desk.database->ledger(), here);
  REQUIRE_FALSE(verified.is_clean());
  CHECK(verified.findings.front().flaw == Flaw::wrong_anchor);
}

TEST_CASE("a table that does not follow from the log is found by folding again") {
  for (const auto* damage :
       {"update request set state = 'stopped' where number = 1001", "delete from commitment",
        "update objective_outcome set broken = 1", "delete from request_line where kind = 'message'",
        "update register_actor set member_of = 'management' where id = 'b.simon'",
        "update account set rights = 'administrator'", "update revision set loaded_by = 'nobody'",
        "update absence set deputy = 'a.weigl'", "update request set number = number + 100"}) {
    INFO(damage);
    tests::Desk desk;
    fill(desk);
    desk.close();
    desk.database.behind(damage);
    CHECK(desk.database->projections_digest(here) != desk.database->fold_again(here, false));
    // Folding again repairs it.
    const auto folded = desk.database->fold_again(here, true);
    CHECK(desk.database->projections_digest(here) == folded);
    CHECK(desk.is_whole());
  }
}

TEST_CASE("all projections can be deleted and folded again to the same bytes") {
  tests::Desk desk;
  fill(desk);
  desk.close();
  const auto before = desk.database->projections_digest(here);
  for (const auto* table : {"request", "commitment", "objective_outcome", "request_line", "register_actor",
                            "account", "revision", "absence"}) {
    desk.database.behind("delete from " + std::string{table});
  }
  CHECK(desk.database->projections_digest(here) != before);
  CHECK(desk.database->fold_again(here, true) == before);
  CHECK(desk.database->projections_digest(here) == before);
}

// Matters of another system as history: what is said, what is said once, what a newer export changes.
#include <doctest/doctest.h>
#include <record/desk.hpp>

#include "conversation/act/problems.hpp"
#include "conversation/record/problems.hpp"

using namespace zusage;
using tests::Desk;
using tests::here;

namespace {

record::CaseToTakeOver matter(const std::string& number) {
  record::CaseToTakeOver one;
  one.external = {.system = "Altsystem", .number = number, .url = "https://alt.example.org/" + number};
  one.parties = {.customer = "a.weigl", .provider = "counter"};
  one.title = "Ausweis " + number;
  one.opened_at = tests::monday - days(400);
  one.due = one.opened_at + days(3);
  one.closed_at = one.opened_at + days(2);
  one.changed = "Altsystem sagt jetzt etwas anderes.";
  return one;
}

record::TakenOver take(Desk& desk, std::vector<record::CaseToTakeOver> cases) {
  return desk.recorder().take_over_all(std::move(cases), [](const record::TakenOver&) {}).value();
}

projection::RequestRow row(Desk& desk, std::int64_t number) {
  return desk.database->requests().by_number(here, number).value();
}

}  // namespace

TEST_CASE("a closed matter is asked, promised, done and deemed accepted at its own times") {
  Desk desk;
  const auto one = matter("A-1");
  const auto taken = take(desk, {one});
  CHECK(taken == record::TakenOver{.fresh = 1, .acts = 4});
  const auto there = row(desk, 1001);
  CHECK(there.state == act::State::accepted);
  CHECK(there.imported);
  CHECK(there.asked_at == one.opened_at);
  CHECK(there.first_due == one.due);
  CHECK(there.declared_at == one.closed_at);
  CHECK_FALSE(there.response_due.has_value());
  const auto lines = desk.database->requests().lines(here, there.id);
  std::string rows;
  for (const auto& line : lines) rows += line.row;
  CHECK((rows == "T01T03T17T21" || rows == "T21T17T03T01"));
  CHECK(desk.database->requests().external_of(here, there.id) == one.external);
  CHECK(desk.is_whole());
}

TEST_CASE("repeated, nothing doubles; a matter that was closed meanwhile is closed here too") {
  Desk desk;
  auto open = matter("A-2");
  open.closed_at.reset();
  auto without_date = matter("A-3");
  without_date.due.reset();
  auto asked_only = matter("A-4");
  asked_only.due.reset();
  asked_only.closed_at.reset();
  CHECK(take(desk, {open, without_date, asked_only}) == record::TakenOver{.fresh = 3, .acts = 7});
  CHECK(row(desk, 1001).state == act::State::promised);
  CHECK_FALSE(row(desk, 1002).first_due.has_value());
  CHECK(row(desk, 1003).state == act::State::requested);
  const auto position = desk.database->log().last_position(here);
  CHECK(take(desk, {open, without_date, asked_only}) == record::TakenOver{.unchanged = 3});
  CHECK(desk.database->log().last_position(here) == position);
  open.closed_at = open.opened_at + days(9);
  CHECK(take(desk, {open, without_date}) == record::TakenOver{.continued = 1, .unchanged = 1, .acts = 2});
  CHECK(row(desk, 1001).declared_at == open.closed_at);
  CHECK(desk.is_whole());
}

TEST_CASE("a changed close, a moved date and a reopening are corrections; what was said before stays") {
  Desk desk;
  auto one = matter("A-5");
  (void)take(desk, {one});
  one.closed_at = one.opened_at + days(7);
  CHECK(take(desk, {one}) == record::TakenOver{.corrected = 1, .acts = 1});
  CHECK(row(desk, 1001).declared_at == one.closed_at);
  one.due = one.opened_at + days(8);
  CHECK(take(desk, {one}).corrected == 1);
  const auto outcomes =
      desk.database->requests().outcomes(here, {.provider = "counter", .since = one.opened_at - days(1)});
  REQUIRE(outcomes.size() == 1);
  CHECK(outcomes.front().first_due == one.due);
  one.closed_at.reset();
  CHECK(take(desk, {one}).corrected == 1);
  CHECK(row(desk, 1001).state == act::State::promised);
  CHECK_FALSE(row(desk, 1001).ended_at.has_value());
  CHECK(take(desk, {one}) == record::TakenOver{.unchanged = 1});
  CHECK(desk.database->requests().lines(here, row(desk, 1001).id).size() == 7);
  CHECK(desk.is_whole());
}

TEST_CASE("a matter closed before it was opened is asked when it was closed") {
  Desk desk;
  auto one = matter("A-6");
  one.closed_at = one.opened_at - days(1);
  (void)take(desk, {one});
  CHECK(row(desk, 1001).asked_at == one.closed_at);
  CHECK(row(desk, 1001).declared_at == one.closed_at);
}

TEST_CASE("what is open elsewhere is decided there; here one may write") {
  Desk desk;
  auto open = matter("A-7");
  open.closed_at.reset();
  (void)take(desk, {open});
  const auto there = row(desk, 1001);
  auto done = desk.saying(act::Kind::declare, act::Side::provider, there.id);
  done.version = there.version;
  const auto refused = desk.say(done);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == &problems::decided_elsewhere);
  CHECK(desk.say(desk.message(there.id, "Wir sehen drüben nach.")).has_value());
}

TEST_CASE("a number elsewhere belongs to one request, said when asking or later, and is found by the list") {
  Desk desk;
  auto asking = desk.asking("Ein Buch");
  asking.external =
      act::External{.system = "Jira", .number = "OPS-17", .url = "https://jira.example.org/OPS-17"};
  const auto first = desk.say(asking).value();
  const auto second = desk.ask("Noch ein Buch");
  auto later = desk.message(second.request, "Auch in Jira: OPS-17");
  later.external = asking.external;
  const auto refused = desk.say(later);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == &problems::external_taken);
  CHECK(title_of(refused.error(), Language::de) == "OPS-17 aus Jira gehört schon zu Z-1001");
  later = desk.message(second.request, "Auch in Jira: OPS-18");
  later.external = act::External{.system = "Jira", .number = "OPS-18", .url = ""};
  CHECK(desk.say(later).has_value());
  CHECK(desk.database->requests().external_of(here, second.request) == later.external);
  const auto found =
      desk.database->requests().list(here, {.which = projection::Which::all, .text = "ops-18"});
  REQUIRE(found.rows.size() == 1);
  CHECK(found.rows.front().id == second.request);
  // An import that meets a conversation of this house leaves it alone.
  auto same = matter("x");
  same.external = *asking.external;
  CHECK(take(desk, {same}) == record::TakenOver{.own = 1});
  CHECK(row(desk, 1001).version == first.version);
  CHECK(desk.is_whole());
}

TEST_CASE("a batch that names nobody is refused whole") {
  Desk desk;
  auto stranger = matter("A-9");
  stranger.parties.provider = "nobody-here";
  const auto refused =
      desk.recorder().take_over_all({matter("A-8"), stranger}, [](const record::TakenOver&) {});
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == &problems::unknown_party);
  CHECK(desk.database->log().last_position(here) == 0);
}

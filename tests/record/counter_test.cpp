// Customers made on the fly, asking on a public page, and complaints: written down, and folded again to the
// same.
#include <doctest/doctest.h>

#include <future>

#include "conversation/act/problems.hpp"
#include "conversation/record/problems.hpp"
#include "desk.hpp"

using namespace zusage;
using tests::here;

namespace {

record::CustomerToRegister mrs_lang(std::string came = "counter") {
  return {.name = "Käthe Lang",
          .form = "person",
          .contact = "0170 1234567",
          .segment = "readers",
          .came = std::move(came),
          .speaker = "b.simon"};
}

record::Saying asking_openly(tests::Desk& desk) {
  auto saying = desk.saying(act::Kind::request, act::Side::customer);
  saying.speaker.clear();
  saying.right_used = "open_page";
  saying.parties.service = "reservation";
  saying.terms = record::TermsSaid{.result = "Der Butt"};
  return saying;
}

Result<record::Recorded> ask_openly(tests::Desk& desk, record::Saying saying, const std::string& proof) {
  std::promise<Result<record::Recorded>> answer;
  auto customer = mrs_lang("public_page");
  customer.speaker.clear();
  desk.recorder().submit_public(
      std::move(saying), customer, {.text = proof, .until = tests::monday + days(1)},
      [&](Result<record::Recorded> result) { answer.set_value(std::move(result)); });
  return answer.get_future().get();
}

int number_of(const Result<record::Recorded>& result) { return result ? 0 : result.error().kind->number; }

}  // namespace

TEST_CASE("a customer made at the counter can be asked for by name, and its name is in no entry") {
  tests::Desk desk;
  const auto id = desk.recorder().register_customer(mrs_lang()).value();
  const auto* customer = desk.recorder().known()->directory->find(id);
  REQUIRE(customer != nullptr);
  CHECK(customer->name == "Käthe Lang");
  CHECK(customer->segment == "readers");
  CHECK(customer->is_outside());
  const auto note = desk.database->requests().customer_note(here, id);
  REQUIRE(note);
  CHECK(note->contact.text == "0170 1234567");
  CHECK(note->came == "counter");
  CHECK(note->verified);
  for (const auto& entry : desk.database->log().after(here, 0, 100)) {
    CHECK(entry.payload.find("Lang") == std::string::npos);
    CHECK(entry.payload.find("0170") == std::string::npos);
    CHECK(entry.stream.find("ang") == std::string::npos);
  }
  CHECK(desk.is_whole());
}

TEST_CASE("names are alike whichever way they are spelled") {
  tests::Desk desk;
  const auto id = desk.recorder().register_customer(mrs_lang()).value();
  const auto& directory = *desk.recorder().known()->directory;
  for (const auto* name : {"käthe lang", "Lang, Käthe", "KAETHE  LANG"}) {
    REQUIRE(directory.namesakes(name).size() == 1);
    CHECK(directory.namesakes(name).front()->id == id);
  }
  CHECK(directory.namesakes("Käthe Lange").empty());
}

TEST_CASE("on behalf of a customer stands in the entry, with the right that was used") {
  tests::Desk desk;
  const auto id = desk.recorder().register_customer(mrs_lang()).value();
  auto saying = desk.saying(act::Kind::request, act::Side::customer);
  saying.speaker = "b.simon";
  saying.on_behalf_of = id;
  saying.right_used = "counter";
  saying.parties = {.customer = id, .provider = {}, .service = "reservation"};
  saying.terms = record::TermsSaid{.result = "Der Butt"};
  const auto asked = desk.say(saying).value();
  const auto entries = desk.database->log().of_stream(here, log::request_stream(asked.request));
  REQUIRE(entries.size() == 1);
  CHECK(entries.front().actor == "b.simon");
  CHECK(entries.front().on_behalf_of == id);
  CHECK(entries.front().right_used == "counter");
  CHECK(desk.is_whole());
}

TEST_CASE("asking on a public page makes customer and request in one, once for each proof and each key") {
  tests::Desk desk;
  const auto saying = asking_openly(desk);
  const auto first = ask_openly(desk, saying, "one");
  REQUIRE(first);
  const auto row = desk.database->requests().by_id(here, first->request).value();
  const auto note = desk.database->requests().customer_note(here, row.parties.customer);
  REQUIRE(note);
  CHECK(note->came == "public_page");
  CHECK_FALSE(note->verified);
  CHECK(row.parties.provider == "counter");
  const auto again = ask_openly(desk, saying, "one");
  REQUIRE(again);
  CHECK(again->repeated);
  CHECK(again->request == first->request);
  CHECK(number_of(ask_openly(desk, asking_openly(desk), "one")) == problems::proof_used.number);
  auto other_body = saying;
  other_body.body_digest = "other";
  CHECK(number_of(ask_openly(desk, other_body, "two")) == problems::key_used_otherwise.number);
  CHECK(ask_openly(desk, asking_openly(desk), "three"));
  CHECK(desk.is_whole());
}

TEST_CASE("what is refused on a public page leaves no customer behind, and no gap") {
  tests::Desk desk;
  (void)desk.ask("Ein Buch");
  const auto before = desk.database->log().last_position(here);
  auto saying = asking_openly(desk);
  saying.parties.service.clear();
  CHECK(number_of(ask_openly(desk, saying, "one")) == problems::unknown_party.number);
  CHECK(desk.database->log().last_position(here) == before);
  CHECK(desk.recorder().known()->directory->namesakes("Käthe Lang").empty());
  CHECK(ask_openly(desk, asking_openly(desk), "two"));
  CHECK(desk.is_whole());
}

TEST_CASE("a complaint knows what it is about, and whoever did that does not answer it") {
  tests::Desk desk;
  const auto asked = desk.ask("Ein Buch");
  const auto promised = desk.say(desk.promising(asked)).value();
  auto complaint = desk.asking("Es lag nicht bereit");
  complaint.parties.about = to_text(asked.request);
  const auto complained = desk.say(complaint).value();
  CHECK(desk.database->requests().about(here, complained.request) == asked.request);
  CHECK(desk.database->requests().those_about(here, asked.request) == std::vector{complained.request});
  CHECK_FALSE(desk.database->requests().about(here, asked.request));

  auto take = desk.saying(act::Kind::take, act::Side::provider, complained.request);
  take.version = complained.version;
  CHECK(number_of(desk.say(take)) == problems::concerned_cannot_answer.number);
  CHECK(number_of(desk.say(desk.message(complained.request, "Das war so"))) ==
        problems::concerned_cannot_answer.number);
  auto assign = desk.saying(act::Kind::assign_performer, act::Side::provider, complained.request);
  assign.speaker = "d.kara";
  assign.version = complained.version;
  assign.performer = "b.simon";
  CHECK(number_of(desk.say(assign)) == problems::concerned_cannot_be_assigned.number);
  assign.act_id = desk.draws.id();
  assign.performer = "c.huber";
  CHECK(desk.say(assign));
  (void)promised;
  CHECK(desk.is_whole());
}

TEST_CASE("a team that gave it may answer the complaint through somebody who had no part in it") {
  tests::Desk desk;
  const auto asked = desk.ask("Ein Buch");
  (void)desk.say(desk.promising(asked)).value();
  auto complaint = desk.asking("Es lag nicht bereit");
  complaint.parties.about = to_text(asked.request);
  const auto complained = desk.say(complaint).value();
  auto take = desk.saying(act::Kind::take, act::Side::provider, complained.request);
  take.speaker = "c.huber";
  take.on_behalf_of = "counter";
  take.version = complained.version;
  CHECK(desk.say(take));
  auto instead = desk.message(complained.request, "In seinem Namen");
  instead.speaker = "c.huber";
  instead.on_behalf_of = "b.simon";
  CHECK(number_of(desk.say(instead)) == problems::concerned_cannot_answer.number);
}

TEST_CASE("a complaint is about a request that exists") {
  tests::Desk desk;
  auto complaint = desk.asking("Es lag nicht bereit");
  complaint.parties.about = to_text(desk.draws.id());
  CHECK(number_of(desk.say(complaint)) == problems::about_nothing.number);
}

// Whoever had a part in what is complained about answers nothing in the complaint.
#include <doctest/doctest.h>

#include "conversation/act/attempt.hpp"
#include "conversation/act/problems.hpp"

using namespace zusage;
using namespace zusage::act;

namespace {

Conversation complaint() {
  Conversation conversation;
  conversation.state = State::requested;
  conversation.version = 1;
  conversation.parties = {.customer = "dairy", .provider = "complaints"};
  conversation.current.version = 1;
  conversation.current.due = Instant{days(10).microseconds};
  return conversation;
}

Attempt by_provider(Kind kind) {
  Attempt attempt;
  attempt.kind = kind;
  attempt.side = Side::provider;
  attempt.speaker = "jana";
  attempt.version = 1;
  attempt.brought.terms_version = 1;
  attempt.brought.text.ref = "r1";
  attempt.brought.performer = "tom";
  attempt.performer_belongs_to_provider = true;
  return attempt;
}

int number_of(const Decision& decision) { return decision.said ? 0 : decision.said.error().kind->number; }

}  // namespace

TEST_CASE("whom a complaint concerns cannot take, promise, decline or write in it as the provider") {
  for (const auto kind : {Kind::take, Kind::promise, Kind::decline, Kind::message, Kind::assign_performer}) {
    auto attempt = by_provider(kind);
    CHECK(number_of(decide(complaint(), attempt)) == 0);
    attempt.speaker_is_concerned = true;
    CHECK(number_of(decide(complaint(), attempt)) == problems::concerned_cannot_answer.number);
  }
}

TEST_CASE("a complaint is not given to somebody whom it concerns") {
  auto attempt = by_provider(Kind::assign_performer);
  attempt.performer_is_concerned = true;
  CHECK(number_of(decide(complaint(), attempt)) == problems::concerned_cannot_be_assigned.number);
}

TEST_CASE("the customer who complains says what a customer says, whoever it is") {
  Attempt attempt;
  attempt.kind = Kind::withdraw;
  attempt.side = Side::customer;
  attempt.speaker = "dairy";
  attempt.version = 1;
  attempt.speaker_is_concerned = true;
  CHECK(decide(complaint(), attempt).said.has_value());
}

#include "conversation/act/bytes_for_tests.hpp"

#include <doctest/doctest.h>

#include "ground/base/require.hpp"

using namespace zusage;
using namespace zusage::act;

namespace {

Act full_act() {
  Act act;
  act.kind = Kind::request;
  act.side = Side::customer;
  act.id = uuid_v7({1'000'000}, {});
  act.speaker = "j.brandt";
  act.on_behalf_of = "house-connections";
  act.said_at = {1'790'000'000'123'456};
  act.version = 1;
  act.parties = {.customer = "house-connections",
                 .provider = "grid-planning",
                 .service = "crane",
                 .for_customer = "hohenfels",
                 .redeemer = "grid-planning",
                 .about = "0199d3a0-0000-7000-8000-000000000001"};
  act.brought.terms = Terms{.version = 1,
                            .result = {"r1", "aa"},
                            .due = Instant{1'800'000'000'000'000},
                            .criteria = {{"r2", "bb"}, {"r3", "cc"}},
                            .place = {"r4", "dd"},
                            .details = {},
                            .cancel = Cancel::with_consent};
  act.brought.response_due = Instant{5};
  act.brought.valid_until = Instant{6};
  act.brought.firm = false;
  act.brought.text = {"r5", "ee"};
  act.brought.evidence = {{.criterion = 0, .text = {"r6", "ff"}}, {.criterion = 1}};
  act.brought.unmet = {1};
  act.brought.insist = true;
  act.brought.performer = "m.demir";
  act.brought.important = Wish::right_first;
  act.brought.perceived = Perceived::better;
  act.brought.thanks = true;
  act.imported = true;
  return act;
}

}  // namespace

TEST_CASE("an act survives its payload, and the same act gives the same bytes") {
  for (const Act& act : {full_act(), Act{}}) {
    const auto payload = to_payload(act);
    CHECK(payload == to_payload(act));
    CHECK(from_payload(tests::envelope_of(act), payload_version, payload) == act);
  }
}

TEST_CASE("a payload of a newer program is a fault, not a guess") {
  const auto act = full_act();
  CHECK_THROWS_AS((void)from_payload(tests::envelope_of(act), 99, to_payload(act)), Fault);
}

TEST_CASE("an entry of before these words were known reads as it always did") {
  auto act = full_act();
  act.brought.important = Wish::none;
  act.brought.perceived = Perceived::none;
  act.brought.thanks = false;
  const auto payload = to_payload(act);
  for (const auto* word : {"important", "perceived", "thanks"})
    CHECK(payload.find(word) == std::string::npos);
  CHECK(from_payload(tests::envelope_of(act), payload_version, payload) == act);
}

TEST_CASE("each wish belongs to one dimension of quality, and words read back") {
  for (const auto wish : {Wish::on_date, Wish::right_first}) CHECK(dimension_of(wish) == "reliability");
  for (const auto wish : {Wish::fast, Wish::informed}) CHECK(dimension_of(wish) == "responsiveness");
  for (const auto wish : {Wish::none, Wish::on_date, Wish::fast, Wish::right_first, Wish::informed})
    CHECK(wish_of(name_of(wish)) == wish);
  for (const auto how : {Perceived::none, Perceived::worse, Perceived::as_expected, Perceived::better})
    CHECK(perceived_of(name_of(how)) == how);
  CHECK_FALSE(wish_of("cheap"));
}

#include "conversation/access/sides.hpp"

#include <doctest/doctest.h>

using namespace zusage;
using namespace zusage::access;

namespace {

projection::ActorRow actor(const std::string& id, const std::string& kind) {
  projection::ActorRow row;
  row.id = id;
  row.kinds = {kind};
  row.name.text = id;
  return row;
}

// A team with a lead and two members, a colleague beside, a customer with a contact, and another customer.
projection::Directory directory() {
  auto lead = actor("lead", "person");
  lead.leads = {"team"};
  auto jana = actor("jana", "person");
  jana.member_of = {"team"};
  auto murat = actor("murat", "person");
  murat.member_of = {"team"};
  auto contact = actor("contact", "contact");
  contact.of = "dairy";
  return {{},
          {lead, jana, murat, actor("elif", "person"), actor("dairy", "customer"), contact,
           actor("brewery", "customer"), actor("team", "team")}};
}

projection::RequestRow row_of(const std::string& customer, const std::string& provider) {
  projection::RequestRow row;
  row.parties.customer = customer;
  row.parties.provider = provider;
  row.asked_by = customer;
  row.served = customer;
  return row;
}

}  // namespace

TEST_CASE(
    "before somebody does it, everybody of the team may speak for it; then the performer and the leads") {
  const auto house = directory();
  auto row = row_of("elif", "team");
  for (const auto* person : {"jana", "murat", "lead"}) {
    CHECK(sides_of(person, row, house).provider);
    CHECK(sides_of(person, row, house).as_provider == "team");
  }
  row.performer = "jana";
  CHECK(sides_of("jana", row, house).provider);
  CHECK(sides_of("lead", row, house).provider);
  CHECK_FALSE(sides_of("murat", row, house).provider);
  CHECK(sides_of("murat", row, house).reader);
}

TEST_CASE("nobody speaks for a side that is not theirs, and between colleagues it stays theirs alone") {
  const auto house = directory();
  const auto row = row_of("elif", "jana");
  CHECK(sides_of("elif", row, house).customer);
  CHECK(sides_of("elif", row, house).as_customer.empty());
  CHECK_FALSE(sides_of("elif", row, house).provider);
  CHECK(sides_of("jana", row, house).provider);
  CHECK_FALSE(sides_of("jana", row, house).customer);
  CHECK_FALSE(sides_of("murat", row, house).any());
  CHECK_FALSE(sides_of("contact", row, house).any());
  CHECK_FALSE(sides_of("nobody", row, house).any());
}

TEST_CASE("a contact speaks for its customer; another customer reads nothing of it, the house does") {
  const auto house = directory();
  const auto row = row_of("dairy", "team");
  CHECK(sides_of("contact", row, house).customer);
  CHECK(sides_of("contact", row, house).as_customer == "dairy");
  CHECK_FALSE(sides_of("contact", row, house).provider);
  CHECK_FALSE(sides_of("brewery", row, house).any());
  CHECK(sides_of("elif", row, house).reader);
  CHECK_FALSE(sides_of("elif", row, house).customer);
}

TEST_CASE("an outside customer reads what is done for it in the end, and does not speak there") {
  const auto house = directory();
  auto row = row_of("elif", "team");
  row.served = "dairy";
  row.parties.for_customer = "dairy";
  const auto sides = sides_of("contact", row, house);
  CHECK(sides.reader);
  CHECK_FALSE(sides.customer);
  CHECK_FALSE(sides.provider);
}

TEST_CASE("work can be given to persons of the provider, by name") {
  const auto house = directory();
  const auto people = assignable(row_of("elif", "team"), house);
  REQUIRE(people.size() == 3);
  CHECK(people[0]->id == "jana");
  CHECK(people[1]->id == "lead");
  CHECK(people[2]->id == "murat");
  CHECK(assignable(row_of("elif", "jana"), house).size() == 1);
}

namespace {

constexpr Instant noon{1'795'435'200'000'000};

// Murat is away until the evening, Elif of another house stands in.
projection::Directory while_away(const std::string& absent = "murat", const std::string& deputy = "elif") {
  auto lead = actor("lead", "person");
  lead.leads = {"team"};
  auto jana = actor("jana", "person");
  jana.member_of = {"team"};
  auto murat = actor("murat", "person");
  murat.member_of = {"team"};
  return {{},
          {lead, jana, murat, actor("elif", "person"), actor("bea", "person"), actor("dairy", "customer"),
           actor("team", "team")},
          {{.person = absent, .deputy = deputy, .from = noon - hours(1), .until = noon + hours(6)}}};
}

}  // namespace

TEST_CASE("a deputy sees and speaks in the place of whoever is away, and only as long as it lasts") {
  const auto house = while_away();
  auto row = row_of("bea", "team");
  row.performer = "murat";
  const auto during = sides_at("elif", row, house, noon);
  CHECK(during.provider);
  CHECK(during.as_provider == "murat");
  CHECK(during.absent_provider == "murat");
  CHECK_FALSE(sides_at("elif", row, house, noon + hours(6)).any());
  CHECK_FALSE(sides_at("elif", row, house, noon - hours(2)).any());
  CHECK_FALSE(sides_at("bea", row, house, noon).provider);
  CHECK(sides_at("murat", row, house, noon).provider);  // away, not gone
}

TEST_CASE("what nobody has taken yet is open to the deputy as it is to the absent colleague") {
  const auto sides = sides_at("elif", row_of("bea", "team"), while_away(), noon);
  CHECK(sides.as_provider == "murat");
}

TEST_CASE(
    "whoever has a side of their own keeps it; what is the absent colleague's own is said in that place") {
  const auto house = while_away("murat", "lead");
  auto row = row_of("bea", "team");
  CHECK(sides_at("lead", row, house, noon).as_provider == "team");
  row.performer = "murat";
  CHECK(sides_at("lead", row, house, noon).as_provider == "murat");
  row.performer = "lead";
  CHECK(sides_at("lead", row, house, noon).absent_provider.empty());
}

TEST_CASE("nobody stands in for somebody on the other side of the same request") {
  auto row = row_of("elif", "team");
  row.performer = "murat";
  const auto sides = sides_at("elif", row, while_away(), noon);
  CHECK(sides.customer);
  CHECK_FALSE(sides.provider);
}

TEST_CASE("a deputy's deputy does not stand in") {
  const projection::Directory house{
      {},
      {actor("a", "person"), actor("b", "person"), actor("c", "person"), actor("d", "person")},
      {{.person = "a", .deputy = "b", .from = noon, .until = noon + hours(6)},
       {.person = "b", .deputy = "c", .from = noon, .until = noon + hours(6)}}};
  CHECK(sides_at("b", row_of("d", "a"), house, noon).provider);
  CHECK_FALSE(sides_at("c", row_of("d", "a"), house, noon).any());
}

TEST_CASE(
    "whoever took it up at the counter speaks for the customer; once promised, not where he gives it "
    "himself") {
  const auto house = directory();
  auto row = row_of("dairy", "team");
  row.asked_by = "jana";
  row.state = act::State::requested;
  CHECK(sides_of("jana", row, house).customer);
  CHECK(sides_of("jana", row, house).as_customer == "dairy");
  row.state = act::State::declared;
  CHECK_FALSE(sides_of("jana", row, house).customer);
  CHECK(sides_of("jana", row, house).provider);
  row.asked_by = "elif";
  CHECK(sides_of("elif", row, house).customer);
}

TEST_CASE("a complaint is read by those who answer it and by the customer, not by the whole house") {
  const auto house = directory();
  auto row = row_of("dairy", "team");
  CHECK(sides_of("elif", row, house).reader);
  row.parties.service = "complaint";
  CHECK_FALSE(sides_of("elif", row, house).any());
  CHECK(sides_of("murat", row, house).reader);
  CHECK(sides_of("contact", row, house).customer);
  CHECK_FALSE(sides_of("brewery", row, house).any());
}

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

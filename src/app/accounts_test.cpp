// Accounts are reset, closed and opened again, by the command itself or by the server that holds the
// directory.
#include <doctest/doctest.h>

#include <memory>

#include <support/fresh_database.hpp>

#include "app/handover.hpp"
#include "app/keeping.hpp"
#include "app/problems.hpp"
#include "conversation/access/link.hpp"
#include "conversation/access/problems.hpp"

using namespace zusage;
using namespace zusage::app;

namespace {

constexpr auto old_password = "ein Satz aus Wörtern";
constexpr auto new_password = "ein anderer Satz";

template <class Answer>
const ProblemKind* kind_of(const Result<Answer>& done) {
  return done ? nullptr : done.error().kind;
}

void add(const std::string& data, const std::string& person, const std::string& login,
         const std::vector<std::string>& rights = {}) {
  REQUIRE(real_keeping()
              .add_user({.data = data,
                         .person = person,
                         .name = person,
                         .login = login,
                         .password = old_password,
                         .rights = rights})
              .has_value());
}

std::unique_ptr<House> opened(const std::string& data) {
  auto house = House::open(data, store::Missing::refuse);
  REQUIRE(house.has_value());
  return std::move(*house);
}

bool signs_in(House& house, const std::string& login, const std::string& password) {
  return house.sign_in()
      .sign_in({.login = login, .password = password, .address = "::1"}, clock_now())
      .has_value();
}

}  // namespace

TEST_CASE("a reset changes the password and nothing else") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  const auto keep = real_keeping();
  add(data, "e.neu", "eva", {"administrator"});
  const auto reset = keep.reset_user({.data = data, .person = {}, .login = "EVA", .password = new_password});
  REQUIRE(reset.has_value());
  CHECK(reset->person == "e.neu");
  CHECK(kind_of(keep.reset_user({.data = data, .person = {}, .login = "otto", .password = new_password})) ==
        &problems::no_open_account);
  const auto house = opened(data);
  CHECK_FALSE(signs_in(*house, "eva", old_password));
  CHECK(signs_in(*house, "eva", new_password));
  CHECK(house->database().accounts().of_person(organisation, "e.neu")->has("administrator"));
}

TEST_CASE("a closed account signs nobody in until it is opened again, and its facts fold to the same bytes") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  const auto keep = real_keeping();
  add(data, "e.neu", "eva");
  const auto closed = keep.disable_user({.data = data, .person = "e.neu", .login = {}});
  REQUIRE(closed.has_value());
  CHECK(closed->login == "eva");
  CHECK(closed->changed);
  CHECK_FALSE(keep.disable_user({.data = data, .person = {}, .login = "eva"})->changed);
  CHECK(kind_of(keep.reset_user({.data = data, .person = "e.neu", .login = {}, .password = new_password})) ==
        &problems::no_open_account);
  {
    const auto house = opened(data);
    CHECK_FALSE(signs_in(*house, "eva", old_password));
    house->recorder().stop();
    auto& database = house->database();
    CHECK(database.projections_digest(organisation) == database.fold_again(organisation, false));
  }
  CHECK(keep.enable_user({.data = data, .person = {}, .login = "eva"})->changed);
  CHECK(signs_in(*opened(data), "eva", old_password));
}

TEST_CASE("who is out reads no calendar feed any more, and nobody else's feed ends with it") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  add(data, "e.neu", "eva");
  add(data, "f.alt", "fritz");
  const auto feed_of = [](House& house, const std::string& person) {
    return access::make_link(house.database().links(), fill_random, organisation,
                             {.kind = access::LinkKind::feed,
                              .subject = "team",
                              .holder = person,
                              .made_by = person,
                              .made_at = {1}});
  };
  std::string ended;
  std::string stays;
  {
    const auto house = opened(data);
    ended = feed_of(*house, "e.neu").secret;
    stays = feed_of(*house, "f.alt").secret;
  }
  REQUIRE(real_keeping().disable_user({.data = data, .person = {}, .login = "eva"}).has_value());
  const auto house = opened(data);
  const auto open = [&](const std::string& secret) {
    return access::open_link(house->database().links(), organisation, secret, access::LinkKind::feed,
                             clock_now());
  };
  CHECK(open(ended).error().kind->number == problems::link_revoked.number);
  CHECK(open(stays).has_value());
}

TEST_CASE("the last administrator stays, and an unknown name closes nothing") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  const auto keep = real_keeping();
  CHECK_FALSE(keep.disable_user({.data = data, .person = "e.neu", .login = {}}).has_value());
  add(data, "e.neu", "eva", {"administrator"});
  add(data, "f.alt", "fritz");
  const auto close = [&](const std::string& person) {
    return keep.disable_user({.data = data, .person = person, .login = {}});
  };
  CHECK(kind_of(close("e.neu")) == &problems::last_administrator);
  CHECK(kind_of(close("g.weg")) == &problems::no_account);
  CHECK(close("f.alt").has_value());
  add(data, "h.zwei", "hanna", {"administrator"});
  CHECK(close("e.neu").has_value());
  CHECK(kind_of(close("h.zwei")) == &problems::last_administrator);
}

TEST_CASE("beside a server a closed account is out at once") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  add(data, "e.neu", "eva");
  const auto house = opened(data);
  std::vector<std::string> evicted;
  const Hearers hearers{.evicted = [&](std::string_view person) { evicted.emplace_back(person); }};
  const auto control =
      Control::open(control_path(data), [&](std::string_view message, const Control::Meanwhile& meanwhile) {
        return answer_message(*house, message, meanwhile, hearers);
      });
  REQUIRE(control.has_value());
  const auto session =
      house->sign_in().sign_in({.login = "eva", .password = old_password, .address = "::1"}, clock_now());
  REQUIRE(session.has_value());
  REQUIRE(real_keeping().disable_user({.data = data, .person = {}, .login = "eva"}).has_value());
  CHECK(evicted == std::vector<std::string>{"e.neu"});
  CHECK_FALSE(house->sign_in().find(session->token, clock_now()).has_value());
}

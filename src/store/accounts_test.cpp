// Accounts, sessions and throttle as a port: these cases hold on every database.
#include <doctest/doctest.h>

#include <support/fresh_database.hpp>

using namespace zusage;
using namespace zusage::store;

namespace {

constexpr log::OrganisationId here{1};
constexpr log::OrganisationId elsewhere{2};

void open_account(record::Ledger& ledger, bool closed) {
  ledger.begin();
  if (!ledger.word(here, "l1")) ledger.put_word(here, {.ref = "l1", .salt = "s", .text = "jana"});
  ledger.put(here, projection::AccountRow{.person = "j.brandt",
                                          .login = {.ref = "l1"},
                                          .rights = {"lead", "member"},
                                          .closed = closed,
                                          .version = 1});
  ledger.commit();
}

}  // namespace

TEST_CASE("an account is found by login and by person, a closed one no more") {
  tests::FreshDatabase fresh;
  auto& accounts = fresh->accounts();
  open_account(fresh->ledger(), false);
  const auto account = accounts.by_login(here, "jana");
  REQUIRE(account.has_value());
  CHECK(account->person == "j.brandt");
  CHECK(account->rights == std::vector<std::string>{"lead", "member"});
  CHECK(accounts.of_person(here, "j.brandt")->login == "jana");
  CHECK_FALSE(accounts.by_login(elsewhere, "jana").has_value());
  CHECK_FALSE(accounts.by_login(here, "Jana").has_value());
  open_account(fresh->ledger(), true);
  CHECK_FALSE(accounts.by_login(here, "jana").has_value());
  CHECK_FALSE(accounts.of_person(here, "j.brandt").has_value());
}

TEST_CASE("a credential is replaced, with the figures it was stretched by") {
  tests::FreshDatabase fresh;
  auto& accounts = fresh->accounts();
  CHECK_FALSE(accounts.credential(here, "j.brandt").has_value());
  access::Credential credential{.hash = sha256("one"), .passes = 2, .memory_kib = 1024};
  credential.salt[15] = 9;
  accounts.put_credential(here, "j.brandt", credential);
  credential.hash = sha256("two");
  accounts.put_credential(here, "j.brandt", credential);
  const auto found = accounts.credential(here, "j.brandt");
  REQUIRE(found.has_value());
  CHECK(found->hash == sha256("two"));
  CHECK(found->salt == credential.salt);
  CHECK(found->passes == 2);
  CHECK(found->memory_kib == 1024);
  CHECK_FALSE(accounts.credential(elsewhere, "j.brandt").has_value());
}

TEST_CASE("a session is kept by the digest of its token until it is dropped or over") {
  tests::FreshDatabase fresh;
  auto& accounts = fresh->accounts();
  const access::Session session{.person = "j.brandt",
                                .demo = true,
                                .csrf = "c",
                                .language = "de",
                                .signed_in_at = {1},
                                .expires_at = {100}};
  accounts.put_session(here, sha256("one"), session);
  accounts.put_session(here, sha256("two"), session);
  const auto found = accounts.session(here, sha256("one"));
  REQUIRE(found.has_value());
  CHECK(found->person == "j.brandt");
  CHECK(found->demo);
  CHECK(found->language == "de");
  CHECK(found->expires_at == Instant{100});
  CHECK_FALSE(accounts.session(elsewhere, sha256("one")).has_value());
  accounts.drop_session(here, sha256("one"));
  CHECK_FALSE(accounts.session(here, sha256("one")).has_value());
  accounts.drop_sessions_of(here, "t.berger");
  accounts.drop_sessions_before(here, {100});
  CHECK(accounts.session(here, sha256("two")).has_value());
  accounts.put_session(here, sha256("three"), session);
  accounts.drop_sessions_of(here, "j.brandt");
  CHECK_FALSE(accounts.session(here, sha256("three")).has_value());
  accounts.put_session(here, sha256("two"), session);
  accounts.drop_sessions_before(here, {101});
  CHECK_FALSE(accounts.session(here, sha256("two")).has_value());
}

TEST_CASE("failures are counted by key and forgotten when their window is long over") {
  tests::FreshDatabase fresh;
  auto& accounts = fresh->accounts();
  CHECK(accounts.failures(here, "login:jana").count == 0);
  accounts.put_failures(here, "login:jana", {.count = 3, .since = {50}});
  accounts.put_failures(here, "login:jana", {.count = 4, .since = {50}});
  CHECK(accounts.failures(here, "login:jana").count == 4);
  CHECK(accounts.failures(here, "login:elif").count == 0);
  CHECK(accounts.failures(elsewhere, "login:jana").count == 0);
  accounts.forget_failures_before(here, {51});
  CHECK(accounts.failures(here, "login:jana").count == 0);
}

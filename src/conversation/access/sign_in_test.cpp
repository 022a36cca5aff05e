#include "conversation/access/sign_in.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <utility>

#include <atomic>
#include <map>
#include <thread>
#include <vector>

#include "conversation/access/problems.hpp"
#include "ground/base/random.hpp"

using namespace zusage;
using namespace zusage::access;

namespace {

constexpr Org here{1};
constexpr Instant morning{1'795'420'800'000'000};
constexpr auto password = "ein Satz aus Wörtern";

// The port in memory; what the store does with it is tested there.
class InMemory final : public Accounts {
 public:
  std::optional<Account> by_login(Org, std::string_view login) const override {
    for (const auto& account : accounts) {
      if (account.login == login) return account;
    }
    return std::nullopt;
  }
  std::optional<Account> of_person(Org, std::string_view person) const override {
    for (const auto& account : accounts) {
      if (account.person == person) return account;
    }
    return std::nullopt;
  }
  std::optional<Credential> credential(Org, std::string_view person) const override {
    std::optional<Credential> read;
    {
      const std::lock_guard lock{mutex};
      read = found(credentials, std::string{person});
    }
    if (const auto then = std::exchange(after_reading, {})) then();
    return read;
  }
  void put_credential(Org, std::string_view person, const Credential& credential) override {
    const std::lock_guard lock{mutex};
    credentials[std::string{person}] = credential;
  }
  std::optional<Session> session(Org, const Digest& token) const override {
    const std::lock_guard lock{mutex};
    return found(sessions, token);
  }
  void put_session(Org, const Digest& token, const Session& session) override {
    const std::lock_guard lock{mutex};
    sessions[token] = session;
  }
  void drop_session(Org, const Digest& token) override {
    const std::lock_guard lock{mutex};
    sessions.erase(token);
  }
  void drop_sessions_of(Org, std::string_view person) override {
    const std::lock_guard lock{mutex};
    std::erase_if(sessions, [&](const auto& pair) { return pair.second.person == person; });
  }
  void drop_sessions_before(Org, Instant expired) override {
    const std::lock_guard lock{mutex};
    std::erase_if(sessions, [&](const auto& pair) { return pair.second.expires_at < expired; });
  }
  Failures failures(Org, std::string_view key) const override {
    const std::lock_guard lock{mutex};
    return found(counted, std::string{key}).value_or(Failures{});
  }
  void put_failures(Org, std::string_view key, const Failures& failures) override {
    const std::lock_guard lock{mutex};
    counted[std::string{key}] = failures;
  }
  void forget_failures_before(Org, Instant since) override {
    const std::lock_guard lock{mutex};
    std::erase_if(counted, [&](const auto& pair) { return pair.second.since < since; });
  }

  std::vector<Account> accounts = {{.person = "j.brandt", .login = "jana", .rights = {"lead", "member"}}};
  mutable std::mutex mutex;
  mutable std::function<void()> after_reading;  // once, when a credential was read
  std::map<std::string, Credential> credentials;
  std::map<Digest, Session> sessions;
  std::map<std::string, Failures> counted;

 private:
  template <class Key, class Value>
  static std::optional<Value> found(const std::map<Key, Value>& all, const Key& key) {
    const auto at = all.find(key);
    return at == all.end() ? std::nullopt : std::optional{at->second};
  }
};

struct Door {
  InMemory accounts;
  SplitMix64 random{7};
  std::mutex drawing;
  SignIn sign_in{accounts,
                 [this](std::span<std::uint8_t> bytes) {
                   const std::lock_guard lock{drawing};
                   for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random.below(256));
                 },
                 here};

  Door() { REQUIRE(sign_in.set_password("j.brandt", "jana", password).has_value()); }
  // 0, or the number of the problem.
  int enter(std::string_view login, std::string_view word, Instant at = morning,
            std::string_view from = "::1") {
    const auto signed_in = sign_in.sign_in({.login = login, .password = word, .address = from}, at);
    return signed_in ? 0 : signed_in.error().kind->number;
  }
};

}  // namespace

TEST_CASE("the right password opens, whatever the case of the login; anything else is refused alike") {
  Door door;
  CHECK(door.enter("jana", password) == 0);
  CHECK(door.enter("JANA", password) == 0);
  CHECK(door.enter("jana", "ein Satz aus Worten!") == 9540);
  CHECK(door.enter("jana", "") == 9540);
  CHECK(door.enter("elif", password) == 9540);
  CHECK(door.enter("", password) == 9540);
  door.accounts.accounts.push_back({.person = "e.aydin", .login = "elif"});
  CHECK(door.enter("elif", password) == 9540);
}

TEST_CASE("only salt and stretched password are kept, a fresh salt each time") {
  Door door;
  const auto first = door.accounts.credentials.at("j.brandt");
  REQUIRE(door.sign_in.set_password("j.brandt", "jana", password).has_value());
  const auto second = door.accounts.credentials.at("j.brandt");
  CHECK(first.salt != second.salt);
  CHECK(first.hash != second.hash);
  CHECK(first.memory_kib == 65536);
}

TEST_CASE("a password has ten characters, umlauts count once, and is not the login") {
  Door door;
  const auto number = [&](std::string_view login, std::string_view word) {
    const auto set = door.sign_in.set_password("j.brandt", login, word);
    return set ? 0 : set.error().kind->number;
  };
  CHECK(number("jana", "123456789") == 9542);
  CHECK(number("jana", "äöüäöüäöü") == 9542);
  CHECK(number("jana", "äöüäöüäöüä") == 0);
  CHECK(number("jana.brandt", "Jana.Brandt") == 9543);
}

TEST_CASE(
    "after ten failures a login is not heard for a quarter of an hour, not even with the right password") {
  Door door;
  for (int i = 0; i < 10; ++i) CHECK(door.enter("jana", "falsch", morning, std::to_string(i)) == 9540);
  CHECK(door.enter("jana", password, morning + minutes(14), "x") == 9541);
  CHECK(door.enter("jana", password, morning + minutes(15), "x") == 0);
}

TEST_CASE("an address that guesses many logins is not heard, another one is") {
  Door door;
  for (int i = 0; i < 10; ++i) CHECK(door.enter("login" + std::to_string(i), "falsch") == 9540);
  CHECK(door.enter("jana", password) == 9541);
  CHECK(door.enter("jana", password, morning, "10.0.0.1") == 0);
}

TEST_CASE("where nobody knows the address, only the login counts") {
  Door door;
  for (int i = 0; i < 20; ++i) CHECK(door.enter("login" + std::to_string(i), "falsch", morning, "") == 9540);
  CHECK(door.enter("jana", password, morning, "") == 0);
}

TEST_CASE("who signs in well again and again is never throttled, and failures before are forgiven") {
  Door door;
  for (int i = 0; i < 12; ++i) CHECK(door.enter("jana", password) == 0);
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 4; ++i) CHECK(door.enter("jana", "falsch") == 9540);
    CHECK(door.enter("jana", password) == 0);
  }
}

TEST_CASE("guessing at once from many places is counted as well") {
  Door door;
  std::atomic<int> heard = 0;
  {
    std::vector<std::jthread> guessers;
    for (int i = 0; i < 24; ++i) {
      guessers.emplace_back([&, i] {
        if (door.enter("jana", "falsch", morning, std::to_string(i)) == 9540) ++heard;
      });
    }
  }
  CHECK(heard == 10);
}

TEST_CASE("a session is found by its token alone, until it is over or signed out") {
  Door door;
  const auto signed_in =
      door.sign_in.sign_in({.login = "jana", .password = password, .address = ""}, morning);
  REQUIRE(signed_in.has_value());
  CHECK(signed_in->token.size() == 64);
  CHECK(signed_in->session.csrf != signed_in->token);
  CHECK_FALSE(door.accounts.sessions.contains(Digest{}));
  CHECK(door.accounts.sessions.contains(sha256(signed_in->token)));
  const auto& sign_in = door.sign_in;
  CHECK(sign_in.find(signed_in->token, morning)->person == "j.brandt");
  CHECK_FALSE(sign_in.find(signed_in->session.csrf, morning).has_value());
  CHECK_FALSE(sign_in.find("", morning).has_value());
  CHECK(sign_in.find(signed_in->token, morning + days(30) + Span{-1}).has_value());
  CHECK_FALSE(sign_in.find(signed_in->token, morning + days(30)).has_value());
  door.sign_in.set_language(signed_in->token, "en");
  CHECK(sign_in.find(signed_in->token, morning)->language == "en");
  door.sign_in.sign_out(signed_in->token);
  CHECK_FALSE(sign_in.find(signed_in->token, morning).has_value());
}

TEST_CASE("a new password ends every session of that person, and of nobody else") {
  Door door;
  auto& sign_in = door.sign_in;
  const auto hers = sign_in.sign_in_demo("j.brandt", morning);
  const auto his = sign_in.sign_in_demo("t.berger", morning);
  REQUIRE(sign_in.set_password("j.brandt", "jana", "another good one").has_value());
  CHECK_FALSE(sign_in.find(hers.token, morning).has_value());
  CHECK(sign_in.find(his.token, morning).has_value());
}

TEST_CASE("a password renewed while the old one is being looked at lets nobody in by the old one") {
  Door door;
  door.accounts.after_reading = [&] {
    REQUIRE(door.sign_in.set_password("j.brandt", "jana", "another good one").has_value());
  };
  CHECK(door.enter("jana", password) == 9540);
  CHECK(door.accounts.sessions.empty());
  CHECK(door.enter("jana", "another good one") == 0);
}

TEST_CASE("sessions and failures that are over are forgotten") {
  Door door;
  const auto demo = door.sign_in.sign_in_demo("j.brandt", morning);
  CHECK(demo.session.demo);
  CHECK(door.enter("jana", "falsch") == 9540);
  door.sign_in.forget_what_is_over(morning + minutes(10));
  CHECK(door.accounts.sessions.size() == 1);
  CHECK(door.accounts.counted.size() == 2);
  door.sign_in.forget_what_is_over(morning + days(30) + Span{1});
  CHECK(door.accounts.sessions.empty());
  CHECK(door.accounts.counted.empty());
}

TEST_CASE("rights are known by their words") {
  CHECK(is_right("member"));
  CHECK(is_right("employee_representative"));
  CHECK_FALSE(is_right("Member"));
  CHECK_FALSE(is_right(""));
  CHECK(all_rights().size() == 7);
  const Account account{.person = "j.brandt", .login = "jana", .rights = {"lead"}};
  CHECK(account.has("lead"));
  CHECK_FALSE(account.has("administrator"));
}

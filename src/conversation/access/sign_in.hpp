// Signing in and out: passwords by argon2id (at most two at a time), session tokens, and the throttle before
// both. It knows no cookie and no address format.
#pragma once

#include <functional>
#include <mutex>
#include <semaphore>
#include <span>

#include "conversation/access/account.hpp"
#include "ground/base/problem.hpp"

namespace zusage::access {

// Fills the bytes from the machine's random source.
using Random = std::function<void(std::span<std::uint8_t>)>;

struct Attempted {
  std::string_view login;
  std::string_view password;
  std::string_view address;  // of the caller, for the throttle
};

struct SignedIn {
  std::string token;  // for the cookie; shown once
  Session session;
};

class SignIn {
 public:
  SignIn(Accounts& accounts, Random random, Org organisation);

  // Refuses without saying whether the login exists; after ten failures of a login or an address within
  // fifteen minutes it refuses unheard.
  [[nodiscard]] Result<SignedIn> sign_in(const Attempted& attempted, Instant now);
  // One click: only for a person, and only where app/ says that this is the demo.
  [[nodiscard]] SignedIn sign_in_demo(const std::string& person, Instant now);
  // Nothing when unknown or over.
  [[nodiscard]] std::optional<Session> find(std::string_view token, Instant now) const;
  void sign_out(std::string_view token);
  void set_language(std::string_view token, const std::string& language);

  // Sessions and counted failures that no longer matter.
  void forget_what_is_over(Instant now);

  // At least ten characters; refuses shorter ones and the login itself.
  [[nodiscard]] static Result<void> judge_password(std::string_view login, std::string_view password);
  // Judged as well.
  [[nodiscard]] Result<void> set_password(std::string_view person, std::string_view login,
                                          std::string_view password);

 private:
  [[nodiscard]] SignedIn begin_session(Session session, Instant now);
  [[nodiscard]] Credential stretch(std::string_view password);
  [[nodiscard]] bool fits(std::string_view password, const Credential& credential);
  [[nodiscard]] bool may_try(const std::string& by_login, const std::string& by_address, Instant now);
  [[nodiscard]] bool is_throttled(std::string_view key, Instant now) const;
  void note_try(std::string_view key, Instant now);
  void forgive(const std::string& by_login, const std::string& by_address);

  Accounts& accounts_;
  Random random_;
  Org organisation_;
  std::counting_semaphore<2> at_once_{2};  // 64 MiB each
  std::mutex noting_;
  std::mutex renewing_;  // a password, and the sessions it ends
};

}  // namespace zusage::access

// Signing in: the throttle first, then the password, then a token that is kept as its digest only.
#include "conversation/access/sign_in.hpp"

#include <algorithm>

#include "conversation/access/problems.hpp"
#include "ground/base/password.hpp"

namespace zusage::access {
namespace {

constexpr int failures_allowed = 10;
constexpr Span window = minutes(15);
constexpr Span session_length = days(30);

std::string random_text(const Random& random) {
  std::array<std::uint8_t, 32> bytes{};
  random(bytes);
  return to_hex(bytes);
}

// One of the two places at the stretching machine, for as long as this lives.
struct Turn {
  explicit Turn(std::counting_semaphore<2>& places) : at(places) { at.acquire(); }
  ~Turn() { at.release(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  std::counting_semaphore<2>& at;
};

constexpr std::string_view address_prefix = "address:";
// Behind a proxy that does not say who called, everybody would count as one.
constexpr std::string_view unknown_address = address_prefix;

// What an unknown login is compared with, so that it takes as long as a known one.
const Credential nobody{};

}  // namespace

SignIn::SignIn(Accounts& accounts, Random random, Org organisation)
    : accounts_(accounts), random_(std::move(random)), organisation_(organisation) {}

Result<SignedIn> SignIn::sign_in(const Attempted& attempted, Instant now) {
  const auto login = kept_login(attempted.login);
  const auto by_login = "login:" + login;
  const auto by_address = std::string{address_prefix} + std::string{attempted.address};
  if (!may_try(by_login, by_address, now)) {
    return std::unexpected(Problem{&problems::sign_in_throttled, {{"minutes", "15"}}});
  }
  const auto account = accounts_.by_login(organisation_, login);
  const auto credential = account ? accounts_.credential(organisation_, account->person) : std::nullopt;
  const bool fitting = fits(attempted.password, credential.value_or(nobody));
  if (!account || !credential || !fitting) return std::unexpected(Problem{&problems::sign_in_refused});
  forgive(by_login, by_address);
  // While the password was being looked at it may have been renewed, and every session with it.
  const std::lock_guard lock{renewing_};
  const auto present = accounts_.credential(organisation_, account->person);
  if (!present || present->hash != credential->hash)
    return std::unexpected(Problem{&problems::sign_in_refused});
  return begin_session({.person = account->person}, now);
}

SignedIn SignIn::sign_in_demo(const std::string& person, Instant now) {
  return begin_session({.person = person, .demo = true}, now);
}

SignedIn SignIn::begin_session(Session session, Instant now) {
  accounts_.drop_sessions_before(organisation_, now);
  SignedIn signed_in{.token = random_text(random_), .session = std::move(session)};
  signed_in.session.csrf = random_text(random_);
  signed_in.session.signed_in_at = now;
  signed_in.session.expires_at = now + session_length;
  accounts_.put_session(organisation_, sha256(signed_in.token), signed_in.session);
  return signed_in;
}

std::optional<Session> SignIn::find(std::string_view token, Instant now) const {
  auto session = accounts_.session(organisation_, sha256(token));
  if (session && session->expires_at <= now) return std::nullopt;
  return session;
}

void SignIn::sign_out(std::string_view token) { accounts_.drop_session(organisation_, sha256(token)); }

void SignIn::set_language(std::string_view token, const std::string& language) {
  const auto digest = sha256(token);
  auto session = accounts_.session(organisation_, digest);
  if (!session) return;
  session->language = language;
  accounts_.put_session(organisation_, digest, *session);
}

Result<void> SignIn::judge_password(std::string_view login, std::string_view password) {
  std::size_t characters = 0;
  for (const char c : password) characters += (c & 0xC0) != 0x80 ? 1 : 0;
  if (characters < 10) return std::unexpected(Problem{&problems::password_too_short});
  if (kept_login(password) == kept_login(login))
    return std::unexpected(Problem{&problems::password_is_login});
  return {};
}

Result<void> SignIn::set_password(std::string_view person, std::string_view login,
                                  std::string_view password) {
  if (auto judged = judge_password(login, password); !judged) return judged;
  const auto credential = stretch(password);
  const std::lock_guard lock{renewing_};
  accounts_.put_credential(organisation_, person, credential);
  accounts_.drop_sessions_of(organisation_, person);  // whoever had the old one is out
  return {};
}

Credential SignIn::stretch(std::string_view password) {
  Credential credential;
  random_(credential.salt);
  const Turn turn{at_once_};
  credential.hash = stretched(password, credential.salt,
                              {.passes = credential.passes, .memory_kib = credential.memory_kib});
  return credential;
}

bool SignIn::fits(std::string_view password, const Credential& credential) {
  const Turn turn{at_once_};
  const auto hash = stretched(password, credential.salt,
                              {.passes = credential.passes, .memory_kib = credential.memory_kib});
  return same_bytes(hash, credential.hash);
}

// Counted before the password is looked at: many guesses at once are no way around.
bool SignIn::may_try(const std::string& by_login, const std::string& by_address, Instant now) {
  const std::lock_guard lock{noting_};
  if (is_throttled(by_login, now) || is_throttled(by_address, now)) return false;
  note_try(by_login, now);
  note_try(by_address, now);
  return true;
}

bool SignIn::is_throttled(std::string_view key, Instant now) const {
  if (key == unknown_address) return false;
  const auto failures = accounts_.failures(organisation_, key);
  return failures.count >= failures_allowed && now < failures.since + window;
}

void SignIn::note_try(std::string_view key, Instant now) {
  auto failures = accounts_.failures(organisation_, key);
  if (failures.count == 0 || now >= failures.since + window) failures = {.count = 0, .since = now};
  ++failures.count;
  accounts_.put_failures(organisation_, key, failures);
}

// It was no guess: the login is free again, and the address, behind which many may sit, has one less.
void SignIn::forgive(const std::string& by_login, const std::string& by_address) {
  const std::lock_guard lock{noting_};
  accounts_.put_failures(organisation_, by_login, {});
  auto failures = accounts_.failures(organisation_, by_address);
  failures.count = std::max(0, failures.count - 1);
  accounts_.put_failures(organisation_, by_address, failures);
}

void SignIn::forget_what_is_over(Instant now) {
  accounts_.drop_sessions_before(organisation_, now);
  accounts_.forget_failures_before(organisation_, now - window);
}

}  // namespace zusage::access

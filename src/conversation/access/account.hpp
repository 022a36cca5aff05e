// Accounts, rights and sessions as values, and the port where they are kept. Accounts and rights are facts of
// the log; password hashes and sessions lie in working tables.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "conversation/log/entry.hpp"
#include "ground/base/digest.hpp"
#include "ground/base/instant.hpp"

namespace zusage::access {

using Org = log::OrganisationId;

// Spelled as in the log: member, lead, steward, auditor, employee_representative, administrator,
// customer_contact.
[[nodiscard]] bool is_right(std::string_view word);
[[nodiscard]] const std::vector<std::string_view>& all_rights();

// A login as it is kept: logins are compared without regard to the case of ASCII letters.
[[nodiscard]] std::string kept_login(std::string_view login);

struct Account {
  std::string person;
  std::string login;
  std::vector<std::string> rights;
  [[nodiscard]] bool has(std::string_view right) const;
};

// argon2id with the parameters it was made with, so that they can grow.
struct Credential {
  std::array<std::uint8_t, 16> salt{};
  Digest hash{};
  int passes = 3;
  int memory_kib = 65536;
};

struct Session {
  std::string person;
  bool demo = false;     // by one click, in the demo alone
  std::string csrf;      // sent back as a header on writes
  std::string language;  // "de", "en"; empty: as the browser says
  Instant signed_in_at;
  Instant expires_at;
};

class Accounts {
 public:
  virtual ~Accounts() = default;
  [[nodiscard]] virtual std::optional<Account> by_login(Org organisation, std::string_view login) const = 0;
  [[nodiscard]] virtual std::optional<Account> of_person(Org organisation, std::string_view person) const = 0;
  [[nodiscard]] virtual std::optional<Credential> credential(Org organisation,
                                                             std::string_view person) const = 0;
  virtual void put_credential(Org organisation, std::string_view person, const Credential& credential) = 0;

  // Tokens are kept as SHA-256 only.
  [[nodiscard]] virtual std::optional<Session> session(Org organisation, const Digest& token) const = 0;
  virtual void put_session(Org organisation, const Digest& token, const Session& session) = 0;
  virtual void drop_session(Org organisation, const Digest& token) = 0;
  virtual void drop_sessions_of(Org organisation, std::string_view person) = 0;
  virtual void drop_sessions_before(Org organisation, Instant expired) = 0;

  // How often a key (login or address) failed in the window that began then.
  struct Failures {
    int count = 0;
    Instant since;
  };
  [[nodiscard]] virtual Failures failures(Org organisation, std::string_view key) const = 0;
  virtual void put_failures(Org organisation, std::string_view key, const Failures& failures) = 0;
  virtual void forget_failures_before(Org organisation, Instant since) = 0;
};

}  // namespace zusage::access

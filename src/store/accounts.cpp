// Accounts as facts, credentials, sessions and the throttle as working tables.
#include "store/readers_internal.hpp"
#include "store/sql.hpp"

namespace zusage::store {
namespace {

std::optional<access::Account> open_account(std::optional<projection::AccountRow> row) {
  if (!row || row->closed) return std::nullopt;
  return access::Account{.person = std::move(row->person),
                         .login = std::move(row->login.text),
                         .rights = std::move(row->rights)};
}

}  // namespace

template <class... Values>
void SqliteAccounts::tell(const Question& question, const Values&... values) {
  const std::lock_guard lock{writing_};
  if (!connection_) connection_ = std::make_unique<Connection>(path_, Opening::write, sql::question_count);
  connection_->tell(question, values...);
}

std::optional<access::Account> SqliteAccounts::by_login(Org organisation, std::string_view login) const {
  return open_account(pool_->with([&](Connection& connection) {
    return first_of(connection.ask(sql::account_by_login, organisation.number, login), read_account);
  }));
}

std::optional<access::Account> SqliteAccounts::of_person(Org organisation, std::string_view person) const {
  return open_account(pool_->with([&](Connection& connection) {
    return first_of(connection.ask(sql::account_of_person, organisation.number, person), read_account);
  }));
}

std::optional<access::Credential> SqliteAccounts::credential(Org organisation,
                                                             std::string_view person) const {
  return pool_->with([&](Connection& connection) {
    return first_of(connection.ask(sql::credential_read, organisation.number, person), [](const Rows& rows) {
      access::Credential credential;
      std::string salt;
      rows.read(salt, credential.hash, credential.passes, credential.memory_kib);
      require(salt.size() == credential.salt.size(), "a salt has sixteen bytes");
      std::copy(salt.begin(), salt.end(), credential.salt.begin());
      return credential;
    });
  });
}

void SqliteAccounts::put_credential(Org organisation, std::string_view person,
                                    const access::Credential& credential) {
  const std::string salt{credential.salt.begin(), credential.salt.end()};
  tell(sql::credential_put, organisation.number, person, Bytes{salt}, credential.hash, credential.passes,
       credential.memory_kib);
}

std::optional<access::Session> SqliteAccounts::session(Org organisation, const Digest& token) const {
  return pool_->with([&](Connection& connection) {
    return first_of(connection.ask(sql::session_read, organisation.number, token), [](const Rows& rows) {
      access::Session session;
      rows.read(session.person, session.demo, session.csrf, session.language, session.signed_in_at,
                session.expires_at);
      return session;
    });
  });
}

void SqliteAccounts::put_session(Org organisation, const Digest& token, const access::Session& session) {
  tell(sql::session_put, organisation.number, token, session.person, session.demo, session.csrf,
       session.language, session.signed_in_at, session.expires_at);
}

void SqliteAccounts::drop_session(Org organisation, const Digest& token) {
  tell(sql::session_drop, organisation.number, token);
}

void SqliteAccounts::drop_sessions_of(Org organisation, std::string_view person) {
  tell(sql::session_drop_of_person, organisation.number, person);
}

void SqliteAccounts::drop_sessions_before(Org organisation, Instant expired) {
  tell(sql::session_drop_before, organisation.number, expired);
}

access::Accounts::Failures SqliteAccounts::failures(Org organisation, std::string_view key) const {
  return pool_->with([&](Connection& connection) {
    auto rows = connection.ask(sql::throttle_read, organisation.number, key);
    Failures failures;
    if (rows.next()) rows.read(failures.count, failures.since);
    return failures;
  });
}

void SqliteAccounts::forget_failures_before(Org organisation, Instant since) {
  tell(sql::throttle_forget, organisation.number, since);
}

void SqliteAccounts::put_failures(Org organisation, std::string_view key, const Failures& failures) {
  tell(sql::throttle_put, organisation.number, key, failures.count, failures.since);
}

}  // namespace zusage::store

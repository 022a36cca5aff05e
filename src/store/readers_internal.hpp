// The reading ports on a pool of connections, and the accounts' working tables. Known to store/ only.
#pragma once

#include "conversation/access/account.hpp"
#include "conversation/access/link.hpp"
#include "conversation/projection/requests.hpp"
#include "store/ledger_internal.hpp"
#include "store/pool_internal.hpp"

namespace zusage::store {

class SqliteLog final : public log::ActLog {
 public:
  explicit SqliteLog(Pool& pool) : pool_(&pool) {}
  std::int64_t last_position(Org organisation) const override;
  std::vector<log::Entry> of_stream(Org organisation, std::string_view stream) const override;
  std::vector<log::Entry> after(Org organisation, std::int64_t position, int limit) const override;
  std::vector<log::Anchor> anchors(Org organisation) const override;

 private:
  Pool* pool_;
};

class SqliteWords final : public log::Words {
 public:
  explicit SqliteWords(Pool& pool) : pool_(&pool) {}
  std::optional<log::Word> word(Org organisation, std::string_view ref) const override;

 private:
  Pool* pool_;
};

class SqliteRevisions final : public record::Revisions {
 public:
  explicit SqliteRevisions(Pool& pool) : pool_(&pool) {}
  std::vector<projection::RevisionRow> revisions(Org organisation) const override;
  std::optional<record::RevisionText> text(Org organisation, std::int64_t number) const override;
  std::vector<projection::AnswerRow> answers(Org organisation, const std::string& service) const override;
  std::vector<projection::NeighboursRow> neighbours(Org organisation) const override;

 private:
  Pool* pool_;
};

class SqliteRequests final : public projection::Requests {
 public:
  explicit SqliteRequests(Pool& pool) : pool_(&pool) {}
  using Row = projection::RequestRow;
  std::optional<Row> by_id(Org organisation, const Uuid& id) const override;
  std::optional<Row> by_number(Org organisation, std::int64_t number) const override;
  std::vector<Row> given_by(Org organisation, const std::string& provider, Instant since) const override;
  std::vector<Row> performed_by(Org organisation, const std::string& person, Instant since) const override;
  std::vector<Row> asked_by(Org organisation, const std::string& customer, Instant since) const override;
  std::vector<Row> of_customer(Org organisation, const std::string& customer, Instant since) const override;
  projection::Page list(Org organisation, const projection::Filter& filter) const override;
  std::vector<projection::LineRow> lines(Org organisation, const Uuid& request) const override;
  std::vector<projection::CommitmentRow> commitments(Org organisation, const Uuid& request) const override;
  std::vector<projection::OutcomeRow> outcomes(Org organisation,
                                               const projection::OutcomeFilter& filter) const override;
  std::vector<projection::OutcomeRow> done_of_service(Org organisation, const std::string& service,
                                                      int limit) const override;
  std::optional<act::External> external_of(Org organisation, const Uuid& request) const override;
  std::vector<projection::CustomerFigures> customer_figures(Org organisation, Instant now) const override;
  std::vector<projection::CustomerWord> last_words(Org organisation, const std::string& customer,
                                                   int limit) const override;
  std::vector<projection::MovedDate> moved_dates(Org organisation, const std::string& customer,
                                                 int limit) const override;
  act::Wish important(Org organisation, const Uuid& request) const override;
  std::vector<projection::PerceptionRow> perceptions(Org organisation, const Uuid& request) const override;
  std::vector<projection::CustomerPerception> perceptions_of(Org organisation, const std::string& customer,
                                                             int limit) const override;
  std::vector<projection::NeedHint> need_hints(Org organisation, int limit) const override;
  std::vector<projection::NeedVerdictRow> need_verdicts(Org organisation, int limit) const override;
  std::vector<projection::RequestRow> repeat_candidates(Org organisation, Instant asked_since,
                                                        int limit) const override;
  std::optional<Uuid> about(Org organisation, const Uuid& request) const override;
  std::vector<Uuid> those_about(Org organisation, const Uuid& request) const override;
  std::optional<projection::CustomerNoteRow> customer_note(Org organisation,
                                                           std::string_view customer) const override;

 private:
  [[nodiscard]] std::vector<Row> rows_of(const Question& question, Org organisation, const std::string& actor,
                                         Instant since) const;
  Pool* pool_;
};

// Writes the working tables on a connection of its own: sign-in does not wait in the recorder's queue.
class SqliteAccounts final : public access::Accounts {
 public:
  SqliteAccounts(Pool& pool, std::string path) : pool_(&pool), path_(std::move(path)) {}
  std::optional<access::Account> by_login(Org organisation, std::string_view login) const override;
  std::optional<access::Account> of_person(Org organisation, std::string_view person) const override;
  std::optional<access::Credential> credential(Org organisation, std::string_view person) const override;
  void put_credential(Org organisation, std::string_view person,
                      const access::Credential& credential) override;
  std::optional<access::Session> session(Org organisation, const Digest& token) const override;
  void put_session(Org organisation, const Digest& token, const access::Session& session) override;
  void drop_session(Org organisation, const Digest& token) override;
  void drop_sessions_of(Org organisation, std::string_view person) override;
  void drop_sessions_before(Org organisation, Instant expired) override;
  Failures failures(Org organisation, std::string_view key) const override;
  void put_failures(Org organisation, std::string_view key, const Failures& failures) override;
  void forget_failures_before(Org organisation, Instant since) override;

 private:
  template <class... Values>
  void tell(const Question& question, const Values&... values);

  Pool* pool_;
  std::string path_;
  std::mutex writing_;
  std::unique_ptr<Connection> connection_;
};

class SqliteLinks final : public access::Links {
 public:
  SqliteLinks(Pool& pool, std::string path) : pool_(&pool), path_(std::move(path)) {}
  std::optional<access::Link> by_secret(Org organisation, const Digest& secret) const override;
  std::optional<access::Link> by_id(Org organisation, std::string_view id) const override;
  std::vector<access::Link> of_subject(Org organisation, access::LinkKind kind,
                                       std::string_view subject) const override;
  std::vector<access::Link> made_by(Org organisation, access::LinkKind kind,
                                    std::string_view person) const override;
  void put(Org organisation, const Digest& secret, const access::Link& link) override;
  void revoke(Org organisation, std::string_view id, Instant at) override;
  void set_expiry(Org organisation, std::string_view id, std::optional<Instant> at) override;
  bool use(Org organisation, std::string_view id, Instant at) override;
  void unuse(Org organisation, std::string_view id) override;

 private:
  template <class Work>
  auto with_writer(Work work);

  Pool* pool_;
  std::string path_;
  std::mutex writing_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace zusage::store

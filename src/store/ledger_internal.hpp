// The writing connection as the recorder's ledger. Known to store/ only.
#pragma once

#include "store/rows_internal.hpp"

namespace zusage::store {

class SqliteLedger final : public record::Ledger {
 public:
  explicit SqliteLedger(Connection& connection) : connection_(&connection) {}

  void begin() override;
  void commit() override;
  void rollback() override;
  void mark() override;
  void keep() override;
  void undo() override;

  record::Head head(Org organisation) override;
  void put_head(Org organisation, const record::Head& head) override;
  std::optional<log::Entry> last_of(Org organisation, std::string_view stream) override;
  bool holds_act(Org organisation, const Uuid& act_id) override;
  void append(Org organisation, const log::Entry& entry) override;
  void put_word(Org organisation, const log::Word& word) override;
  std::optional<record::Answered> answered(Org organisation, const Uuid& act_id) override;
  void put_answered(Org organisation, const Uuid& act_id, const record::Answered& answered) override;
  void forget_answers_before(Org organisation, Instant at) override;
  void put_due(Org organisation, const Uuid& request, std::optional<Instant> at) override;
  std::vector<Uuid> due_before(Org organisation, Instant now, int limit) override;
  std::optional<std::int64_t> number_of(Org organisation, const Uuid& request) override;
  std::optional<Uuid> request_of(Org organisation, const act::External& external) override;
  std::vector<projection::ActorRow> actors(Org organisation) override;
  std::optional<projection::AccountRow> account(Org organisation, std::string_view person) override;
  std::vector<projection::AbsenceRow> absences(Org organisation) override;
  std::vector<projection::AccountRow> accounts(Org organisation) override;
  std::optional<std::string> person_of(Org organisation, std::string_view login) override;
  bool use_proof(Org organisation, const record::Proof& proof, Instant now) override;
  std::optional<record::RevisionText> last_revision(Org organisation) override;
  std::optional<record::RevisionText> revision(Org organisation, std::int64_t number) const override;
  void put_revision(Org organisation, const record::RevisionText& text) override;
  std::optional<log::Anchor> last_anchor(Org organisation) override;
  void put_anchor(Org organisation, const log::Anchor& anchor) override;

  std::int64_t last_position(Org organisation) const override;
  std::vector<log::Entry> of_stream(Org organisation, std::string_view stream) const override;
  std::vector<log::Entry> after(Org organisation, std::int64_t position, int limit) const override;
  std::vector<log::Anchor> anchors(Org organisation) const override;
  std::optional<log::Word> word(Org organisation, std::string_view ref) const override;

  void put(Org organisation, const projection::RequestRow& row) override;
  void put(Org organisation, const projection::CommitmentRow& row) override;
  void put(Org organisation, const projection::OutcomeRow& row) override;
  void put(Org organisation, const projection::LineRow& row) override;
  void put(Org organisation, const projection::ExternalRow& row) override;
  void put(Org organisation, const projection::ActorRow& row) override;
  void put(Org organisation, const projection::AccountRow& row) override;
  void put(Org organisation, const projection::RevisionRow& row) override;
  void put(Org organisation, const projection::AnswerRow& row) override;
  void put(Org organisation, const projection::NeighboursRow& row) override;
  void put(Org organisation, const projection::AboutRow& row) override;
  void put(Org organisation, const projection::WishRow& row) override;
  void put(Org organisation, const projection::PerceptionRow& row) override;
  void put(Org organisation, const projection::NeedVerdictRow& row) override;
  void put(Org organisation, const projection::RepeatSettledRow& row) override;
  void put(Org organisation, const projection::CustomerNoteRow& row) override;
  void put(Org organisation, const projection::AbsenceRow& row) override;

 private:
  Connection* connection_;
};

// Shared by ledger and readers.
[[nodiscard]] std::int64_t last_position(Connection& connection, Org organisation);
[[nodiscard]] std::vector<log::Entry> of_stream(Connection& connection, Org organisation,
                                                std::string_view stream);
[[nodiscard]] std::vector<log::Entry> entries_after(Connection& connection, Org organisation,
                                                    std::int64_t position, int limit);
[[nodiscard]] std::optional<log::Word> word(Connection& connection, Org organisation, std::string_view ref);

// Every row of a question, read by `read`.
template <class Read>
[[nodiscard]] auto all_of(Rows rows, Read read) {
  std::vector<decltype(read(rows))> found;
  while (rows.next()) found.push_back(read(rows));
  return found;
}

template <class Read>
[[nodiscard]] auto first_of(Rows rows, Read read) {
  std::optional<decltype(read(rows))> found;
  if (rows.next()) found = read(rows);
  return found;
}

}  // namespace zusage::store

// The recorder's ledger on SQLite.
#include "store/ledger_internal.hpp"
#include "store/sql.hpp"

namespace zusage::store {

void SqliteLedger::begin() { connection_->tell(sql::transaction_begin); }
void SqliteLedger::commit() { connection_->tell(sql::transaction_commit); }
void SqliteLedger::rollback() { connection_->tell(sql::transaction_rollback); }
void SqliteLedger::mark() { connection_->tell(sql::mark_set); }
void SqliteLedger::keep() { connection_->tell(sql::mark_keep); }
void SqliteLedger::undo() {
  connection_->tell(sql::mark_undo);
  connection_->tell(sql::mark_keep);
}

record::Head SqliteLedger::head(Org organisation) {
  const auto read = [](const Rows& rows) {
    record::Head head;
    rows.read(head.position, head.next_number);
    return head;
  };
  if (auto head = first_of(connection_->ask(sql::head_read, organisation.number), read)) return *head;
  connection_->tell(sql::organisation_add, organisation.number);
  put_head(organisation, {});
  return {};
}

void SqliteLedger::put_head(Org organisation, const record::Head& head) {
  connection_->tell(sql::head_put, organisation.number, head.position, head.next_number);
}

std::optional<log::Entry> SqliteLedger::last_of(Org organisation, std::string_view stream) {
  return first_of(connection_->ask(sql::entry_last_of_stream, organisation.number, stream), read_entry);
}

bool SqliteLedger::holds_act(Org organisation, const Uuid& act_id) {
  return connection_->ask(sql::entry_of_act, organisation.number, act_id).next();
}

void SqliteLedger::append(Org organisation, const log::Entry& entry) {
  write(*connection_, organisation, entry);
}

void SqliteLedger::put_word(Org organisation, const log::Word& word) {
  connection_->tell(sql::words_put, organisation.number, word.ref, Bytes{word.salt}, word.text);
}

std::optional<record::Answered> SqliteLedger::answered(Org organisation, const Uuid& act_id) {
  return first_of(connection_->ask(sql::idempotency_read, organisation.number, act_id),
                  [&](const Rows& rows) { return read_answered(rows, act_id); });
}

void SqliteLedger::put_answered(Org organisation, const Uuid& act_id, const record::Answered& answered) {
  const auto& recorded = answered.recorded;
  connection_->tell(sql::idempotency_put, organisation.number, act_id, answered.body_digest, recorded.request,
                    recorded.number, recorded.position, recorded.version, act::name_of(recorded.state),
                    answered.answered_at);
}

void SqliteLedger::forget_answers_before(Org organisation, Instant at) {
  connection_->tell(sql::idempotency_forget, organisation.number, at);
}

void SqliteLedger::put_due(Org organisation, const Uuid& request, std::optional<Instant> at) {
  if (at) return connection_->tell(sql::due_put, organisation.number, request, *at);
  connection_->tell(sql::due_drop, organisation.number, request);
}

std::vector<Uuid> SqliteLedger::due_before(Org organisation, Instant now, int limit) {
  return all_of(connection_->ask(sql::due_before, organisation.number, now, limit), [](const Rows& rows) {
    Uuid id;
    rows.read(id);
    return id;
  });
}

std::optional<std::int64_t> SqliteLedger::number_of(Org organisation, const Uuid& request) {
  return first_of(connection_->ask(sql::request_number_of, organisation.number, request),
                  [](const Rows& rows) {
                    std::int64_t number = 0;
                    rows.read(number);
                    return number;
                  });
}

std::optional<Uuid> SqliteLedger::request_of(Org organisation, const act::External& external) {
  return first_of(connection_->ask(sql::request_external_of_number, organisation.number, external.system,
                                   external.number),
                  [](const Rows& rows) {
                    Uuid id;
                    rows.read(id);
                    return id;
                  });
}

std::vector<projection::ActorRow> SqliteLedger::actors(Org organisation) {
  return all_of(connection_->ask(sql::actor_all, organisation.number), read_actor);
}

std::optional<projection::AccountRow> SqliteLedger::account(Org organisation, std::string_view person) {
  return first_of(connection_->ask(sql::account_of_person, organisation.number, person), read_account);
}

std::vector<projection::AbsenceRow> SqliteLedger::absences(Org organisation) {
  return all_of(connection_->ask(sql::absence_all, organisation.number), read_absence);
}

std::vector<projection::AccountRow> SqliteLedger::accounts(Org organisation) {
  return all_of(connection_->ask(sql::account_all, organisation.number), read_account);
}

std::optional<std::string> SqliteLedger::person_of(Org organisation, std::string_view login) {
  auto row = first_of(connection_->ask(sql::account_by_login, organisation.number, login), read_account);
  if (!row) return std::nullopt;
  return row->person;
}

bool SqliteLedger::use_proof(Org organisation, const record::Proof& proof, Instant now) {
  connection_->tell(sql::proof_forget, organisation.number, now);
  connection_->tell(sql::proof_use, organisation.number, sha256(proof.text), proof.until);
  return connection_->touched() == 1;
}

std::optional<record::RevisionText> SqliteLedger::last_revision(Org organisation) {
  return first_of(connection_->ask(sql::revision_text_last, organisation.number), read_revision);
}

std::optional<record::RevisionText> SqliteLedger::revision(Org organisation, std::int64_t number) const {
  return first_of(connection_->ask(sql::revision_text_read, organisation.number, number), read_revision);
}

void SqliteLedger::put_revision(Org organisation, const record::RevisionText& text) {
  connection_->tell(sql::revision_text_put, organisation.number, text.number, text.digest,
                    Bytes{text.canonical}, Bytes{text.files});
}

std::optional<log::Anchor> SqliteLedger::last_anchor(Org organisation) {
  return first_of(connection_->ask(sql::anchor_last, organisation.number), read_anchor);
}

void SqliteLedger::put_anchor(Org organisation, const log::Anchor& anchor) {
  connection_->tell(sql::anchor_put, organisation.number, anchor.position, anchor.sealed_at, anchor.hash);
}

std::int64_t SqliteLedger::last_position(Org organisation) const {
  return store::last_position(*connection_, organisation);
}
std::vector<log::Entry> SqliteLedger::of_stream(Org organisation, std::string_view stream) const {
  return store::of_stream(*connection_, organisation, stream);
}
std::vector<log::Entry> SqliteLedger::after(Org organisation, std::int64_t position, int limit) const {
  return entries_after(*connection_, organisation, position, limit);
}
std::vector<log::Anchor> SqliteLedger::anchors(Org organisation) const {
  return all_of(connection_->ask(sql::anchor_all, organisation.number), read_anchor);
}
std::optional<log::Word> SqliteLedger::word(Org organisation, std::string_view ref) const {
  return store::word(*connection_, organisation, ref);
}

void SqliteLedger::put(Org organisation, const projection::RequestRow& row) {
  write(*connection_, organisation, row);
}
void SqliteLedger::put(Org organisation, const projection::CommitmentRow& row) {
  write(*connection_, organisation, row);
}
void SqliteLedger::put(Org organisation, const projection::OutcomeRow& row) {
  write(*connection_, organisation, row);
}
void SqliteLedger::put(Org organisation, const projection::LineRow& row) {
  write(*connection_, organisation, row);
}
void SqliteLedger::put(Org organisation, const projection::ExternalRow& row) {
  write(*connection_, organisation, row);
}
void SqliteLedger::put(Org organisation, const projection::ActorRow& row) {
  write(*connection_, organisation, row);
}
void SqliteLedger::put(Org organisation, const projection::AccountRow& row) {
  write(*connection_, organisation, row);
}
void SqliteLedger::put(Org organisation, const projection::RevisionRow& row) {
  write(*connection_, organisation, row);
}
void SqliteLedger::put(Org organisation, const projection::AbsenceRow& row) {
  write(*connection_, organisation, row);
}

void SqliteLedger::put(Org organisation, const projection::NeighboursRow& row) {
  write(*connection_, organisation, row);
}

void SqliteLedger::put(Org organisation, const projection::AboutRow& row) {
  write(*connection_, organisation, row);
}
void SqliteLedger::put(Org organisation, const projection::CustomerNoteRow& row) {
  write(*connection_, organisation, row);
}

void SqliteLedger::put(Org organisation, const projection::AnswerRow& row) {
  write(*connection_, organisation, row);
}

std::int64_t last_position(Connection& connection, Org organisation) {
  auto rows = connection.ask(sql::head_position, organisation.number);
  std::int64_t position = 0;
  if (rows.next()) rows.read(position);
  return position;
}

std::vector<log::Entry> of_stream(Connection& connection, Org organisation, std::string_view stream) {
  return all_of(connection.ask(sql::entry_of_stream, organisation.number, stream), read_entry);
}

std::vector<log::Entry> entries_after(Connection& connection, Org organisation, std::int64_t position,
                                      int limit) {
  return all_of(connection.ask(sql::entry_after, organisation.number, position, limit), read_entry);
}

std::optional<log::Word> word(Connection& connection, Org organisation, std::string_view ref) {
  return first_of(connection.ask(sql::words_read, organisation.number, ref), [](const Rows& rows) {
    log::Word word;
    rows.read(word.ref, word.salt, word.text);
    return word;
  });
}

}  // namespace zusage::store

// Values to rows of the database.
#include "store/rows_internal.hpp"
#include "store/sql.hpp"

namespace zusage::store {
namespace {

// Model ids hold no blank.
std::string join(const std::vector<std::string>& words) {
  std::string joined;
  for (const auto& word : words) {
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

}  // namespace

void write(Connection& connection, Org organisation, const log::Entry& entry) {
  connection.tell(sql::entry_append, organisation.number, entry.position, entry.stream, entry.version,
                  entry.kind, entry.kind_version, entry.act_id, entry.actor, entry.on_behalf_of,
                  entry.right_used, entry.said_at, entry.recorded_at, Bytes{entry.payload}, entry.hash);
}

void write(Connection& connection, Org organisation, const projection::RequestRow& row) {
  const auto& parties = row.parties;
  connection.tell(sql::request_put, organisation.number, row.id, row.number, act::name_of(row.state),
                  row.version, row.position, row.title.ref, parties.customer, parties.provider,
                  parties.service, parties.for_customer, parties.redeemer, row.asked_by, row.performer,
                  row.served, act::is_open(row.state), row.wished_due, row.former_due, row.offered_due,
                  row.first_due, row.due, row.response_since, row.response_due, row.valid_until,
                  row.promised_at, row.declared_at, row.asked_at, row.state_since, row.last_said_at,
                  row.ended_at, act::name_of(row.outcome), row.ordinal, row.rework_count, row.imported);
}

void write(Connection& connection, Org organisation, const projection::AboutRow& row) {
  connection.tell(sql::about_put, organisation.number, row.request, row.about);
}

void write(Connection& connection, Org organisation, const projection::CustomerNoteRow& row) {
  connection.tell(sql::customer_note_put, organisation.number, row.id, row.form, row.contact.ref, row.came,
                  row.verified);
}

void write(Connection& connection, Org organisation, const projection::LineRow& line) {
  connection.tell(sql::line_put, organisation.number, line.request, line.position, line.act_id,
                  act::name_of(line.kind), line.row, act::name_of(line.side), line.speaker, line.on_behalf_of,
                  line.text.ref, line.due, line.former_due, line.terms_version, line.performer,
                  act::name_of(line.state), line.version, line.said_at, line.recorded_at, line.imported);
}

void write(Connection& connection, Org organisation, const projection::CommitmentRow& row) {
  connection.tell(sql::commitment_put, organisation.number, row.request, row.ordinal,
                  act::name_of(row.standing), row.promised_at, row.first_due, row.last_due, row.declared_at,
                  row.ended_at, row.gross_us, row.net_us, row.at_once, row.imported);
}

void write(Connection& connection, Org organisation, const projection::OutcomeRow& row) {
  // When it belongs into a window of time: its due, which never moves there once it stands.
  const Instant counts_at = row.first_due.value_or(row.started_at);
  connection.tell(sql::outcome_put, organisation.number, row.request, row.ordinal, row.objective,
                  projection::name_of(row.kind), row.service, row.provider, row.customer, row.served,
                  row.performer, act::name_of(row.standing), row.started_at, row.first_due, row.last_due,
                  row.done_at, row.ended_at, row.broken, row.at_once, row.imported, counts_at);
}

void write(Connection& connection, Org organisation, const projection::ExternalRow& row) {
  const auto& external = row.external;
  connection.tell(sql::request_external_put, organisation.number, row.request, external.system,
                  external.number, external.url);
}

void write(Connection& connection, Org organisation, const projection::ActorRow& row) {
  connection.tell(sql::actor_put, organisation.number, row.id, join(row.kinds), row.name.ref, row.segment,
                  row.of, join(row.holds), join(row.member_of), join(row.leads), row.removed, row.version);
}

void write(Connection& connection, Org organisation, const projection::AccountRow& row) {
  connection.tell(sql::account_put, organisation.number, row.person, row.login.ref, join(row.rights),
                  row.closed, row.version);
}

void write(Connection& connection, Org organisation, const projection::RevisionRow& row) {
  connection.tell(sql::revision_put, organisation.number, row.number, row.digest, row.loaded_at,
                  row.loaded_by, row.reason.ref);
}

void write(Connection& connection, Org organisation, const projection::AnswerRow& row) {
  connection.tell(sql::letter_answer_put, organisation.number, row.service, row.number, row.question,
                  row.verdict, row.by, row.said_at, row.digest, row.within, row.share, row.words.ref,
                  row.link);
}

void write(Connection& connection, Org organisation, const projection::AbsenceRow& row) {
  connection.tell(sql::absence_put, organisation.number, row.person, row.deputy, row.from, row.until,
                  row.last_day, row.ended, row.version);
}

void write(Connection& connection, Org organisation, const projection::NeighboursRow& row) {
  connection.tell(sql::neighbours_put, organisation.number, row.unit, join(row.gives), join(row.needs),
                  row.named_by, row.named_at, row.version);
}

}  // namespace zusage::store

// Between rows of the database and values of the projections. Known to store/ only.
#pragma once

#include "conversation/access/account.hpp"
#include "conversation/projection/tables.hpp"
#include "conversation/record/ledger.hpp"
#include "store/sqlite_internal.hpp"

namespace zusage::store {

using Org = log::OrganisationId;

[[nodiscard]] log::Entry read_entry(const Rows& rows);
[[nodiscard]] projection::RequestRow read_request(const Rows& rows);
[[nodiscard]] projection::LineRow read_line(const Rows& rows);
[[nodiscard]] projection::CustomerWord read_customer_word(const Rows& rows);
[[nodiscard]] projection::CommitmentRow read_commitment(const Rows& rows);
[[nodiscard]] projection::OutcomeRow read_outcome(const Rows& rows);
[[nodiscard]] projection::ActorRow read_actor(const Rows& rows);
[[nodiscard]] projection::AccountRow read_account(const Rows& rows);
[[nodiscard]] projection::AbsenceRow read_absence(const Rows& rows);
[[nodiscard]] projection::NeighboursRow read_neighbours(const Rows& rows);
[[nodiscard]] record::Answered read_answered(const Rows& rows, const Uuid& act_id);
[[nodiscard]] record::RevisionText read_revision(const Rows& rows);
[[nodiscard]] log::Anchor read_anchor(const Rows& rows);

void write(Connection& connection, Org organisation, const log::Entry& entry);
void write(Connection& connection, Org organisation, const projection::RequestRow& row);
void write(Connection& connection, Org organisation, const projection::LineRow& row);
void write(Connection& connection, Org organisation, const projection::CommitmentRow& row);
void write(Connection& connection, Org organisation, const projection::OutcomeRow& row);
void write(Connection& connection, Org organisation, const projection::ExternalRow& row);
void write(Connection& connection, Org organisation, const projection::ActorRow& row);
void write(Connection& connection, Org organisation, const projection::AccountRow& row);
void write(Connection& connection, Org organisation, const projection::RevisionRow& row);
void write(Connection& connection, Org organisation, const projection::AnswerRow& row);
void write(Connection& connection, Org organisation, const projection::AboutRow& row);
void write(Connection& connection, Org organisation, const projection::CustomerNoteRow& row);
void write(Connection& connection, Org organisation, const projection::AbsenceRow& row);
void write(Connection& connection, Org organisation, const projection::NeighboursRow& row);

}  // namespace zusage::store

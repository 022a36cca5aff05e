// Released texts and recipients' answers as readers see them.
#include "store/readers_internal.hpp"
#include "store/sql.hpp"

namespace zusage::store {
namespace {

projection::RevisionRow read_revision_row(const Rows& rows) {
  projection::RevisionRow row;
  rows.read(row.number, row.digest, row.loaded_at, row.loaded_by, row.reason.ref, row.reason.text);
  return row;
}

projection::AnswerRow read_answer(const Rows& rows) {
  projection::AnswerRow row;
  rows.read(row.service, row.number, row.question, row.verdict, row.by, row.said_at, row.digest, row.within,
            row.share, row.words.ref, row.words.text, row.link);
  return row;
}

}  // namespace

std::vector<projection::RevisionRow> SqliteRevisions::revisions(Org organisation) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::revision_all, organisation.number), read_revision_row);
  });
}

std::optional<record::RevisionText> SqliteRevisions::text(Org organisation, std::int64_t number) const {
  return pool_->with([&](Connection& connection) {
    return first_of(connection.ask(sql::revision_text_read, organisation.number, number), read_revision);
  });
}

std::vector<projection::AnswerRow> SqliteRevisions::answers(Org organisation,
                                                            const std::string& service) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::letter_answer_of_service, organisation.number, service), read_answer);
  });
}

std::vector<projection::NeighboursRow> SqliteRevisions::neighbours(Org organisation) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::neighbours_all, organisation.number), read_neighbours);
  });
}

}  // namespace zusage::store

// What requests are about, and what is known of customers made on the fly.
#include "store/readers_internal.hpp"
#include "store/sql.hpp"

namespace zusage::store {
namespace {

Uuid read_id(const Rows& rows) {
  Uuid id;
  rows.read(id);
  return id;
}

}  // namespace

std::optional<Uuid> SqliteRequests::about(Org organisation, const Uuid& request) const {
  return pool_->with([&](Connection& connection) {
    return first_of(connection.ask(sql::about_of_request, organisation.number, request), read_id);
  });
}

std::vector<Uuid> SqliteRequests::those_about(Org organisation, const Uuid& request) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::about_those, organisation.number, request), read_id);
  });
}

std::optional<projection::CustomerNoteRow> SqliteRequests::customer_note(Org organisation,
                                                                         std::string_view customer) const {
  return pool_->with([&](Connection& connection) {
    return first_of(connection.ask(sql::customer_note_read, organisation.number, customer),
                    [](const Rows& rows) {
                      projection::CustomerNoteRow row;
                      rows.read(row.id, row.form, row.contact.ref, row.contact.text, row.came, row.verified);
                      return row;
                    });
  });
}

}  // namespace zusage::store

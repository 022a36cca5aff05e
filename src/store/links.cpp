// Links: a working table, written on a connection of its own.
#include "store/readers_internal.hpp"
#include "store/sql.hpp"

namespace zusage::store {
namespace {

access::Link read_link(const Rows& rows) {
  access::Link link;
  std::string kind;
  rows.read(link.id, kind, link.subject, link.holder, link.made_by, link.made_at, link.expires_at,
            link.revoked_at, link.used_at);
  const auto known = access::link_kind_of(kind);
  require(known.has_value(), "only known kinds of links are stored");
  link.kind = *known;
  return link;
}

std::vector<access::Link> all_of(Rows rows) {
  std::vector<access::Link> links;
  while (rows.next()) links.push_back(read_link(rows));
  return links;
}

}  // namespace

template <class Work>
auto SqliteLinks::with_writer(Work work) {
  const std::lock_guard lock{writing_};
  if (!connection_) connection_ = std::make_unique<Connection>(path_, Opening::write, sql::question_count);
  return work(*connection_);
}

std::optional<access::Link> SqliteLinks::by_secret(Org organisation, const Digest& secret) const {
  return pool_->with([&](Connection& connection) {
    return first_of(connection.ask(sql::link_by_secret, organisation.number, secret), read_link);
  });
}

std::optional<access::Link> SqliteLinks::by_id(Org organisation, std::string_view id) const {
  return pool_->with([&](Connection& connection) {
    return first_of(connection.ask(sql::link_by_id, organisation.number, id), read_link);
  });
}

std::vector<access::Link> SqliteLinks::of_subject(Org organisation, access::LinkKind kind,
                                                  std::string_view subject) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::link_of_subject, organisation.number, name_of(kind), subject));
  });
}

std::vector<access::Link> SqliteLinks::made_by(Org organisation, access::LinkKind kind,
                                               std::string_view person) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::link_made_by, organisation.number, name_of(kind), person));
  });
}

void SqliteLinks::put(Org organisation, const Digest& secret, const access::Link& link) {
  with_writer([&](Connection& connection) {
    connection.tell(sql::link_put, organisation.number, secret, link.id, name_of(link.kind), link.subject,
                    link.holder, link.made_by, link.made_at, link.expires_at, link.revoked_at, link.used_at);
  });
}

void SqliteLinks::revoke(Org organisation, std::string_view id, Instant at) {
  with_writer(
      [&](Connection& connection) { connection.tell(sql::link_revoke, organisation.number, id, at); });
}

void SqliteLinks::set_expiry(Org organisation, std::string_view id, std::optional<Instant> at) {
  with_writer(
      [&](Connection& connection) { connection.tell(sql::link_expire, organisation.number, id, at); });
}

bool SqliteLinks::use(Org organisation, std::string_view id, Instant at) {
  return with_writer([&](Connection& connection) {
    connection.tell(sql::link_use, organisation.number, id, at);
    return connection.touched() == 1;
  });
}

void SqliteLinks::unuse(Org organisation, std::string_view id) {
  with_writer([&](Connection& connection) { connection.tell(sql::link_unuse, organisation.number, id); });
}

}  // namespace zusage::store

// Log, words and requests as readers see them.
#include "store/readers_internal.hpp"
#include "store/sql.hpp"

namespace zusage::store {

std::int64_t SqliteLog::last_position(Org organisation) const {
  return pool_->with([&](Connection& connection) { return store::last_position(connection, organisation); });
}

std::vector<log::Entry> SqliteLog::of_stream(Org organisation, std::string_view stream) const {
  return pool_->with(
      [&](Connection& connection) { return store::of_stream(connection, organisation, stream); });
}

std::vector<log::Entry> SqliteLog::after(Org organisation, std::int64_t position, int limit) const {
  return pool_->with(
      [&](Connection& connection) { return entries_after(connection, organisation, position, limit); });
}

std::vector<log::Anchor> SqliteLog::anchors(Org organisation) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::anchor_all, organisation.number), read_anchor);
  });
}

std::optional<log::Word> SqliteWords::word(Org organisation, std::string_view ref) const {
  return pool_->with([&](Connection& connection) { return store::word(connection, organisation, ref); });
}

std::optional<projection::RequestRow> SqliteRequests::by_id(Org organisation, const Uuid& id) const {
  return pool_->with([&](Connection& connection) {
    return first_of(connection.ask(sql::request_by_id, organisation.number, id), read_request);
  });
}

std::optional<projection::RequestRow> SqliteRequests::by_number(Org organisation, std::int64_t number) const {
  return pool_->with([&](Connection& connection) {
    return first_of(connection.ask(sql::request_by_number, organisation.number, number), read_request);
  });
}

std::vector<projection::RequestRow> SqliteRequests::rows_of(const Question& question, Org organisation,
                                                            const std::string& actor, Instant since) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(question, organisation.number, actor, since), read_request);
  });
}

std::vector<projection::RequestRow> SqliteRequests::given_by(Org organisation, const std::string& provider,
                                                             Instant since) const {
  return rows_of(sql::request_of_provider, organisation, provider, since);
}

std::vector<projection::RequestRow> SqliteRequests::performed_by(Org organisation, const std::string& person,
                                                                 Instant since) const {
  return rows_of(sql::request_of_performer, organisation, person, since);
}

std::vector<projection::RequestRow> SqliteRequests::asked_by(Org organisation, const std::string& customer,
                                                             Instant since) const {
  return rows_of(sql::request_of_customer, organisation, customer, since);
}

std::vector<projection::RequestRow> SqliteRequests::of_customer(Org organisation, const std::string& customer,
                                                                Instant since) const {
  return rows_of(sql::request_of_served, organisation, customer, since);
}

std::vector<projection::LineRow> SqliteRequests::lines(Org organisation, const Uuid& request) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::line_of_request, organisation.number, request), read_line);
  });
}

std::vector<projection::CommitmentRow> SqliteRequests::commitments(Org organisation,
                                                                   const Uuid& request) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::commitment_of_request, organisation.number, request), read_commitment);
  });
}

std::vector<projection::OutcomeRow> SqliteRequests::outcomes(Org organisation,
                                                             const projection::OutcomeFilter& filter) const {
  const std::pair<const std::string*, const Question*> questions[] = {
      {&filter.service, &sql::outcome_of_service},
      {&filter.provider, &sql::outcome_of_provider},
      {&filter.customer, &sql::outcome_of_customer},
      {&filter.served, &sql::outcome_of_served},
  };
  for (const auto& [whose, question] : questions) {
    if (whose->empty()) continue;
    return pool_->with([&](Connection& connection) {
      return all_of(connection.ask(*question, organisation.number, *whose, filter.since), read_outcome);
    });
  }
  throw Fault{"a filter of outcomes names nobody"};
}

std::vector<projection::OutcomeRow> SqliteRequests::done_of_service(Org organisation,
                                                                    const std::string& service,
                                                                    int limit) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::outcome_last_of_service, organisation.number, service, limit),
                  read_outcome);
  });
}

std::optional<act::External> SqliteRequests::external_of(Org organisation, const Uuid& request) const {
  return pool_->with([&](Connection& connection) {
    return first_of(connection.ask(sql::request_external_of_request, organisation.number, request),
                    [](const Rows& rows) {
                      act::External external;
                      rows.read(external.system, external.number, external.url);
                      return external;
                    });
  });
}

std::vector<projection::CustomerFigures> SqliteRequests::customer_figures(Org organisation,
                                                                          Instant now) const {
  return pool_->with([&](Connection& connection) {
    return all_of(
        connection.ask(sql::request_customer_figures, organisation.number, now), [](const Rows& rows) {
          projection::CustomerFigures one;
          rows.read(one.customer, one.open_count, one.overdue_count, one.waits_since, one.last_said_at);
          return one;
        });
  });
}

std::vector<projection::CustomerWord> SqliteRequests::last_words(Org organisation,
                                                                 const std::string& customer,
                                                                 int limit) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::line_last_words, organisation.number, customer, limit),
                  read_customer_word);
  });
}

std::vector<projection::MovedDate> SqliteRequests::moved_dates(Org organisation, const std::string& customer,
                                                               int limit) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::line_moved_dates, organisation.number, customer, limit),
                  read_customer_word);
  });
}

}  // namespace zusage::store

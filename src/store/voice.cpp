// What mattered most to customers, and how it was.
#include "store/readers_internal.hpp"
#include "store/rows_internal.hpp"
#include "store/sql.hpp"

namespace zusage::store {
namespace {

constexpr int behind_the_row = 7;

std::string read_word(const Rows& rows) {
  std::string word;
  rows.read(word);
  return word;
}

projection::PerceptionRow read_perception(const Rows& rows) {
  projection::PerceptionRow row;
  std::string word;
  rows.read(row.request, row.position, word, row.thanks, row.text.ref, row.text.text, row.said_at);
  const auto known = act::perceived_of(word);
  if (!known) throw StoreFault{Failure::damaged, "a perception that no writer knows: " + word};
  row.perceived = *known;
  return row;
}

projection::CustomerPerception read_of_customer(const Rows& rows) {
  projection::CustomerPerception one{.row = read_perception(rows)};
  rows.read_from(behind_the_row, one.number, one.title.ref, one.title.text);
  return one;
}

projection::NeedHint read_hint(const Rows& rows) {
  constexpr int behind_the_word = 23;
  projection::NeedHint hint{.word = read_customer_word(rows)};
  std::string word;
  rows.read_from(behind_the_word, word);
  hint.perceived = act::perceived_of(word).value_or(act::Perceived::none);
  return hint;
}

projection::NeedVerdictRow read_verdict(const Rows& rows) {
  projection::NeedVerdictRow row;
  rows.read(row.position, row.request, row.taken, row.judged_by, row.judged_at);
  return row;
}

}  // namespace

void SqliteLedger::put(Org organisation, const projection::WishRow& row) {
  connection_->tell(sql::wish_put, organisation.number, row.request, act::name_of(row.important),
                    act::dimension_of(row.important));
}

void SqliteLedger::put(Org organisation, const projection::PerceptionRow& row) {
  connection_->tell(sql::perception_put, organisation.number, row.request, row.position,
                    act::name_of(row.perceived), row.thanks, row.text.ref, row.said_at);
}

act::Wish SqliteRequests::important(Org organisation, const Uuid& request) const {
  return pool_->with([&](Connection& connection) {
    const auto word = first_of(connection.ask(sql::wish_of_request, organisation.number, request), read_word);
    return word ? act::wish_of(*word).value_or(act::Wish::none) : act::Wish::none;
  });
}

std::vector<projection::PerceptionRow> SqliteRequests::perceptions(Org organisation,
                                                                   const Uuid& request) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::perception_of_request, organisation.number, request), read_perception);
  });
}

std::vector<projection::CustomerPerception> SqliteRequests::perceptions_of(Org organisation,
                                                                           const std::string& customer,
                                                                           int limit) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::perception_of_customer, organisation.number, customer, limit),
                  read_of_customer);
  });
}

std::vector<projection::NeedHint> SqliteRequests::need_hints(Org organisation, int limit) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::need_hints, organisation.number, limit), read_hint);
  });
}

std::vector<projection::NeedVerdictRow> SqliteRequests::need_verdicts(Org organisation, int limit) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::need_verdicts, organisation.number, limit), read_verdict);
  });
}

void SqliteLedger::put(Org organisation, const projection::NeedVerdictRow& row) {
  connection_->tell(sql::need_put, organisation.number, row.position, row.request, row.taken, row.judged_by,
                    row.judged_at);
}

void SqliteLedger::put(Org organisation, const projection::RepeatSettledRow& row) {
  connection_->tell(sql::repeat_put, organisation.number, row.request, row.service, row.settled_by,
                    row.settled_at);
}

std::vector<projection::RequestRow> SqliteRequests::repeat_candidates(Org organisation, Instant asked_since,
                                                                      int limit) const {
  return pool_->with([&](Connection& connection) {
    return all_of(connection.ask(sql::repeat_candidates, organisation.number, asked_since, limit),
                  read_request);
  });
}

}  // namespace zusage::store

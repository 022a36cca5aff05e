// Rows of the database to values. The order of columns is that of the views and questions in sql/.
#include <algorithm>
#include <ranges>

#include "store/rows_internal.hpp"

namespace zusage::store {
namespace {

// Words that our own writer spelt: another one is a fault.
template <class Choice, class Named>
Choice choice(const std::string& word, Named names_of, int count) {
  for (int i = 0; i < count; ++i) {
    if (names_of(static_cast<Choice>(i)) == word) return static_cast<Choice>(i);
  }
  throw StoreFault{Failure::damaged, "a word that no writer knows: " + word};
}

act::State state(const std::string& word) {
  const auto found = act::state_of(word);
  if (!found) throw StoreFault{Failure::damaged, "a state that no writer knows: " + word};
  return *found;
}

act::Standing standing(const std::string& word) {
  return choice<act::Standing>(word, [](act::Standing one) { return act::name_of(one); }, 11);
}

std::vector<std::string> split(const std::string& joined) {
  std::vector<std::string> words;
  for (const auto part : std::views::split(joined, ' ')) {
    if (!part.empty()) words.emplace_back(std::string_view{part.begin(), part.end()});
  }
  return words;
}

}  // namespace

log::Entry read_entry(const Rows& rows) {
  log::Entry entry;
  rows.read(entry.position, entry.stream, entry.version, entry.kind, entry.kind_version, entry.act_id,
            entry.actor, entry.on_behalf_of, entry.right_used, entry.said_at, entry.recorded_at,
            entry.payload, entry.hash);
  return entry;
}

projection::RequestRow read_request(const Rows& rows) {
  projection::RequestRow row;
  std::int64_t organisation = 0;
  std::string state_word;
  std::string outcome_word;
  auto& parties = row.parties;
  rows.read(organisation, row.id, row.number, state_word, row.version, row.position, row.title.ref,
            row.title.text, parties.customer, parties.provider, parties.service, parties.for_customer,
            parties.redeemer, row.asked_by, row.performer, row.served, row.wished_due, row.former_due,
            row.offered_due, row.first_due, row.due, row.response_since, row.response_due, row.valid_until,
            row.promised_at, row.declared_at, row.asked_at, row.state_since, row.last_said_at, row.ended_at,
            outcome_word, row.ordinal, row.rework_count, row.imported);
  row.state = state(state_word);
  row.outcome = choice<act::Outcome>(outcome_word, [](act::Outcome one) { return act::name_of(one); }, 7);
  return row;
}

projection::LineRow read_line(const Rows& rows) {
  projection::LineRow line;
  std::int64_t organisation = 0;
  std::string kind;
  std::string side;
  std::string state_word;
  rows.read(organisation, line.request, line.position, line.act_id, kind, line.row, side, line.speaker,
            line.on_behalf_of, line.text.ref, line.text.text, line.due, line.former_due, line.terms_version,
            line.performer, state_word, line.version, line.said_at, line.recorded_at, line.imported);
  const auto known_kind = act::kind_of(kind);
  const auto known_side = act::side_of(side);
  if (!known_kind || !known_side) throw StoreFault{Failure::damaged, "an act that no writer knows: " + kind};
  line.kind = *known_kind;
  line.side = *known_side;
  line.state = state(state_word);
  return line;
}

projection::CustomerWord read_customer_word(const Rows& rows) {
  constexpr int behind_the_line = 20;
  projection::CustomerWord word{.line = read_line(rows)};
  rows.read_from(behind_the_line, word.number, word.title.ref, word.title.text);
  return word;
}

projection::CommitmentRow read_commitment(const Rows& rows) {
  projection::CommitmentRow row;
  std::string word;
  rows.read(row.request, row.ordinal, word, row.promised_at, row.first_due, row.last_due, row.declared_at,
            row.ended_at, row.gross_us, row.net_us, row.at_once, row.imported);
  row.standing = standing(word);
  return row;
}

projection::OutcomeRow read_outcome(const Rows& rows) {
  projection::OutcomeRow row;
  std::string kind;
  std::string word;
  rows.read(row.request, row.ordinal, row.objective, kind, row.service, row.provider, row.customer,
            row.served, row.performer, word, row.started_at, row.first_due, row.last_due, row.done_at,
            row.ended_at, row.broken, row.at_once, row.imported);
  row.kind = choice<projection::ObjectiveKind>(
      kind, [](projection::ObjectiveKind one) { return projection::name_of(one); }, 2);
  row.standing = standing(word);
  return row;
}

projection::ActorRow read_actor(const Rows& rows) {
  projection::ActorRow row;
  std::string kinds;
  std::string holds;
  std::string member_of;
  std::string leads;
  rows.read(row.id, kinds, row.name.ref, row.name.text, row.segment, row.of, holds, member_of, leads,
            row.removed, row.version);
  row.kinds = split(kinds);
  row.holds = split(holds);
  row.member_of = split(member_of);
  row.leads = split(leads);
  return row;
}

projection::AccountRow read_account(const Rows& rows) {
  projection::AccountRow row;
  std::string rights;
  rows.read(row.person, row.login.ref, row.login.text, rights, row.closed, row.version);
  row.rights = split(rights);
  return row;
}

projection::AbsenceRow read_absence(const Rows& rows) {
  projection::AbsenceRow row;
  rows.read(row.person, row.deputy, row.from, row.until, row.last_day, row.ended, row.version);
  return row;
}

projection::NeighboursRow read_neighbours(const Rows& rows) {
  projection::NeighboursRow row;
  std::string gives;
  std::string needs;
  rows.read(row.unit, gives, needs, row.named_by, row.named_at, row.version);
  row.gives = split(gives);
  row.needs = split(needs);
  return row;
}

record::Answered read_answered(const Rows& rows, const Uuid& act_id) {
  record::Answered answered;
  std::string state_word;
  auto& recorded = answered.recorded;
  rows.read(answered.body_digest, recorded.request, recorded.number, recorded.position, recorded.version,
            state_word, answered.answered_at);
  recorded.act_id = act_id;
  recorded.state = state(state_word);
  return answered;
}

record::RevisionText read_revision(const Rows& rows) {
  record::RevisionText text;
  rows.read(text.number, text.digest, text.canonical, text.files);
  return text;
}

log::Anchor read_anchor(const Rows& rows) {
  log::Anchor anchor;
  rows.read(anchor.position, anchor.sealed_at, anchor.hash);
  return anchor;
}

}  // namespace zusage::store

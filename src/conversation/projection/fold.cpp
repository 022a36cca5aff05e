// From an act to rows: what a page will ask later is written now.
#include "conversation/projection/fold.hpp"

#include "conversation/act/payload.hpp"
#include "conversation/act/table.hpp"
#include "ground/base/require.hpp"

namespace zusage::projection {
namespace {

using act::Kind;
using act::State;

// Whether this kind names a date, and which one stands after it.
std::optional<Instant> due_said(const act::Conversation& after, const act::Act& act) {
  switch (act.kind) {
    case Kind::request:
    case Kind::amend:
    case Kind::counter:
      return act.brought.terms ? act.brought.terms->due : std::nullopt;
    case Kind::promise:
    case Kind::fulfil:
    case Kind::accept_offer:
      return after.agreed ? after.agreed->due : std::nullopt;
    default:
      return std::nullopt;
  }
}

LineRow line_of(const Folded& before, const act::Conversation& after, const log::Entry& entry,
                const act::Act& act) {
  LineRow line;
  line.request = before.row.id;
  line.position = entry.position;
  line.act_id = entry.act_id;
  line.kind = act.kind;
  const auto* row = act::find_row(before.conversation.state, act.kind, act.side);
  if (row != nullptr) line.row = row->id;
  line.side = act.side;
  line.speaker = act.speaker;
  line.on_behalf_of = act.on_behalf_of;
  line.text.ref = act.brought.text.ref;
  line.due = due_said(after, act);
  const auto& former = before.conversation.current.due;
  if (line.due && former && *former != *line.due) line.former_due = former;
  line.terms_version = after.current.version;
  if (act.kind == Kind::take || act.kind == Kind::assign_performer) line.performer = after.performer;
  line.state = after.state;
  line.version = after.version;
  line.said_at = entry.said_at;
  line.recorded_at = entry.recorded_at;
  line.imported = act.imported;
  return line;
}

void refresh_dates(RequestRow& row, const act::Conversation& conversation) {
  row.offered_due.reset();
  if (conversation.state == State::offered) row.offered_due = conversation.current.due;
  row.response_since = conversation.response.since;
  row.response_due = conversation.response.since ? conversation.response.due : std::nullopt;
  row.valid_until = conversation.state == State::offered ? conversation.valid_until : std::nullopt;
  if (conversation.commitments.empty()) return;
  const auto& commitment = conversation.commitments.back();
  row.ordinal = commitment.ordinal;
  row.first_due = commitment.first_due;
  row.due = commitment.last_due;
  row.promised_at = commitment.promised_at;
  row.declared_at = commitment.declared_at();
}

void refresh(RequestRow& row, const act::Conversation& conversation, const LineRow& line,
             const log::Entry& entry) {
  if (row.state != conversation.state) row.state_since = entry.said_at;
  if (row.state == State::none) {
    row.asked_at = entry.said_at;
    row.wished_due = conversation.current.due;
    row.parties = conversation.parties;
    row.asked_by = conversation.asked_by;
    const auto& behind = conversation.parties.for_customer;
    row.served = behind.empty() ? conversation.parties.customer : behind;
    row.imported = conversation.imported;
  }
  if (line.former_due) row.former_due = line.former_due;
  row.state = conversation.state;
  row.version = conversation.version;
  row.position = entry.position;
  row.title.ref = conversation.current.result.ref;
  row.performer = conversation.performer;
  row.last_said_at = entry.said_at;
  row.ended_at = conversation.ended_at;
  row.outcome = conversation.outcome;
  row.rework_count = conversation.rework_count;
  refresh_dates(row, conversation);
}

OutcomeRow outcome_base(const RequestRow& row) {
  OutcomeRow outcome;
  outcome.request = row.id;
  outcome.service = row.parties.service;
  outcome.provider = row.parties.provider;
  outcome.customer = row.parties.customer;
  outcome.served = row.served;
  outcome.performer = row.performer;
  outcome.imported = row.imported;
  return outcome;
}

void write_commitment(const Folded& folded, log::OrganisationId organisation, Tables& tables) {
  const auto& commitment = folded.conversation.commitments.back();
  CommitmentRow row;
  row.request = folded.row.id;
  row.ordinal = commitment.ordinal;
  row.standing = commitment.standing;
  row.promised_at = commitment.promised_at;
  row.first_due = commitment.first_due;
  row.last_due = commitment.last_due;
  row.declared_at = commitment.declared_at();
  row.ended_at = commitment.ended_at;
  row.at_once = commitment.at_once;
  row.imported = commitment.imported;
  if (commitment.standing == act::Standing::accepted && row.declared_at) {
    row.gross_us = (*row.declared_at - folded.row.asked_at).microseconds;
    row.net_us = (*row.declared_at - commitment.promised_at).microseconds;
  }
  tables.put(organisation, row);

  auto outcome = outcome_base(folded.row);
  outcome.ordinal = commitment.ordinal;
  outcome.objective = 1;
  outcome.kind = ObjectiveKind::fulfilment;
  outcome.standing = commitment.standing;
  outcome.started_at = commitment.promised_at;
  outcome.first_due = commitment.first_due;
  outcome.last_due = commitment.last_due;
  outcome.done_at = row.declared_at;
  outcome.ended_at = commitment.ended_at;
  outcome.at_once = commitment.at_once;
  tables.put(organisation, outcome);
}

// The rounds before a commitment are one outcome under its coming ordinal.
void write_response(const Folded& folded, const act::Response& before, const log::Entry& entry,
                    log::OrganisationId organisation, Tables& tables) {
  const auto& response = folded.conversation.response;
  const bool opened = !before.since && response.since;
  const bool answered = before.since && !response.since;
  const bool left = before.since && act::is_terminal(folded.conversation.state);
  if (!response.due || (!opened && !answered && !left)) return;
  const bool committed = answered && folded.conversation.state != State::offered &&
                         folded.conversation.state != State::declined &&
                         !folded.conversation.commitments.empty();
  auto outcome = outcome_base(folded.row);
  outcome.ordinal = static_cast<int>(folded.conversation.commitments.size()) + (committed ? 0 : 1);
  outcome.objective = 0;
  outcome.kind = ObjectiveKind::response;
  outcome.standing = answered ? act::Standing::accepted : act::Standing::promised;
  outcome.started_at = answered || left ? *before.since : *response.since;
  outcome.first_due = response.due;
  outcome.last_due = response.due;
  if (answered) outcome.done_at = entry.said_at;
  if (answered || left) outcome.ended_at = entry.said_at;
  outcome.broken = response.broken;
  tables.put(organisation, outcome);
}

// What matters to the customer, and how it was.
void write_voice(const LineRow& line, const act::Act& act, log::OrganisationId organisation, Tables& tables) {
  const auto& brought = act.brought;
  if (brought.important != act::Wish::none)
    tables.put(organisation, WishRow{.request = line.request, .important = brought.important});
  if (!brought.says_how_it_was()) return;
  tables.put(organisation, PerceptionRow{.request = line.request,
                                         .position = line.position,
                                         .perceived = brought.perceived,
                                         .thanks = brought.thanks,
                                         .text = line.text,
                                         .said_at = line.said_at});
}

}  // namespace

act::Act act_of(const log::Entry& entry) {
  const auto kind = act::kind_of(entry.kind);
  require(kind.has_value(), "an entry of a request carries a word of the table");
  const act::Envelope envelope{.kind = *kind,
                               .id = entry.act_id,
                               .speaker = entry.actor,
                               .on_behalf_of = entry.on_behalf_of,
                               .said_at = entry.said_at,
                               .version = entry.version};
  return act::from_payload(envelope, entry.kind_version, entry.payload);
}

void fold(Folded& folded, const log::Entry& entry, const act::Act& act, log::OrganisationId organisation,
          Tables& tables) {
  const auto response_before = folded.conversation.response;
  const auto commitments_before = folded.conversation.commitments.size();
  const bool speaks_only = act.kind == Kind::message && !act.brought.correction;
  auto after = folded.conversation;
  apply(after, act);
  const auto line = line_of(folded, after, entry, act);
  folded.conversation = std::move(after);
  refresh(folded.row, folded.conversation, line, entry);
  tables.put(organisation, folded.row);
  tables.put(organisation, line);
  if (act.brought.external)
    tables.put(organisation, ExternalRow{.request = folded.row.id, .external = *act.brought.external});
  if (!act.parties.about.empty()) {
    const auto about = parse_uuid(act.parties.about);
    require(about.has_value(), "a request names by its id what it is about");
    tables.put(organisation, AboutRow{.request = folded.row.id, .about = *about});
  }
  write_voice(line, act, organisation, tables);
  if (speaks_only) return;
  write_response(folded, response_before, entry, organisation, tables);
  const bool touched = commitments_before > 0 || !folded.conversation.commitments.empty();
  if (touched) write_commitment(folded, organisation, tables);
}

namespace {

// Folding for the state alone: rows go nowhere.
class Nowhere final : public Tables {
 public:
  using Org = log::OrganisationId;
  void put(Org, const RequestRow&) override {}
  void put(Org, const CommitmentRow&) override {}
  void put(Org, const OutcomeRow&) override {}
  void put(Org, const LineRow&) override {}
  void put(Org, const ExternalRow&) override {}
  void put(Org, const ActorRow&) override {}
  void put(Org, const AccountRow&) override {}
  void put(Org, const RevisionRow&) override {}
  void put(Org, const AnswerRow&) override {}
  void put(Org, const AboutRow&) override {}
  void put(Org, const WishRow&) override {}
  void put(Org, const PerceptionRow&) override {}
  void put(Org, const NeedVerdictRow&) override {}
  void put(Org, const RepeatSettledRow&) override {}
  void put(Org, const CustomerNoteRow&) override {}
  void put(Org, const AbsenceRow&) override {}
  void put(Org, const NeighboursRow&) override {}
};

}  // namespace

std::optional<Folded> folded_from(const std::vector<log::Entry>& entries) {
  if (entries.empty()) return std::nullopt;
  Nowhere nowhere;
  Folded folded;
  const auto request = log::request_of(entries.front().stream);
  require(request.has_value(), "the entries are those of one request");
  folded.row.id = *request;
  for (const auto& entry : entries) fold(folded, entry, act_of(entry), {}, nowhere);
  return folded;
}

std::set<std::string> concerned_in(const std::vector<log::Entry>& entries, const Directory& directory) {
  std::set<std::string> people;
  for (const auto& entry : entries) {
    const auto act = act_of(entry);
    const auto* provider = directory.find(act.parties.provider);
    if (provider != nullptr && provider->is(model::ActorKind::person)) people.insert(provider->id);
    if (act.side != act::Side::provider) continue;
    people.insert(act.speaker);
    if (!act.brought.performer.empty()) people.insert(act.brought.performer);
  }
  return people;
}

std::string_view name_of(ObjectiveKind kind) {
  return kind == ObjectiveKind::response ? "response" : "fulfilment";
}

}  // namespace zusage::projection

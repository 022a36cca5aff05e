// Folding: one small function per act that changes the state.
#include "conversation/act/conversation.hpp"
#include "conversation/act/table.hpp"

#include <array>
#include <ranges>

namespace zusage::act {
namespace {

void start_round(Conversation& conversation, const Act& act) {
  conversation.response.since = act.said_at;
  conversation.response.due = act.brought.response_due;
}

void end_round(Conversation& conversation, const Act& act) {
  auto& response = conversation.response;
  if (!response.since) return;
  response.answered = true;
  response.broken = response.broken || (response.due && act.said_at > *response.due);
  response.since.reset();
}

void commit(Conversation& conversation, const Act& act) {
  conversation.agreed = conversation.current;
  if (!conversation.agreed->due) conversation.agreed->due = act.brought.due;
  Commitment commitment;
  commitment.ordinal = static_cast<int>(conversation.commitments.size()) + 1;
  commitment.promised_at = act.said_at;
  commitment.first_due = conversation.agreed->due;
  commitment.last_due = conversation.agreed->due;
  commitment.imported = act.imported;
  conversation.commitments.push_back(std::move(commitment));
  conversation.valid_until.reset();
  end_round(conversation, act);
}

void declare(Conversation& conversation, const Act& act) {
  auto& commitment = conversation.commitments.back();
  commitment.declarations.push_back({.at = act.said_at});
  commitment.standing = Standing::declared;
}

void end_commitment(Conversation& conversation, const Act& act, Standing standing) {
  auto& commitment = conversation.commitments.back();
  commitment.standing = standing;
  commitment.ended_at = act.said_at;
}

void retract(Conversation& conversation) {
  auto& commitment = conversation.commitments.back();
  commitment.declarations.back().retracted = true;
  commitment.standing = Standing::promised;
}

void ask(Conversation& conversation, const Act& act) {
  if (conversation.state == State::none) {
    conversation.parties = act.parties;
    conversation.asked_by = act.speaker;
    conversation.asked_at = act.said_at;
    conversation.imported = act.imported;
  }
  conversation.current = *act.brought.terms;
  conversation.note = Outcome::none;
  start_round(conversation, act);
}

void counter(Conversation& conversation, const Act& act) {
  conversation.current = *act.brought.terms;
  if (act.side == Side::customer) return start_round(conversation, act);
  conversation.valid_until = act.brought.valid_until;
  conversation.firm = act.brought.firm;
  end_round(conversation, act);
}

// The newest export counts: its close stands in place of whatever was declared before.
void correct(Conversation& conversation, const Correction& correction) {
  if (conversation.commitments.empty()) return;
  auto& commitment = conversation.commitments.back();
  commitment.first_due = correction.due;
  commitment.last_due = correction.due;
  for (auto& declaration : commitment.declarations) declaration.retracted = true;
  const auto& closed_at = correction.closed_at;
  if (closed_at) commitment.declarations.push_back({.at = *closed_at});
  commitment.standing = closed_at ? Standing::accepted : Standing::promised;
  commitment.ended_at = closed_at;
  conversation.state = closed_at ? State::accepted : State::promised;
  conversation.ended_at = closed_at;
}

// Who takes it for the provider does it; who takes it in the place of an absent colleague leaves it to that
// one.
const std::string& taker(const Conversation& conversation, const Act& act) {
  const bool in_place = !act.on_behalf_of.empty() && act.on_behalf_of != conversation.parties.provider;
  return in_place ? act.on_behalf_of : act.speaker;
}

// Acts that lead away without a commitment, and acts about who does it.
void change_around(Conversation& conversation, const Act& act) {
  switch (act.kind) {
    case Kind::decline:
      conversation.note = Outcome::declined;
      return end_round(conversation, act);
    case Kind::withdraw_offer:
      conversation.note = Outcome::offer_withdrawn;
      return;
    case Kind::lapse:
      conversation.note = Outcome::offer_lapsed;
      return;
    case Kind::withdraw:
      conversation.outcome = Outcome::withdrawn;
      return;
    case Kind::decline_offer:
      conversation.outcome = Outcome::offer_declined;
      return;
    case Kind::quit:
      conversation.outcome = conversation.note;
      return;
    case Kind::assign_performer:
      conversation.performer = act.brought.performer;
      return;
    case Kind::take:
      conversation.performer = taker(conversation, act);
      return;
    default:
      return;
  }
}

// What the act changes beside state and version.
void change(Conversation& conversation, const Act& act) {
  switch (act.kind) {
    case Kind::request:
      return ask(conversation, act);
    case Kind::amend:
      conversation.current = *act.brought.terms;
      return;
    case Kind::counter:
      return counter(conversation, act);
    case Kind::promise:
    case Kind::accept_offer:
      return commit(conversation, act);
    case Kind::fulfil:
      commit(conversation, act);
      conversation.commitments.back().at_once = true;
      return declare(conversation, act);
    case Kind::declare:
      return declare(conversation, act);
    case Kind::retract_declaration:
      return retract(conversation);
    case Kind::accept:
    case Kind::deem_accept:
      return end_commitment(conversation, act, Standing::accepted);
    case Kind::reject:
      ++conversation.rework_count;
      conversation.commitments.back().standing = Standing::rejected;
      return;
    case Kind::renege:
      return end_commitment(conversation, act, Standing::reneged);
    case Kind::stop:
      return end_commitment(conversation, act, Standing::stopped);
    case Kind::cancel:
      conversation.outcome = Outcome::cancelled;
      return end_commitment(conversation, act, Standing::cancelled);
    default:
      return change_around(conversation, act);
  }
}

}  // namespace

std::optional<Instant> Commitment::declared_at() const {
  for (const auto& declaration : declarations | std::views::reverse) {
    if (!declaration.retracted) return declaration.at;
  }
  return std::nullopt;
}

void apply(Conversation& conversation, const Act& act) {
  const Row* row = find_row(conversation.state, act.kind, act.side);
  change(conversation, act);
  if (row != nullptr) conversation.state = row->to;
  if (act.brought.correction) correct(conversation, *act.brought.correction);
  conversation.version = act.version;
  conversation.last_said_at = act.said_at;
  const bool over = is_terminal(conversation.state) || conversation.state == State::accepted;
  if (!over) conversation.ended_at.reset();
  if (over && !conversation.ended_at) conversation.ended_at = act.said_at;
}

std::string_view name_of(Standing standing) {
  static constexpr std::array<std::string_view, 11> names = {
      "promised",        "declared",  "rejected",
      "accepted",        "reneged",   "stopped",
      "released",        "cancelled", "cancelled_by_consent",
      "customer_silent", "taken_back"};
  return names.at(static_cast<std::size_t>(standing));
}

std::string_view name_of(Outcome outcome) {
  static constexpr std::array<std::string_view, 7> names = {
      "none", "withdrawn", "declined", "offer_declined", "offer_lapsed", "offer_withdrawn", "cancelled"};
  return names.at(static_cast<std::size_t>(outcome));
}

}  // namespace zusage::act

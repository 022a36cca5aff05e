// Judging an attempt: is it in the table, is the state the one it was decided on, is everything there.
#include <fmt/format.h>

#include "conversation/act/attempt.hpp"
#include "conversation/act/guards_internal.hpp"
#include "conversation/act/problems.hpp"

namespace zusage::act {
namespace {

Problem not_possible(const Conversation& conversation, const Attempt& attempt) {
  std::string may;
  for (const Row* row : moves(conversation, attempt.side)) {
    if (row->layer == Layer::message) continue;
    may += may.empty() ? "" : ", ";
    may += name_of(row->kind);
  }
  return {&problems::not_possible_now,
          {{"act", std::string{name_of(attempt.kind)}},
           {"state", std::string{name_of(conversation.state)}},
           {"may", may.empty() ? "-" : may}}};
}

// Acts of the clock do not make a version stale that was current before them.
std::optional<Problem> judge_version(const Conversation& then, const Conversation& now,
                                     const Attempt& attempt) {
  if (attempt.kind == Kind::request && then.state == State::none) return std::nullopt;
  if (!attempt.version) return Problem{&problems::version_missing};
  if (*attempt.version == then.version || *attempt.version == now.version) return std::nullopt;
  return Problem{&problems::stale_version,
                 {{"given", std::to_string(*attempt.version)}, {"present", std::to_string(now.version)}}};
}

Act said(const Conversation& conversation, const Attempt& attempt, const Row& row) {
  Act act;
  act.kind = attempt.kind;
  act.side = attempt.side;
  act.id = attempt.id;
  act.speaker = attempt.speaker;
  act.on_behalf_of = attempt.on_behalf_of;
  act.said_at = attempt.now;
  const bool speaks_only = row.layer == Layer::message && !attempt.brought.correction;
  act.version = conversation.version + (speaks_only ? 0 : 1);
  if (conversation.state == State::none) act.parties = attempt.parties;
  act.brought = attempt.brought;
  act.imported = attempt.imported;
  if (act.brought.terms) act.brought.terms->version = conversation.current.version + 1;
  return act;
}

// Rows that an import may say although nobody else may: the table names them.
bool may_be_taken_over(const Attempt& attempt, const Row& row) {
  return attempt.imported && row.needs("the row is imported");
}

// A ticket that is open elsewhere is decided there.
bool lives_elsewhere(const Conversation& conversation, const Attempt& attempt, const Row& row) {
  return conversation.imported && !attempt.imported && is_open(conversation.state) &&
         row.layer != Layer::message;
}

}  // namespace

std::vector<Act> due_acts(const Conversation& conversation, Instant now) {
  if (conversation.state != State::offered || !conversation.valid_until || now <= *conversation.valid_until)
    return {};
  Act lapse;
  lapse.kind = Kind::lapse;
  lapse.side = Side::clock;
  lapse.speaker = "clock";
  lapse.said_at = *conversation.valid_until;
  lapse.version = conversation.version + 1;
  return {lapse};
}

Decision decide(const Conversation& conversation, const Attempt& attempt) {
  // A clock that was set back speaks at the last instant it spoke: nothing is ever said before what was said.
  if (attempt.now < conversation.last_said_at) {
    auto later = attempt;
    later.now = conversation.last_said_at;
    return decide(conversation, later);
  }
  auto before = due_acts(conversation, attempt.now);
  Conversation present = conversation;
  for (const Act& act : before) apply(present, act);
  const auto refuse = [&](Problem problem) {
    return Decision{std::move(before), std::unexpected(std::move(problem))};
  };

  const Row* row = find_row(present.state, attempt.kind, attempt.side);
  if (row != nullptr && row->layer != Layer::message) {
    if (auto problem = judge_version(conversation, present, attempt)) return refuse(std::move(*problem));
  } else if (row == nullptr && attempt.version && *attempt.version != conversation.version) {
    if (auto problem = judge_version(conversation, present, attempt)) return refuse(std::move(*problem));
  }
  if (row == nullptr || (!row->first_build && !may_be_taken_over(attempt, *row)))
    return refuse(not_possible(present, attempt));
  if (lives_elsewhere(present, attempt, *row)) return refuse({&problems::decided_elsewhere});
  if (auto problem = judge_guards(present, attempt, *row)) return refuse(std::move(*problem));
  return {std::move(before), said(present, attempt, *row)};
}

}  // namespace zusage::act

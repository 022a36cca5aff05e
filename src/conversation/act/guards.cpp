// Guards: what the speaker must bring, and what must be true.
#include "conversation/act/guards_internal.hpp"

#include <array>

#include "conversation/act/problems.hpp"

namespace zusage::act {
namespace {

using Judgement = std::optional<Problem>;

struct NeedWords {
  Need need;
  std::string_view guard;  // as the table spells it
  std::string_view name;
  std::string_view field;  // what the problem says is missing
};

constexpr std::array need_words = {
    NeedWords{Need::terms, "needs terms v", "terms", "result"},
    NeedWords{Need::due, "needs every gap", "due", "due_at"},
    NeedWords{Need::valid_until, "needs valid_until", "valid_until", "valid_until"},
    NeedWords{Need::evidence, "needs evidence per criterion", "evidence", "evidence"},
    NeedWords{Need::unmet, "needs criterion or expectation", "unmet", "text"},
    NeedWords{Need::changed, "needs what changed", "changed", "text"},
    NeedWords{Need::insist, "needs insist", "insist", "insist"},
    NeedWords{Need::reason, "needs reason", "reason", "text"},
    NeedWords{Need::person, "needs a person", "person", "performer"},
    NeedWords{Need::text, "needs text", "text", "text"},
};

Problem missing(const Attempt& attempt, std::string_view what) {
  return {&problems::need_missing,
          {{"act", std::string{name_of(attempt.kind)}}, {"need", std::string{what}}}};
}

// The content of terms, without their version.
bool same_content(Terms a, const Terms& b) {
  a.version = b.version;
  a.cancel = b.cancel;
  return a == b;
}

// Sealing draws a new salt each time, so the recorder seals unchanged texts with their old seal; equal refs
// mean equal.
Judgement judge_terms(const Conversation& conversation, const Attempt& attempt, const Row& row) {
  const auto& brought = attempt.brought;
  if (row.needs("needs terms v")) {
    if (!brought.terms || brought.terms->result.empty()) return missing(attempt, "result");
    const bool may_repeat = conversation.state == State::none || conversation.state == State::declined;
    if (!may_repeat && same_content(*brought.terms, conversation.current))
      return Problem{&problems::nothing_changed};
  }
  if (row.needs("needs terms = ") && brought.terms_version != conversation.current.version) {
    return Problem{&problems::terms_not_current,
                   {{"given", std::to_string(brought.terms_version)},
                    {"present", std::to_string(conversation.current.version)}}};
  }
  if (!row.needs("needs every gap")) return std::nullopt;
  const auto& asked = conversation.current.due;
  if (asked && brought.due && *brought.due != *asked) return Problem{&problems::promise_changes_terms};
  // A ticket may have been closed without a day that anybody promised.
  if (!asked && !brought.due && !attempt.imported) return missing(attempt, "due_at");
  return std::nullopt;
}

Judgement judge_offer(const Attempt& attempt, const Row& row) {
  if (!row.needs("needs valid_until")) return std::nullopt;
  if (!attempt.brought.valid_until) return missing(attempt, "valid_until");
  if (*attempt.brought.valid_until <= attempt.now) return Problem{&problems::valid_until_passed};
  return std::nullopt;
}

Judgement judge_evidence(const Conversation& conversation, const Attempt& attempt, const Row& row) {
  const auto& criteria = conversation.agreed ? conversation.agreed->criteria : conversation.current.criteria;
  const auto count = static_cast<int>(criteria.size());
  const auto beyond = [&](int index) { return index < 0 || index >= count; };
  const auto no_such = [](int index) {
    return Problem{&problems::no_such_criterion, {{"index", std::to_string(index)}}};
  };
  std::vector<bool> shown(criteria.size(), false);
  for (const auto& evidence : attempt.brought.evidence) {
    if (beyond(evidence.criterion)) return no_such(evidence.criterion);
    shown[static_cast<std::size_t>(evidence.criterion)] = true;
  }
  for (const int index : attempt.brought.unmet) {
    if (beyond(index)) return no_such(index);
  }
  if (!row.needs("needs evidence per criterion")) return std::nullopt;
  for (const bool one : shown) {
    if (!one) return missing(attempt, "evidence");
  }
  return std::nullopt;
}

Judgement judge_words(const Attempt& attempt, const Row& row) {
  const auto& brought = attempt.brought;
  if (row.needs("needs insist") && !brought.insist) return missing(attempt, "insist");
  const bool wants_text =
      row.needs("needs reason") || row.needs("needs text") || row.needs("needs what changed");
  const bool tells_it_anyway = row.kind == Kind::message && brought.says_how_it_was();
  if (wants_text && brought.text.empty() && !tells_it_anyway) return missing(attempt, "text");
  if (row.needs("needs criterion or expectation") && brought.unmet.empty() && brought.text.empty()) {
    return missing(attempt, "text");
  }
  if (row.kind != Kind::assign_performer) return std::nullopt;
  if (brought.performer.empty()) return missing(attempt, "performer");
  if (attempt.performer_belongs_to_provider) return std::nullopt;
  return Problem{&problems::performer_of_other_provider, {{"performer", brought.performer}}};
}

// Nobody answers a complaint about a request in which he had a part.
Judgement judge_concerned(const Attempt& attempt) {
  if (attempt.side != Side::provider) return std::nullopt;
  if (attempt.speaker_is_concerned)
    return Problem{&problems::concerned_cannot_answer, {{"speaker", attempt.speaker}}};
  if (!attempt.performer_is_concerned) return std::nullopt;
  return Problem{&problems::concerned_cannot_be_assigned, {{"performer", attempt.brought.performer}}};
}

// How it was is the customer's to say, once there is something to judge.
Judgement judge_voice(const Conversation& conversation, const Attempt& attempt) {
  if (!attempt.brought.says_how_it_was()) return std::nullopt;
  const bool may_carry = attempt.kind == Kind::message || attempt.kind == Kind::accept;
  if (attempt.side != Side::customer || !may_carry) return Problem{&problems::how_it_was_is_the_customers};
  const bool done = conversation.state == State::declared || !is_open(conversation.state);
  if (done && !conversation.commitments.empty()) return std::nullopt;
  return Problem{&problems::nothing_done_yet};
}

Judgement judge_ifs(const Conversation& conversation, const Row& row) {
  if (row.kind == Kind::withdraw_offer && conversation.firm) return Problem{&problems::offer_is_firm};
  if (row.kind == Kind::cancel && conversation.agreed &&
      conversation.agreed->cancel != Cancel::until_declared) {
    return Problem{&problems::cancel_needs_consent};
  }
  return std::nullopt;
}

}  // namespace

bool may_be_said(const Conversation& conversation, const Row& row) {
  return row.first_build && !judge_ifs(conversation, row);
}

std::optional<Problem> judge_guards(const Conversation& conversation, const Attempt& attempt,
                                    const Row& row) {
  if (auto problem = judge_concerned(attempt)) return problem;
  if (auto problem = judge_voice(conversation, attempt)) return problem;
  if (auto problem = judge_ifs(conversation, row)) return problem;
  if (auto problem = judge_terms(conversation, attempt, row)) return problem;
  if (auto problem = judge_offer(attempt, row)) return problem;
  if (auto problem = judge_words(attempt, row)) {
    if (row.kind == Kind::assign_performer)
      problem->about.emplace_back("provider", conversation.parties.provider);
    return problem;
  }
  return judge_evidence(conversation, attempt, row);
}

std::string_view name_of(Need need) {
  for (const auto& words : need_words) {
    if (words.need == need) return words.name;
  }
  return {};
}

std::vector<Need> needs_of(const Conversation& conversation, const Row& row) {
  std::vector<Need> needs;
  for (const auto& words : need_words) {
    if (!row.needs(words.guard)) continue;
    if (words.need == Need::due && conversation.current.due) continue;
    const auto& terms = conversation.agreed ? *conversation.agreed : conversation.current;
    if (words.need == Need::evidence && terms.criteria.empty()) continue;
    needs.push_back(words.need);
  }
  return needs;
}

std::vector<const Row*> moves(const Conversation& conversation, Side side) {
  std::vector<const Row*> found;
  for (const Row& row : table()) {
    const bool mine = row.from == conversation.state && row.by == side;
    if (mine && row.kind != Kind::request && may_be_said(conversation, row)) found.push_back(&row);
    if (mine && row.kind == Kind::request && row.from == State::declined) found.push_back(&row);
  }
  return found;
}

}  // namespace zusage::act

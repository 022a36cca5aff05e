// Matters of another system become history: what is new in an export is said with its original times, what
// an older export told otherwise is corrected, and nothing is said twice.
#include <algorithm>
#include <map>

#include "conversation/record/desk_internal.hpp"
#include "conversation/record/problems.hpp"
#include "conversation/record/seal_internal.hpp"
#include "ground/base/require.hpp"

namespace zusage::record {
namespace {

using act::Kind;
using act::Side;
using act::State;
using projection::CommitmentRow;
using projection::ExternalRow;
using projection::LineRow;
using projection::OutcomeRow;
using projection::RequestRow;

// Holds the rows of one request back until all of its acts are folded: only the last of each is written.
class Held final : public projection::Tables {
 public:
  using Org = log::OrganisationId;
  explicit Held(projection::Tables& behind) : behind_(&behind) {}
  void put(Org, const RequestRow& row) override { request_ = row; }
  void put(Org, const CommitmentRow& row) override { commitments_.insert_or_assign(row.ordinal, row); }
  void put(Org, const OutcomeRow& row) override {
    outcomes_.insert_or_assign(std::pair{row.ordinal, row.objective}, row);
  }
  void put(Org organisation, const LineRow& row) override { behind_->put(organisation, row); }
  void put(Org organisation, const ExternalRow& row) override { behind_->put(organisation, row); }
  void put(Org organisation, const projection::AboutRow& row) override { behind_->put(organisation, row); }
  void put(Org organisation, const projection::WishRow& row) override { behind_->put(organisation, row); }
  void put(Org organisation, const projection::PerceptionRow& row) override {
    behind_->put(organisation, row);
  }
  void put(Org, const projection::NeedVerdictRow&) override { require(false, "a request judges no need"); }
  void put(Org, const projection::RepeatSettledRow&) override { require(false, "a request settles none"); }
  void put(Org, const projection::CustomerNoteRow&) override {
    require(false, "a request notes no customer");
  }
  void put(Org, const projection::ActorRow&) override { require(false, "a request names no actor"); }
  void put(Org, const projection::AccountRow&) override { require(false, "a request opens no account"); }
  void put(Org, const projection::AbsenceRow&) override { require(false, "a request tells no absence"); }
  void put(Org, const projection::RevisionRow&) override { require(false, "a request releases no text"); }
  void put(Org, const projection::NeighboursRow&) override {
    require(false, "a request names no neighbours");
  }
  void put(Org, const projection::AnswerRow&) override { require(false, "a request answers no letter"); }

  void write(Org organisation) {
    if (request_) behind_->put(organisation, *request_);
    for (const auto& [ordinal, row] : commitments_) behind_->put(organisation, row);
    for (const auto& [ordinal, row] : outcomes_) behind_->put(organisation, row);
  }

 private:
  projection::Tables* behind_;
  std::optional<RequestRow> request_;
  std::map<int, CommitmentRow> commitments_;
  std::map<std::pair<int, int>, OutcomeRow> outcomes_;
};

// Exports tell of matters that were closed before they were opened; a conversation cannot.
Instant asked_at(const CaseToTakeOver& one) {
  return std::min(one.opened_at, one.closed_at.value_or(one.opened_at));
}

bool tells_otherwise(const act::Conversation& there, const CaseToTakeOver& one) {
  if (there.commitments.empty()) return false;
  const auto& commitment = there.commitments.back();
  const auto declared = commitment.declared_at();
  return commitment.last_due != one.due || (declared && declared != one.closed_at);
}

Saying saying_of(const CaseToTakeOver& one, Kind kind, Side side, Instant at) {
  Saying saying;
  saying.kind = kind;
  saying.side = side;
  saying.speaker = side == Side::customer   ? one.parties.customer
                   : side == Side::provider ? one.parties.provider
                                            : "clock";
  saying.right_used = "import";
  saying.said_at = at;
  saying.imported = true;
  return saying;
}

// What is still unsaid of the case, as the conversation stands.
std::vector<Saying> unsaid(const act::Conversation& there, const CaseToTakeOver& one, Instant now) {
  std::vector<Saying> sayings;
  if (tells_otherwise(there, one)) {
    sayings.push_back(saying_of(one, Kind::message, Side::provider, now));
    sayings.back().text = one.changed;
    sayings.back().correction = act::Correction{.due = one.due, .closed_at = one.closed_at};
    return sayings;
  }
  if (there.state == State::none) {
    sayings.push_back(saying_of(one, Kind::request, Side::customer, asked_at(one)));
    sayings.back().parties = one.parties;
    sayings.back().terms = TermsSaid{.result = one.title};
    sayings.back().external = one.external;
  }
  const bool promised = there.state != State::none && there.state != State::requested;
  if (!promised && (one.due || one.closed_at)) {
    sayings.push_back(saying_of(one, Kind::promise, Side::provider, asked_at(one)));
    sayings.back().due = one.due;
  }
  const bool open =
      there.state == State::none || there.state == State::requested || there.state == State::promised;
  if (!open || !one.closed_at) return sayings;
  sayings.push_back(saying_of(one, Kind::declare, Side::provider, *one.closed_at));
  sayings.push_back(saying_of(one, Kind::deem_accept, Side::clock, *one.closed_at));
  return sayings;
}

}  // namespace

TakenOver& TakenOver::operator+=(const TakenOver& more) {
  fresh += more.fresh;
  continued += more.continued;
  corrected += more.corrected;
  unchanged += more.unchanged;
  own += more.own;
  acts += more.acts;
  return *this;
}

Result<void> Writing::judge_external(const Saying& saying) const {
  if (!saying.external) return {};
  const auto holder = ledger_.request_of(around_.organisation, *saying.external);
  if (!holder || *holder == saying.request) return {};
  const auto number = ledger_.number_of(around_.organisation, *holder).value_or(0);
  return std::unexpected(Problem{&problems::external_taken,
                                 {{"system", saying.external->system},
                                  {"number", saying.external->number},
                                  {"request", "Z-" + std::to_string(number)}}});
}

// Judged like everybody's words; what the table refuses here is a fault of the import.
void Writing::say_taken(Folded& folded, const Saying& saying) {
  Sealer sealer{ledger_, around_.organisation, around_.random};
  const auto& there = folded.conversation;
  act::Attempt attempt;
  attempt.kind = saying.kind;
  attempt.side = saying.side;
  std::array<std::uint8_t, 10> random{};
  around_.random(random);
  attempt.id = uuid_v7(around_.now(), random);
  attempt.speaker = saying.speaker;
  attempt.version = there.version;
  attempt.now = std::max(*saying.said_at, there.last_said_at);
  attempt.parties = saying.parties;
  attempt.imported = true;
  if (saying.terms) attempt.brought.terms = sealer.terms(*saying.terms, there.current);
  attempt.brought.terms_version = there.current.version;
  attempt.brought.due = saying.due;
  attempt.brought.text = sealer.seal(saying.text);
  attempt.brought.external = saying.external;
  attempt.brought.correction = saying.correction;
  auto decision = decide(there, attempt);
  if (!decision.said)
    throw Fault{"a case of another system cannot be said: " + title_of(decision.said.error(), Language::en)};
  sealer.keep();
  append_act(folded, *decision.said, saying.right_used);
}

void Writing::take_over(const CaseToTakeOver& one, TakenOver& taken) {
  const auto known_as = ledger_.request_of(around_.organisation, one.external);
  Folded fresh;
  Folded* there = known_as ? folded(*known_as) : &fresh;
  require(there != nullptr, "a number elsewhere belongs to a request");
  if (known_as && !there->conversation.imported) {
    ++taken.own;
    return;
  }
  if (!known_as) {
    std::array<std::uint8_t, 10> random{};
    around_.random(random);
    fresh.row.id = uuid_v7(asked_at(one), random);
    fresh.row.number = head_.next_number++;
    hashes_[fresh.row.id] = Digest{};
  }
  auto of_known = one;
  if (known_as) of_known.parties = there->row.parties;
  const auto sayings = unsaid(there->conversation, of_known, around_.now());
  const bool corrects = !sayings.empty() && sayings.front().correction;
  Held held{ledger_};
  tables_ = &held;
  for (const auto& saying : sayings) say_taken(*there, saying);
  tables_ = &ledger_;
  held.write(around_.organisation);
  // Nobody will speak in it soon: the next export reads it again.
  const auto id = there->row.id;
  remembered_.erase(id);
  hashes_.erase(id);
  ++(!known_as         ? taken.fresh
     : corrects        ? taken.corrected
     : sayings.empty() ? taken.unchanged
                       : taken.continued);
  taken.acts += static_cast<std::int64_t>(sayings.size());
}

Result<TakenOver> Writing::take_over(std::span<const CaseToTakeOver> cases) {
  TakenOver taken;
  for (const auto& one : cases) {
    for (const auto* actor : {&one.parties.customer, &one.parties.provider}) {
      if (known_->directory->find(*actor) == nullptr)
        return std::unexpected(Problem{&problems::unknown_party, {{"actor", *actor}}});
    }
  }
  for (const auto& one : cases) take_over(one, taken);
  return taken;
}

}  // namespace zusage::record

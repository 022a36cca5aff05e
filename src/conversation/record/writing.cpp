// Saying something: known before? who speaks? sealed, judged, appended, folded.
#include <algorithm>

#include "conversation/act/payload.hpp"
#include "conversation/record/desk_internal.hpp"
#include "conversation/record/frame.hpp"
#include "conversation/record/problems.hpp"
#include "conversation/record/seal_internal.hpp"
#include "ground/base/require.hpp"

namespace zusage::record {
namespace {

constexpr std::size_t remembered_at_most = 20'000;

// How long an answer can be had again by its key.
constexpr Span answers_kept = days(30);

// A key belongs to its speaker: the same words from somebody else are another matter.
std::string own_digest(const Saying& saying) {
  return to_hex(sha256(saying.speaker + "\n" + saying.body_digest));
}

bool is_nil(const Uuid& id) { return id == Uuid{}; }

act::Attempt attempt_of(const Saying& saying, const act::Conversation& present, Sealer& sealer, Instant now) {
  act::Attempt attempt;
  attempt.kind = saying.kind;
  attempt.side = saying.side;
  attempt.id = saying.act_id;
  attempt.speaker = saying.speaker;
  attempt.on_behalf_of = saying.on_behalf_of;
  attempt.version = saying.version;
  attempt.now = std::max(now, present.last_said_at);
  attempt.imported = saying.imported;
  auto& brought = attempt.brought;
  if (saying.terms) brought.terms = sealer.terms(*saying.terms, present.current);
  brought.terms_version = saying.terms_version;
  brought.due = saying.due;
  brought.valid_until = saying.valid_until;
  brought.firm = saying.firm;
  brought.text = sealer.seal(saying.text);
  for (const auto& [criterion, text] : saying.evidence) {
    brought.evidence.push_back({.criterion = criterion, .text = sealer.seal(text)});
  }
  brought.unmet = saying.unmet;
  brought.insist = saying.insist;
  brought.performer = saying.performer;
  brought.important = saying.important;
  brought.perceived = saying.perceived;
  brought.thanks = saying.thanks;
  brought.external = saying.external;
  brought.correction = saying.correction;
  return attempt;
}

// What a service counts as done holds for whoever asks for it and names nothing else. A ticket that is taken
// over from elsewhere brings no evidence and stays as it was.
void take_over_criteria(act::Attempt& attempt, const projection::Known& known, Sealer& sealer) {
  const auto* service = known.service(attempt.parties.service);
  if (service == nullptr || attempt.imported || !attempt.brought.terms) return;
  auto& criteria = attempt.brought.terms->criteria;
  if (!criteria.empty()) return;
  for (const auto& text : criteria_of(*service, known.organisation->language))
    criteria.push_back(sealer.seal(text));
}

}  // namespace

void Writing::begin() {
  known_before_ = known_;  // first: the database may refuse to begin, and then nothing has changed
  ledger_.begin();
  head_ = ledger_.head(around_.organisation);
  const bool alone = head_ == committed_;
  committed_ = head_;
  if (!alone || remembered_.size() > remembered_at_most) forget_remembered();
}

// A transaction that said nothing leaves the disk alone.
void Writing::commit() {
  if (head_ != committed_) ledger_.put_head(around_.organisation, head_);
  ledger_.commit();
  committed_ = head_;
}

// Memory first: the ledger may complain that it undid everything already.
void Writing::rollback() {
  known_ = known_before_;
  heard_ = {};
  tables_ = &ledger_;
  forget_remembered();
  ledger_.rollback();
}

void Writing::forget_remembered() {
  remembered_.clear();
  hashes_.clear();
}

Heard Writing::take_heard() { return std::exchange(heard_, {}); }

std::optional<Result<Recorded>> Writing::answered_before(const Saying& saying) {
  if (auto first = ledger_.answered(around_.organisation, saying.act_id)) {
    if (saying.body_digest.empty() || first->body_digest != own_digest(saying)) {
      return Result<Recorded>{std::unexpected(Problem{&problems::key_used_otherwise})};
    }
    first->recorded.repeated = true;
    return Result<Recorded>{first->recorded};
  }
  if (!ledger_.holds_act(around_.organisation, saying.act_id)) return std::nullopt;
  return Result<Recorded>{std::unexpected(Problem{&problems::key_used_otherwise})};
}

Writing::Folded& Writing::remember(Folded folded) {
  const auto id = folded.row.id;
  return remembered_.insert_or_assign(id, std::move(folded)).first->second;
}

// What is remembered counts as long as the head under the lock is the one that this writer left.
Writing::Folded* Writing::folded(const Uuid& request) {
  const auto stream = log::request_stream(request);
  const auto found = remembered_.find(request);
  if (found != remembered_.end()) return &found->second;
  auto entries = ledger_.of_stream(around_.organisation, stream);
  auto again = projection::folded_from(entries);
  if (!again) return nullptr;
  again->row.number = ledger_.number_of(around_.organisation, request).value_or(0);
  hashes_[request] = entries.back().hash;
  return &remember(std::move(*again));
}

Result<act::Parties> Writing::parties_of(const Saying& saying) const {
  auto parties = saying.parties;
  if (const auto* service = known_->service(parties.service)) {
    parties.redeemer = service->redeemer.id;
    if (parties.provider.empty()) parties.provider = service->redeemer.id;
  }
  if (!parties.about.empty()) {
    const auto about = parse_uuid(parties.about);
    if (!about || !ledger_.number_of(around_.organisation, *about)) {
      return std::unexpected(Problem{&problems::about_nothing, {{"field", "about"}}});
    }
    parties.about = to_text(*about);
  }
  for (const auto* actor : {&parties.customer, &parties.provider, &parties.for_customer}) {
    const bool optional = actor == &parties.for_customer;
    if (optional && actor->empty()) continue;
    if (known_->directory->find(*actor) == nullptr) {
      return std::unexpected(Problem{&problems::unknown_party, {{"actor", *actor}}});
    }
  }
  return parties;
}

// What follows from service, calendar and directory.
Result<void> Writing::complete(act::Attempt& attempt, const Saying& saying, const Folded& folded) const {
  auto& brought = attempt.brought;
  const bool asks = saying.side == act::Side::customer &&
                    (saying.kind == act::Kind::request || saying.kind == act::Kind::counter);
  if (saying.kind == act::Kind::request && folded.conversation.state == act::State::none) {
    auto parties = parties_of(saying);
    if (!parties) return std::unexpected(parties.error());
    attempt.parties = *parties;
  }
  const auto& service =
      attempt.parties.service.empty() ? folded.row.parties.service : attempt.parties.service;
  const bool begins = folded.conversation.state == act::State::none;
  const auto asked_at = begins ? std::nullopt : std::optional{folded.row.asked_at};
  const auto frame = frame_of(*known_, service, attempt.now, asked_at);
  if (asks && !attempt.imported) brought.response_due = frame.response_due;
  if (brought.terms && begins) brought.terms->cancel = frame.cancel;
  const bool promises = saying.kind == act::Kind::promise || saying.kind == act::Kind::fulfil;
  if (promises && !attempt.imported && !brought.due && !folded.conversation.current.due) {
    brought.due = saying.kind == act::Kind::fulfil ? attempt.now : frame.promise_due;
  }
  attempt.performer_belongs_to_provider =
      known_->directory->belongs(saying.performer, folded.row.parties.provider);
  judge_concern(attempt, folded.conversation.parties.about);
  return {};
}

// Whoever had a part on the provider's side of what is complained about does not answer the complaint.
void Writing::judge_concern(act::Attempt& attempt, const std::string& about) const {
  if (about.empty() || attempt.side != act::Side::provider) return;
  const auto stream = log::request_stream(parse_uuid(about).value());
  const auto people =
      projection::concerned_in(ledger_.of_stream(around_.organisation, stream), *known_->directory);
  attempt.speaker_is_concerned = people.contains(attempt.speaker) || people.contains(attempt.on_behalf_of);
  attempt.performer_is_concerned = people.contains(attempt.brought.performer);
}

Result<Recorded> Writing::say(const Saying& saying) {
  if (auto answer = answered_before(saying)) return *answer;
  const bool begins =
      saying.kind == act::Kind::request && (is_nil(saying.request) || folded(saying.request) == nullptr);
  Folded fresh;
  const auto now = saying.said_at.value_or(around_.now());
  std::array<std::uint8_t, 10> random{};
  if (begins && is_nil(saying.request)) around_.random(random);
  fresh.row.id = is_nil(saying.request) ? uuid_v7(now, random) : saying.request;
  Folded* present = begins ? &fresh : folded(saying.request);
  if (present == nullptr) {
    return std::unexpected(Problem{&problems::no_such_request, {{"id", to_text(saying.request)}}});
  }
  if (auto judged = judge_external(saying); !judged) return std::unexpected(judged.error());
  Sealer sealer{ledger_, around_.organisation, around_.random};
  auto attempt = attempt_of(saying, present->conversation, sealer, now);
  if (auto done = complete(attempt, saying, *present); !done) return std::unexpected(done.error());
  if (begins) take_over_criteria(attempt, *known_, sealer);

  auto decision = decide(present->conversation, attempt);
  if (!decision.before.empty()) append_acts(*present, decision.before, saying);
  if (!decision.said) return std::unexpected(decision.said.error());
  if (begins) {
    fresh.row.number = head_.next_number++;
    present = &remember(std::move(fresh));
  }
  sealer.keep();
  append_acts(*present, {*decision.said}, saying);
  Recorded recorded{.act_id = saying.act_id,
                    .request = present->row.id,
                    .number = present->row.number,
                    .position = head_.position,
                    .version = present->row.version,
                    .state = present->row.state};
  if (!saying.body_digest.empty()) {
    ledger_.put_answered(
        around_.organisation, saying.act_id,
        {.body_digest = own_digest(saying), .recorded = recorded, .answered_at = around_.now()});
  }
  return recorded;
}

Result<Recorded> Writing::say_in_public(Saying saying, const CustomerToRegister& customer,
                                        const Proof& proof) {
  // Said again after the line broke: nobody speaks yet, so the body alone tells.
  const auto digest = own_digest(saying);
  if (auto first = ledger_.answered(around_.organisation, saying.act_id)) {
    if (first->body_digest != digest) return std::unexpected(Problem{&problems::key_used_otherwise});
    first->recorded.repeated = true;
    return first->recorded;
  }
  if (!ledger_.use_proof(around_.organisation, proof, around_.now()))
    return std::unexpected(Problem{&problems::proof_used});
  const auto head = head_;
  const auto known = known_;
  const auto heard = heard_;
  ledger_.mark();
  auto recorded = say_as(register_customer(customer), std::move(saying), digest);
  if (recorded) {
    ledger_.keep();
    return recorded;
  }
  ledger_.undo();
  head_ = head;
  known_ = known;
  heard_ = heard;
  return recorded;
}

Result<Recorded> Writing::say_as(const Result<std::string>& customer, Saying saying,
                                 const std::string& digest) {
  if (!customer) return std::unexpected(customer.error());
  saying.speaker = *customer;
  saying.parties.customer = *customer;
  saying.body_digest.clear();
  auto recorded = say(saying);
  if (recorded) {
    ledger_.put_answered(around_.organisation, saying.act_id,
                         {.body_digest = digest, .recorded = *recorded, .answered_at = around_.now()});
  }
  return recorded;
}

void Writing::append_acts(Folded& folded, const std::vector<act::Act>& acts, const Saying& saying) {
  for (const auto& act : acts) append_act(folded, act, act.side == act::Side::clock ? "" : saying.right_used);
  const bool offered = folded.conversation.state == act::State::offered;
  const bool touches_clock = acts.back().kind != act::Kind::message;
  if (touches_clock) {
    ledger_.put_due(around_.organisation, folded.row.id,
                    offered ? folded.conversation.valid_until : std::nullopt);
  }
  if (heard_.requests.empty() || heard_.requests.back() != folded.row.id)
    heard_.requests.push_back(folded.row.id);
}

void Writing::append_act(Folded& folded, const act::Act& act, const std::string& right_used) {
  log::Entry entry;
  entry.position = ++head_.position;
  entry.stream = log::request_stream(folded.row.id);
  entry.version = act.version;
  entry.kind = name_of(act.kind);
  entry.kind_version = act::payload_version;
  const bool nobody_chose = is_nil(act.id);
  entry.act_id = nobody_chose ? log::derived_act_id(entry.stream, entry.kind, act.said_at) : act.id;
  entry.actor = act.speaker;
  entry.on_behalf_of = act.on_behalf_of;
  entry.right_used = right_used;
  entry.said_at = act.said_at;
  entry.recorded_at = around_.now();
  entry.payload = act::to_payload(act);
  const auto known_hash = hashes_.find(folded.row.id);
  chain_and_append(entry, known_hash == hashes_.end() ? last_hash(entry.stream) : known_hash->second);
  hashes_[folded.row.id] = entry.hash;
  fold(folded, entry, act, around_.organisation, *tables_);
}

Digest Writing::last_hash(std::string_view stream) {
  const auto last = ledger_.last_of(around_.organisation, stream);
  return last ? last->hash : Digest{};
}

void Writing::chain_and_append(log::Entry& entry, const Digest& previous) {
  entry.hash = log::chain(around_.organisation, entry, previous);
  ledger_.append(around_.organisation, entry);
}

int Writing::let_the_clock_speak() {
  const auto now = around_.now();
  int said = 0;
  for (const auto& request : ledger_.due_before(around_.organisation, now, 1'000)) {
    auto* present = folded(request);
    require(present != nullptr, "a due belongs to a request");
    const auto acts = act::due_acts(present->conversation, now);
    if (acts.empty()) continue;
    append_acts(*present, acts, {});
    said += static_cast<int>(acts.size());
  }
  return said;
}

void Writing::forget_old_answers() {
  ledger_.forget_answers_before(around_.organisation, around_.now() - answers_kept);
}

void Writing::seal() {
  const auto last = ledger_.last_anchor(around_.organisation).value_or(log::Anchor{});
  if (last.position == head_.position) return;
  std::vector<Digest> hashes;
  for (auto position = last.position; position < head_.position;) {
    const auto entries = ledger_.after(around_.organisation, position, 5'000);
    require(!entries.empty(), "positions have no gap");
    for (const auto& entry : entries) hashes.push_back(entry.hash);
    position = entries.back().position;
  }
  ledger_.put_anchor(
      around_.organisation,
      {.position = head_.position, .sealed_at = around_.now(), .hash = log::anchor_hash(last.hash, hashes)});
}

}  // namespace zusage::record

// Seeded random walks through decide and apply: whoever says whatever comes to mind, the invariants of the
// conversation hold after every act. A failure names its seed; the seed becomes a scene.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "conversation/act/attempt.hpp"
#include "conversation/act/bytes_for_tests.hpp"
#include "conversation/act/problems.hpp"
#include "ground/base/random.hpp"

using namespace zusage;
using namespace zusage::act;

namespace {

constexpr Instant monday{1'795'420'800'000'000};

Sealed seal(const std::string& text) { return {text, "sealed"}; }

class Walk {
 public:
  explicit Walk(std::uint64_t seed) : random_(seed) {}

  void step(std::map<std::string, int>& said) {
    // Mostly forwards, now and then a clock that was set back, now and then a long weekend.
    const auto jump = static_cast<std::int64_t>(random_.below(10));
    now_ = now_ + (jump == 0 ? days(3) : jump == 1 ? minutes(-90) : minutes(jump * 20));
    if (!is_open(present_.state) && random_.below(4) == 0) begin_anew();
    const auto attempt = any_attempt();
    const auto decision = decide(present_, attempt);
    for (const Act& act : decision.before) {
      CHECK(act.side == Side::clock);
      take(act, said);
    }
    if (!decision.said) return judge_refusal(attempt, decision.said.error());
    take(*decision.said, said);
  }

  [[nodiscard]] const Conversation& present() const { return present_; }
  [[nodiscard]] const std::vector<Act>& acts() const { return acts_; }

 private:
  template <class T>
  const T& one_of(const std::vector<T>& all) {
    return all[random_.below(all.size())];
  }
  void begin_anew() {
    present_ = {};
    acts_.clear();
  }
  bool rarely() { return random_.below(8) == 0; }

  // Three of four attempts come from what may be said now, so that the walk gets somewhere.
  Attempt any_attempt() {
    Attempt attempt;
    attempt.side = random_.below(2) == 0 ? Side::customer : Side::provider;
    const auto may = moves(present_, attempt.side);
    if (present_.state == State::none) {
      attempt.side = Side::customer;
      attempt.kind = Kind::request;
    } else if (!may.empty() && random_.below(4) != 0)
      attempt.kind = one_of(may)->kind;
    else
      attempt.kind = act::table()[random_.below(act::table().size())].kind;
    attempt.id.bytes[0] = static_cast<std::uint8_t>(acts_.size() % 251);
    attempt.speaker = attempt.side == Side::customer ? "asker" : "answerer";
    attempt.now = now_;
    if (!rarely()) attempt.version = present_.version - (rarely() ? 1 : 0);
    attempt.parties = {.customer = "asker", .provider = "team"};
    attempt.performer_belongs_to_provider = !rarely();
    bring(attempt.brought);
    return attempt;
  }

  void bring(Brought& brought) {
    const auto soon = now_ + hours(static_cast<std::int64_t>(random_.below(60)));
    if (!rarely()) {
      Terms terms;
      terms.result = seal(rarely() ? "same" : "result " + std::to_string(random_.below(1000)));
      if (random_.below(2) == 0) terms.due = soon;
      for (std::uint64_t i = random_.below(3); i > 0; --i) terms.criteria.push_back(seal("criterion"));
      if (rarely()) terms.cancel = Cancel::with_consent;
      brought.terms = terms;
    }
    brought.terms_version = present_.current.version - (rarely() ? 1 : 0);
    if (!present_.current.due || rarely()) brought.due = soon;
    if (random_.below(2) == 0) brought.response_due = soon;
    if (!rarely()) brought.valid_until = soon;
    brought.firm = random_.below(2) == 0;
    if (!rarely()) brought.text = seal("text");
    const auto& agreed = present_.agreed ? *present_.agreed : present_.current;
    for (std::size_t i = 0; i < agreed.criteria.size() && !rarely(); ++i)
      brought.evidence.push_back({.criterion = static_cast<int>(i)});
    if (rarely()) brought.unmet.push_back(static_cast<int>(random_.below(3)));
    if (!rarely()) brought.insist = random_.below(2) == 0;
    if (!rarely()) brought.performer = "colleague";
  }

  // I9: a refusal changes nothing, and a stale version is refused as such wherever the row exists.
  void judge_refusal(const Attempt& attempt, const Problem& problem) {
    CHECK(title_of(problem, Language::de).find('{') == std::string::npos);
    CHECK(title_of(problem, Language::en).find('{') == std::string::npos);
    const auto* row = find_row(present_.state, attempt.kind, attempt.side);
    const bool stale = attempt.version && *attempt.version < present_.version - 1;
    if (row != nullptr && row->layer != Layer::message && stale) {
      CHECK(problem.kind == &problems::stale_version);
    }
  }

  void take(const Act& act, std::map<std::string, int>& said) {
    const Conversation before = present_;
    const Row* row = find_row(before.state, act.kind, act.side);
    REQUIRE(row != nullptr);
    CHECK(row->first_build);
    if (is_terminal(before.state)) CHECK(row->layer == Layer::message);
    apply(present_, act);
    acts_.push_back(act);
    ++said[std::string{row->id}];
    CHECK(present_.state == row->to);
    CHECK(act.said_at >= before.last_said_at);
    CHECK(act.version == before.version + (row->layer == Layer::message ? 0 : 1));
    judge_silence(act, before);
    judge_agreement(act, before);
    judge_ends();
  }

  // I5: the clock creates no obligation; in this build it only lets offers lapse.
  void judge_silence(const Act& act, const Conversation& before) const {
    if (act.side != Side::clock) return;
    CHECK(act.kind == Kind::lapse);
    CHECK(present_.commitments.size() == before.commitments.size());
  }

  // I6: terms are agreed by T03, T09 and T29 only, first_due is written once, last_due moves with nothing
  // yet.
  void judge_agreement(const Act& act, const Conversation& before) const {
    const bool commits =
        act.kind == Kind::promise || act.kind == Kind::accept_offer || act.kind == Kind::fulfil;
    CHECK(present_.commitments.size() == before.commitments.size() + (commits ? 1 : 0));
    if (!commits) CHECK(present_.agreed == before.agreed);
    for (std::size_t i = 0; i < before.commitments.size(); ++i) {
      CHECK(present_.commitments[i].first_due == before.commitments[i].first_due);
      CHECK(present_.commitments[i].last_due == before.commitments[i].last_due);
      CHECK(present_.commitments[i].promised_at == before.commitments[i].promised_at);
    }
  }

  // I2, I3, I7: somebody holds the ball or it is over; kept is judged by the last declaration that stands.
  void judge_ends() const {
    CHECK(ball_of(present_.state).has_value() == is_open(present_.state));
    CHECK(present_.ended_at.has_value() == !is_open(present_.state));
    if (is_open(present_.state)) {
      const auto may = moves(present_, *ball_of(present_.state));
      CHECK(std::ranges::any_of(may, [](const Row* row) { return row->layer == Layer::main; }));
    }
    if (present_.state != State::accepted) return;
    std::optional<Instant> last;
    for (const auto& declaration : present_.commitments.back().declarations) {
      if (!declaration.retracted) last = declaration.at;
    }
    REQUIRE(last.has_value());
    CHECK(present_.commitments.back().declared_at() == last);
    CHECK(present_.commitments.back().standing == Standing::accepted);
  }

  SplitMix64 random_;
  Instant now_ = monday;
  Conversation present_;
  std::vector<Act> acts_;
};

// What folding the acts again through their bytes gives.
Conversation folded_again(const std::vector<Act>& acts) {
  Conversation again;
  for (const Act& act : acts) apply(again, tests::through_bytes(act));
  return again;
}

}  // namespace

TEST_CASE("whatever is tried in whatever order, the invariants of a conversation hold") {
  std::map<std::string, int> said;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    INFO("seed ", seed);
    Walk walk{seed};
    for (int step = 0; step < 60; ++step) walk.step(said);
    const auto again = folded_again(walk.acts());
    CHECK(again.state == walk.present().state);
    CHECK(again.version == walk.present().version);
    CHECK(again.last_said_at == walk.present().last_said_at);
    CHECK(again.commitments.size() == walk.present().commitments.size());
  }
  std::set<std::string> ids;
  for (const Row& row : act::table()) {
    if (row.first_build) ids.insert(std::string{row.id});
  }
  for (const auto& id : ids) {
    INFO("no walk ever said ", id);
    CHECK(said[id] > 0);
  }
}

TEST_CASE("a clock that was set back says nothing before what was said, nor an offer that lapsed before it") {
  Conversation conversation;
  Attempt ask;
  ask.kind = Kind::request;
  ask.speaker = "asker";
  ask.now = monday;
  ask.brought.terms = Terms{.result = seal("Tabelle")};
  apply(conversation, *decide(conversation, ask).said);

  Attempt counter;
  counter.kind = Kind::counter;
  counter.side = Side::provider;
  counter.version = 1;
  counter.now = monday + minutes(-10);
  counter.brought.terms = Terms{.result = seal("Tabelle"), .due = monday + days(2)};
  counter.brought.text = seal("später");
  counter.brought.valid_until = monday + minutes(-5);
  const auto refused = decide(conversation, counter);
  REQUIRE_FALSE(refused.said.has_value());
  CHECK(refused.said.error().kind == &problems::valid_until_passed);
  counter.brought.valid_until = monday + minutes(5);
  const auto offered = decide(conversation, counter);
  REQUIRE(offered.said.has_value());
  CHECK(offered.said->said_at == monday);
}

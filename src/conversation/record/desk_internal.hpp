// The desk of the only writer: decides one saying or one registration inside a running transaction. No thread
// here. Known to record/ only.
#pragma once

#include <list>
#include <map>

#include "conversation/projection/fold.hpp"
#include "conversation/record/recorder.hpp"
#include "organisation/text/edit.hpp"

namespace zusage::record {

// Everything that one transaction did and readers must hear of.
struct Heard {
  std::vector<Uuid> requests;
  bool organisation_changed = false;
};

class Writing {
 public:
  Writing(Ledger& ledger, Surroundings surroundings)
      : ledger_(ledger), tables_(&ledger), around_(std::move(surroundings)), known_(around_.known) {}

  // Between begin and commit. After a rollback nothing remembered counts any more.
  void begin();
  void commit();
  void rollback();

  [[nodiscard]] Result<Recorded> say(const Saying& saying);
  [[nodiscard]] Result<std::int64_t> load(const TextToLoad& text);
  [[nodiscard]] Result<void> keep_answers(const AnswersToKeep& answers);
  [[nodiscard]] Result<void> register_actor(const ActorToRegister& actor);
  [[nodiscard]] Result<void> open_account(const AccountToOpen& account);
  [[nodiscard]] Result<void> name_neighbours(const NeighboursToName& neighbours);
  [[nodiscard]] Result<std::string> admit(const NewcomerToAdmit& newcomer);
  [[nodiscard]] Result<void> judge_need(const NeedToJudge& need);
  [[nodiscard]] Result<void> settle_repeat(const RepeatToSettle& repeat);
  [[nodiscard]] Result<TakenOver> take_over(std::span<const CaseToTakeOver> cases);
  [[nodiscard]] Result<std::string> register_customer(const CustomerToRegister& customer);
  [[nodiscard]] Result<Recorded> say_in_public(Saying saying, const CustomerToRegister& customer,
                                               const Proof& proof);
  [[nodiscard]] Result<projection::AbsenceRow> declare_absence(const AbsenceToDeclare& absence);
  [[nodiscard]] Result<projection::AbsenceRow> end_absence(const std::string& person);
  [[nodiscard]] Turned turn_account(const AccountToTurn& account);
  [[nodiscard]] int let_the_clock_speak();
  // Seals everything said since the last anchor; nothing when nothing was said.
  void seal();
  void forget_old_answers();

  [[nodiscard]] projection::KnownNow known() const { return known_; }
  [[nodiscard]] Heard take_heard();
  [[nodiscard]] std::int64_t position() const { return head_.position; }

 private:
  using Folded = projection::Folded;
  // What is to be released, merged with what others released since its base.
  [[nodiscard]] Result<TextToLoad> settled(TextToLoad text);
  [[nodiscard]] Problem collision(const std::vector<text::Conflict>& conflicts);
  struct Fact {
    std::string stream;
    std::string kind;
    std::string actor;
    std::string payload;
    std::int64_t version = 0;
    std::optional<Instant> said_at;
  };

  [[nodiscard]] std::optional<Result<Recorded>> answered_before(const Saying& saying);
  [[nodiscard]] Result<void> complete(act::Attempt& attempt, const Saying& saying,
                                      const Folded& folded) const;
  [[nodiscard]] Result<act::Parties> parties_of(const Saying& saying) const;
  [[nodiscard]] Result<void> judge_external(const Saying& saying) const;
  void take_over(const CaseToTakeOver& one, TakenOver& taken);
  void say_taken(Folded& folded, const Saying& saying);
  [[nodiscard]] Result<Recorded> say_as(const Result<std::string>& customer, Saying saying,
                                        const std::string& digest);
  void judge_concern(act::Attempt& attempt, const std::string& about) const;
  [[nodiscard]] Folded* folded(const Uuid& request);
  Folded& remember(Folded folded);
  void append_acts(Folded& folded, const std::vector<act::Act>& acts, const Saying& saying);
  void append_act(Folded& folded, const act::Act& act, const std::string& right_used);
  void append_fact(const Fact& fact);
  void chain_and_append(log::Entry& entry, const Digest& previous);
  [[nodiscard]] Digest last_hash(std::string_view stream);
  void forget_remembered();
  // `before`: the register as it stood, so that a text with many actors reads it once.
  struct Named {
    projection::ActorRow row;
    std::string name;
  };
  void put_actor(const std::vector<projection::ActorRow>& before, const Named& wanted,
                 const std::string& speaker);
  void remove_who_left(const model::Organisation& wanted, const std::vector<projection::ActorRow>& before,
                       const std::string& speaker);
  [[nodiscard]] Result<void> judge_absence(const AbsenceToDeclare& absence, Instant now, Instant until) const;
  void append_absence(const projection::AbsenceRow& row, std::string_view kind, const std::string& speaker,
                      std::optional<Instant> said_at);
  void refresh_register();

  Ledger& ledger_;
  projection::Tables* tables_;  // the ledger, or what holds its rows back for a moment
  Surroundings around_;
  projection::KnownNow known_;
  projection::KnownNow known_before_;
  Head head_;
  Head committed_;  // as this writer left it; another one on disk means that somebody else wrote
  Heard heard_;
  std::map<Uuid, Folded> remembered_;
  std::map<Uuid, Digest> hashes_;  // of the last entry of a remembered request
};

}  // namespace zusage::record

// The only writer. Takes everything that was attempted while the last commit ran, decides in order, commits
// once, then answers everybody and announces. Nobody is answered before the commit is on disk.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <thread>

#include "conversation/access/sign_in.hpp"
#include "conversation/projection/known.hpp"
#include "conversation/record/ledger.hpp"
#include "conversation/record/register.hpp"
#include "conversation/record/saying.hpp"

namespace zusage::record {

// Said after a commit: readers at a smaller position have something to fetch.
struct Announcement {
  std::int64_t position = 0;  // of the last entry
  std::vector<Uuid> requests;
  bool organisation_changed = false;  // text or register
};

struct Surroundings {
  log::OrganisationId organisation;
  std::function<Instant()> now;
  access::Random random;
  projection::KnownNow known;
};

class Recorder {
 public:
  template <class Answer>
  using Done = std::function<void(Result<Answer>)>;

  // The ledger is used by the writer thread alone from here on.
  Recorder(Ledger& ledger, Surroundings surroundings);
  ~Recorder();  // what is queued is still decided and answered
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  // `done` runs on the writer thread, after the commit: be quick there.
  void submit(Saying saying, Done<Recorded> done);
  [[nodiscard]] Result<Recorded> submit_and_wait(Saying saying);
  // In order, about a thousand per transaction, each judged alone.
  [[nodiscard]] std::vector<Result<Recorded>> submit_all(std::vector<Saying> sayings);

  // In order, about a thousand acts per transaction; a transaction is written whole or not at all. Refuses at
  // the first that cannot be written: `progress` was told what stands until then, and repeating goes on.
  [[nodiscard]] Result<TakenOver> take_over_all(std::vector<CaseToTakeOver> cases,
                                                const std::function<void(const TakenOver&)>& progress);

  // Text, register, accounts: entries as well.
  [[nodiscard]] Result<std::int64_t> load_text(TextToLoad text);
  [[nodiscard]] Result<void> keep_answers(AnswersToKeep answers);
  [[nodiscard]] Result<void> register_actor(ActorToRegister actor);
  [[nodiscard]] Result<void> open_account(AccountToOpen account);
  [[nodiscard]] Result<void> name_neighbours(NeighboursToName neighbours);
  // Answers the id that the newcomer got. A login that is taken is refused, and nothing is written.
  [[nodiscard]] Result<std::string> admit(NewcomerToAdmit newcomer);
  // Refuses what is no hint, and what was judged before.
  [[nodiscard]] Result<void> judge_need(NeedToJudge need);
  // Once: what was settled stays as it was.
  [[nodiscard]] Result<void> settle_repeat(RepeatToSettle repeat);
  // Draws an id that says nothing of the name, and answers it.
  [[nodiscard]] Result<std::string> register_customer(CustomerToRegister customer);
  // Somebody without an account asks: the proof, the customer and the request, all or nothing.
  void submit_public(Saying saying, CustomerToRegister customer, Proof proof, Done<Recorded> done);
  // The last administrator's stays open.
  [[nodiscard]] Result<Turned> turn_account(AccountToTurn account);

  // Both answer with the absence as it stands then.
  [[nodiscard]] Result<projection::AbsenceRow> declare_absence(AbsenceToDeclare absence);
  [[nodiscard]] Result<projection::AbsenceRow> end_absence(std::string person);

  // Says what the clock owes in requests that nobody touches. Returns how many acts.
  [[nodiscard]] Result<int> let_the_clock_speak();

  // The day's anchor over all streams.
  [[nodiscard]] Result<void> seal();
  // Answers older than thirty days can no longer be had again by their key.
  [[nodiscard]] Result<void> forget_old_answers();

  // The organisation as it stands now.
  [[nodiscard]] projection::KnownNow known() const;

  // Runs on the writer thread after each commit. Subscribe before the first attempt.
  void subscribe(std::function<void(const Announcement&)> heard);
  // Answers what is queued, then refuses everything.
  void stop();

 private:
  class Desk;  // decides under one transaction; recorder.cpp
  std::unique_ptr<Desk> desk_;
};

}  // namespace zusage::record

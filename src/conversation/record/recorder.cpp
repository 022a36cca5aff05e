// The writer's thread: takes what queued up, one transaction, then answers and announces.
#include "conversation/record/recorder.hpp"

#include <algorithm>
#include <deque>
#include <exception>
#include <future>

#include "conversation/record/desk_internal.hpp"
#include "conversation/record/problems.hpp"

namespace zusage::record {
namespace {

constexpr std::size_t together_at_most = 1'000;

// `work` runs inside the transaction; `answer` is called once after it, told whether it is on disk.
struct Job {
  std::function<void(Writing&)> work;
  std::function<void(bool committed)> answer;
};

// A job whose outcome is answered by `done`, or by "not recorded" when the disk refused.
template <class Answer, class Work>
Job job_of(Work work, std::function<void(Result<Answer>)> done) {
  auto outcome = std::make_shared<std::optional<Result<Answer>>>();
  return {.work = [outcome, work = std::move(work)](Writing& writing) { outcome->emplace(work(writing)); },
          .answer =
              [outcome, done = std::move(done)](bool committed) {
                const bool recorded = committed && outcome->has_value();
                done(recorded ? std::move(**outcome) : std::unexpected(Problem{&problems::not_recorded}));
              }};
}

}  // namespace

class Recorder::Desk {
 public:
  Desk(Ledger& ledger, Surroundings surroundings)
      : writing_(ledger, std::move(surroundings)), known_(writing_.known()), thread_([this] { run(); }) {}

  ~Desk() { stop(); }

  template <class Answer, class Work>
  void take(Work work, std::function<void(Result<Answer>)> done) {
    {
      const std::lock_guard lock{mutex_};
      if (!stopping_) {
        queue_.push_back(job_of<Answer>(std::move(work), std::move(done)));
        changed_.notify_one();
        return;
      }
    }
    done(std::unexpected(Problem{&problems::stopping}));
  }

  template <class Answer, class Work>
  [[nodiscard]] Result<Answer> take_and_wait(Work work) {
    auto promised = std::make_shared<std::promise<Result<Answer>>>();
    auto answer = promised->get_future();
    take<Answer>(std::move(work),
                 [promised](Result<Answer> result) { promised->set_value(std::move(result)); });
    return answer.get();
  }

  void stop() {
    {
      const std::lock_guard lock{mutex_};
      stopping_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
  }

  [[nodiscard]] projection::KnownNow known() const {
    const std::lock_guard lock{mutex_};
    return known_;
  }

  void subscribe(std::function<void(const Announcement&)> heard) {
    const std::lock_guard lock{mutex_};
    subscribers_.push_back(std::move(heard));
  }

 private:
  using Jobs = std::vector<Job>;

  void run() {
    for (;;) {
      Jobs jobs;
      {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
        if (queue_.empty()) return;
        while (!queue_.empty() && jobs.size() < together_at_most) {
          jobs.push_back(std::move(queue_.front()));
          queue_.pop_front();
        }
      }
      const bool committed = written(jobs);
      if (committed || jobs.size() == 1) {
        finish(jobs, committed);
        continue;
      }
      // Somebody's work was a fault: each alone, so that only that one is refused.
      for (auto& job : jobs) {
        Jobs alone;
        alone.push_back(std::move(job));
        const bool kept = written(alone);
        finish(alone, kept);
      }
    }
  }

  [[nodiscard]] bool written(const Jobs& jobs) {
    try {
      writing_.begin();
      for (const auto& job : jobs) job.work(writing_);
      writing_.commit();
      return true;
    } catch (const std::exception&) {
      undo();
      return false;
    }
  }

  void undo() {
    try {
      writing_.rollback();
    } catch (const std::exception&) {
      // The database undid it already; the next transaction shows whether it is well.
    }
  }

  void finish(const Jobs& jobs, bool committed) {
    const auto heard = writing_.take_heard();
    std::vector<std::function<void(const Announcement&)>> subscribers;
    {
      const std::lock_guard lock{mutex_};
      known_ = writing_.known();
      subscribers = subscribers_;
    }
    for (const auto& job : jobs) job.answer(committed);
    if (!committed || (heard.requests.empty() && !heard.organisation_changed)) return;
    const Announcement announcement{.position = writing_.position(),
                                    .requests = heard.requests,
                                    .organisation_changed = heard.organisation_changed};
    for (const auto& subscriber : subscribers) subscriber(announcement);
  }

  Writing writing_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> queue_;
  bool stopping_ = false;
  projection::KnownNow known_;
  std::vector<std::function<void(const Announcement&)>> subscribers_;
  std::thread thread_;
};

Recorder::Recorder(Ledger& ledger, Surroundings surroundings)
    : desk_(std::make_unique<Desk>(ledger, std::move(surroundings))) {}

Recorder::~Recorder() = default;

void Recorder::submit(Saying saying, Done<Recorded> done) {
  desk_->take<Recorded>([saying = std::move(saying)](Writing& writing) { return writing.say(saying); },
                        std::move(done));
}

Result<Recorded> Recorder::submit_and_wait(Saying saying) {
  return desk_->take_and_wait<Recorded>(
      [saying = std::move(saying)](Writing& writing) { return writing.say(saying); });
}

std::vector<Result<Recorded>> Recorder::submit_all(std::vector<Saying> sayings) {
  auto answers = std::make_shared<std::vector<std::future<Result<Recorded>>>>();
  for (auto& saying : sayings) {
    auto promised = std::make_shared<std::promise<Result<Recorded>>>();
    answers->push_back(promised->get_future());
    submit(std::move(saying),
           [promised](Result<Recorded> result) { promised->set_value(std::move(result)); });
  }
  std::vector<Result<Recorded>> results;
  results.reserve(answers->size());
  for (auto& answer : *answers) results.push_back(answer.get());
  return results;
}

Result<TakenOver> Recorder::take_over_all(std::vector<CaseToTakeOver> cases,
                                          const std::function<void(const TakenOver&)>& progress) {
  constexpr std::size_t acts_of_a_case = 4;
  constexpr std::size_t cases_together = together_at_most / acts_of_a_case;
  TakenOver all;
  const auto whole = std::make_shared<const std::vector<CaseToTakeOver>>(std::move(cases));
  for (std::size_t from = 0; from < whole->size(); from += cases_together) {
    const auto some = std::span{*whole}.subspan(from, std::min(cases_together, whole->size() - from));
    const auto done =
        desk_->take_and_wait<TakenOver>([whole, some](Writing& writing) { return writing.take_over(some); });
    if (!done) return std::unexpected(done.error());
    all += *done;
    progress(all);
  }
  return all;
}

Result<std::int64_t> Recorder::load_text(TextToLoad text) {
  return desk_->take_and_wait<std::int64_t>(
      [text = std::move(text)](Writing& writing) { return writing.load(text); });
}

Result<void> Recorder::keep_answers(AnswersToKeep answers) {
  return desk_->take_and_wait<void>(
      [answers = std::move(answers)](Writing& writing) { return writing.keep_answers(answers); });
}

Result<void> Recorder::register_actor(ActorToRegister actor) {
  return desk_->take_and_wait<void>(
      [actor = std::move(actor)](Writing& writing) { return writing.register_actor(actor); });
}

Result<void> Recorder::open_account(AccountToOpen account) {
  return desk_->take_and_wait<void>(
      [account = std::move(account)](Writing& writing) { return writing.open_account(account); });
}

Result<void> Recorder::name_neighbours(NeighboursToName neighbours) {
  return desk_->take_and_wait<void>(
      [neighbours = std::move(neighbours)](Writing& writing) { return writing.name_neighbours(neighbours); });
}

Result<std::string> Recorder::admit(NewcomerToAdmit newcomer) {
  return desk_->take_and_wait<std::string>(
      [newcomer = std::move(newcomer)](Writing& writing) { return writing.admit(newcomer); });
}

Result<std::string> Recorder::register_customer(CustomerToRegister customer) {
  return desk_->take_and_wait<std::string>(
      [customer = std::move(customer)](Writing& writing) { return writing.register_customer(customer); });
}

void Recorder::submit_public(Saying saying, CustomerToRegister customer, Proof proof, Done<Recorded> done) {
  desk_->take<Recorded>(
      [saying = std::move(saying), customer = std::move(customer),
       proof = std::move(proof)](Writing& writing) { return writing.say_in_public(saying, customer, proof); },
      std::move(done));
}

Result<projection::AbsenceRow> Recorder::declare_absence(AbsenceToDeclare absence) {
  return desk_->take_and_wait<projection::AbsenceRow>(
      [absence = std::move(absence)](Writing& writing) { return writing.declare_absence(absence); });
}

Result<projection::AbsenceRow> Recorder::end_absence(std::string person) {
  return desk_->take_and_wait<projection::AbsenceRow>(
      [person = std::move(person)](Writing& writing) { return writing.end_absence(person); });
}

Result<void> Recorder::judge_need(NeedToJudge need) {
  return desk_->take_and_wait<void>(
      [need = std::move(need)](Writing& writing) { return writing.judge_need(need); });
}

Result<void> Recorder::settle_repeat(RepeatToSettle repeat) {
  return desk_->take_and_wait<void>(
      [repeat = std::move(repeat)](Writing& writing) { return writing.settle_repeat(repeat); });
}

Result<Turned> Recorder::turn_account(AccountToTurn account) {
  return desk_->take_and_wait<Turned>([account = std::move(account)](Writing& writing) -> Result<Turned> {
    return writing.turn_account(account);
  });
}

Result<int> Recorder::let_the_clock_speak() {
  return desk_->take_and_wait<int>(
      [](Writing& writing) { return Result<int>{writing.let_the_clock_speak()}; });
}

Result<void> Recorder::seal() {
  return desk_->take_and_wait<void>([](Writing& writing) {
    writing.seal();
    return Result<void>{};
  });
}

Result<void> Recorder::forget_old_answers() {
  return desk_->take_and_wait<void>([](Writing& writing) {
    writing.forget_old_answers();
    return Result<void>{};
  });
}

projection::KnownNow Recorder::known() const { return desk_->known(); }

void Recorder::subscribe(std::function<void(const Announcement&)> heard) {
  desk_->subscribe(std::move(heard));
}

void Recorder::stop() { desk_->stop(); }

}  // namespace zusage::record

// Durable acts in one process beside what the disk allows, what an act costs the writer, how that grows, and
// how fast acts are folded. Prints Markdown for script/bench. The database lies in $TMPDIR.
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <cstdio>
#include <ctime>

#include <record/desk.hpp>

#include "conversation/projection/fold.hpp"

using namespace zusage;
using tests::Desk;

namespace {

constexpr std::size_t in_flight = 256;

double seconds_since(std::chrono::steady_clock::time_point began) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

double thread_cpu_seconds() {
  timespec spent{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
  return static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_nsec) / 1e9;
}

// Appends of 4 KiB, each made durable: what the disk allows somebody who commits one by one.
double fdatasync_rate(double limit) {
  const tests::FreshFolder folder;
  const int file = ::open((folder.path() + "/fsync").c_str(), O_WRONLY | O_CREAT, 0600);
  require(file >= 0, "the disk takes a file");
  const std::array<char, 4096> page{};
  const auto began = std::chrono::steady_clock::now();
  int count = 0;
  for (; seconds_since(began) < limit; ++count) {
    require(::write(file, page.data(), page.size()) > 0 && ::fdatasync(file) == 0, "the disk takes a page");
  }
  ::close(file);
  return count / limit;
}

// One of the conversations that go on at the same time: asked, promised, done, fine, and again.
struct Conversation {
  record::Recorded last;
  int step = 0;
};

record::Saying next(Desk& desk, const Conversation& conversation) {
  const auto& last = conversation.last;
  record::Saying saying;
  switch (conversation.step % 4) {
    case 0:
      return desk.asking("Ein Buch, das vorgemerkt werden soll");
    case 1:
      return desk.promising(last);
    case 2:
      saying = desk.saying(act::Kind::declare, act::Side::provider, last.request);
      break;
    default:
      saying = desk.saying(act::Kind::accept, act::Side::customer, last.request);
  }
  saying.version = last.version;
  return saying;
}

struct Measured {
  double rate = 0;
  double writer_us = 0;  // CPU time of the writer's thread per act
};

// Keeps so many attempts in flight for so long. Answers come on the writer's thread, the next words from
// here.
class Load {
 public:
  explicit Load(Desk& desk) : desk_(desk), conversations_(in_flight) {}

  Measured run(double limit) {
    std::int64_t answered = 0;
    for (std::size_t i = 0; i < in_flight; ++i) submit(i);
    const auto began = std::chrono::steady_clock::now();
    const double cpu_before = writer_cpu();
    while (seconds_since(began) < limit) {
      const auto ready = wait();
      answered += static_cast<std::int64_t>(ready.size());
      for (const auto index : ready) submit(index);
    }
    const double took = seconds_since(began);
    const double cpu = writer_cpu() - cpu_before;
    for (std::size_t left = in_flight; left > 0;) left -= wait().size();
    return {static_cast<double>(answered) / took, cpu * 1e6 / static_cast<double>(answered)};
  }

 private:
  void submit(std::size_t index) {
    desk_.recorder().submit(next(desk_, conversations_[index]), [this, index](Result<record::Recorded> done) {
      require(done.has_value(), "every act of the load is a legal one");
      const double cpu = thread_cpu_seconds();
      const std::lock_guard lock{mutex_};
      conversations_[index] = {.last = *done, .step = conversations_[index].step + 1};
      ready_.push_back(index);
      writer_cpu_ = cpu;
      changed_.notify_one();
    });
  }
  std::vector<std::size_t> wait() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return !ready_.empty(); });
    return std::exchange(ready_, {});
  }
  double writer_cpu() {
    const std::lock_guard lock{mutex_};
    return writer_cpu_;
  }

  Desk& desk_;
  std::vector<Conversation> conversations_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::size_t> ready_;
  double writer_cpu_ = 0;
};

void fill_to(Desk& desk, std::int64_t acts) {
  while (desk.database->log().last_position(tests::here) < acts) {
    std::vector<record::Saying> many;
    for (int i = 0; i < 1'000; ++i) many.push_back(desk.asking("Ein Buch"));
    for (const auto& result : desk.recorder().submit_all(std::move(many)))
      require(result.has_value(), "asked");
  }
}

void durable() {
  const double disk = fdatasync_rate(2);
  std::printf("- fdatasync of 4 KiB appends on the same disk: %.0f /s\n\n", disk);
  std::printf("| durable acts, SQLite, 256 in flight | rate | x fdatasync | CPU of the writer per act |\n");
  std::printf("| --- | --- | --- | --- |\n");
  std::vector<double> costs;
  Desk desk;
  for (const std::int64_t size : {1'000, 10'000, 100'000}) {
    fill_to(desk, size);
    const auto measured = Load{desk}.run(4);
    costs.push_back(1 / measured.rate);
    std::printf("| %lld acts in the log before | %.0f /s | %.1f | %.1f us |\n", static_cast<long long>(size),
                measured.rate, measured.rate / disk, measured.writer_us);
  }
  std::printf("\n- cost of an act grows with the size of the log by the exponent %.2f\n",
              std::log10(costs.back() / costs.front()) / 2);
}

// The acts of one request from its first word to its end, as they stand in the log.
std::vector<log::Entry> a_conversation() {
  Desk desk;
  Conversation conversation;
  for (; conversation.step < 4; ++conversation.step) {
    conversation.last = desk.say(next(desk, conversation)).value();
    (void)desk.say(desk.message(conversation.last.request, "Ein Wort dazwischen."));
  }
  return desk.database->log().of_stream(tests::here, log::request_stream(conversation.last.request));
}

template <class Fold>
double folded_per_second(std::size_t acts, Fold fold) {
  const auto began = std::chrono::steady_clock::now();
  std::size_t rounds = 0;
  std::size_t seen = 0;
  while (seconds_since(began) < 2) {
    for (int i = 0; i < 200; ++i, ++rounds) seen += fold();
  }
  require(seen > 0, "the states are used");
  return static_cast<double>(rounds * acts) / seconds_since(began);
}

void folding() {
  const auto entries = a_conversation();
  std::vector<act::Act> acts;
  for (const auto& entry : entries) acts.push_back(projection::act_of(entry));
  const double pure = folded_per_second(acts.size(), [&] {
    act::Conversation conversation;
    for (const auto& act : acts) apply(conversation, act);
    return conversation.commitments.size();
  });
  const double whole = folded_per_second(
      acts.size(), [&] { return static_cast<std::size_t>(projection::folded_from(entries)->row.version); });
  std::printf("- folding acts into state, one core: %.1f million acts/s\n", pure / 1e6);
  std::printf("- the same from the bytes of the log, with rows: %.2f million acts/s\n", whole / 1e6);
}

}  // namespace

int main() {
  durable();
  folding();
}

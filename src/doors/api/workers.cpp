// The queue of the workers, and answers that they give.
#include "doors/api/workers.hpp"

#include <exception>
#include <memory>

#include "doors/api/endpoint.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {

Workers::Workers(int threads, std::size_t longest_queue) : longest_queue_(longest_queue) {
  for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

Workers::~Workers() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  for (auto& thread : threads_) thread.join();
}

bool Workers::take(std::function<void()> work) {
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() >= longest_queue_ || stopping_) return false;
    queue_.push_back(std::move(work));
  }
  changed_.notify_one();
  return true;
}

void Workers::run() {
  for (;;) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    if (stopping_) return;
    const auto work = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    work();
  }
}

void apart(const VisitPointer& visit, Rooms& rooms, const Done& done,
           Answered (*answer)(const Visit&, Rooms&)) {
  const bool taken = rooms.workers->take([visit, &rooms, done, answer] {
    // A job of its own: a fault in it is answered like one in the call.
    const auto answered = std::make_shared<Answered>(std::unexpected(Problem{&problems::busy}));
    std::exception_ptr fault;
    try {
      *answered = answer(*visit, rooms);
    } catch (const std::exception&) {
      fault = std::current_exception();
    }
    done.make([answered, fault] {
      if (fault) std::rethrow_exception(fault);
      return *answered;
    });
  });
  if (!taken) done(std::unexpected(Problem{&problems::busy}));
}

}  // namespace zusage::api

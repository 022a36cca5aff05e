// Telling the followers, on a thread of its own.
#include "doors/api/followers.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "ground/format/json.hpp"

namespace zusage::api {

std::string frame_of(const Event& event, Instant now) {
  format::JsonArray requests;
  for (const auto& id : event.requests) requests.emplace_back(to_text(id));
  format::JsonArray lists;
  if (!event.requests.empty()) lists = {"start", "requests", "customers"};
  if (event.organisation_changed) lists = {"start", "requests", "customers", "services", "actors"};
  const format::JsonObject data{{"position", event.position},
                                {"requests", std::move(requests)},
                                {"lists", std::move(lists)},
                                {"server_time", to_rfc3339(now)}};
  return "id: " + std::to_string(event.position) + "\ndata: " + format::print(data) + "\n\n";
}

Followers::Followers(Readable readable, std::function<Instant()> now)
    : readable_(std::move(readable)), now_(std::move(now)), thread_([this] { run(); }) {}

Followers::~Followers() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void Followers::add(Follower follower) {
  const std::lock_guard lock(mutex_);
  std::erase_if(followers_, [](const Follower& one) { return one.sink.closed(); });
  followers_.push_back(std::move(follower));
}

void Followers::announce(const record::Announcement& announcement) {
  {
    const std::lock_guard lock(mutex_);
    if (followers_.empty()) return;
    waiting_.position = std::max(waiting_.position, announcement.position);
    waiting_.organisation_changed |= announcement.organisation_changed;
    for (const auto& id : announcement.requests) {
      if (std::ranges::find(waiting_.requests, id) == waiting_.requests.end())
        waiting_.requests.push_back(id);
    }
  }
  changed_.notify_one();
}

void Followers::end_session(std::string_view session) {
  end([&](const Follower& follower) { return follower.session == session; });
}

void Followers::end_person(std::string_view person) {
  end([&](const Follower& follower) { return follower.person == person; });
}

void Followers::end(const std::function<bool(const Follower&)>& meant) {
  std::vector<http::EventSink> ended;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& follower : followers_) {
      if (meant(follower)) ended.push_back(follower.sink);
    }
  }
  for (const auto& sink : ended) sink.close();
}

std::size_t Followers::count() {
  const std::lock_guard lock(mutex_);
  return static_cast<std::size_t>(
      std::ranges::count_if(followers_, [](const Follower& one) { return !one.sink.closed(); }));
}

void Followers::send(const Event& event, const std::vector<Follower>& followers) const {
  std::map<std::string, std::string> frames;  // a person with several pages costs one look
  for (const auto& follower : followers) {
    if (!frames.contains(follower.person)) {
      Event seen = event;
      seen.requests = readable_(follower.person, event.requests);
      const bool nothing = seen.requests.empty() && !seen.organisation_changed;
      frames[follower.person] = nothing ? std::string{} : frame_of(seen, now_());
    }
    const auto& frame = frames[follower.person];
    if (!frame.empty()) follower.sink.send(frame);
  }
}

void Followers::run() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    if (waiting_.position == 0) {
      changed_.wait(lock);
      continue;
    }
    const auto event = std::exchange(waiting_, {});
    std::erase_if(followers_, [](const Follower& one) { return one.sink.closed(); });
    const auto followers = followers_;
    lock.unlock();
    send(event, followers);
    lock.lock();
  }
}

}  // namespace zusage::api

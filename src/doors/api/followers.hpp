// Everybody who follows the log by an open event stream. Of each commit a reader learns the position and
// those requests that he may read; contents are fetched.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "conversation/record/recorder.hpp"
#include "doors/http/events.hpp"

namespace zusage::api {

struct Rooms;

struct Follower {
  std::string person;
  std::string session;  // its secret: signing out ends the stream
  http::EventSink sink;
};

// Which of these requests a person may read.
using Readable =
    std::function<std::vector<Uuid>(const std::string& person, const std::vector<Uuid>& requests)>;

// The rule behind it, for the stream and for those who follow.
[[nodiscard]] std::vector<Uuid> readable_by(const Rooms& rooms, std::string_view person,
                                            const std::vector<Uuid>& requests);

// What an event carries. `lists` names what changed as a whole.
struct Event {
  std::int64_t position = 0;
  std::vector<Uuid> requests;
  bool organisation_changed = false;
};
[[nodiscard]] std::string frame_of(const Event& event, Instant now);

class Followers {
 public:
  Followers(Readable readable, std::function<Instant()> now);
  ~Followers();
  Followers(const Followers&) = delete;
  Followers& operator=(const Followers&) = delete;

  void add(Follower follower);
  // Quick: a thread of its own sends. What comes meanwhile is sent together.
  void announce(const record::Announcement& announcement);
  void end_session(std::string_view session);
  // All streams of a person whose sessions are over.
  void end_person(std::string_view person);
  [[nodiscard]] std::size_t count();

 private:
  void run();
  void end(const std::function<bool(const Follower&)>& meant);
  void send(const Event& event, const std::vector<Follower>& followers) const;

  Readable readable_;
  std::function<Instant()> now_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Follower> followers_;
  Event waiting_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace zusage::api

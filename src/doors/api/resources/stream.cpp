// What changed since a position, as server-sent events: the client fetches what it shows of that.
#include <array>
#include <charconv>
#include <set>

#include "conversation/access/sides.hpp"
#include "doors/api/endpoint.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {
namespace {

constexpr std::int64_t farthest_behind = 10'000;
constexpr std::size_t most_streams = 5'000;

constexpr std::array query_fields{
    whole("after", "the position seen last, as Last-Event-ID says when a browser resumes").optional()};
constexpr Shape query{.name = "StreamQuery", .doc = "", .fields = query_fields};
constexpr std::array own_problems{&problems::too_many_streams};

// Where the reader stands; nothing: it begins now.
std::optional<std::int64_t> resumed_at(const Visit& visit) {
  const auto last = visit.call.header("last-event-id");
  std::int64_t position = 0;
  const auto read = std::from_chars(last.data(), last.data() + last.size(), position);
  if (!last.empty() && read.ec == std::errc{}) return position;
  return whole_in(visit.query, "after");
}

// The requests of every entry behind `after`, once each.
std::vector<Uuid> touched_since(const Rooms& rooms, std::int64_t after) {
  std::set<Uuid> touched;
  for (;;) {
    const auto entries = rooms.log->after(rooms.organisation, after, 1000);
    if (entries.empty()) return {touched.begin(), touched.end()};
    for (const auto& entry : entries) {
      if (const auto request = log::request_of(entry.stream)) touched.insert(*request);
    }
    after = entries.back().position;
  }
}

void greet(const http::EventSink& sink, const Visit& visit, const Rooms& rooms) {
  const auto last = rooms.log->last_position(rooms.organisation);
  const auto after = resumed_at(visit).value_or(last);
  sink.send("retry: 2000\n\n");
  Event event{.position = last};
  if (last - after > farthest_behind || after > last) {
    sink.send("event: reload\n" + frame_of(event, rooms.now()));
    return;
  }
  event.requests = readable_by(rooms, visit.account->person, touched_since(rooms, after));
  sink.send(frame_of(event, rooms.now()));
}

void follow(const VisitPointer& visit, Rooms& rooms, const Done& done) {
  if (rooms.followers->count() >= most_streams)
    return done(std::unexpected(Problem{&problems::too_many_streams}));
  Outcome outcome;
  outcome.stream = [visit, &rooms](const http::EventSink& sink) {
    rooms.followers->add({.person = visit->account->person, .session = visit->account->secret, .sink = sink});
    greet(sink, *visit, rooms);
  };
  done(std::move(outcome));
}

constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/stream",
                                   .name = "follow",
                                   .summary = "Follow what changes, resumed by position",
                                   .query = &query,
                                   .plain_type = "text/event-stream",
                                   .problems = own_problems,
                                   .handle = follow}};

}  // namespace

extern const Resource stream_resource{.endpoints = rows};

}  // namespace zusage::api

// Secret addresses for calendar programs: made, listed and withdrawn by the person whose they are.
#include <algorithm>
#include <array>

#include "doors/api/fields/reader.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/problems_team.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr std::size_t most_feeds = 20;

constexpr std::array feed_fields{
    text("id", "names it when it is withdrawn; opens nothing"),
    object("subject", actor_shape, "whose promises: the reader's, or a team's or role's"),
    instant("made_at", "when it was made")};
constexpr Shape feed_shape{
    .name = "CalendarFeed", .doc = "A feed that calendar programs read.", .fields = feed_fields};
constexpr std::array list_fields{
    object("feeds", feed_shape, "that still work, newest first").many(),
    object("subjects", actor_shape, "of whom one may make one: oneself first").many(),
    instant("server_time", "clocks count from here")};
constexpr Shape list_shape{.name = "CalendarFeeds", .doc = "The feeds of the reader.", .fields = list_fields};
constexpr std::array make_fields{text("subject", "id of the reader, or of a team or role", 100)};
constexpr Shape make_shape{.name = "MakeFeed", .doc = "Making a feed.", .fields = make_fields};
constexpr std::array made_fields{
    object("feed", feed_shape, "as it is listed"),
    text("address", "secret and shown once; without a public address it begins with the path")};
constexpr Shape made_shape{.name = "MadeFeed", .doc = "A new feed with its address.", .fields = made_fields};

// The reader's own, and his teams and roles: nobody makes a lasting address in another's place.
std::vector<std::string> subjects_of(const Reader& reader) {
  std::vector<std::string> subjects{reader.person};
  for (const auto* actor : reader.known->directory->speaks_for(reader.person)) {
    const bool unit = actor->is(model::ActorKind::team) || actor->is(model::ActorKind::role);
    if (unit) subjects.push_back(actor->id);
  }
  return subjects;
}

Json feed_json(const Reader& reader, const access::Link& link) {
  return JsonObject{{"id", link.id},
                    {"subject", actor_json(reader, link.subject)},
                    {"made_at", instant_json(link.made_at)}};
}

std::vector<access::Link> feeds_of(const Reader& reader, const Rooms& rooms) {
  auto links = rooms.links->made_by(rooms.organisation, access::LinkKind::feed, reader.person);
  const auto subjects = subjects_of(reader);
  std::erase_if(links, [&](const access::Link& link) {
    return link.revoked_at || std::ranges::find(subjects, link.subject) == subjects.end();
  });
  return links;
}

Json list_json(const Reader& reader, const Rooms& rooms) {
  JsonArray feeds;
  for (const auto& link : feeds_of(reader, rooms)) feeds.push_back(feed_json(reader, link));
  JsonArray subjects;
  for (const auto& id : subjects_of(reader)) subjects.push_back(actor_json(reader, id));
  return JsonObject{{"feeds", std::move(feeds)},
                    {"subjects", std::move(subjects)},
                    {"server_time", instant_json(reader.now)}};
}

Answered list(const Visit& visit, Rooms& rooms) {
  return Outcome{.body = list_json(reader_of(visit, rooms), rooms)};
}

Answered make(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto subject = text_in(visit.body, "subject");
  const auto subjects = subjects_of(reader);
  if (std::ranges::find(subjects, subject) == subjects.end())
    return std::unexpected(
        Problem{&problems::not_your_team, {{"name", name_in(reader, subject)}, {"field", "subject"}}});
  if (feeds_of(reader, rooms).size() >= most_feeds)
    return std::unexpected(Problem{&problems::too_many_feeds, {{"most", std::to_string(most_feeds)}}});
  const auto made = access::make_link(*rooms.links, rooms.fill_random, rooms.organisation,
                                      {.kind = access::LinkKind::feed,
                                       .subject = subject,
                                       .holder = reader.person,
                                       .made_by = reader.person,
                                       .made_at = reader.now});
  const auto* language = reader.language == Language::de ? "de" : "en";
  return Outcome{.body = JsonObject{{"feed", feed_json(reader, made.link)},
                                    {"address", rooms.settings.public_url + "/feed/" + made.secret +
                                                    ".ics?language=" + language}}};
}

Answered withdraw(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const std::string id{visit.call.parameter("id")};
  const auto feeds = feeds_of(reader, rooms);
  if (std::ranges::find(feeds, id, &access::Link::id) == feeds.end())
    return std::unexpected(Problem{&problems::nothing_there, {{"id", id}}});
  rooms.links->revoke(rooms.organisation, id, reader.now);
  return Outcome{.body = list_json(reader, rooms)};
}

constexpr std::array make_problems{&problems::not_your_team, &problems::too_many_feeds};
constexpr std::array withdraw_problems{&problems::nothing_there};

constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/feeds",
                                   .name = "list_feeds",
                                   .summary = "One's own calendar feeds",
                                   .answer = &list_shape,
                                   .handle = now<list>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/feeds",
                                   .name = "make_feed",
                                   .summary = "Make a secret address for calendar programs",
                                   .status = 201,
                                   .body = &make_shape,
                                   .answer = &made_shape,
                                   .problems = make_problems,
                                   .handle = now<make>},
                          Endpoint{.method = http::Method::remove,
                                   .path = "/api/v1/feeds/{id}",
                                   .name = "withdraw_feed",
                                   .summary = "Withdraw a calendar feed",
                                   .answer = &list_shape,
                                   .problems = withdraw_problems,
                                   .handle = now<withdraw>}};

}  // namespace

extern const Resource feeds_resource{.endpoints = rows};

}  // namespace zusage::api

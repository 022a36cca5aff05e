// "I am away until …, … stands in": one's own absence, and those in which one stands in.
#include <algorithm>
#include <array>

#include "conversation/record/problems.hpp"
#include "conversation/record/problems_absence.hpp"
#include "doors/api/fields/absence.hpp"
#include "doors/api/problems_said.hpp"
#include "doors/api/problems_team.hpp"
#include "doors/api/rooms.hpp"
#include "ground/calendar/local.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr std::size_t most_colleagues = 500;

constexpr std::array colleague_fields{text("id", "of the person"), text("name", "as people call it"),
                                      text("unit", "team or role").or_null(),
                                      truth("of_my_team", "belongs to a team or role of the reader"),
                                      text("last_day", "away too, until the end of this day").or_null()};
constexpr Shape colleague_shape{
    .name = "Colleague", .doc = "Somebody who could stand in.", .fields = colleague_fields};
constexpr std::array own_fields{
    object("absence", absence_shape, "the reader's own; null: there").or_null(),
    object("stands_in", absence_shape, "those in which the reader stands in").many(),
    object("colleagues", colleague_shape, "who could stand in, those of the reader's teams first").many(),
    instant("server_time", "clocks count from here")};
constexpr Shape own_shape{.name = "OwnAbsence", .doc = "Being away, and standing in.", .fields = own_fields};
constexpr std::array away_fields{text("until", "the last day away, such as 2026-12-04", 10),
                                 text("deputy", "id of the person who stands in", 100)};
constexpr Shape away_shape{.name = "DeclareAbsence", .doc = "Being away from now on.", .fields = away_fields};

bool is_colleague(const Reader& reader, const projection::Actor& actor) {
  const bool person = actor.is(model::ActorKind::person) && !actor.removed && !actor.is_outside();
  return person && actor.id != reader.person;
}

bool is_of_my_team(const Reader& reader, const projection::Actor& actor) {
  return std::ranges::any_of(reader.mine, [&](const std::string& unit) {
    return unit != reader.person && reader.known->directory->belongs(actor.id, unit);
  });
}

Json colleagues_json(const Reader& reader) {
  const auto& directory = *reader.known->directory;
  std::vector<std::pair<bool, const projection::Actor*>> found;  // false: of my team, and so first
  for (const auto& actor : directory.actors()) {
    if (is_colleague(reader, actor)) found.emplace_back(!is_of_my_team(reader, actor), &actor);
  }
  std::ranges::sort(found, {},
                    [](const auto& one) { return std::pair{one.first, std::string_view{one.second->name}}; });
  if (found.size() > most_colleagues) found.resize(most_colleagues);
  JsonArray out;
  for (const auto& [other, actor] : found) {
    const auto unit = unit_of(reader, actor->id);
    const auto* away = directory.absence_of(actor->id, reader.now);
    out.push_back(JsonObject{{"id", actor->id},
                             {"name", actor->name},
                             {"unit", unit == actor->id ? Json(nullptr) : Json(name_in(reader, unit))},
                             {"of_my_team", !other},
                             {"last_day", away == nullptr ? Json(nullptr) : Json(away->last_day)}});
  }
  return out;
}

Outcome own(const Visit& visit, const Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto& directory = *reader.known->directory;
  const auto* absence = directory.absence_of(reader.person, reader.now);
  JsonArray stands_in;
  for (const auto* row : directory.stands_in(reader.person, reader.now))
    stands_in.push_back(absence_json(reader, *row));
  return {.body = JsonObject{{"absence", absence == nullptr ? Json(nullptr) : absence_json(reader, *absence)},
                             {"stands_in", std::move(stands_in)},
                             {"colleagues", colleagues_json(reader)},
                             {"server_time", instant_json(reader.now)}}};
}

Answered show(const Visit& visit, Rooms& rooms) { return own(visit, rooms); }

Answered declare(const Visit& visit, Rooms& rooms) {
  const auto text = text_in(visit.body, "until");
  const auto day = calendar::parse_date(text);
  if (!day) return std::unexpected(Problem{&problems::not_a_day, {{"text", text}, {"field", "until"}}});
  const auto& person = visit.account->person;
  const auto said = rooms.recorder->declare_absence(
      {.person = person, .last_day = *day, .deputy = text_in(visit.body, "deputy"), .speaker = person});
  if (!said) return std::unexpected(said.error());
  return own(visit, rooms);
}

Answered end(const Visit& visit, Rooms& rooms) {
  const auto said = rooms.recorder->end_absence(visit.account->person);
  if (!said) return std::unexpected(said.error());
  return own(visit, rooms);
}

constexpr std::array declare_problems{&problems::not_a_day,       &problems::unknown_party,
                                      &problems::own_deputy,      &problems::deputy_is_away,
                                      &problems::absence_is_past, &problems::absence_too_long};
constexpr std::array end_problems{&problems::not_away};
constexpr std::string_view path = "/api/v1/absence";

constexpr std::array rows{
    Endpoint{.method = http::Method::get,
             .path = path,
             .name = "show_absence",
             .summary = "Whether one is away, and for whom one stands in",
             .answer = &own_shape,
             .handle = now<show>},
    Endpoint{.method = http::Method::put,
             .path = path,
             .name = "declare_absence",
             .summary = "Be away from now on until the end of a day; replaces what was said before",
             .body = &away_shape,
             .answer = &own_shape,
             .problems = declare_problems,
             .handle = now<declare>},
    Endpoint{.method = http::Method::remove,
             .path = path,
             .name = "end_absence",
             .summary = "Be back before the day is over",
             .answer = &own_shape,
             .problems = end_problems,
             .handle = now<end>}};

}  // namespace

extern const Resource absence_resource{.endpoints = rows};

}  // namespace zusage::api

// Whom one may ask, and for whom: the search behind every "whom" field.
#include <array>

#include "doors/api/fields/reader.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr std::array<std::string_view, 2> kinds = {"any", "customer"};
constexpr std::array query_fields{text("query", "part of the name; empty: the first of all", 100).optional(),
                                  word("kind", kinds, "customers only, or whoever may be asked").optional(),
                                  whole("limit", "1 to 50; 12 when left out").optional()};
constexpr Shape query_shape{.name = "ActorsQuery", .doc = "Whom to look for.", .fields = query_fields};
constexpr std::array<std::string_view, 7> actor_kinds = {"person",   "role",    "team",    "system",
                                                         "customer", "contact", "supplier"};
constexpr std::array found_fields{text("id", "model or register id"), text("name", "as people call it"),
                                  word("kind", actor_kinds, "what it is"),
                                  text("unit", "team, role or customer it belongs to").or_null()};
constexpr Shape found_shape{
    .name = "FoundActor", .doc = "Somebody who may be asked.", .fields = found_fields};
constexpr std::array answer_fields{object("actors", found_shape, "best first").many()};
constexpr Shape answer_shape{.name = "Actors", .doc = "Who was found.", .fields = answer_fields};

bool fits(const projection::Actor& actor, bool customers) {
  if (actor.removed) return false;
  if (customers) return actor.is(model::ActorKind::customer);
  return !actor.is(model::ActorKind::contact);
}

Json found_json(const Reader& reader, const projection::Actor& actor) {
  auto out = actor_json(reader, actor.id).as_object();
  const auto unit = actor.of.empty() ? unit_of(reader, actor.id) : actor.of;
  out["unit"] = unit == actor.id ? Json(nullptr) : Json(name_in(reader, unit));
  return out;
}

Answered find(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const bool customers = text_in(visit.query, "kind") == "customer";
  const auto limit =
      static_cast<std::size_t>(std::clamp<std::int64_t>(whole_in(visit.query, "limit").value_or(12), 1, 50));
  JsonArray actors;
  for (const auto* actor : reader.known->directory->search(text_in(visit.query, "query"), 400)) {
    if (actors.size() == limit) break;
    if (fits(*actor, customers) && actor->id != reader.person) actors.push_back(found_json(reader, *actor));
  }
  return Outcome{.body = JsonObject{{"actors", std::move(actors)}}};
}

constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/actors",
                                   .name = "find_actors",
                                   .summary = "People, roles, teams and customers by name",
                                   .query = &query_shape,
                                   .answer = &answer_shape,
                                   .handle = now<find>}};

}  // namespace

extern const Resource actors_resource{.endpoints = rows};

}  // namespace zusage::api

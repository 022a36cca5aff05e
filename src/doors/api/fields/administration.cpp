// People, teams and roles as they are told and taken.
#include "doors/api/fields/administration.hpp"

#include <algorithm>
#include <array>

#include "doors/api/fields/calendars.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using model::ActorKind;

constexpr std::array<std::string_view, 2> unit_kinds{"team", "role"};
constexpr std::array person_fields{text("id", "of the person"),
                                   text("name", "as it is written"),
                                   object("holds", actor_shape, "roles").many(),
                                   object("member_of", actor_shape, "teams").many(),
                                   object("leads", actor_shape, "teams").many(),
                                   truth("account", "can sign in")};
constexpr Shape person_shape{.name = "KeptPerson", .doc = "Somebody of the house.", .fields = person_fields};
constexpr std::array unit_fields{text("id", "of the team or role"), word("kind", unit_kinds, "team or role"),
                                 text("name", "in the reader's language"),
                                 text("calendar", "id of its own; null: the usual one").or_null(),
                                 object("people", actor_shape, "who belongs to it").many()};
constexpr Shape unit_shape{.name = "KeptUnit", .doc = "A team or a role.", .fields = unit_fields};
constexpr std::array administration_fields{
    whole("revision", "of the text; sent back with a change"),
    object("people", person_shape, "by name").many(), object("units", unit_shape, "teams, then roles").many(),
    object("calendars", calendar_shape, "as they stand in the text").many()};
constexpr std::array person_wanted_fields{whole("revision", "the present one, as it was read"),
                                          text("name", "as it is written", 120),
                                          text("holds", "ids of roles", 100).many(),
                                          text("member_of", "ids of teams", 100).many(),
                                          text("leads", "ids of teams", 100).many(),
                                          text("reason", "why", 500).optional()};
constexpr std::array unit_wanted_fields{whole("revision", "the present one, as it was read"),
                                        word("kind", unit_kinds, "team or role"),
                                        text("name", "in the organisation's language", 120),
                                        text("calendar", "id of its own; null: the usual one", 100).or_null(),
                                        text("reason", "why", 500).optional()};

JsonArray actors_json(const Reader& reader, const std::vector<std::string>& ids) {
  JsonArray out;
  for (const auto& id : ids) out.push_back(actor_json(reader, id));
  return out;
}

JsonArray people_json(const Reader& reader, const Rooms& rooms) {
  std::vector<const projection::Actor*> people;
  for (const auto& actor : reader.known->directory->actors()) {
    if (actor.is(ActorKind::person) && !actor.removed) people.push_back(&actor);
  }
  std::ranges::sort(people, {}, &projection::Actor::name);
  JsonArray out;
  for (const auto* one : people)
    out.push_back(
        JsonObject{{"id", one->id},
                   {"name", one->name},
                   {"holds", actors_json(reader, one->holds)},
                   {"member_of", actors_json(reader, one->member_of)},
                   {"leads", actors_json(reader, one->leads)},
                   {"account", rooms.accounts->of_person(rooms.organisation, one->id).has_value()}});
  return out;
}

JsonArray units_json(const Reader& reader, ActorKind kind) {
  JsonArray out;
  for (const auto& actor : reader.known->organisation->actors) {
    if (!actor.is(kind)) continue;
    JsonArray people;
    for (const auto* one : reader.known->directory->people_of(actor.id))
      people.push_back(actor_json(reader, one->id));
    out.push_back(JsonObject{{"id", actor.id},
                             {"kind", model::name_of(kind)},
                             {"name", model::text_in(actor.name, reader.language)},
                             {"calendar", actor.calendar.empty() ? Json(nullptr) : Json(actor.calendar.id)},
                             {"people", std::move(people)}});
  }
  return out;
}

std::vector<model::Ref> refs_in(const Json& body, std::string_view field) {
  std::vector<model::Ref> refs;
  for (auto& id : texts_in(body, field)) refs.push_back({.id = std::move(id)});
  return refs;
}

}  // namespace

const Shape administration_shape{
    .name = "Administration", .doc = "The house, to be kept in order.", .fields = administration_fields};
const Shape person_wanted_shape{
    .name = "PersonWanted", .doc = "Somebody as wanted.", .fields = person_wanted_fields};
const Shape unit_wanted_shape{
    .name = "UnitWanted", .doc = "A team or role as wanted.", .fields = unit_wanted_fields};

std::vector<std::string> texts_in(const Json& body, std::string_view field) {
  std::vector<std::string> texts;
  if (const auto* list = list_in(body, field)) {
    for (const auto& one : *list) texts.emplace_back(std::string_view{one.as_string()});
  }
  return texts;
}

Json administration_json(const Reader& reader, const Rooms& rooms) {
  auto units = units_json(reader, ActorKind::team);
  for (auto& role : units_json(reader, ActorKind::role)) units.push_back(std::move(role));
  JsonArray calendars;
  for (const auto& calendar : reader.known->organisation->calendars)
    calendars.push_back(calendar_json(reader, calendar));
  return JsonObject{{"revision", reader.known->revision},
                    {"people", people_json(reader, rooms)},
                    {"units", std::move(units)},
                    {"calendars", std::move(calendars)}};
}

void put_person(const Json& body, model::Actor& person, std::string_view language) {
  person.kinds = {ActorKind::person};
  person.name.by_language[std::string{language}] = text_in(body, "name");
  person.holds = refs_in(body, "holds");
  person.member_of = refs_in(body, "member_of");
  person.leads = refs_in(body, "leads");
}

void put_unit(const Json& body, model::Actor& unit, std::string_view language) {
  unit.kinds = {text_in(body, "kind") == "role" ? ActorKind::role : ActorKind::team};
  unit.name.by_language[std::string{language}] = text_in(body, "name");
  unit.calendar = {.id = text_in(body, "calendar")};
}

}  // namespace zusage::api

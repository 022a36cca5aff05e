// Keeping the house in order: people, teams and roles, calendars. Each save is a revision of the text; who
// stands in the register alone is changed there.
#include <algorithm>
#include <array>

#include "conversation/record/problems_revising.hpp"
#include "doors/api/fields/administration.hpp"
#include "doors/api/fields/calendars.hpp"
#include "doors/api/fields/founding.hpp"
#include "doors/api/fields/row.hpp"
#include "doors/api/problems_administration.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/problems_said.hpp"
#include "doors/api/rooms.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::api {
namespace {

using model::ActorKind;
using model::Organisation;

constexpr std::array<std::string_view, 3> removable{"person", "unit", "calendar"};
constexpr std::array removal_fields{word("what", removable, "what is removed"), text("id", "of it", 100),
                                    whole("revision", "the present one, as it was read"),
                                    text("reason", "why", 500).optional()};
constexpr Shape removal_shape{
    .name = "Removal", .doc = "Something is taken out of the house.", .fields = removal_fields};

Problem nothing(std::string_view id) { return {&problems::nothing_there, {{"id", std::string{id}}}}; }

std::optional<Problem> gap_in(const format::Json& body) {
  if (text_in(body, "name").find_first_not_of(" \t\r\n") != std::string::npos) return std::nullopt;
  return Problem{&problems::text_empty, {{"field", "name"}}};
}

Answered told(const Visit& visit, const Rooms& rooms) {
  return Outcome{.body = administration_json(reader_of(visit, rooms), rooms)};
}

// The text that the reader saw, changed by `edit` and released; what others released meanwhile is kept.
template <class Edit>
Answered change(const Visit& visit, Rooms& rooms, const Edit& edit) {
  const auto base = whole_in(visit.body, "revision").value_or(0);
  auto organisation = std::make_shared<Organisation>();
  if (const auto text = rooms.revisions->text(rooms.organisation, base)) {
    *organisation = text::read(record::files_of(*text)).organisation;
    if (Result<void> edited = edit(*organisation); !edited) return std::unexpected(edited.error());
  }
  auto released = rooms.recorder->load_text({.organisation = std::move(organisation),
                                             .canonical = {},
                                             .files = {},
                                             .speaker = visit.account->person,
                                             .said_at = {},
                                             .reason = text_in(visit.body, "reason"),
                                             .base = base});
  if (!released) return std::unexpected(released.error());
  return told(visit, rooms);
}

Answered show(const Visit& visit, Rooms& rooms) {
  if (!reader_of(visit, rooms).keeps_order) return std::unexpected(Problem{&problems::not_your_house});
  return told(visit, rooms);
}

// Those who keep order, with a name.
std::optional<Problem> refused(const Reader& reader, const Visit& visit) {
  if (!reader.keeps_order) return Problem{&problems::not_your_house};
  return gap_in(visit.body);
}

// An id of the address, or a fresh one from the name.
std::string id_of(const Visit& visit, const Organisation& text, const Reader& reader,
                  std::string_view otherwise) {
  const std::string given{visit.call.parameter("id")};
  if (!given.empty()) return given;
  auto id = free_id(text, slug_of(text_in(visit.body, "name")), otherwise);
  for (int i = 2; reader.known->directory->find(id) != nullptr; ++i)
    id = free_id(text, slug_of(text_in(visit.body, "name")) + "-" + std::to_string(i), otherwise);
  return id;
}

template <class Entity>
Entity* there(std::vector<Entity>& entities, std::string_view id) {
  const auto found = std::ranges::find(entities, id, &Entity::id);
  return found == entities.end() ? nullptr : &*found;
}

// The entity of that id; a new one where the address names none.
template <class Entity>
Result<Entity*> there_or_new(std::vector<Entity>& entities, const Visit& visit, const std::string& id) {
  if (auto* found = there(entities, id)) return found;
  if (!visit.call.parameter("id").empty()) return std::unexpected(nothing(id));
  Entity fresh;
  fresh.id = id;
  entities.push_back(std::move(fresh));
  return &entities.back();
}

Answered save_calendar(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  if (auto problem = refused(reader, visit)) return std::unexpected(std::move(*problem));
  return change(visit, rooms, [&](Organisation& text) -> Result<void> {
    const auto calendar = there_or_new(text.calendars, visit, id_of(visit, text, reader, "calendar"));
    if (!calendar) return std::unexpected(calendar.error());
    return put_calendar(visit.body, **calendar, text.language);
  });
}

Answered save_unit(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  if (auto problem = refused(reader, visit)) return std::unexpected(std::move(*problem));
  return change(visit, rooms, [&](Organisation& text) -> Result<void> {
    const auto unit = there_or_new(text.actors, visit, id_of(visit, text, reader, "team"));
    if (!unit) return std::unexpected(unit.error());
    if (!(*unit)->kinds.empty() && !(*unit)->is(ActorKind::team) && !(*unit)->is(ActorKind::role))
      return std::unexpected(nothing((*unit)->id));
    put_unit(visit.body, **unit, text.language);
    return {};
  });
}

std::vector<std::string> ids_of(const std::vector<model::Ref>& refs) {
  std::vector<std::string> ids;
  for (const auto& ref : refs) ids.push_back(ref.id);
  return ids;
}

Answered save_in_register(const Visit& visit, Rooms& rooms, const model::Actor& person, bool removed) {
  const auto name = model::text_in(person.name, rooms.known()->organisation->language);
  auto registered = rooms.recorder->register_actor({.id = person.id,
                                                    .kinds = {ActorKind::person},
                                                    .name = std::string{name},
                                                    .segment = {},
                                                    .of = {},
                                                    .holds = ids_of(person.holds),
                                                    .member_of = ids_of(person.member_of),
                                                    .leads = ids_of(person.leads),
                                                    .speaker = visit.account->person,
                                                    .removed = removed});
  if (!registered) return std::unexpected(registered.error());
  return told(visit, rooms);
}

// Roles and teams that are there.
std::optional<Problem> unknown_unit(const Reader& reader, const format::Json& body) {
  for (const auto* field : {"holds", "member_of", "leads"}) {
    for (const auto& id : texts_in(body, field)) {
      const auto* actor = reader.known->directory->find(id);
      const auto kind = std::string_view{field} == "holds" ? ActorKind::role : ActorKind::team;
      if (actor == nullptr || actor->removed || !actor->is(kind))
        return Problem{&problems::unknown_actor, {{"id", id}, {"field", field}}};
    }
  }
  return std::nullopt;
}

bool is_person(const model::Actor& actor) { return actor.is(ActorKind::person); }

Answered save_person(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  if (auto problem = refused(reader, visit)) return std::unexpected(std::move(*problem));
  if (auto problem = unknown_unit(reader, visit.body)) return std::unexpected(std::move(*problem));
  const auto& text = *reader.known->organisation;
  const auto id = id_of(visit, text, reader, "person");
  const auto* known = reader.known->directory->find(id);
  const bool fresh = visit.call.parameter("id").empty();
  if (!fresh && (known == nullptr || !known->is(ActorKind::person))) return std::unexpected(nothing(id));
  const bool comes = fresh || known->removed;
  const bool in_text =
      model::find_actor(text, id) != nullptr || (comes && std::ranges::any_of(text.actors, is_person));
  if (in_text) {
    return change(visit, rooms, [&](Organisation& wanted) -> Result<void> {
      auto* person = there(wanted.actors, id);
      if (person == nullptr) {
        wanted.actors.emplace_back();
        person = &wanted.actors.back();
        person->id = id;
      }
      put_person(visit.body, *person, wanted.language);
      return {};
    });
  }
  model::Actor person;
  person.id = id;
  put_person(visit.body, person, text.language);
  return save_in_register(visit, rooms, person, false);
}

// Who still names it, in words; empty: nobody.
std::string named_by(const Organisation& text, std::string_view id) {
  const auto names = [&](const std::vector<model::Ref>& refs) {
    return std::ranges::any_of(refs, [&](const model::Ref& ref) { return ref == id; });
  };
  const auto name_of = [&](const auto& entity) {
    return std::string{model::text_in(entity.name, text.language)};
  };
  if (text.calendar == id) return name_of(text);
  for (const auto& actor : text.actors) {
    const bool does = names(actor.holds) || names(actor.member_of) || names(actor.leads) ||
                      actor.calendar == id || actor.deputy == id || actor.answers_for_it == id;
    if (does) return name_of(actor);
  }
  for (const auto& service : text.services) {
    if (names(service.recipients) || service.redeemer == id || service.steering.owner == id)
      return name_of(service);
  }
  return {};
}

std::optional<Problem> still_at_work(const Reader& reader, const Rooms& rooms, const std::string& id) {
  std::string numbers;
  for (const auto& row : rooms.requests->performed_by(rooms.organisation, id, reader.now)) {
    if (row.ended_at) continue;
    numbers += (numbers.empty() ? "" : ", ") + number_text(row.number);
  }
  if (numbers.empty()) return std::nullopt;
  return Problem{&problems::still_at_work, {{"name", name_in(reader, id)}, {"numbers", numbers}}};
}

Answered remove_person(const Visit& visit, Rooms& rooms, const Reader& reader, const std::string& id) {
  const auto* person = reader.known->directory->find(id);
  if (person == nullptr || person->removed || !person->is(ActorKind::person))
    return std::unexpected(nothing(id));
  if (auto problem = still_at_work(reader, rooms, id)) return std::unexpected(std::move(*problem));
  if (rooms.accounts->of_person(rooms.organisation, id)) {
    const auto closed =
        rooms.recorder->turn_account({.person = id, .login = {}, .close = true, .speaker = reader.person});
    if (!closed) return std::unexpected(closed.error());
  }
  if (const auto* actor = model::find_actor(*reader.known->organisation, id); actor == nullptr) {
    model::Actor gone;
    gone.id = id;
    gone.name.by_language[reader.known->organisation->language] = person->name;
    return save_in_register(visit, rooms, gone, true);
  }
  return change(visit, rooms, [&](Organisation& text) -> Result<void> {
    std::erase_if(text.actors, [&](const auto& one) { return one.id == id; });
    return {};
  });
}

Answered remove(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  if (!reader.keeps_order) return std::unexpected(Problem{&problems::not_your_house});
  const auto id = text_in(visit.body, "id");
  const auto what = text_in(visit.body, "what");
  if (const auto by = named_by(*reader.known->organisation, id); !by.empty())
    return std::unexpected(Problem{&problems::still_named, {{"name", name_in(reader, id)}, {"by", by}}});
  if (what == "person") return remove_person(visit, rooms, reader, id);
  return change(visit, rooms, [&](Organisation& text) -> Result<void> {
    const auto gone = what == "calendar"
                          ? std::erase_if(text.calendars, [&](const auto& one) { return one.id == id; })
                          : std::erase_if(text.actors, [&](const auto& one) {
                              return one.id == id && (one.is(ActorKind::team) || one.is(ActorKind::role));
                            });
    if (gone == 0) return std::unexpected(nothing(id));
    return {};
  });
}

constexpr std::array show_problems{&problems::not_your_house};
constexpr std::array save_problems{&problems::not_your_house,   &problems::nothing_there,
                                   &problems::text_empty,       &problems::changed_meanwhile,
                                   &problems::no_such_revision, &problems::busy};
constexpr std::array calendar_problems{&problems::not_your_house,   &problems::nothing_there,
                                       &problems::text_empty,       &problems::changed_meanwhile,
                                       &problems::no_such_revision, &problems::hours_unreadable,
                                       &problems::no_hours_at_all,  &problems::busy};
constexpr std::array person_problems{&problems::not_your_house,
                                     &problems::nothing_there,
                                     &problems::text_empty,
                                     &problems::unknown_actor,
                                     &problems::changed_meanwhile,
                                     &problems::no_such_revision,
                                     &problems::busy};
constexpr std::array removal_problems{&problems::not_your_house,
                                      &problems::nothing_there,
                                      &problems::still_named,
                                      &problems::still_at_work,
                                      &problems::changed_meanwhile,
                                      &problems::no_such_revision,
                                      &problems::busy};

constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/administration",
                                   .name = "show_administration",
                                   .summary = "People, teams, roles and calendars, to be kept in order",
                                   .answer = &administration_shape,
                                   .problems = show_problems,
                                   .handle = now<show>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/administration/calendars",
                                   .name = "add_calendar",
                                   .summary = "Add a working calendar",
                                   .status = 201,
                                   .body = &calendar_wanted_shape,
                                   .answer = &administration_shape,
                                   .problems = calendar_problems,
                                   .handle = apart<save_calendar>},
                          Endpoint{.method = http::Method::put,
                                   .path = "/api/v1/administration/calendars/{id}",
                                   .name = "save_calendar",
                                   .summary = "Change a working calendar",
                                   .body = &calendar_wanted_shape,
                                   .answer = &administration_shape,
                                   .problems = calendar_problems,
                                   .handle = apart<save_calendar>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/administration/units",
                                   .name = "add_unit",
                                   .summary = "Add a team or a role",
                                   .status = 201,
                                   .body = &unit_wanted_shape,
                                   .answer = &administration_shape,
                                   .problems = save_problems,
                                   .handle = apart<save_unit>},
                          Endpoint{.method = http::Method::put,
                                   .path = "/api/v1/administration/units/{id}",
                                   .name = "save_unit",
                                   .summary = "Change a team or a role",
                                   .body = &unit_wanted_shape,
                                   .answer = &administration_shape,
                                   .problems = save_problems,
                                   .handle = apart<save_unit>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/administration/people",
                                   .name = "add_person",
                                   .summary = "Add somebody",
                                   .status = 201,
                                   .body = &person_wanted_shape,
                                   .answer = &administration_shape,
                                   .problems = person_problems,
                                   .handle = apart<save_person>},
                          Endpoint{.method = http::Method::put,
                                   .path = "/api/v1/administration/people/{id}",
                                   .name = "save_person",
                                   .summary = "Change name, roles and teams of somebody",
                                   .body = &person_wanted_shape,
                                   .answer = &administration_shape,
                                   .problems = person_problems,
                                   .handle = apart<save_person>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/administration/removals",
                                   .name = "remove",
                                   .summary = "Take somebody, a unit or a calendar out of the house",
                                   .body = &removal_shape,
                                   .answer = &administration_shape,
                                   .problems = removal_problems,
                                   .handle = apart<remove>}};

}  // namespace

extern const Resource administration_resource{.endpoints = rows};

}  // namespace zusage::api

// Finding things in a model by id and by belonging.
#include "organisation/model/lookup.hpp"

#include <algorithm>
#include <set>

namespace zusage::model {
namespace {

template <class Things>
auto find(const Things& things, std::string_view id) -> const typename Things::value_type* {
  const auto found = std::ranges::find(things, id, &Entity::id);
  return found == things.end() ? nullptr : &*found;
}

template <class Things>
std::optional<std::string> name_among(const Things& things, std::string_view id, Language language) {
  const auto* thing = find(things, id);
  if (thing == nullptr || thing->name.empty()) return std::nullopt;
  return std::string{text_in(thing->name, language)};
}

// What the thing of this id directly belongs to.
std::vector<std::string_view> belongs_to(const Organisation& organisation, std::string_view id) {
  std::vector<std::string_view> out;
  if (const auto* actor = find_actor(organisation, id)) {
    for (const auto& role : actor->holds) out.push_back(role.id);
    for (const auto& team : actor->member_of) out.push_back(team.id);
    if (!actor->segment.empty()) out.push_back(actor->segment.id);
    if (!actor->of.empty()) out.push_back(actor->of.id);
  }
  if (const auto* segment = find_segment(organisation, id)) {
    if (!segment->part_of.empty()) out.push_back(segment->part_of.id);
  }
  return out;
}

}  // namespace

bool Actor::is(ActorKind kind) const { return std::ranges::find(kinds, kind) != kinds.end(); }

bool Actor::in_register() const {
  return is(ActorKind::person) || is(ActorKind::customer) || is(ActorKind::contact) ||
         is(ActorKind::supplier);
}

const Actor* find_actor(const Organisation& organisation, std::string_view id) {
  return find(organisation.actors, id);
}
const Service* find_service(const Organisation& organisation, std::string_view id) {
  return find(organisation.services, id);
}
const Segment* find_segment(const Organisation& organisation, std::string_view id) {
  return find(organisation.segments, id);
}
const WorkCalendar* find_calendar(const Organisation& organisation, std::string_view id) {
  return find(organisation.calendars, id);
}

std::string display_name(const Organisation& organisation, std::string_view id, Language language) {
  if (auto name = name_among(organisation.actors, id, language)) return *name;
  if (auto name = name_among(organisation.services, id, language)) return *name;
  if (auto name = name_among(organisation.segments, id, language)) return *name;
  if (auto name = name_among(organisation.markets, id, language)) return *name;
  return std::string{id};
}

bool is_part_of(const Organisation& organisation, std::string_view a, std::string_view b) {
  std::set<std::string_view> seen;
  std::vector<std::string_view> open{a};
  while (!open.empty()) {
    const auto id = open.back();
    open.pop_back();
    if (id == b) return true;
    if (!seen.insert(id).second) continue;
    for (const auto next : belongs_to(organisation, id)) open.push_back(next);
  }
  return false;
}

std::vector<const Actor*> holders_of(const Organisation& organisation, std::string_view id) {
  std::vector<const Actor*> out;
  for (const auto& actor : organisation.actors) {
    if (actor.is(ActorKind::person) && is_part_of(organisation, actor.id, id)) out.push_back(&actor);
  }
  return out;
}

const WorkCalendar* calendar_of(const Organisation& organisation, const Actor& actor) {
  if (!actor.calendar.empty()) return find_calendar(organisation, actor.calendar.id);
  for (const auto& team : actor.member_of) {
    const auto* found = find_actor(organisation, team.id);
    if (found != nullptr && !found->calendar.empty()) return find_calendar(organisation, found->calendar.id);
  }
  return find_calendar(organisation, organisation.calendar.id);
}

calendar::CalendarText calendar_text(const Organisation& organisation, const WorkCalendar& entry) {
  return {.week = entry.week,
          .holidays = entry.holidays.regions,
          .struck = {entry.struck.begin(), entry.struck.end()},
          .closed = {entry.closed.begin(), entry.closed.end()},
          .days = entry.days,
          .time_zone = entry.time_zone.empty() ? organisation.time_zone : entry.time_zone};
}

std::vector<const Entity*> entities_of(const Organisation& organisation) {
  std::vector<const Entity*> out;
  const auto add = [&out](const auto& things) {
    for (const auto& thing : things) out.push_back(&thing);
  };
  add(organisation.calendars);
  add(organisation.actors);
  add(organisation.services);
  add(organisation.markets);
  add(organisation.segments);
  for (const auto& journey : organisation.journeys) {
    out.push_back(&journey);
    add(journey.stages);
  }
  add(organisation.needs);
  add(organisation.competitors);
  return out;
}

}  // namespace zusage::model

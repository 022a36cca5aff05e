// Names and instants as they go out.
#include "doors/api/fields/reader.hpp"

#include <algorithm>
#include <array>

#include "conversation/projection/fold.hpp"
#include "doors/api/fields/concerned.hpp"
#include "doors/api/rooms.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::api {
namespace {

constexpr std::array<std::string_view, 7> kinds = {"person",   "role",    "team",    "system",
                                                   "customer", "contact", "supplier"};
constexpr std::array actor_fields{text("id", "model or register id"), text("name", "as people call it"),
                                  word("kind", kinds, "what it is")};

}  // namespace

const Shape actor_shape{
    .name = "ActorRef", .doc = "Whoever can be a customer or a provider.", .fields = actor_fields};

bool Reader::speaks_for(std::string_view actor) const {
  return std::ranges::find(mine, actor) != mine.end() || stands_in_for(actor);
}

bool Reader::stands_in_for(std::string_view actor) const {
  return std::ranges::find(absent, actor) != absent.end();
}

Reader reader_of(const Visit& visit, const Rooms& rooms) {
  Reader reader{
      .known = rooms.known(), .person = {}, .language = visit.language, .now = rooms.now(), .mine = {}};
  if (visit.account) reader.person = visit.account->person;
  for (const auto* actor : reader.known->directory->speaks_for(reader.person))
    reader.mine.push_back(actor->id);
  reader.rooms = &rooms;
  if (visit.account) {
    reader.keeps_order = std::ranges::any_of(visit.account->rights, [](const std::string& right) {
      return right == "steward" || right == "administrator";
    });
  }
  const bool nobody_holds_it = reader.known->directory->people_of(model::complaints_role).empty();
  if (reader.keeps_order && nobody_holds_it) reader.mine.emplace_back(model::complaints_role);
  for (const auto* absence : reader.known->directory->stands_in(reader.person, reader.now))
    reader.absent.push_back(absence->person);
  return reader;
}

Reader in_place_of(const Reader& reader, const std::string& absent) {
  Reader other{
      .known = reader.known, .person = absent, .language = reader.language, .now = reader.now, .mine = {}};
  other.rooms = reader.rooms;
  for (const auto* actor : reader.known->directory->speaks_for(absent)) other.mine.push_back(actor->id);
  return other;
}

std::vector<std::string> units_of(const Reader& reader) {
  std::vector<std::string> units;
  const auto add = [&](const std::string& person) {
    for (const auto* actor : reader.known->directory->speaks_for(person)) {
      const bool unit = actor->is(model::ActorKind::team) || actor->is(model::ActorKind::role);
      if (unit && std::ranges::find(units, actor->id) == units.end()) units.push_back(actor->id);
    }
  };
  add(reader.person);
  for (const auto& absent : reader.absent) add(absent);
  return units;
}

bool belongs_to(const Reader& reader, std::string_view unit) {
  const auto units = units_of(reader);
  return std::ranges::find(units, unit) != units.end();
}

format::Json units_json(const Reader& reader) {
  format::JsonArray out;
  for (const auto& unit : units_of(reader)) out.push_back(actor_json(reader, unit));
  return out;
}

std::set<std::string> concerned_by(const Reader& reader, const projection::RequestRow& row) {
  const auto& rooms = *reader.rooms;
  const auto about = rooms.requests->about(rooms.organisation, row.id);
  if (!about) return {};
  const auto entries = rooms.log->of_stream(rooms.organisation, log::request_stream(*about));
  return projection::concerned_in(entries, *reader.known->directory);
}

namespace {

// Who is concerned answers nothing; where that leaves nobody, whoever keeps order does.
void judge_complaint(access::Sides& sides, const Reader& reader, const projection::RequestRow& row) {
  const auto concerned = concerned_by(reader, row);
  const bool in_place_of_one = concerned.contains(sides.absent_provider);
  if (concerned.contains(reader.person) || in_place_of_one) {
    sides.provider = false;
    sides.as_provider.clear();
    sides.absent_provider.clear();
  }
  if (concerned.contains(reader.person)) return;
  if (!reader.keeps_order) return;
  sides.reader = true;
  const auto people = reader.known->directory->people_of(row.parties.provider);
  if (std::ranges::any_of(people, [&](const auto* person) { return !concerned.contains(person->id); }))
    return;
  sides.provider = true;
  sides.as_provider = row.parties.provider;
}

}  // namespace

access::Sides sides_in(const Reader& reader, const projection::RequestRow& row) {
  auto sides = access::sides_at(reader.person, row, *reader.known->directory, reader.now);
  if (reader.rooms != nullptr && row.parties.service == model::complaint_service)
    judge_complaint(sides, reader, row);
  return sides;
}

std::string name_in(const Reader& reader, std::string_view actor) {
  const auto* found = reader.known->directory->find(actor);
  if (found != nullptr) return found->name;
  if (const auto* segment = model::find_segment(*reader.known->organisation, actor)) {
    return std::string{model::text_in(segment->name, reader.language)};
  }
  return std::string{actor};
}

format::Json actor_json(const Reader& reader, std::string_view id) {
  const auto* found = reader.known->directory->find(id);
  const auto kind =
      found != nullptr && !found->kinds.empty() ? model::name_of(found->kinds.front()) : "customer";
  return format::JsonObject{{"id", id}, {"name", name_in(reader, id)}, {"kind", kind}};
}

format::Json actor_or_null(const Reader& reader, std::string_view id) {
  return id.empty() ? format::Json(nullptr) : actor_json(reader, id);
}

std::string unit_of(const Reader& reader, std::string_view actor) {
  const auto* found = reader.known->directory->find(actor);
  if (found == nullptr || !found->is(model::ActorKind::person)) return std::string{actor};
  if (!found->member_of.empty()) return found->member_of.front();
  return found->holds.empty() ? found->id : found->holds.front();
}

bool is_outside(const Reader& reader, std::string_view actor) {
  const auto* found = reader.known->directory->find(actor);
  return found != nullptr && found->is_outside();
}

format::Json instant_json(Instant at) { return format::Json(to_rfc3339(at)); }

format::Json instant_or_null(const std::optional<Instant>& at) {
  return at ? instant_json(*at) : format::Json(nullptr);
}

}  // namespace zusage::api

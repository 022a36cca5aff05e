// What lies with a team or role now: what nobody has yet, what is late or at risk, the rest. Present work
// only: nothing of the past, no figure of a person, and its leads read the same as its members.
#include <algorithm>
#include <array>

#include "doors/api/fields/absence.hpp"
#include "doors/api/fields/headline.hpp"
#include "doors/api/fields/moves.hpp"
#include "doors/api/fields/names.hpp"
#include "doors/api/fields/row.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/problems_team.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using projection::Hat;
using projection::RequestRow;
using Rows = std::vector<RequestRow>;

constexpr std::array team_fields{
    object("unit", actor_shape, "the team or role"),
    object("units", actor_shape, "all teams and roles of the reader").many(),
    object("headline", headline_shape, "who waits longest for somebody to take it, else who waits"),
    object("unassigned", row_shape, "nobody has it yet, oldest first").many(),
    object("urgent", row_shape, "late or at risk, most urgent first").many(),
    object("on_plan", row_shape, "the rest, by time").many(),
    object("waits_for", row_shape, "what the team itself asked of others").many(),
    object("away", absence_shape, "who is not there, and who stands in").many(),
    instant("server_time", "clocks count from here")};
constexpr Shape team_shape{.name = "TeamPage", .doc = "What lies with a team now.", .fields = team_fields};

struct Sorted {
  std::vector<const RequestRow*> unassigned, urgent, on_plan;
};

Instant urgency(const RequestRow& row, Hat hat, Instant now) {
  const auto stand = projection::stand_of(row, hat, now);
  if (stand.clock && stand.clock->due_at) return *stand.clock->due_at;
  return now + days(3650) + (row.asked_at - Instant{});
}

// Open elsewhere is decided elsewhere.
Rows open_rows(Rows rows, Instant now) {
  for (auto& row : rows) row = projection::at_instant(std::move(row), now);
  std::erase_if(rows, [](const RequestRow& row) { return row.imported || !act::is_open(row.state); });
  return rows;
}

Sorted sorted(const Reader& reader, const Rows& rows) {
  Sorted parts;
  const auto now = reader.now;
  for (const auto& row : rows) {
    const auto face = projection::stand_of(row, Hat::give, now).face;
    const bool late = face == projection::Face::broken;
    const bool risky = face == projection::Face::at_risk;
    auto& part = row.performer.empty() ? parts.unassigned : late || risky ? parts.urgent : parts.on_plan;
    part.push_back(&row);
  }
  const auto by_urgency = [&](const RequestRow* row) { return urgency(*row, Hat::give, now); };
  for (auto* part : {&parts.urgent, &parts.on_plan}) std::ranges::stable_sort(*part, {}, by_urgency);
  // Who waits for anybody at all waits longest: customers outside before colleagues.
  std::ranges::stable_sort(parts.unassigned, {}, [&](const RequestRow* row) {
    return std::pair{!is_outside(reader, row->parties.customer), row->asked_at};
  });
  return parts;
}

// With whom it lies: what is late lies with the team, whoever has it.
std::string lies_with(const Reader& reader, const RequestRow& row) {
  if (row.performer == reader.person) return row.performer;
  return tells_a_result(row, reader.now) ? row.parties.provider : row.performer;
}

bool is_mine(const Reader& reader, const RequestRow& row) {
  return row.performer == reader.person || reader.stands_in_for(row.performer);
}

Json team_row(const Reader& reader, const RequestRow& row) {
  auto out = row_json(reader, row, Hat::give).as_object();
  if (!row.performer.empty()) out["lies_with"] = actor_json(reader, lies_with(reader, row));
  if (is_mine(reader, row)) return out;
  out["moves"] = giving_moves_json(reader, row);
  out["my_turn"] = !out["moves"].as_array().empty();
  return out;
}

Json team_rows(const Reader& reader, const std::vector<const RequestRow*>& rows) {
  JsonArray out;
  for (const auto* row : rows) out.push_back(team_row(reader, *row));
  return out;
}

Json waits_for_json(const Reader& reader, const Rooms& rooms, const std::string& unit) {
  const auto rows = open_rows(rooms.requests->asked_by(rooms.organisation, unit, reader.now), reader.now);
  std::vector<const RequestRow*> open;
  for (const auto& row : rows) open.push_back(&row);
  std::ranges::stable_sort(open, {},
                           [&](const RequestRow* row) { return urgency(*row, Hat::receive, reader.now); });
  return rows_json(reader, open, Hat::receive);
}

Json headline_of(const Reader& reader, const Sorted& parts) {
  std::vector<const RequestRow*> untaken;
  for (const auto* row : parts.unassigned) {
    if (row->state == act::State::requested) untaken.push_back(row);
  }
  if (!untaken.empty()) return nobody_takes_json(reader, untaken);
  std::vector<const RequestRow*> late;
  for (const auto* part : {&parts.urgent, &parts.unassigned}) {
    for (const auto* row : *part) {
      if (projection::late_since(*row, reader.now)) late.push_back(row);
    }
  }
  const bool anything = !parts.on_plan.empty() || !parts.urgent.empty() || !parts.unassigned.empty();
  return headline_json(reader, late, anything);
}

Answered show(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const std::string unit{visit.call.parameter("id")};
  const auto* actor = reader.known->directory->find(unit);
  const bool is_unit = actor != nullptr && !actor->removed &&
                       (actor->is(model::ActorKind::team) || actor->is(model::ActorKind::role));
  if (!is_unit) return std::unexpected(Problem{&problems::nothing_there, {{"id", unit}}});
  if (!belongs_to(reader, unit))
    return std::unexpected(Problem{&problems::not_your_team, {{"name", name_in(reader, unit)}}});
  const auto rows = open_rows(rooms.requests->given_by(rooms.organisation, unit, reader.now), reader.now);
  const auto parts = sorted(reader, rows);
  return Outcome{.body = JsonObject{{"unit", actor_json(reader, unit)},
                                    {"units", units_json(reader)},
                                    {"headline", headline_of(reader, parts)},
                                    {"unassigned", team_rows(reader, parts.unassigned)},
                                    {"urgent", team_rows(reader, parts.urgent)},
                                    {"on_plan", team_rows(reader, parts.on_plan)},
                                    {"waits_for", waits_for_json(reader, rooms, unit)},
                                    {"away", absences_json(reader, unit)},
                                    {"server_time", instant_json(reader.now)}}};
}

constexpr std::array own_problems{&problems::nothing_there, &problems::not_your_team};
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/teams/{id}",
                                   .name = "show_team",
                                   .summary = "What lies with a team or role now",
                                   .answer = &team_shape,
                                   .problems = own_problems,
                                   .handle = now<show>}};

}  // namespace

extern const Resource teams_resource{.endpoints = rows};

}  // namespace zusage::api

// The network of a house: each team names who gets something from it and from whom it needs something.
#include <algorithm>
#include <array>

#include "conversation/record/problems_network.hpp"
#include "conversation/record/problems_revising.hpp"
#include "doors/api/fields/network.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/problems_network.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {
namespace {

constexpr std::array query_fields{text("unit", "one of my teams and roles; else the first", 100).optional()};
constexpr Shape query_shape{
    .name = "NetworkQuery", .doc = "For which team one looks.", .fields = query_fields};
constexpr std::array name_fields{text("unit", "one of my teams and roles", 100),
                                 text("gives", "names of teams and roles that get something", 120).many(),
                                 text("needs", "names of teams and roles that give something", 120).many()};
constexpr Shape name_shape{
    .name = "NameNeighbours", .doc = "The two questions, answered.", .fields = name_fields};

bool may_invite(const Visit& visit) {
  return std::ranges::find(visit.account->rights, "administrator") != visit.account->rights.end();
}

Answered show(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  if (is_outside(reader, reader.person)) return std::unexpected(Problem{&problems::not_your_unit});
  const auto wanted = text_in(visit.query, "unit");
  const auto unit = own_unit(reader, wanted);
  if (unit.empty() && !wanted.empty()) return std::unexpected(Problem{&problems::not_your_unit});
  return Outcome{.body = network_json(reader, rooms, unit, may_invite(visit))};
}

std::vector<std::string> names_in(const format::Json& body, std::string_view field) {
  std::vector<std::string> names;
  const auto* list = list_in(body, field);
  if (list == nullptr) return names;
  for (const auto& one : *list) {
    const std::string name{one.as_string()};
    const auto from = name.find_first_not_of(" \t\r\n");
    if (from == std::string::npos) continue;
    names.push_back(name.substr(from, name.find_last_not_of(" \t\r\n") - from + 1));
  }
  return names;
}

// New teams and services are a revision of the text; who names whom is said after it.
Result<void> name(const Visit& visit, const Reader& reader, const Rooms& rooms, const std::string& unit) {
  auto named = with_neighbours(*reader.known->organisation, unit, names_in(visit.body, "gives"),
                               names_in(visit.body, "needs"));
  for (const auto* ids : {&named.gives, &named.needs}) {
    if (std::ranges::find(*ids, unit) != ids->end())
      return std::unexpected(Problem{&problems::names_itself, {{"unit", name_in(reader, unit)}}});
  }
  if (named.grown) {
    const auto known = reader.known;
    const bool english = named.organisation.language == "en";
    auto loaded = rooms.recorder->load_text(
        {.organisation = std::make_shared<model::Organisation>(std::move(named.organisation)),
         .canonical = {},
         .files = {},
         .tz_version = known->usual ? known->usual->tz_version() : "unknown",
         .speaker = reader.person,
         .said_at = std::nullopt,
         .reason = english ? "Neighbours named" : "Nachbarn genannt",
         .base = known->revision});
    if (!loaded) return std::unexpected(loaded.error());
  }
  return rooms.recorder->name_neighbours({.unit = unit,
                                          .gives = std::move(named.gives),
                                          .needs = std::move(named.needs),
                                          .speaker = reader.person});
}

Answered answer(const Visit& visit, Rooms& rooms) {
  const auto before = reader_of(visit, rooms);
  const auto unit = own_unit(before, text_in(visit.body, "unit"));
  if (unit.empty() || is_outside(before, before.person))
    return std::unexpected(Problem{&problems::not_your_unit});
  if (const auto done = name(visit, before, rooms, unit); !done) return std::unexpected(done.error());
  return Outcome{.body = network_json(reader_of(visit, rooms), rooms, unit, may_invite(visit))};
}

constexpr std::array show_problems{&problems::not_your_unit};
constexpr std::array answer_problems{&problems::not_your_unit, &problems::names_itself, &problems::not_a_unit,
                                     &problems::changed_meanwhile, &problems::busy};
constexpr std::string_view path = "/api/v1/network";
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = path,
                                   .name = "show_network",
                                   .summary = "Who names whom as a neighbour",
                                   .query = &query_shape,
                                   .answer = &network_shape,
                                   .problems = show_problems,
                                   .handle = now<show>},
                          Endpoint{.method = http::Method::put,
                                   .path = path,
                                   .name = "name_neighbours",
                                   .summary = "Name the neighbours of a team of one's own",
                                   .body = &name_shape,
                                   .answer = &network_shape,
                                   .problems = answer_problems,
                                   .handle = apart<answer>}};

}  // namespace

extern const Resource network_resource{.endpoints = rows};

}  // namespace zusage::api

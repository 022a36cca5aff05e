// What a day held so far: one line in the dialog of a promise, from the service's own history.
#include <array>

#include "doors/api/fields/page.hpp"
#include "doors/api/fields/share.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/rooms.hpp"
#include "ground/calendar/deadline.hpp"
#include "insight/steering/holding.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using projection::OutcomeRow;

constexpr std::array query_fields{instant("due_at", "the day that would be promised")};
constexpr Shape query_shape{.name = "HoldingAsked", .doc = "Which day.", .fields = query_fields};
constexpr std::array day_fields{instant("due_at", "the day"),
                                whole("kept", "cases that would have been in time"),
                                whole("cases", "of how many, from 20 to 100")};
constexpr Shape day_shape{.name = "HeldDay", .doc = "What one day held so far.", .fields = day_fields};
constexpr std::array answer_fields{
    object("days", day_shape, "the day asked for and the next working day; empty: too few cases to say")
        .many()};
constexpr Shape answer_shape{
    .name = "Holding", .doc = "From the service's own history, never a person's.", .fields = answer_fields};
constexpr std::array own_problems{&problems::nothing_there};

// The export names nobody: what it tells is seen of no person.
bool names_nobody(const OutcomeRow& row) { return row.imported && row.performer.empty(); }

// A figure on people leaves only through the gate.
bool may_be_told(const Reader& reader, const steering::Gate& gate, std::vector<OutcomeRow> cases) {
  std::erase_if(cases, names_nobody);
  if (cases.empty()) return true;
  const steering::Guarded<bool> guarded{steering::evaluations::day_held,
                                        subjects_of(reader, cases, gate.smallest_group()), true};
  return gate.let_out({.person = reader.person}, guarded).has_value();
}

JsonArray days_of(const Reader& reader, const calendar::Calendar& calendar,
                  const std::vector<OutcomeRow>& cases, Instant asked) {
  std::vector<Span> taken;
  for (const auto& row : cases) {
    const auto worked = calendar::worked(calendar, row.started_at, *row.done_at);
    if (worked) taken.push_back(*worked);
  }
  JsonArray out;
  const auto next = calendar::due(calendar, asked, {calendar::Unit::working_days, 1});
  for (const auto at : {std::optional{asked}, next ? std::optional{next->at} : std::nullopt}) {
    if (!at) continue;
    const auto available = calendar::worked(calendar, reader.now, *at);
    const auto held = available ? steering::holding(taken, *available) : std::nullopt;
    if (held)
      out.push_back(JsonObject{{"due_at", instant_json(*at)}, {"kept", held->kept}, {"cases", held->cases}});
  }
  return out;
}

Answered look(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto id = visit.call.parameter("id");
  const auto seen = find_request(reader, rooms, id);
  if (!seen) return std::unexpected(Problem{&problems::nothing_there, {{"id", std::string{id}}}});
  JsonArray days;
  const auto& parties = seen->row.parties;
  // Customers outside see no odds, and a free request has no history.
  if (seen->sides.provider && !parties.service.empty()) {
    const auto cases =
        rooms.requests->done_of_service(rooms.organisation, parties.service, steering::most_cases);
    if (may_be_told(reader, rooms.gate, cases))
      days = days_of(reader, reader.known->calendar_of(parties.provider), cases,
                     *instant_in(visit.query, "due_at"));
  }
  return Outcome{.body = JsonObject{{"days", std::move(days)}}};
}

constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/requests/{id}/holding",
                                   .name = "holding",
                                   .summary = "What a day held so far, before it is promised",
                                   .query = &query_shape,
                                   .answer = &answer_shape,
                                   .problems = own_problems,
                                   .handle = now<look>}};

}  // namespace

extern const Resource holding_resource{.endpoints = rows};

}  // namespace zusage::api

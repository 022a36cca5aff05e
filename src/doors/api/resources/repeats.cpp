// Requests without a service that come again and again: offered to whoever may write the letter of one.
// Counts requests; of how long they took only a proposed deadline leaves, through the gate.
#include <algorithm>
#include <array>
#include <set>

#include "doors/api/fields/letter.hpp"
#include "doors/api/fields/share.hpp"
#include "doors/api/problems_repeat.hpp"
#include "doors/api/rooms.hpp"
#include "ground/calendar/deadline.hpp"
#include "insight/voice/repeats.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using projection::RequestRow;

constexpr Span looked_back = days(365);
constexpr int candidates_at_most = 2000;
constexpr int longest_proposed = 250;  // working days

constexpr std::array letter_fields{
    text("name", "what is wanted, as it was said last"),
    object("recipients", actor_shape, "who asked: teams, roles, segments; no person").many(),
    object("redeemer", actor_shape, "the unit that was asked"),
    text("within", "\"5 working days\": eight of ten were done by then; null: not known").or_null(),
    text("withheld", "why no deadline is proposed").or_null()};
constexpr Shape letter_shape{
    .name = "RepeatLetter", .doc = "The letter, filled in from what happened.", .fields = letter_fields};
constexpr std::array repeat_fields{uuid("request", "the newest of them; names the repeat"),
                                   whole("count", "how many there were in 12 months"),
                                   text("title", "of the newest"),
                                   object("letter", letter_shape, "what could stand in the letter")};
constexpr Shape repeat_shape{
    .name = "Repeat", .doc = "Similar requests to one unit, without a service.", .fields = repeat_fields};
constexpr std::array list_fields{object("repeats", repeat_shape, "newest first").many()};
constexpr Shape list_shape{.name = "Repeats", .doc = "What could become a service.", .fields = list_fields};
constexpr std::array settle_fields{
    text("service", "that was made of them; null: none shall be", 64).or_null()};
constexpr Shape settle_shape{
    .name = "SettleRepeat", .doc = "The answer to the offer.", .fields = settle_fields};

using Group = std::vector<RequestRow>;

bool may_begin(const Reader& reader, const Account& account, const std::string& unit) {
  model::Service service;
  service.id = "new";
  service.redeemer.id = unit;
  return may_write(reader, account, service);
}

std::vector<Group> groups_for(const Reader& reader, const Rooms& rooms, const Account& account) {
  std::vector<RequestRow> rows;
  std::vector<voice::Wish> wishes;
  for (auto& row :
       rooms.requests->repeat_candidates(rooms.organisation, reader.now - looked_back, candidates_at_most)) {
    auto unit = unit_of(reader, row.parties.provider);
    if (!sides_in(reader, row).any() || !may_begin(reader, account, unit)) continue;
    wishes.push_back({std::move(unit), row.title.text, row.asked_at});
    rows.push_back(std::move(row));
  }
  std::vector<Group> groups;
  for (const auto& places : voice::repeats(wishes)) {
    groups.emplace_back();
    for (const auto place : places) groups.back().push_back(rows[place]);
  }
  return groups;
}

// The working days from promise to completion, whole ones; 0: never promised, not done, or too long ago.
int days_taken(const calendar::Calendar& calendar, const RequestRow& row) {
  if (!row.promised_at || !row.declared_at) return 0;
  for (int count = 1; count <= longest_proposed; ++count) {
    const auto due = calendar::due(calendar, *row.promised_at, {calendar::Unit::working_days, count});
    if (!due) return 0;
    if (*row.declared_at <= due->at) return count;
  }
  return 0;
}

void propose_deadline(const Reader& reader, const steering::Gate& gate, const Group& group,
                      JsonObject& letter) {
  const auto& calendar = reader.known->calendar_of(unit_of(reader, group.front().parties.provider));
  std::vector<int> taken;
  std::vector<projection::OutcomeRow> doers;
  for (const auto& row : group) {
    const int count = days_taken(calendar, row);
    if (count == 0) continue;
    taken.push_back(count);
    doers.push_back({.request = row.id,
                     .service = {},
                     .provider = row.parties.provider,
                     .customer = {},
                     .served = {},
                     .performer = row.performer});
  }
  const int within = voice::eight_of_ten(std::move(taken));
  if (within == 0) return;
  const steering::Guarded<int> guarded{steering::evaluations::repeat_time,
                                       subjects_of(reader, doers, gate.smallest_group()), within};
  const auto told = gate.let_out({.person = reader.person}, guarded);
  if (told)
    letter["within"] = calendar::to_text(calendar::Duration{calendar::Unit::working_days, *told});
  else
    letter["withheld"] = fill(in(reader.language, told.error().sentence), told.error().about);
}

// Whoever asked, as a letter addresses it: the unit of a colleague, the segment of a customer.
std::string recipient_of(const Reader& reader, const RequestRow& row) {
  const auto unit = unit_of(reader, row.parties.customer);
  const auto* actor = reader.known->directory->find(unit);
  if (actor == nullptr || actor->is(model::ActorKind::person)) return {};
  return actor->is(model::ActorKind::customer) ? actor->segment : unit;
}

Json repeat_json(const Reader& reader, const Rooms& rooms, const Group& group) {
  const auto& newest = group.front();
  JsonArray recipients;
  std::set<std::string> named;
  for (const auto& row : group) {
    const auto id = recipient_of(reader, row);
    if (!id.empty() && named.insert(id).second) recipients.push_back(actor_json(reader, id));
  }
  JsonObject letter{{"name", newest.title.text},
                    {"recipients", std::move(recipients)},
                    {"redeemer", actor_json(reader, unit_of(reader, newest.parties.provider))},
                    {"within", nullptr},
                    {"withheld", nullptr}};
  propose_deadline(reader, rooms.gate, group, letter);
  return JsonObject{{"request", to_text(newest.id)},
                    {"count", static_cast<std::int64_t>(group.size())},
                    {"title", newest.title.text},
                    {"letter", std::move(letter)}};
}

Json list_json(const Reader& reader, const Rooms& rooms, const Account& account) {
  JsonArray repeats;
  for (const auto& group : groups_for(reader, rooms, account))
    repeats.push_back(repeat_json(reader, rooms, group));
  return JsonObject{{"repeats", std::move(repeats)}};
}

Answered list(const Visit& visit, Rooms& rooms) {
  return Outcome{.body = list_json(reader_of(visit, rooms), rooms, *visit.account)};
}

Answered settle(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto id = visit.call.parameter("request");
  const auto groups = groups_for(reader, rooms, *visit.account);
  const auto group =
      std::ranges::find_if(groups, [&](const Group& one) { return to_text(one.front().id) == id; });
  const auto service = text_in(visit.body, "service");
  const bool known = service.empty() || reader.known->service(service) != nullptr;
  if (group == groups.end() || !known) return std::unexpected(Problem{&problems::no_such_repeat});
  record::RepeatToSettle repeat{.requests = {}, .service = service, .speaker = reader.person};
  for (const auto& row : *group) repeat.requests.push_back(row.id);
  if (auto done = rooms.recorder->settle_repeat(std::move(repeat)); !done)
    return std::unexpected(done.error());
  return Outcome{.body = list_json(reader, rooms, *visit.account)};
}

constexpr std::array settle_problems{&problems::no_such_repeat};
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/repeats",
                                   .name = "list_repeats",
                                   .summary = "Similar requests without a service, for who may write letters",
                                   .answer = &list_shape,
                                   .handle = now<list>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/repeats/{request}",
                                   .name = "settle_repeat",
                                   .summary = "A service was made of them, or none shall be",
                                   .body = &settle_shape,
                                   .answer = &list_shape,
                                   .problems = settle_problems,
                                   .handle = now<settle>}};

}  // namespace

extern const Resource repeats_resource{.endpoints = rows};

}  // namespace zusage::api

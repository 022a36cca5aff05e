// Rows go out: names withheld where they must be, moves in the reader's words.
#include "doors/api/fields/row.hpp"

#include <array>

#include "doors/api/fields/moves.hpp"
#include "doors/api/fields/names.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using projection::Hat;
using projection::RequestRow;

constexpr std::array<std::string_view, 11> states = {"requested", "offered",  "declined", "promised",
                                                     "declared",  "rejected", "accepted", "unagreed",
                                                     "cancelled", "reneged",  "stopped"};
constexpr std::array<std::string_view, 7> faces = {"on_plan", "your_turn", "at_risk", "broken",
                                                   "waiting", "kept",      "ended"};
constexpr std::array<std::string_view, 4> clocks = {"response", "promise", "check", "offer"};
constexpr std::array<std::string_view, 2> hats = {"give", "receive"};
constexpr std::array<std::string_view, 9> chips = {"new_request",    "other_date", "please_check",
                                                   "not_yet",        "broken",     "at_risk",
                                                   "awaiting_reply", "kept",       "declined"};

constexpr std::array clock_fields{word("kind", clocks, "which clock"), instant("started_at", "when it began"),
                                  instant("due_at", "until when; null: it only counts up").or_null(),
                                  instant("ended_at", "when it stopped").or_null()};
constexpr std::array service_ref_fields{text("id", "of the service"), text("name", "of the service")};
constexpr std::array row_fields{
    uuid("id", "of the request"),
    text("number", "speakable: Z-1041"),
    text("title", "what was asked for"),
    object("service", service_ref_shape, "null: a free request").or_null(),
    word("hat", hats, "which side the reader has"),
    word("state", states, "main state"),
    whole("version", "the state version an act must name"),
    object("counterpart", actor_shape, "the other side"),
    text("counterpart_note", "who it is there; null where the reader is not told: third parties, late, over")
        .or_null(),
    object("for_customer", actor_shape, "the outside customer behind it").or_null(),
    truth("is_for_outside", "the other side is that customer"),
    object("in_place_of", actor_shape, "the absent colleague in whose place the reader has this side")
        .or_null(),
    truth("my_turn", "belongs under what to do now"),
    word("face", faces, "shape and colour"),
    word("chip", chips, "why it stands out").or_null(),
    object("clock", clock_shape, "the clock that counts now").or_null(),
    instant("due_at", "agreed").or_null(),
    instant("offered_due", "of an open offer").or_null(),
    instant("former_due", "what stood before").or_null(),
    object("moves", move_shape, "at most three").many(),
    truth("may_message", "a plain message is possible"),
    object("lies_with", actor_shape,
           "on the page of a team: who has it now; the team itself where it is late")
        .optional(),
    instant("said_at", "the last word")};

void put_customer(JsonObject& out, const Reader& reader, const RequestRow& row) {
  const bool outside = is_outside(reader, row.parties.customer);
  out["for_customer"] = outside ? Json(nullptr) : actor_or_null(reader, row.parties.for_customer);
  out["is_for_outside"] = outside;
}

}  // namespace

const Shape clock_shape{.name = "Clock", .doc = "The browser computes what is left.", .fields = clock_fields};
const Shape service_ref_shape{
    .name = "ServiceRef", .doc = "A service by name.", .fields = service_ref_fields};
const Shape row_shape{.name = "Row", .doc = "One request in a list.", .fields = row_fields};
const std::span<const std::string_view> state_words = states;
const std::span<const std::string_view> face_words = faces;

Json clock_json(const std::optional<projection::ClockFace>& clock) {
  if (!clock) return nullptr;
  return JsonObject{{"kind", projection::name_of(clock->kind)},
                    {"started_at", instant_json(clock->started_at)},
                    {"due_at", instant_or_null(clock->due_at)},
                    {"ended_at", instant_or_null(clock->ended_at)}};
}

Json service_or_null(const Reader& reader, std::string_view service) {
  const auto* found = reader.known->service(service);
  if (service.empty()) return nullptr;
  const auto name = found == nullptr ? service : model::text_in(found->name, reader.language);
  return JsonObject{{"id", service}, {"name", name}};
}

std::string number_text(std::int64_t number) { return "Z-" + std::to_string(number); }

void put_counterpart(JsonObject& out, const Reader& reader, const RequestRow& row, Hat hat) {
  const bool giving = hat == Hat::give;
  const auto& actor = giving ? row.parties.customer : row.parties.provider;
  const auto unit = unit_of(reader, actor);
  std::string person = unit != actor ? actor : giving ? row.asked_by : row.performer;
  const auto names = names_in(reader, row);
  const bool named = giving ? names.asking : names.giving && !tells_a_result(row, reader.now);
  if (!named || person == unit || person == reader.person) person.clear();
  out["counterpart"] = actor_json(reader, unit);
  out["counterpart_note"] = person.empty() ? Json(nullptr) : Json(name_in(reader, person));
}

Json row_json(const Reader& reader, const RequestRow& row, Hat hat) {
  const auto sides = sides_in(reader, row);
  const auto stand = stand_for(reader, row, hat);
  JsonObject out;
  out["id"] = to_text(row.id);
  out["number"] = number_text(row.number);
  out["title"] = row.title.text;
  out["service"] = service_or_null(reader, row.parties.service);
  out["hat"] = hats.at(static_cast<std::size_t>(hat));
  out["state"] = act::name_of(row.state);
  out["version"] = row.version;
  put_counterpart(out, reader, row, hat);
  put_customer(out, reader, row);
  out["in_place_of"] =
      actor_or_null(reader, hat == Hat::give ? sides.absent_provider : sides.absent_customer);
  out["my_turn"] = stand.my_turn;
  out["face"] = projection::name_of(stand.face);
  out["chip"] = stand.chip.empty() ? Json(nullptr) : Json(stand.chip);
  out["clock"] = clock_json(stand.clock);
  out["due_at"] = instant_or_null(row.due);
  out["offered_due"] = instant_or_null(row.offered_due);
  out["former_due"] = instant_or_null(row.former_due);
  out["moves"] = list_moves_json(reader, row, hat);
  out["may_message"] = sides.customer || sides.provider;
  out["said_at"] = instant_json(row.last_said_at);
  return out;
}

Json rows_json(const Reader& reader, const std::vector<const RequestRow*>& rows, Hat hat) {
  JsonArray out;
  for (const auto* row : rows) out.push_back(row_json(reader, *row, hat));
  return out;
}

}  // namespace zusage::api

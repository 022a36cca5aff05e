// What was declined, unmet, worse than expected or said in a free line: offered to stewards as needs.
#include <algorithm>
#include <array>
#include <charconv>

#include "conversation/record/problems_need.hpp"
#include "doors/api/fields/names.hpp"
#include "doors/api/fields/row.hpp"
#include "doors/api/problems_link.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr int hints_at_once = 100;
constexpr int verdicts_at_once = 20;

constexpr std::array<std::string_view, 4> reasons{"declined", "unmet", "worse", "word"};
constexpr std::array hint_fields{whole("position", "names the hint: of its entry in the log"),
                                 uuid("request", "in which request"),
                                 text("number", "its number"),
                                 text("title", "what was asked for"),
                                 object("customer", actor_shape, "who asked; a colleague's team"),
                                 word("why", reasons, "what hints at a need"),
                                 text("text", "as it was said").or_null(),
                                 instant("said_at", "when")};
constexpr Shape hint_shape{.name = "NeedHint", .doc = "What may be a need.", .fields = hint_fields};
constexpr std::array verdict_fields{whole("position", "of the hint"),
                                    text("number", "of the request"),
                                    text("title", "what was asked for"),
                                    truth("taken", "as a need; else put aside"),
                                    object("judged_by", actor_shape, "the steward"),
                                    instant("judged_at", "when")};
constexpr Shape verdict_shape{
    .name = "NeedVerdict", .doc = "What became of a hint.", .fields = verdict_fields};
constexpr std::array list_fields{object("hints", hint_shape, "not decided yet, newest first").many(),
                                 object("verdicts", verdict_shape, "decided, newest first").many()};
constexpr Shape list_shape{.name = "NeedHints", .doc = "Hints at needs.", .fields = list_fields};
constexpr std::array judge_fields{uuid("request", "in which the hint lies"),
                                  truth("taken", "true takes it as a need, false puts it aside")};
constexpr Shape judge_shape{.name = "JudgeNeed", .doc = "A steward decides.", .fields = judge_fields};

bool is_steward(const Visit& visit) {
  return std::ranges::any_of(visit.account->rights, [](const std::string& right) {
    return right == "steward" || right == "administrator";
  });
}

std::string_view why(const projection::NeedHint& hint) {
  const auto kind = hint.word.line.kind;
  if (kind == act::Kind::decline) return "declined";
  if (kind == act::Kind::reject) return "unmet";
  return hint.perceived == act::Perceived::worse ? "worse" : "word";
}

Json hint_json(const Reader& reader, const projection::RequestRow& row, const projection::NeedHint& hint) {
  const auto& line = hint.word.line;
  return JsonObject{{"position", line.position},
                    {"request", to_text(row.id)},
                    {"number", number_text(row.number)},
                    {"title", row.title.text},
                    {"customer", shown_json(reader, row, row.parties.customer, false)},
                    {"why", why(hint)},
                    {"text", line.text.text.empty() ? Json(nullptr) : Json(line.text.text)},
                    {"said_at", instant_json(line.said_at)}};
}

// Only what the steward may open.
std::optional<projection::RequestRow> readable(const Reader& reader, const Rooms& rooms, const Uuid& id) {
  auto row = rooms.requests->by_id(rooms.organisation, id);
  if (!row || !sides_in(reader, *row).any()) return std::nullopt;
  return row;
}

Json list_json(const Reader& reader, const Rooms& rooms) {
  JsonArray hints;
  for (const auto& hint : rooms.requests->need_hints(rooms.organisation, hints_at_once)) {
    if (const auto row = readable(reader, rooms, hint.word.line.request))
      hints.push_back(hint_json(reader, *row, hint));
  }
  JsonArray verdicts;
  for (const auto& one : rooms.requests->need_verdicts(rooms.organisation, verdicts_at_once)) {
    const auto row = readable(reader, rooms, one.request);
    if (!row) continue;
    verdicts.push_back(JsonObject{{"position", one.position},
                                  {"number", number_text(row->number)},
                                  {"title", row->title.text},
                                  {"taken", one.taken},
                                  {"judged_by", actor_json(reader, one.judged_by)},
                                  {"judged_at", instant_json(one.judged_at)}});
  }
  return JsonObject{{"hints", std::move(hints)}, {"verdicts", std::move(verdicts)}};
}

Answered list(const Visit& visit, Rooms& rooms) {
  if (!is_steward(visit)) return std::unexpected(Problem{&problems::stewards_only});
  return Outcome{.body = list_json(reader_of(visit, rooms), rooms)};
}

Answered judge(const Visit& visit, Rooms& rooms) {
  if (!is_steward(visit)) return std::unexpected(Problem{&problems::stewards_only});
  const auto reader = reader_of(visit, rooms);
  const auto id = *parse_uuid(text_in(visit.body, "request"));
  const auto given = visit.call.parameter("position");
  std::int64_t position = 0;
  const auto read = std::from_chars(given.data(), given.data() + given.size(), position);
  const bool is_number = read.ec == std::errc{} && read.ptr == given.data() + given.size();
  if (!is_number || !readable(reader, rooms, id)) return std::unexpected(Problem{&problems::no_such_hint});
  const auto done = rooms.recorder->judge_need({.request = id,
                                                .position = position,
                                                .taken = truth_in(visit.body, "taken").value_or(false),
                                                .speaker = reader.person});
  if (!done) return std::unexpected(done.error());
  return Outcome{.body = list_json(reader, rooms)};
}

constexpr std::array list_problems{&problems::stewards_only};
constexpr std::array judge_problems{&problems::stewards_only, &problems::no_such_hint,
                                    &problems::hint_judged_before};
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/needs",
                                   .name = "list_need_hints",
                                   .summary = "What may be a need, for stewards",
                                   .answer = &list_shape,
                                   .problems = list_problems,
                                   .handle = now<list>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/needs/{position}",
                                   .name = "judge_need_hint",
                                   .summary = "Take a hint as a need, or put it aside",
                                   .body = &judge_shape,
                                   .answer = &list_shape,
                                   .problems = judge_problems,
                                   .handle = now<judge>}};

}  // namespace

extern const Resource needs_resource{.endpoints = rows};

}  // namespace zusage::api

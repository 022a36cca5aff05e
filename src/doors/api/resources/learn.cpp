// Learning in the browser: a file is dropped in pieces, its columns corrected, its report read, what one
// wants taken over.
#include <array>

#include "doors/api/endpoint.hpp"
#include "doors/api/fields/reader.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/problems_learn.hpp"
#include "doors/api/rooms.hpp"
#include "doors/api/session.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonObject;

constexpr std::array begin_fields{text("name", "of the file", 200),
                                  whole("size", "in bytes").up_to(2'000'000'000)};
constexpr Shape begin_shape{.name = "LearnFile", .doc = "A file to be dropped.", .fields = begin_fields};
constexpr std::array begun_fields{text("id", "under which it lies")};
constexpr Shape begun_shape{.name = "LearnFileBegun", .doc = "It may come.", .fields = begun_fields};
constexpr std::array piece_query_fields{whole("at", "where the piece begins, in bytes")};
constexpr Shape piece_query{.name = "LearnPieceAt", .doc = "Where it goes on.", .fields = piece_query_fields};
constexpr std::array piece_fields{whole("size", "bytes that are there now")};
constexpr Shape piece_shape{.name = "LearnPiece", .doc = "The piece is there.", .fields = piece_fields};

constexpr std::array reading_fields{
    text("mapping", "field=column, separated by commas; '-' for none", 2000),
    text("time_zone", "of times that name none; absent: the organisation's", 100).optional(),
    text("as_of", "day of the report; absent: the latest in the file", 40).optional()};
constexpr Shape reading_shape{
    .name = "LearnReading", .doc = "How it is to be read.", .fields = reading_fields};

constexpr std::array<std::string_view, 7> fields{"case", "opened",   "promised", "closed",
                                                 "type", "provider", "kept"};
constexpr std::array column_fields{word("field", fields, "what it is taken for"),
                                   text("header", "null: no column").or_null(),
                                   text("why", "the reason as a sentence; null: none").or_null()};
constexpr Shape column_shape{.name = "LearnColumn", .doc = "One guess.", .fields = column_fields};
constexpr std::array row_fields{text("cells", "in the order of the headers; persons are left empty").many()};
constexpr Shape row_shape{.name = "LearnRow", .doc = "One of the first rows.", .fields = row_fields};
constexpr std::array columns_fields{
    text("headers", "of all columns").many(), object("columns", column_shape, "all fields").many(),
    text("dropped", "headers that look like persons: never read, never stored").many(),
    object("rows", row_shape, "the first ones").many()};
constexpr Shape columns_shape{
    .name = "LearnColumns", .doc = "What the columns are taken for.", .fields = columns_fields};

constexpr std::array share_fields{whole("kept", "of the base"), whole("base", "what was counted"),
                                  number("percent", "null: nothing to count").or_null(),
                                  number("low", "95 % Wilson interval").or_null(),
                                  number("high", "95 % Wilson interval").or_null()};
constexpr Shape share_of_base{.name = "LearnShare", .doc = "A share with its base.", .fields = share_fields};
constexpr std::array service_fields{
    text("name", "as the export calls it; empty: none"),
    text("id", "of the service it would be, or is"),
    truth("exists", "the organisation has it already"),
    whole("tickets", "cases"),
    object("of_all_due", share_of_base, "of all that were due"),
    object("of_closed", share_of_base, "of those closed"),
    text("promise", "what can be promised honestly; null: too few cases").or_null(),
    text("provider", "who does it mostly").or_null()};
constexpr Shape service_shape{
    .name = "LearnService", .doc = "One group of the export.", .fields = service_fields};
constexpr std::array skipped_fields{text("title", "why"), whole("rows", "how many"), text("number", "Z9605"),
                                    text("advice", "what to do"),
                                    whole("line", "of the first; null: none").or_null()};
constexpr Shape skipped_shape{
    .name = "LearnSkipped", .doc = "Rows that could not be used.", .fields = skipped_fields};
constexpr std::array report_fields{instant("as_of", "of the report"),
                                   whole("tickets", "all cases"),
                                   whole("kept", "closed in time"),
                                   whole("closed_late", "closed after the date"),
                                   whole("open_late", "open after the date"),
                                   whole("open_in_time", "open, the date lies ahead"),
                                   whole("closed_without_promise", "closed, no date"),
                                   whole("open_without_promise", "open, no date"),
                                   object("of_all_due", share_of_base, "of all that were due"),
                                   object("of_closed", share_of_base, "of those closed"),
                                   object("services", service_shape, "most cases first").many(),
                                   object("skipped", skipped_shape, "left out").many()};
constexpr Shape report_shape{.name = "LearnReport", .doc = "What the export tells.", .fields = report_fields};

constexpr std::array take_fields{text("mapping", "as for the report", 2000).optional(),
                                 text("time_zone", "as for the report", 100).optional(),
                                 text("services", "ids of the report that become services", 100).many()};
constexpr Shape take_shape{.name = "LearnTake", .doc = "Services to take over.", .fields = take_fields};
constexpr std::array revision_fields{whole("revision", "the text that has them")};
constexpr Shape revision_shape{
    .name = "LearnTaken", .doc = "They are services now.", .fields = revision_fields};
constexpr std::array history_fields{text("mapping", "as for the report", 2000).optional(),
                                    text("time_zone", "as for the report", 100).optional(),
                                    text("system", "what the other system is called", 60),
                                    text("url", "link with {number} in it", 500).optional(),
                                    text("service", "all belong to this one", 100).optional(),
                                    text("name", "of the file, as it was dropped", 200).optional()};
constexpr Shape history_shape{
    .name = "LearnHistory", .doc = "Cases to make history.", .fields = history_fields};
constexpr std::array started_fields{whole("number", "of the import")};
constexpr Shape started_shape{.name = "LearnStarted", .doc = "The import runs.", .fields = started_fields};
constexpr std::array wrong_fields{text("number", "Z9621"), text("title", "what is wrong"),
                                  text("advice", "what to do")};
constexpr Shape wrong_shape{.name = "LearnWrong", .doc = "Why it ended.", .fields = wrong_fields};
constexpr std::array state_fields{text("system", "the other system"),
                                  whole("matters", "all cases"),
                                  whole("fresh", "new here"),
                                  whole("continued", "went on"),
                                  whole("corrected", "told otherwise than before"),
                                  whole("unchanged", "as before"),
                                  whole("own", "conversations of this house, left alone"),
                                  whole("acts", "written"),
                                  truth("done", "it has ended"),
                                  object("problem", wrong_shape, "it ended early").or_null()};
constexpr Shape state_shape{.name = "LearnProgress", .doc = "How far an import is.", .fields = state_fields};

constexpr std::array past_fields{instant("at", "when it ended"),
                                 object("by", actor_shape, "who asked for it; null: a command").or_null(),
                                 text("file", "its name"),
                                 text("system", "the other system"),
                                 whole("matters", "cases it held"),
                                 whole("fresh", "new here"),
                                 whole("continued", "went on"),
                                 whole("corrected", "told otherwise than before"),
                                 whole("unchanged", "as before"),
                                 text("problem", "Z9621: it ended early; null: it went well").or_null()};
constexpr Shape past_shape{.name = "LearnPast", .doc = "An import that has ended.", .fields = past_fields};
constexpr std::array pasts_fields{object("histories", past_shape, "newest first").many()};
constexpr Shape pasts_shape{.name = "LearnPasts", .doc = "What was taken over.", .fields = pasts_fields};

constexpr std::array list_problems{&problems::learn_not_yours};
constexpr std::array begin_problems{&problems::learn_not_yours, &problems::learn_file_too_large};
constexpr std::array piece_problems{&problems::learn_not_yours, &problems::learn_file_gone,
                                    &problems::learn_piece_misplaced, &problems::learn_file_too_large};
constexpr std::array file_problems{&problems::learn_not_yours, &problems::learn_file_gone};
constexpr std::array state_problems{&problems::learn_not_yours, &problems::nothing_there};

std::optional<Problem> refused(const Visit& visit) {
  for (const auto& right : visit.account->rights) {
    if (right == "steward" || right == "administrator") return std::nullopt;
  }
  return Problem{&problems::learn_not_yours};
}

LearnReading reading_of(const Visit& visit, const Rooms& rooms) {
  auto zone = text_in(visit.body, "time_zone");
  const auto known = rooms.known();
  if (zone.empty()) zone = known->organisation ? known->organisation->time_zone : "Europe/Berlin";
  return {.file = std::string{visit.call.parameter("id")},
          .mapping = text_in(visit.body, "mapping"),
          .time_zone = zone,
          .as_of = text_in(visit.body, "as_of"),
          .language = visit.language};
}

Answered begin(const Visit& visit, Rooms& rooms) {
  if (auto problem = refused(visit)) return std::unexpected(*std::move(problem));
  auto id = rooms.learn->begin(text_in(visit.body, "name"), whole_in(visit.body, "size").value_or(0));
  if (!id) return std::unexpected(id.error());
  return Outcome{.body = JsonObject{{"id", *id}}};
}

Answered append(const Visit& visit, Rooms& rooms) {
  if (auto problem = refused(visit)) return std::unexpected(*std::move(problem));
  auto size = rooms.learn->append(std::string{visit.call.parameter("id")},
                                  whole_in(visit.query, "at").value_or(0), visit.call.body);
  if (!size) return std::unexpected(size.error());
  return Outcome{.body = JsonObject{{"size", *size}}};
}

// Reading a whole file takes its time: a worker does it.
void at_leisure(const VisitPointer& visit, Rooms& rooms, const Done& done,
                Answered (*read)(const Visit&, Rooms&)) {
  if (auto problem = refused(*visit)) return done(std::unexpected(*std::move(problem)));
  apart(visit, rooms, done, read);
}

Answered answer_of(Result<Json> made) {
  if (!made) return std::unexpected(made.error());
  return Outcome{.body = *std::move(made)};
}

void columns(const VisitPointer& visit, Rooms& rooms, const Done& done) {
  at_leisure(visit, rooms, done, [](const Visit& asked, Rooms& house) {
    return answer_of(house.learn->columns(reading_of(asked, house)));
  });
}

void report(const VisitPointer& visit, Rooms& rooms, const Done& done) {
  at_leisure(visit, rooms, done, [](const Visit& asked, Rooms& house) {
    return answer_of(house.learn->report(reading_of(asked, house)));
  });
}

void take(const VisitPointer& visit, Rooms& rooms, const Done& done) {
  at_leisure(visit, rooms, done, [](const Visit& asked, Rooms& house) -> Answered {
    std::vector<std::string> services;
    for (const auto& one : *list_in(asked.body, "services"))
      services.emplace_back(std::string_view{one.as_string()});
    auto revision = house.learn->take_services(reading_of(asked, house), services, asked.account->person);
    if (!revision) return std::unexpected(revision.error());
    return Outcome{.body = JsonObject{{"revision", *revision}}};
  });
}

Answered start(const Visit& visit, Rooms& rooms) {
  if (auto problem = refused(visit)) return std::unexpected(*std::move(problem));
  auto number = rooms.learn->take_history({.reading = reading_of(visit, rooms),
                                           .system = text_in(visit.body, "system"),
                                           .url = text_in(visit.body, "url"),
                                           .service = text_in(visit.body, "service"),
                                           .speaker = visit.account->person,
                                           .name = text_in(visit.body, "name")});
  if (!number) return std::unexpected(number.error());
  return Outcome{.body = JsonObject{{"number", *number}}};
}

Answered progress(const Visit& visit, Rooms& rooms) {
  if (auto problem = refused(visit)) return std::unexpected(*std::move(problem));
  const std::string id{visit.call.parameter("id")};
  const bool number = !id.empty() && id.size() < 9 && id.find_first_not_of("0123456789") == id.npos;
  auto state = number ? rooms.learn->history(std::stoi(id), visit.language) : std::nullopt;
  if (!state) return std::unexpected(Problem{&problems::nothing_there, {{"id", id}}});
  return Outcome{.body = *std::move(state)};
}

Answered past(const Visit& visit, Rooms& rooms) {
  if (auto problem = refused(visit)) return std::unexpected(*std::move(problem));
  const auto reader = reader_of(visit, rooms);
  format::JsonArray histories;
  for (const auto& one : rooms.learn->past()) {
    histories.push_back(
        JsonObject{{"at", instant_json(one.at)},
                   {"by", actor_or_null(reader, one.by)},
                   {"file", one.file},
                   {"system", one.system},
                   {"matters", one.matters},
                   {"fresh", one.fresh},
                   {"continued", one.continued},
                   {"corrected", one.corrected},
                   {"unchanged", one.unchanged},
                   {"problem", one.problem == 0 ? Json(nullptr) : Json("Z" + std::to_string(one.problem))}});
  }
  return Outcome{.body = JsonObject{{"histories", std::move(histories)}}};
}

using enum http::Method;
constexpr std::array rows{Endpoint{.method = post,
                                   .path = "/api/v1/learn/files",
                                   .name = "begin_learn_file",
                                   .summary = "Announce an export that will be dropped",
                                   .status = 201,
                                   .body = &begin_shape,
                                   .answer = &begun_shape,
                                   .problems = begin_problems,
                                   .handle = now<begin>},
                          Endpoint{.method = put,
                                   .path = "/api/v1/learn/files/{id}/content",
                                   .name = "append_learn_file",
                                   .summary = "The next piece of it, as it is",
                                   .query = &piece_query,
                                   .answer = &piece_shape,
                                   .problems = piece_problems,
                                   .handle = now<append>},
                          Endpoint{.method = post,
                                   .path = "/api/v1/learn/files/{id}/columns",
                                   .name = "learn_columns",
                                   .summary = "What its columns are taken for",
                                   .body = &reading_shape,
                                   .answer = &columns_shape,
                                   .problems = file_problems,
                                   .handle = columns},
                          Endpoint{.method = post,
                                   .path = "/api/v1/learn/files/{id}/report",
                                   .name = "learn_report",
                                   .summary = "What it tells",
                                   .body = &reading_shape,
                                   .answer = &report_shape,
                                   .problems = file_problems,
                                   .handle = report},
                          Endpoint{.method = post,
                                   .path = "/api/v1/learn/files/{id}/services",
                                   .name = "learn_take_services",
                                   .summary = "Take services of it over, with promises that can be kept",
                                   .status = 201,
                                   .body = &take_shape,
                                   .answer = &revision_shape,
                                   .problems = file_problems,
                                   .handle = take},
                          Endpoint{.method = post,
                                   .path = "/api/v1/learn/files/{id}/history",
                                   .name = "learn_take_history",
                                   .summary = "Make its cases history",
                                   .status = 201,
                                   .body = &history_shape,
                                   .answer = &started_shape,
                                   .problems = file_problems,
                                   .handle = now<start>},
                          Endpoint{.method = get,
                                   .path = "/api/v1/learn/histories",
                                   .name = "learn_past",
                                   .summary = "Imports that have ended",
                                   .answer = &pasts_shape,
                                   .problems = list_problems,
                                   .handle = now<past>},
                          Endpoint{.method = get,
                                   .path = "/api/v1/learn/histories/{id}",
                                   .name = "learn_history",
                                   .summary = "How far an import is",
                                   .answer = &state_shape,
                                   .problems = state_problems,
                                   .handle = now<progress>}};

}  // namespace

extern const Resource learn_resource{.endpoints = rows};

}  // namespace zusage::api

// The list of requests with its filters, in pages.
#include <array>
#include <charconv>

#include "doors/api/fields/moves.hpp"
#include "doors/api/fields/row.hpp"
#include "doors/api/problems_said.hpp"
#include "doors/api/rooms.hpp"
#include "ground/base/id.hpp"

namespace zusage::api {
namespace {

using format::JsonArray;
using format::JsonObject;

constexpr std::array<std::string_view, 2> scopes = {"mine", "all"};
constexpr std::array<std::string_view, 3> which_words = {"open", "done", "all"};
constexpr std::array query_fields{
    word("scope", scopes, "whose: my own hats, or all that I may see").optional(),
    word("state", which_words, "open, done or all").optional(),
    text("query", "part of title or number", 200).optional(),
    text("cursor", "next_cursor of the page before", 200).optional(),
    whole("limit", "1 to 100; 50 when left out").optional()};
constexpr Shape query_shape{.name = "RequestsQuery", .doc = "Filters.", .fields = query_fields};
constexpr std::array page_fields{object("rows", row_shape, "newest word first").many(),
                                 text("next_cursor", "null: the last page").or_null(),
                                 whole("total", "in all pages")};
constexpr Shape page_shape{.name = "RequestsPage", .doc = "A page of requests.", .fields = page_fields};

// "<microseconds>.<uuid>": what the page before ends with.
std::optional<projection::ListPlace> place_in(std::string_view cursor) {
  const auto dot = cursor.find('.');
  const auto id = dot == cursor.npos ? std::nullopt : std::optional{parse_uuid(cursor.substr(dot + 1))};
  if (!id || !*id) return std::nullopt;
  std::int64_t at = 0;
  const auto read = std::from_chars(cursor.data(), cursor.data() + dot, at);
  if (read.ec != std::errc{} || read.ptr != cursor.data() + dot) return std::nullopt;
  return projection::ListPlace{.last_said_at = {at}, .id = **id};
}

format::Json cursor_or_null(const std::optional<projection::ListPlace>& place) {
  if (!place) return nullptr;
  return format::Json(std::to_string(place->last_said_at.microseconds) + "." + to_text(place->id));
}

Answered list(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  projection::Filter filter;
  const auto scope = text_in(visit.query, "scope");
  const auto state = text_in(visit.query, "state");
  if (scope != "all") {
    filter.actors = reader.mine;
    filter.actors.insert(filter.actors.end(), reader.absent.begin(), reader.absent.end());
  }
  filter.which = state == "done"  ? projection::Which::ended
                 : state == "all" ? projection::Which::all
                                  : projection::Which::open;
  filter.may_read = [&](const projection::RequestRow& row) { return sides_in(reader, row).any(); };
  filter.text = text_in(visit.query, "query");
  const auto cursor = text_in(visit.query, "cursor");
  filter.after = place_in(cursor);
  if (!cursor.empty() && !filter.after) {
    return std::unexpected(Problem{&problems::unknown_cursor, {{"field", "cursor"}}});
  }
  filter.limit =
      static_cast<int>(std::clamp<std::int64_t>(whole_in(visit.query, "limit").value_or(50), 1, 100));
  const auto page = rooms.requests->list(rooms.organisation, filter);
  JsonArray rows;
  for (const auto& stored : page.rows) {
    const auto row = projection::at_instant(stored, reader.now);
    rows.push_back(row_json(reader, row, hat_of(reader, row)));
  }
  return Outcome{.body = JsonObject{
                     {"rows", std::move(rows)},
                     {"next_cursor", cursor_or_null(page.end)},
                     {"total", steering::Gate::present(steering::evaluations::listed_requests, page.total)}}};
}

constexpr std::array own_problems{&problems::unknown_cursor};
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/requests",
                                   .name = "list_requests",
                                   .summary = "Requests, newest word first",
                                   .query = &query_shape,
                                   .answer = &page_shape,
                                   .problems = own_problems,
                                   .handle = now<list>}};

}  // namespace

extern const Resource list_resource{.endpoints = rows};

}  // namespace zusage::api

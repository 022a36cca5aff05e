// "Was wird hier über Beschäftigte ausgewertet?": every evaluation there is, open to everybody.
#include <array>

#include "doors/api/endpoint.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr std::array evaluation_fields{
    text("id", "stable"),
    text("scope", "group | oneself: shown to oneself alone | present: open work, which names nobody"),
    text("title", "what is evaluated"),
    text("purpose", "what for"),
    text("audience", "who sees it"),
    text("basis", "which facts it is made of"),
    text("kept_for", "how long the facts are kept"),
    whole("smallest_group", "people that must stand behind it; null: it is no figure about a group")
        .or_null()};
constexpr Shape evaluation_shape{.name = "Evaluation", .doc = "One evaluation.", .fields = evaluation_fields};
constexpr std::array answer_fields{object("evaluations", evaluation_shape, "all there are").many()};
constexpr Shape answer_shape{
    .name = "Evaluations", .doc = "What is evaluated about employees.", .fields = answer_fields};

Answered list(const Visit& visit, Rooms& rooms) {
  const auto language = visit.language;
  JsonArray out;
  for (const auto* one : steering::evaluations::catalogue()) {
    const bool group = one->scope == steering::Scope::group;
    out.push_back(
        JsonObject{{"id", one->id},
                   {"scope", std::string_view{group                                    ? "group"
                                              : one->scope == steering::Scope::oneself ? "oneself"
                                                                                       : "present"}},
                   {"title", in(language, one->title)},
                   {"purpose", in(language, one->purpose)},
                   {"audience", in(language, one->audience)},
                   {"basis", in(language, one->basis)},
                   {"kept_for", in(language, one->kept_for)},
                   {"smallest_group", group ? Json(rooms.gate.smallest_group()) : Json(nullptr)}});
  }
  return Outcome{.body = JsonObject{{"evaluations", std::move(out)}}};
}

constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/evaluations",
                                   .name = "list_evaluations",
                                   .summary = "What is evaluated about employees",
                                   .right = Right::anybody,
                                   .answer = &answer_shape,
                                   .handle = now<list>}};

}  // namespace

extern const Resource evaluations_resource{.endpoints = rows};

}  // namespace zusage::api

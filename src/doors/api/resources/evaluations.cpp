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
    text("title", "what is evaluated"),
    text("purpose", "what for"),
    text("audience", "who sees it"),
    text("basis", "which facts it is made of"),
    text("kept_for", "how long the facts are kept"),
    whole("smallest_group", "people that must stand behind it; null: shown to oneself alone").or_null()};
constexpr Shape evaluation_shape{.name = "Evaluation", .doc = "One evaluation.", .fields = evaluation_fields};
constexpr std::array answer_fields{object("evaluations", evaluation_shape, "all there are").many()};
constexpr Shape answer_shape{
    .name = "Evaluations", .doc = "What is evaluated about employees.", .fields = answer_fields};

struct Evaluation {
  std::string_view id;
  Phrase title;
  Phrase purpose;
  Phrase audience;
  Phrase basis;
  bool of_group = true;
};

constexpr Phrase outcomes = {.en = "Dates promised and met in requests, without their texts.",
                             .de = "Zugesagte und gehaltene Termine in Anliegen, ohne deren Texte."};

constexpr std::array evaluations = {
    Evaluation{.id = "own-kept-share",
               .title = {.en = "My own kept share", .de = "Mein eigener gehaltener Anteil"},
               .purpose = {.en = "So that you see for yourself how your promises hold.",
                           .de = "Damit Sie selbst sehen, wie Ihre Zusagen halten."},
               .audience = {.en = "You alone.", .de = "Sie allein."},
               .basis = outcomes,
               .of_group = false},
    Evaluation{
        .id = "received-kept-share",
        .title = {.en = "Kept share of what I receive", .de = "Gehaltener Anteil dessen, was ich erhalte"},
        .purpose = {.en = "So that you can plan with the promises of others.",
                    .de = "Damit Sie mit den Zusagen anderer planen können."},
        .audience = {.en = "Whoever receives it.", .de = "Wer es erhält."},
        .basis = outcomes},
    Evaluation{.id = "service-kept-share",
               .title = {.en = "Kept share of a service", .de = "Gehaltener Anteil einer Leistung"},
               .purpose = {.en = "To steer the service and its promise.",
                           .de = "Um Leistung und Versprechen zu steuern."},
               .audience = {.en = "Everybody signed in.", .de = "Alle Angemeldeten."},
               .basis = outcomes},
    Evaluation{
        .id = "customer-kept-share",
        .title = {.en = "Kept share towards a customer", .de = "Gehaltener Anteil gegenüber einem Kunden"},
        .purpose = {.en = "To see the customer's position.", .de = "Um die Lage des Kunden zu sehen."},
        .audience = {.en = "Everybody signed in.", .de = "Alle Angemeldeten."},
        .basis = outcomes},
    Evaluation{
        .id = "day-held",
        .title = {.en = "How often a day held so far, in the dialog of a promise",
                  .de = "Wie oft ein Tag bisher hielt, im Dialog einer Zusage"},
        .purpose = {.en = "To promise a day that can be kept.",
                    .de = "Um einen Tag zuzusagen, der sich halten lässt."},
        .audience = {.en = "Whoever is asked to promise it.", .de = "Wer gerade zusagen soll."},
        .basis = {.en = "Working time from promise to completion of the service's last 20 to 100 cases.",
                  .de = "Arbeitszeit von der Zusage bis zur Erledigung in den letzten 20 bis 100 Fällen "
                        "der Leistung."}},
};

Answered list(const Visit& visit, Rooms& rooms) {
  const auto language = visit.language;
  constexpr Phrase kept = {
      .en = "As long as the requests themselves; deleting a person's words leaves figures of groups.",
      .de = "So lange wie die Anliegen selbst; nach dem Löschen der Worte bleiben Zahlen von Gruppen."};
  JsonArray out;
  for (const auto& one : evaluations) {
    out.push_back(
        JsonObject{{"id", one.id},
                   {"title", in(language, one.title)},
                   {"purpose", in(language, one.purpose)},
                   {"audience", in(language, one.audience)},
                   {"basis", in(language, one.basis)},
                   {"kept_for", in(language, kept)},
                   {"smallest_group", one.of_group ? Json(rooms.gate.smallest_group()) : Json(nullptr)}});
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

// The catalogue, and the page of one service from which one asks.
#include <algorithm>
#include <array>

#include "conversation/record/frame.hpp"
#include "doors/api/fields/coverage.hpp"
#include "doors/api/fields/promise.hpp"
#include "doors/api/fields/row.hpp"
#include "doors/api/fields/share.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/rooms.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr int share_days = 365;
constexpr std::array<std::string_view, 3> bindings = {"service_goal", "contract", "statutory"};

constexpr std::array card_fields{text("id", "of the service"),
                                 text("name", "in the reader's language"),
                                 object("recipients", actor_shape, "who receives it").many(),
                                 text("promise", "as sentences").many(),
                                 object("redeemer", actor_shape, "who keeps it").or_null(),
                                 word("binding", bindings, "what the promise legally is"),
                                 truth("internal", "every recipient is inside"),
                                 object("share", share_shape, "kept in twelve months")};
constexpr Shape card_shape{
    .name = "ServiceCard", .doc = "A service in the catalogue.", .fields = card_fields};
constexpr std::array list_fields{object("services", card_shape, "by name").many(),
                                 object("coverage", coverage_shape, "how far the questions are answered")};
constexpr Shape list_shape{.name = "Services", .doc = "The catalogue.", .fields = list_fields};
// What the page tells beyond the card.
constexpr std::array more_fields{
    text("binding_sentence", "the organisation's own sentence for it"),
    text("criteria", "when it is done").many(),
    text("complete_when", "what must be there before the clock starts").many(),
    text("notices_by", "how the customer notices").many(),
    text("if_not", "what happens otherwise").or_null(),
    text("response_within", "as words").or_null(),
    text("fulfilment_within", "as words").or_null(),
    instant("would_be_due_at", "if it were promised now").or_null(),
    truth("may_ask", "the reader can ask for it"),
    text("open_address", "of its page for everybody; null: it has none").or_null(),
    text("why_not_ask", "the reason as a sentence; null: it can be asked for").or_null()};

template <std::size_t n, std::size_t m>
constexpr std::array<Field, n + m> joined(const std::array<Field, n>& first,
                                          const std::array<Field, m>& then) {
  std::array<Field, n + m> all{};
  std::ranges::copy(first, all.begin());
  std::ranges::copy(then, all.begin() + n);
  return all;
}
constexpr auto page_fields = joined(card_fields, more_fields);
constexpr Shape page_shape{.name = "ServicePage", .doc = "One service.", .fields = page_fields};

Json texts(const std::vector<std::string>& all) {
  JsonArray out;
  for (const auto& one : all) out.emplace_back(one);
  return out;
}

Json words_or_null(const std::string& words) { return words.empty() ? Json(nullptr) : Json(words); }

bool is_internal(const Reader& reader, const model::Service& service) {
  return std::ranges::none_of(service.recipients, [&](const model::Ref& recipient) {
    const bool segment = model::find_segment(*reader.known->organisation, recipient.id) != nullptr;
    return segment || is_outside(reader, recipient.id);
  });
}

JsonObject card_json(const Reader& reader, const Rooms& rooms, const model::Service& service) {
  JsonArray recipients;
  for (const auto& recipient : service.recipients) recipients.push_back(actor_json(reader, recipient.id));
  Counted counted{.evaluation = steering::evaluations::service_kept_share,
                  .outcomes = rooms.requests->outcomes(
                      rooms.organisation, {.service = service.id, .since = reader.now - days(share_days)}),
                  .days = share_days};
  return JsonObject{{"id", service.id},
                    {"name", model::text_in(service.name, reader.language)},
                    {"recipients", std::move(recipients)},
                    {"promise", texts(promise_sentences(service, reader.language))},
                    {"redeemer", actor_or_null(reader, service.redeemer.id)},
                    {"binding", model::name_of(service.binding)},
                    {"internal", is_internal(reader, service)},
                    {"share", share_json(reader, rooms.gate, std::move(counted))}};
}

Answered list(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  std::vector<const model::Service*> services;
  for (const auto& service : reader.known->organisation->services) services.push_back(&service);
  std::ranges::sort(services, {},
                    [&](const auto* service) { return model::text_in(service->name, reader.language); });
  JsonArray out;
  for (const auto* service : services) out.push_back(card_json(reader, rooms, *service));
  const auto judgement = judgement_of(reader, voice_of(reader, rooms));
  return Outcome{.body = JsonObject{{"services", std::move(out)},
                                    {"coverage", coverage_json(reader, rooms, judgement)}}};
}

Json due_if_promised_now(const Reader& reader, const model::Service& service) {
  for (const auto& objective : service.promise.objectives) {
    if (objective.kind != model::ObjectiveKind::fulfilment || !objective.within || objective.on_agreed_date())
      continue;
    const auto due = calendar::due(reader.known->calendar_of(service.redeemer.id), reader.now,
                                   *objective.within, objective.counting);
    if (due) return instant_json(due->at);
  }
  return nullptr;
}

Json notices(const Reader& reader, const model::Service& service) {
  static constexpr std::array<Phrase, 5> channels = {
      Phrase{"a letter", "ein Brief"}, Phrase{"a mail", "eine Mail"}, Phrase{"a call", "ein Anruf"},
      Phrase{"the portal", "das Portal"}, Phrase{"on site", "vor Ort"}};
  JsonArray out;
  for (const auto& notice : service.perception.notices_by) {
    const auto text = model::text_in(notice.text, reader.language);
    if (!text.empty())
      out.emplace_back(text);
    else if (notice.channel)
      out.emplace_back(in(reader.language, channels.at(static_cast<std::size_t>(*notice.channel))));
  }
  return out;
}

Answered show(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const std::string id{visit.call.parameter("id")};
  const auto* service = reader.known->service(id);
  if (service == nullptr) return std::unexpected(Problem{&problems::nothing_there, {{"id", id}}});
  auto out = card_json(reader, rooms, *service);
  std::vector<std::string> papers;
  for (const auto& paper : service->promise.complete_when)
    papers.emplace_back(model::text_in(paper, reader.language));
  const auto language = reader.language;
  out["binding_sentence"] = binding_sentence(reader, service->binding);
  out["criteria"] = texts(record::criteria_of(*service, in(language, {"en", "de"})));
  out["complete_when"] = texts(papers);
  out["notices_by"] = notices(reader, *service);
  out["if_not"] = words_or_null(std::string{model::text_in(service->if_not, language)});
  out["response_within"] = words_or_null(within_words(*service, model::ObjectiveKind::response, language));
  out["fulfilment_within"] =
      words_or_null(within_words(*service, model::ObjectiveKind::fulfilment, language));
  out["would_be_due_at"] = due_if_promised_now(reader, *service);
  const bool open = service->is_public && !service->redeemer.empty();
  out["open_address"] = open ? Json("/d/" + service->id) : Json(nullptr);
  const auto why_not = why_not_ask(reader, *service);
  out["may_ask"] = !why_not;
  out["why_not_ask"] = words_or_null(why_not.value_or(std::string{}));
  return Outcome{.body = std::move(out)};
}

constexpr std::array own_problems = {&problems::nothing_there};
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/services",
                                   .name = "list_services",
                                   .summary = "The catalogue",
                                   .answer = &list_shape,
                                   .handle = now<list>},
                          Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/services/{id}",
                                   .name = "show_service",
                                   .summary = "One service and what it promises",
                                   .answer = &page_shape,
                                   .problems = own_problems,
                                   .handle = now<show>}};

}  // namespace

extern const Resource services_resource{.endpoints = rows};

}  // namespace zusage::api

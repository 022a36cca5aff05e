// The page of a service that is open to everybody: its promise, and asking without an account.
#include <array>

#include "conversation/record/frame.hpp"
#include "conversation/record/problems.hpp"
#include "doors/api/fields/promise.hpp"
#include "doors/api/fields/slip.hpp"
#include "doors/api/fields/voice.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/problems_counter.hpp"
#include "doors/api/proof.hpp"
#include "ground/base/digest.hpp"
#include "ground/base/require.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr int from_one_address = 20;  // in an hour
constexpr int from_everywhere = 400;

constexpr std::array<std::string_view, 3> bindings{"service_goal", "contract", "statutory"};
constexpr std::array page_fields{text("id", "of the service"),
                                 text("name", "in the reader's language"),
                                 text("organisation", "whose it is"),
                                 text("promise", "as sentences").many(),
                                 word("binding", bindings, "what the promise legally is"),
                                 text("binding_sentence", "the organisation's own sentence for it"),
                                 text("complete_when", "what is needed for it").many(),
                                 text("if_not", "what happens otherwise").or_null(),
                                 instant("answer_by", "if asked now").or_null(),
                                 instant("due_at", "if asked and promised now").or_null()};
constexpr Shape page_shape{
    .name = "OpenService", .doc = "A service on its open page.", .fields = page_fields};
constexpr std::array ask_fields{text("name", "of who asks", 120),
                                text("contact", "telephone or mail, in one line", 200).optional(),
                                text("what", "what is asked for, in one line", 200),
                                text("details", "what else belongs to it", 4000).optional(),
                                instant("by_when", "wished date").optional().or_null(),
                                word("important", wish_words, "what matters most").optional(),
                                object("proof", proof_shape, "the challenge, solved")};
constexpr Shape ask_shape{.name = "OpenAsk", .doc = "Asking without an account.", .fields = ask_fields};

// One that is not open is not there, in the same words.
Result<const model::Service*> open_service(const Reader& reader, const Visit& visit) {
  const auto id = visit.call.parameter("id");
  const auto* service = reader.known->service(id);
  if (service == nullptr || !service->is_public || service->redeemer.empty())
    return std::unexpected(Problem{&problems::nothing_there, {{"id", std::string{id}}}});
  return service;
}

std::string page_of(const model::Service& service) { return "service:" + service.id; }

Answered show(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto found = open_service(reader, visit);
  if (!found) return std::unexpected(found.error());
  const auto& service = **found;
  JsonArray promise;
  for (const auto& sentence : promise_sentences(service, reader.language)) promise.emplace_back(sentence);
  JsonArray papers;
  for (const auto& paper : service.promise.complete_when)
    papers.emplace_back(model::text_in(paper, reader.language));
  const auto frame = record::frame_of(*reader.known, service.id, reader.now);
  const auto if_not = model::text_in(service.if_not, reader.language);
  return Outcome{
      .body = JsonObject{{"id", service.id},
                         {"name", model::text_in(service.name, reader.language)},
                         {"organisation", model::text_in(reader.known->organisation->name, reader.language)},
                         {"promise", std::move(promise)},
                         {"binding", model::name_of(service.binding)},
                         {"binding_sentence", binding_sentence(reader, service.binding)},
                         {"complete_when", std::move(papers)},
                         {"if_not", if_not.empty() ? Json(nullptr) : Json(if_not)},
                         {"answer_by", instant_or_null(frame.response_due)},
                         {"due_at", instant_or_null(frame.promise_due)}}};
}

Answered challenge(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto service = open_service(reader, visit);
  if (!service) return std::unexpected(service.error());
  return Outcome{.body = challenge_json(rooms.proof_key, rooms.fill_random, page_of(**service), reader.now)};
}

// Counted before anything is written: by address, and all together.
std::optional<Problem> too_often(const Visit& visit, const Rooms& rooms, Instant now) {
  const auto address = address_of(visit.call, rooms.settings);
  const std::pair<std::string, int> counters[] = {{"open-page", from_everywhere},
                                                  {"open-page:" + address, from_one_address}};
  for (const auto& [key, most] : counters) {
    if (key == "open-page:") continue;
    const auto counted = one_more(rooms.accounts->failures(rooms.organisation, key), most, now);
    if (!counted) return Problem{&problems::asked_too_often};
    rooms.count(key, *counted);
  }
  return std::nullopt;
}

Result<record::Saying> read_ask(const Visit& visit, const model::Service& service) {
  for (const auto* field : {"name", "what"}) {
    if (text_in(visit.body, field).find_first_not_of(" \t\r\n") == std::string::npos)
      return std::unexpected(Problem{&problems::text_empty, {{"field", field}}});
  }
  record::Saying saying;
  saying.act_id = *parse_uuid(visit.key);
  saying.kind = act::Kind::request;
  saying.side = act::Side::customer;
  saying.right_used = "open_page";
  saying.parties.service = service.id;
  saying.terms =
      record::TermsSaid{.result = text_in(visit.body, "what"), .due = instant_in(visit.body, "by_when")};
  if (stands_in(visit.body, "details")) saying.terms->details = text_in(visit.body, "details");
  read_voice(saying, visit.body);
  saying.body_digest = to_hex(sha256("open\n" + visit.call.path + "\n" + visit.call.body));
  return saying;
}

void ask(const VisitPointer& visit, Rooms& rooms, const Done& done) {
  const auto reader = reader_of(*visit, rooms);
  const auto service = open_service(reader, *visit);
  if (!service) return done(std::unexpected(service.error()));
  auto saying = read_ask(*visit, **service);
  if (!saying) return done(std::unexpected(saying.error()));
  auto proof =
      read_proof(rooms.proof_key, visit->body.as_object().at("proof"), page_of(**service), reader.now);
  if (!proof) return done(std::unexpected(proof.error()));
  if (auto refused = too_often(*visit, rooms, reader.now)) return done(std::unexpected(std::move(*refused)));
  record::CustomerToRegister customer{.name = text_in(visit->body, "name"),
                                      .form = "person",
                                      .contact = text_in(visit->body, "contact"),
                                      .segment = {},
                                      .came = "public_page",
                                      .speaker = {}};
  rooms.recorder->submit_public(
      std::move(*saying), std::move(customer), std::move(*proof),
      [visit, &rooms, done](Result<record::Recorded> recorded) {
        if (!recorded) return done(std::unexpected(recorded.error()));
        done.make([visit, &rooms, id = recorded->request]() -> Answered {
          const auto row = rooms.requests->by_id(rooms.organisation, id);
          require(row.has_value(), "what was recorded can be read");
          const auto now_known = reader_of(*visit, rooms);
          return Outcome{.body = slip_json(now_known, rooms, *visit, *row, row->parties.customer)};
        });
      });
}

constexpr std::array look_problems{&problems::nothing_there};
constexpr std::array ask_problems{
    &problems::nothing_there,   &problems::text_empty, &problems::proof_wrong,       &problems::proof_over,
    &problems::asked_too_often, &problems::proof_used, &problems::key_used_otherwise};
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/open/services/{id}",
                                   .name = "show_open_service",
                                   .summary = "A service on its open page",
                                   .right = Right::anybody,
                                   .answer = &page_shape,
                                   .problems = look_problems,
                                   .handle = now<show>},
                          Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/open/services/{id}/challenge",
                                   .name = "get_challenge",
                                   .summary = "A sum to do before asking without an account",
                                   .right = Right::anybody,
                                   .answer = &challenge_shape,
                                   .problems = look_problems,
                                   .handle = now<challenge>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/open/services/{id}/requests",
                                   .name = "ask_openly",
                                   .summary = "Ask for a service without an account",
                                   .right = Right::anybody,
                                   .keyed = true,
                                   .status = 201,
                                   .body = &ask_shape,
                                   .answer = &slip_shape,
                                   .problems = ask_problems,
                                   .handle = ask}};

}  // namespace

extern const Resource open_services_resource{.endpoints = rows};

}  // namespace zusage::api

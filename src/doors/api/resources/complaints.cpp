// Complaining about a request by the link that opens it, without an account.
#include <array>

#include "conversation/access/problems.hpp"
#include "conversation/record/problems.hpp"
#include "doors/api/fields/link.hpp"
#include "doors/api/fields/promise.hpp"
#include "doors/api/fields/row.hpp"
#include "doors/api/fields/slip.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/problems_counter.hpp"
#include "doors/api/problems_link.hpp"
#include "doors/api/proof.hpp"
#include "ground/base/digest.hpp"
#include "ground/base/require.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr int by_one_link = 5;  // in an hour

constexpr std::array page_fields{text("organisation", "whose it is"),
                                 text("number", "of the request it would be about"),
                                 text("title", "of that request"),
                                 text("response_within", "until an answer comes, as words"),
                                 text("fulfilment_within", "until it is settled, as words"),
                                 text("binding_sentence", "what the promise legally is")};
constexpr Shape page_shape{
    .name = "ComplaintPage", .doc = "Before one complains about a request.", .fields = page_fields};
constexpr std::array complaint_fields{text("what", "what went wrong, in one line", 200),
                                      text("details", "what else belongs to it", 4000).optional()};
constexpr Shape complaint_shape{.name = "Complaint", .doc = "A complaint.", .fields = complaint_fields};

const model::Service& complaint_in(const Reader& reader) {
  const auto* service = reader.known->service(model::complaint_service);
  require(service != nullptr, "every organisation has the service of complaints");
  return *service;
}

Answered show(const Visit& visit, Rooms& rooms) {
  const auto open = open_request_link(visit, rooms);
  if (!open) return std::unexpected(open.error());
  const auto& reader = open->reader;
  const auto& row = open->seen.row;
  const auto& service = complaint_in(reader);
  const auto within = [&](model::ObjectiveKind kind) { return within_words(service, kind, reader.language); };
  return Outcome{
      .body = JsonObject{{"organisation", model::text_in(reader.known->organisation->name, reader.language)},
                         {"number", number_text(row.number)},
                         {"title", row.title.text},
                         {"response_within", within(model::ObjectiveKind::response)},
                         {"fulfilment_within", within(model::ObjectiveKind::fulfilment)},
                         {"binding_sentence", binding_sentence(reader, service.binding)}}};
}

record::Saying saying_of(const Visit& visit, const OpenedLink& open) {
  record::Saying saying;
  saying.act_id = *parse_uuid(visit.key);
  saying.kind = act::Kind::request;
  saying.side = act::Side::customer;
  saying.right_used = "link";
  const auto& customer = open.seen.row.parties.customer;
  saying.speaker = open.link.holder.empty() ? customer : open.link.holder;
  if (saying.speaker != customer) saying.on_behalf_of = customer;
  saying.parties.customer = customer;
  saying.parties.service = complaint_in(open.reader).id;
  saying.parties.about = to_text(open.seen.row.id);
  saying.terms = record::TermsSaid{.result = text_in(visit.body, "what")};
  if (stands_in(visit.body, "details")) saying.terms->details = text_in(visit.body, "details");
  saying.body_digest = to_hex(sha256("complaint\n" + to_text(open.seen.row.id) + "\n" + visit.call.body));
  return saying;
}

void complain(const VisitPointer& visit, Rooms& rooms, const Done& done) {
  const auto open = open_request_link(*visit, rooms);
  if (!open) return done(std::unexpected(open.error()));
  if (text_in(visit->body, "what").find_first_not_of(" \t\r\n") == std::string::npos)
    return done(std::unexpected(Problem{&problems::text_empty, {{"field", "what"}}}));
  const auto key = "complaint:" + open->link.id;
  const auto counted =
      one_more(rooms.accounts->failures(rooms.organisation, key), by_one_link, open->reader.now);
  if (!counted) return done(std::unexpected(Problem{&problems::asked_too_often}));
  rooms.count(key, *counted);
  rooms.recorder->submit(saying_of(*visit, *open), [visit, &rooms, done](Result<record::Recorded> recorded) {
    if (!recorded) return done(std::unexpected(recorded.error()));
    done.make([visit, &rooms, id = recorded->request]() -> Answered {
      const auto row = rooms.requests->by_id(rooms.organisation, id);
      require(row.has_value(), "what was recorded can be read");
      return Outcome{.body = slip_json(reader_of(*visit, rooms), rooms, *visit, *row, row->parties.customer)};
    });
  });
}

constexpr std::array look_problems{&problems::link_unknown, &problems::link_revoked, &problems::link_over,
                                   &problems::link_throttled};
constexpr std::array complain_problems{&problems::link_unknown,      &problems::link_revoked,
                                       &problems::link_over,         &problems::text_empty,
                                       &problems::asked_too_often,   &problems::link_throttled,
                                       &problems::key_used_otherwise};
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/open/links/{secret}/complaint",
                                   .name = "show_complaint",
                                   .summary = "What is promised to whoever complains",
                                   .right = Right::anybody,
                                   .answer = &page_shape,
                                   .problems = look_problems,
                                   .handle = now<show>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/open/links/{secret}/complaint",
                                   .name = "complain",
                                   .summary = "Complain about a request by its link",
                                   .right = Right::anybody,
                                   .keyed = true,
                                   .status = 201,
                                   .body = &complaint_shape,
                                   .answer = &slip_shape,
                                   .problems = complain_problems,
                                   .handle = complain}};

}  // namespace

extern const Resource complaints_resource{.endpoints = rows};

}  // namespace zusage::api

// Asking the recipient of a letter: links made, listed, withdrawn by those who may write it. The secret is
// told once.
#include <algorithm>
#include <array>

#include "doors/api/fields/asked.hpp"
#include "doors/api/fields/letter.hpp"
#include "doors/api/fields/levels.hpp"
#include "doors/api/fields/slip.hpp"
#include "doors/api/often.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/problems_letter.hpp"
#include "doors/api/problems_link.hpp"
#include "doors/api/problems_said.hpp"
#include "doors/api/rooms.hpp"
#include "organisation/check/problems_voice.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr int made_within_an_hour = 40;
constexpr Span opens_for = days(90);

constexpr std::array make_fields{
    text("holder", "id of the recipient who is asked; absent: the first of the letter", 100).optional()};
constexpr Shape make_shape{.name = "AskRecipient", .doc = "Who is asked.", .fields = make_fields};
constexpr std::array made_fields{object("link", asked_link_shape, "as it is listed"),
                                 text("secret", "told once, not to be had again"),
                                 text("address", "that opens it, with the secret")};
constexpr Shape made_shape{.name = "MadeLetterLink", .doc = "A fresh link.", .fields = made_fields};
constexpr std::array list_fields{object("links", asked_link_shape, "newest first").many()};
constexpr Shape list_shape{.name = "LetterLinks", .doc = "Who was asked by link.", .fields = list_fields};

Result<const model::Service*> own_letter(const Visit& visit, const Reader& reader) {
  const std::string id{visit.call.parameter("id")};
  const auto* service = reader.known->service(id);
  if (service == nullptr) return std::unexpected(Problem{&problems::nothing_there, {{"id", id}}});
  if (may_write(reader, *visit.account, *service)) return service;
  const Phrase steward{"a steward", "die Steuerung"};
  const auto who = service->redeemer.empty() ? std::string{in(reader.language, steward)}
                                             : name_in(reader, service->redeemer.id);
  return std::unexpected(Problem{&problems::not_your_letter, {{"who", who}}});
}

Json links_json(const Reader& reader, const Rooms& rooms, const std::string& service) {
  const auto answers = rooms.revisions->answers(rooms.organisation, service);
  JsonArray links;
  for (const auto& link : rooms.links->of_subject(rooms.organisation, access::LinkKind::answer, service))
    links.push_back(asked_link_json(reader, link, answers));
  return JsonObject{{"links", std::move(links)}};
}

// A recipient of the letter, or a customer who belongs to one.
Result<std::string> holder_of(const Reader& reader, const model::Service& service, const Visit& visit) {
  if (service.recipients.empty()) return std::unexpected(Problem{&problems::nobody_to_ask});
  const auto named = text_in(visit.body, "holder");
  if (named.empty()) return service.recipients.front().id;
  const bool receives = std::ranges::any_of(service.recipients, [&](const model::Ref& recipient) {
    return recipient.id == named || (is_outside(reader, named) && is_of(reader, named, recipient.id));
  });
  if (receives) return named;
  return std::unexpected(Problem{&problems::unknown_actor, {{"id", named}, {"field", "holder"}}});
}

Answered list(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto service = own_letter(visit, reader);
  if (!service) return std::unexpected(service.error());
  return Outcome{.body = links_json(reader, rooms, (*service)->id)};
}

Answered make(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto service = own_letter(visit, reader);
  if (!service) return std::unexpected(service.error());
  auto holder = holder_of(reader, **service, visit);
  if (!holder) return std::unexpected(holder.error());
  const auto& id = (*service)->id;
  if (!may_once_more(rooms, {.key = "askings:" + id, .most = made_within_an_hour, .within = hours(1)}))
    return std::unexpected(Problem{&problems::too_many_links});
  const auto made = access::make_link(*rooms.links, rooms.fill_random, rooms.organisation,
                                      {.id = {},
                                       .kind = access::LinkKind::answer,
                                       .subject = id,
                                       .holder = *std::move(holder),
                                       .made_by = reader.person,
                                       .made_at = reader.now,
                                       .expires_at = reader.now + opens_for});
  return Outcome{.body = JsonObject{{"link", asked_link_json(reader, made.link, {})},
                                    {"secret", made.secret},
                                    {"address", origin_of(visit, rooms.settings) + "/g/" + made.secret}}};
}

Answered withdraw(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto service = own_letter(visit, reader);
  if (!service) return std::unexpected(service.error());
  const auto id = visit.call.parameter("link");
  const auto link = rooms.links->by_id(rooms.organisation, id);
  const bool of_this = link && link->kind == access::LinkKind::answer && link->subject == (*service)->id;
  if (!of_this) return std::unexpected(Problem{&problems::nothing_there, {{"id", std::string{id}}}});
  if (!link->revoked_at) rooms.links->revoke(rooms.organisation, id, reader.now);
  return Outcome{.body = links_json(reader, rooms, (*service)->id)};
}

constexpr std::array list_problems{&problems::nothing_there, &problems::not_your_letter};
constexpr std::array make_problems{&problems::nothing_there, &problems::not_your_letter,
                                   &problems::nobody_to_ask, &problems::unknown_actor,
                                   &problems::too_many_links};
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/services/{id}/letter/links",
                                   .name = "list_letter_links",
                                   .summary = "The links by which recipients of a letter were asked",
                                   .answer = &list_shape,
                                   .problems = list_problems,
                                   .handle = now<list>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/services/{id}/letter/links",
                                   .name = "ask_recipient",
                                   .summary = "Make a link that asks a recipient the questions of a letter",
                                   .status = 201,
                                   .body = &make_shape,
                                   .answer = &made_shape,
                                   .problems = make_problems,
                                   .handle = now<make>},
                          Endpoint{.method = http::Method::remove,
                                   .path = "/api/v1/services/{id}/letter/links/{link}",
                                   .name = "withdraw_letter_link",
                                   .summary = "Withdraw a link",
                                   .answer = &list_shape,
                                   .problems = list_problems,
                                   .handle = now<withdraw>}};

}  // namespace

extern const Resource asking_resource{.endpoints = rows};

}  // namespace zusage::api

// Links of a request, for those who do it: made, listed, withdrawn. The secret is told once.
#include <algorithm>
#include <array>

#include "conversation/access/problems.hpp"
#include "doors/api/fields/link.hpp"
#include "doors/api/fields/slip.hpp"
#include "doors/api/often.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/problems_link.hpp"
#include "doors/api/problems_said.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr int made_within_an_hour = 20;

constexpr std::array make_fields{
    text("holder", "id of the actor for whom it speaks; absent: the customer", 100).optional()};
constexpr Shape make_shape{.name = "MakeLink", .doc = "For whom a link is made.", .fields = make_fields};
constexpr std::array made_fields{object("link", link_shape, "as it is listed"),
                                 text("secret", "told once, not to be had again"),
                                 text("address", "that opens it, with the secret")};
constexpr Shape made_shape{.name = "MadeLink", .doc = "A fresh link.", .fields = made_fields};
constexpr std::array list_fields{object("links", link_shape, "newest first").many()};
constexpr Shape list_shape{.name = "RequestLinks", .doc = "The links of a request.", .fields = list_fields};

// Who does it, or asked for the customer; a customer with an account needs none for others.
bool may_keep(const Reader& reader, const Seen& seen) {
  const bool asked_for = reader.person == seen.row.asked_by && reader.person != seen.row.parties.customer;
  return seen.sides.provider || asked_for;
}

Result<Seen> own_request(const Reader& reader, const Rooms& rooms, const Visit& visit) {
  const auto id = visit.call.parameter("id");
  auto seen = find_request(reader, rooms, id);
  if (!seen) return std::unexpected(Problem{&problems::nothing_there, {{"id", std::string{id}}}});
  if (!may_keep(reader, *seen)) return std::unexpected(Problem{&problems::link_not_yours});
  return *std::move(seen);
}

Json links_json(const Reader& reader, const Rooms& rooms, const Seen& seen) {
  JsonArray links;
  for (const auto& link :
       rooms.links->of_subject(rooms.organisation, access::LinkKind::request, to_text(seen.row.id)))
    links.push_back(link_json(reader, seen, link));
  return JsonObject{{"links", std::move(links)}};
}

Answered list(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto seen = own_request(reader, rooms, visit);
  if (!seen) return std::unexpected(seen.error());
  return Outcome{.body = links_json(reader, rooms, *seen)};
}

// The customer, or a contact who belongs to it.
Result<std::string> holder_of(const Reader& reader, const Seen& seen, const Visit& visit) {
  const auto& customer = seen.row.parties.customer;
  const auto named = text_in(visit.body, "holder");
  if (named.empty()) return customer;
  if (reader.known->directory->belongs(named, customer)) return named;
  return std::unexpected(Problem{&problems::unknown_actor, {{"id", named}, {"field", "holder"}}});
}

Answered make(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto seen = own_request(reader, rooms, visit);
  if (!seen) return std::unexpected(seen.error());
  auto holder = holder_of(reader, *seen, visit);
  if (!holder) return std::unexpected(holder.error());
  const auto id = to_text(seen->row.id);
  if (!may_once_more(rooms, {.key = "links:" + id, .most = made_within_an_hour, .within = hours(1)}))
    return std::unexpected(Problem{&problems::too_many_links});
  const auto made = access::make_link(*rooms.links, rooms.fill_random, rooms.organisation,
                                      {.id = {},
                                       .kind = access::LinkKind::request,
                                       .subject = id,
                                       .holder = *std::move(holder),
                                       .made_by = reader.person,
                                       .made_at = reader.now});
  return Outcome{.body = JsonObject{{"link", link_json(reader, *seen, made.link)},
                                    {"secret", made.secret},
                                    {"address", origin_of(visit, rooms.settings) + "/l/" + made.secret}}};
}

Answered withdraw(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto seen = own_request(reader, rooms, visit);
  if (!seen) return std::unexpected(seen.error());
  const auto id = visit.call.parameter("link");
  const auto link = rooms.links->by_id(rooms.organisation, id);
  const bool of_this =
      link && link->kind == access::LinkKind::request && link->subject == to_text(seen->row.id);
  if (!of_this) return std::unexpected(Problem{&problems::nothing_there, {{"id", std::string{id}}}});
  if (!link->revoked_at) rooms.links->revoke(rooms.organisation, id, reader.now);
  return Outcome{.body = links_json(reader, rooms, *seen)};
}

constexpr std::array list_problems{&problems::nothing_there, &problems::link_not_yours};
constexpr std::array make_problems{&problems::nothing_there, &problems::link_not_yours,
                                   &problems::unknown_actor, &problems::too_many_links};
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/requests/{id}/links",
                                   .name = "list_links",
                                   .summary = "The links that open a request without an account",
                                   .answer = &list_shape,
                                   .problems = list_problems,
                                   .handle = now<list>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/requests/{id}/links",
                                   .name = "make_link",
                                   .summary = "Make a link for the customer",
                                   .status = 201,
                                   .body = &make_shape,
                                   .answer = &made_shape,
                                   .problems = make_problems,
                                   .handle = now<make>},
                          Endpoint{.method = http::Method::remove,
                                   .path = "/api/v1/requests/{id}/links/{link}",
                                   .name = "withdraw_link",
                                   .summary = "Withdraw a link",
                                   .answer = &list_shape,
                                   .problems = list_problems,
                                   .handle = now<withdraw>}};

}  // namespace

extern const Resource links_resource{.endpoints = rows};

}  // namespace zusage::api

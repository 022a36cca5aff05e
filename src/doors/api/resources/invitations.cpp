// Invitations: an administrator makes a link for somebody of a team or role; it lets one person in, once.
#include <algorithm>
#include <array>

#include "conversation/access/problems.hpp"
#include "conversation/record/problems.hpp"
#include "doors/api/endpoint.hpp"
#include "doors/api/fields/founding.hpp"
#include "doors/api/fields/slip.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/problems_network.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {
namespace {

using access::Link;
using access::LinkKind;
using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr Span opens_for = days(14);

constexpr std::array invitation_fields{
    text("id", "names the invitation; not its secret"),
    object("unit", actor_shape, "the team or role it is for"), object("made_by", actor_shape, "who made it"),
    instant("made_at", "when"), instant("expires_at", "until when it opens")};
constexpr Shape invitation_shape{
    .name = "Invitation", .doc = "Lets one person in.", .fields = invitation_fields};
constexpr std::array list_fields{object("open", invitation_shape, "that wait, newest first").many()};
constexpr Shape list_shape{.name = "Invitations", .doc = "Invitations that wait.", .fields = list_fields};
constexpr std::array make_fields{text("unit", "id of the team or role", 100)};
constexpr Shape make_shape{.name = "MakeInvitation", .doc = "For whom it is.", .fields = make_fields};
constexpr std::array made_fields{object("invitation", invitation_shape, "as it is listed"),
                                 text("secret", "told once, not to be had again"),
                                 text("address", "that opens it, with the secret")};
constexpr Shape made_shape{.name = "MadeInvitation", .doc = "A fresh invitation.", .fields = made_fields};
constexpr std::array open_fields{object("unit", actor_shape, "the team or role one comes into"),
                                 object("made_by", actor_shape, "who invites"),
                                 instant("expires_at", "until when it opens")};
constexpr Shape open_shape{
    .name = "OpenInvitation", .doc = "An invitation that opens.", .fields = open_fields};
constexpr std::array accept_fields{text("name", "of the person", 120), text("login", "to sign in by", 60),
                                   text("password", "of the person", 200)};
constexpr Shape accept_shape{.name = "AcceptInvitation", .doc = "Who comes in.", .fields = accept_fields};
constexpr std::array done_fields{truth("signed_in", "whether a session began with it")};
constexpr Shape done_shape{.name = "InvitationDone", .doc = "Somebody came in.", .fields = done_fields};

bool is_unit(const projection::Actor* actor) {
  return actor != nullptr && !actor->removed &&
         (actor->is(model::ActorKind::team) || actor->is(model::ActorKind::role));
}

bool opens(const Link& link, Instant now) {
  return !link.revoked_at && !link.used_at && (!link.expires_at || now < *link.expires_at);
}

Result<Reader> inviting(const Visit& visit, const Rooms& rooms) {
  const auto& rights = visit.account->rights;
  if (std::ranges::find(rights, "administrator") == rights.end())
    return std::unexpected(Problem{&problems::invites_not});
  return reader_of(visit, rooms);
}

Json invitation_json(const Reader& reader, const Link& link) {
  return JsonObject{{"id", link.id},
                    {"unit", actor_json(reader, link.subject)},
                    {"made_by", actor_json(reader, link.made_by)},
                    {"made_at", instant_json(link.made_at)},
                    {"expires_at", instant_json(link.expires_at.value_or(link.made_at))}};
}

Json list_json(const Reader& reader, const Rooms& rooms) {
  std::vector<Link> open;
  for (const auto& actor : reader.known->directory->actors()) {
    if (!is_unit(&actor)) continue;
    for (auto& link : rooms.links->of_subject(rooms.organisation, LinkKind::invitation, actor.id))
      if (opens(link, reader.now)) open.push_back(std::move(link));
  }
  std::ranges::stable_sort(open, std::greater{}, &Link::made_at);
  JsonArray out;
  for (const auto& link : open) out.push_back(invitation_json(reader, link));
  return JsonObject{{"open", std::move(out)}};
}

Answered list(const Visit& visit, Rooms& rooms) {
  const auto reader = inviting(visit, rooms);
  if (!reader) return std::unexpected(reader.error());
  return Outcome{.body = list_json(*reader, rooms)};
}

Answered make(const Visit& visit, Rooms& rooms) {
  const auto reader = inviting(visit, rooms);
  if (!reader) return std::unexpected(reader.error());
  const auto unit = text_in(visit.body, "unit");
  if (!is_unit(reader->known->directory->find(unit)))
    return std::unexpected(Problem{&problems::unit_gone, {{"unit", unit}}});
  const auto made = access::make_link(*rooms.links, rooms.fill_random, rooms.organisation,
                                      {.id = {},
                                       .kind = LinkKind::invitation,
                                       .subject = unit,
                                       .holder = {},
                                       .made_by = reader->person,
                                       .made_at = reader->now,
                                       .expires_at = reader->now + opens_for});
  return Outcome{.body =
                     JsonObject{{"invitation", invitation_json(*reader, made.link)},
                                {"secret", made.secret},
                                {"address", origin_of(visit, rooms.settings) + "/einladung/" + made.secret}}};
}

Answered withdraw(const Visit& visit, Rooms& rooms) {
  const auto reader = inviting(visit, rooms);
  if (!reader) return std::unexpected(reader.error());
  const std::string id{visit.call.parameter("id")};
  const auto link = rooms.links->by_id(rooms.organisation, id);
  if (!link || link->kind != LinkKind::invitation)
    return std::unexpected(Problem{&problems::nothing_there, {{"id", id}}});
  if (opens(*link, reader->now)) rooms.links->revoke(rooms.organisation, id, reader->now);
  return Outcome{.body = list_json(*reader, rooms)};
}

// Whoever is signed in in the same browser is not meant here.
Reader guest(const Visit& visit, const Rooms& rooms) {
  Reader reader{
      .known = rooms.known(), .person = {}, .language = visit.language, .now = rooms.now(), .mine = {}};
  reader.rooms = &rooms;
  return reader;
}

Result<Link> opened(const Visit& visit, const Rooms& rooms, const Reader& reader) {
  auto link = access::open_link(*rooms.links, rooms.organisation, visit.call.parameter("secret"),
                                LinkKind::invitation, reader.now);
  if (link && !is_unit(reader.known->directory->find(link->subject)))
    return std::unexpected(Problem{&problems::unit_gone, {{"unit", name_in(reader, link->subject)}}});
  return link;
}

Answered show(const Visit& visit, Rooms& rooms) {
  const auto reader = guest(visit, rooms);
  const auto link = opened(visit, rooms, reader);
  if (!link) return std::unexpected(link.error());
  return Outcome{.body = JsonObject{{"unit", actor_json(reader, link->subject)},
                                    {"made_by", actor_json(reader, link->made_by)},
                                    {"expires_at", instant_json(link->expires_at.value_or(link->made_at))}}};
}

// The person with its account; the link is given back where that did not happen.
Result<void> come_in(const Visit& visit, const Rooms& rooms, const Reader& reader, const Link& link) {
  const auto name = text_in(visit.body, "name");
  const auto login = text_in(visit.body, "login");
  const auto password = text_in(visit.body, "password");
  if (auto judged = access::SignIn::judge_password(login, password); !judged) return judged;
  if (!rooms.links->use(rooms.organisation, link.id, reader.now))
    return std::unexpected(Problem{&problems::link_used});
  auto id = slug_of(name);
  if (id.empty()) id = "person";
  const auto admitted =
      rooms.recorder->admit({.id = id,
                             .name = name,
                             .login = login,
                             .unit = link.subject,
                             .holds = reader.known->directory->find(link.subject)->is(model::ActorKind::role),
                             .speaker = link.made_by});
  if (!admitted) {
    rooms.links->unuse(rooms.organisation, link.id);
    return std::unexpected(admitted.error());
  }
  return rooms.sign_in->set_password(*admitted, login, password);
}

Answered accept(const Visit& visit, Rooms& rooms) {
  const auto reader = guest(visit, rooms);
  const auto link = opened(visit, rooms, reader);
  if (!link) return std::unexpected(link.error());
  for (const auto* field : {"name", "login"}) {
    if (text_in(visit.body, field).find_first_not_of(" \t\r\n") == std::string::npos)
      return std::unexpected(Problem{&problems::text_empty, {{"field", field}}});
  }
  if (auto done = come_in(visit, rooms, reader, *link); !done) return std::unexpected(done.error());
  const auto login = text_in(visit.body, "login");
  const auto password = text_in(visit.body, "password");
  const auto begun = rooms.sign_in->sign_in(
      {.login = login, .password = password, .address = address_of(visit.call, rooms.settings)}, rooms.now());
  Outcome outcome{.body = JsonObject{{"signed_in", begun.has_value()}}};
  if (begun) outcome.headers.emplace_back("set-cookie", cookie_with(begun->token, rooms.settings));
  return outcome;
}

constexpr std::array list_problems{&problems::invites_not};
constexpr std::array make_problems{&problems::invites_not, &problems::unit_gone};
constexpr std::array withdraw_problems{&problems::invites_not, &problems::nothing_there};
constexpr std::array show_problems{&problems::link_unknown, &problems::link_revoked, &problems::link_over,
                                   &problems::link_used, &problems::unit_gone};
constexpr std::array accept_problems{&problems::link_unknown,      &problems::link_revoked,
                                     &problems::link_over,         &problems::link_used,
                                     &problems::unit_gone,         &problems::text_empty,
                                     &problems::login_taken,       &problems::password_too_short,
                                     &problems::password_is_login, &problems::busy};
constexpr std::string_view path = "/api/v1/invitations";
constexpr std::string_view door = "/api/v1/open/invitations/{secret}";
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = path,
                                   .name = "list_invitations",
                                   .summary = "Invitations that wait",
                                   .answer = &list_shape,
                                   .problems = list_problems,
                                   .handle = now<list>},
                          Endpoint{.method = http::Method::post,
                                   .path = path,
                                   .name = "make_invitation",
                                   .summary = "Invite somebody into a team or role",
                                   .status = 201,
                                   .body = &make_shape,
                                   .answer = &made_shape,
                                   .problems = make_problems,
                                   .handle = now<make>},
                          Endpoint{.method = http::Method::remove,
                                   .path = "/api/v1/invitations/{id}",
                                   .name = "withdraw_invitation",
                                   .summary = "Withdraw an invitation",
                                   .answer = &list_shape,
                                   .problems = withdraw_problems,
                                   .handle = now<withdraw>},
                          Endpoint{.method = http::Method::get,
                                   .path = door,
                                   .name = "show_invitation",
                                   .summary = "Whether an invitation opens, and into which team",
                                   .right = Right::anybody,
                                   .answer = &open_shape,
                                   .problems = show_problems,
                                   .handle = now<show>},
                          Endpoint{.method = http::Method::post,
                                   .path = door,
                                   .name = "accept_invitation",
                                   .summary = "Come in by an invitation",
                                   .right = Right::anybody,
                                   .body = &accept_shape,
                                   .answer = &done_shape,
                                   .problems = accept_problems,
                                   .handle = apart<accept>}};

}  // namespace

extern const Resource invitations_resource{.endpoints = rows};

}  // namespace zusage::api

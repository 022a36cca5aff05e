// Signing in and out, and who one is.
#include <algorithm>
#include <array>

#include "conversation/access/problems.hpp"
#include "conversation/access/sign_in.hpp"
#include "doors/api/fields/hats.hpp"
#include "doors/api/fields/reader.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using projection::Actor;

constexpr std::array<std::string_view, 2> languages{"de", "en"};
constexpr std::array organisation_fields{text("id", "of the organisation"), text("name", "its name"),
                                         text("time_zone", "in which its clocks run"),
                                         word("language", languages, "of its texts")};
constexpr Shape organisation{
    .name = "OrganisationRef", .doc = "Whose house this is.", .fields = organisation_fields};
constexpr std::array demo_fields{text("id", "of the person"), text("name", "of the person"),
                                 text("team", "team or role"), text("says", "what the person is there for")};
constexpr Shape demo_person{.name = "DemoPerson", .doc = "Somebody of the demo.", .fields = demo_fields};
constexpr std::array me_fields{text("person", "id in the register"),
                               text("name", "as people call me"),
                               text("initials", "one or two letters"),
                               text("unit", "my team or role"),
                               text("rights", "what I may").many(),
                               word("language", languages, "I read"),
                               object("ask_as", actor_shape, "for whom I may ask: myself first").many(),
                               whole("to_do_count", "rows that are my turn")};
constexpr Shape me{.name = "Me", .doc = "Who is signed in.", .fields = me_fields};
constexpr std::array session_fields{truth("signed_in", "whether somebody is"),
                                    object("organisation", organisation, "whose house this is"),
                                    truth("set_up", "whether the house has a text: else its set-up is open"),
                                    truth("demo", "one-click sign-in exists"),
                                    object("demo_people", demo_person, "for whom it exists").many(),
                                    object("me", me, "null: nobody is signed in").or_null(),
                                    text("token", "sent back as X-Zusage-Token with every write").or_null(),
                                    instant("server_time", "clocks count from here")};
constexpr Shape session{.name = "Session", .doc = "Who is signed in where.", .fields = session_fields};

constexpr std::array login_fields{text("login", "name of the account", 200),
                                  text("password", "its password", 200)};
constexpr Shape login{.name = "Login", .doc = "Signing in.", .fields = login_fields};
constexpr std::array click_fields{text("person", "id of a person of the demo", 100)};
constexpr Shape click{.name = "DemoLogin", .doc = "Signing in by one click.", .fields = click_fields};
constexpr std::array language_fields{word("language", languages, "to read from now on")};
constexpr Shape language{
    .name = "LanguageChoice", .doc = "Which language to read.", .fields = language_fields};

std::string_view code_of(Language one) { return one == Language::de ? "de" : "en"; }

// The first letters of the first and the last word.
std::string initials_of(std::string_view name) {
  const auto letter = [](std::string_view word) {
    std::size_t end = word.empty() ? 0 : 1;
    while (end < word.size() && (word[end] & 0xC0) == 0x80) ++end;
    return std::string{word.substr(0, end)};
  };
  const auto last = name.rfind(' ');
  return letter(name) + (last == std::string_view::npos ? "" : letter(name.substr(last + 1)));
}

Json organisation_json(const Reader& reader) {
  const auto& known = *reader.known->organisation;
  return JsonObject{{"id", known.id},
                    {"name", model::text_in(known.name, reader.language)},
                    {"time_zone", known.time_zone},
                    {"language", known.language == "en" ? "en" : "de"}};
}

void add_to(std::string& list, const std::string& one) { list += (list.empty() ? "" : ", ") + one; }

// What somebody of the demo is there, so that one finds the view one looks for.
std::string position_of(const Reader& reader, const Actor& person, const Rooms& rooms) {
  static constexpr std::array duties = {
      std::pair{"steward", Phrase{.en = "looks after the services", .de = "pflegt die Leistungen"}},
      std::pair{"administrator", Phrase{.en = "administers Zusage", .de = "verwaltet Zusage"}}};
  std::string says;
  for (const auto& role : person.holds) add_to(says, name_in(reader, role));
  for (const auto& team : person.leads) {
    const Phrase leads{.en = "leads {team}", .de = "leitet {team}"};
    add_to(says, fill(in(reader.language, leads), {{"team", name_in(reader, team)}}));
  }
  const auto account = rooms.accounts->of_person(rooms.organisation, person.id);
  for (const auto& [right, duty] : duties) {
    if (account && account->has(right)) add_to(says, std::string{in(reader.language, duty)});
  }
  return says;
}

Json demo_person_json(const Reader& reader, const Actor& person, const Rooms& rooms) {
  const auto unit = unit_of(reader, person.id);
  return JsonObject{{"id", person.id},
                    {"name", person.name},
                    {"team", unit == person.id ? std::string{} : name_in(reader, unit)},
                    {"says", position_of(reader, person, rooms)}};
}

Json demo_people_json(const Reader& reader, const Rooms& rooms) {
  const auto& settings = rooms.settings;
  JsonArray people;
  if (!settings.demo) return people;
  for (const auto& id : settings.demo_people) {
    if (const auto* person = reader.known->directory->find(id))
      people.push_back(demo_person_json(reader, *person, rooms));
  }
  if (!settings.demo_people.empty()) return people;
  for (const auto& actor : reader.known->directory->actors()) {
    if (actor.is(model::ActorKind::person)) people.push_back(demo_person_json(reader, actor, rooms));
  }
  return people;
}

Json me_json(const Reader& reader, const Account& account, const Rooms& rooms) {
  JsonArray rights;
  for (const auto& right : account.rights) rights.emplace_back(right);
  JsonArray ask_as;
  for (const auto& actor : reader.mine) ask_as.push_back(actor_json(reader, actor));
  const auto name = name_in(reader, account.person);
  const auto unit = unit_of(reader, account.person);
  return JsonObject{{"person", account.person},
                    {"name", name},
                    {"initials", initials_of(name)},
                    {"unit", unit == account.person ? std::string{} : name_in(reader, unit)},
                    {"rights", std::move(rights)},
                    {"language", code_of(reader.language)},
                    {"ask_as", std::move(ask_as)},
                    {"to_do_count", steering::Gate::present(steering::evaluations::own_open_work,
                                                            to_do_count(reader, rooms))}};
}

Json session_json(const Visit& visit, const Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const bool known = visit.account != nullptr;
  return JsonObject{{"signed_in", known},
                    {"organisation", organisation_json(reader)},
                    {"set_up", reader.known->revision > 0},
                    {"demo", rooms.settings.demo},
                    {"demo_people", demo_people_json(reader, rooms)},
                    {"me", known ? me_json(reader, *visit.account, rooms) : Json(nullptr)},
                    {"token", known ? Json(visit.account->token) : Json(nullptr)},
                    {"server_time", instant_json(reader.now)}};
}

Answered show(const Visit& visit, Rooms& rooms) { return Outcome{.body = session_json(visit, rooms)}; }

// The session as it is after signing in, with its cookie.
Answered begin(const Visit& visit, Rooms& rooms, const std::string& secret) {
  Visit again = visit;
  again.account = rooms.account_of(secret);
  if (again.account) again.language = again.account->language.value_or(visit.language);
  Outcome outcome{.body = session_json(again, rooms)};
  outcome.headers.emplace_back("set-cookie", cookie_with(secret, rooms.settings));
  return outcome;
}

bool is_loopback_peer(std::string_view peer) { return peer.starts_with("127.") || peer == "::1"; }

Answered try_password(const Visit& visit, Rooms& rooms) {
  const auto given_login = text_in(visit.body, "login");
  const auto password = text_in(visit.body, "password");
  const auto signed_in = rooms.sign_in->sign_in(
      {.login = given_login, .password = password, .address = address_of(visit.call, rooms.settings)},
      rooms.now());
  if (!signed_in) return std::unexpected(signed_in.error());
  return begin(visit, rooms, signed_in->token);
}

void sign_in(const VisitPointer& visit, Rooms& rooms, const Done& done) {
  apart(visit, rooms, done, try_password);
}

Answered click_in(const Visit& visit, Rooms& rooms) {
  if (!rooms.settings.demo || !is_loopback_peer(visit.call.peer)) {
    return std::unexpected(Problem{&problems::demo_only});
  }
  const auto person = text_in(visit.body, "person");
  const auto* actor = rooms.known()->directory->find(person);
  if (actor == nullptr || !actor->is(model::ActorKind::person)) {
    return std::unexpected(Problem{&problems::nothing_there, {{"id", person}, {"field", "person"}}});
  }
  return begin(visit, rooms, rooms.sign_in->sign_in_demo(person, rooms.now()).token);
}

Answered sign_out(const Visit& visit, Rooms& rooms) {
  rooms.sign_in->sign_out(visit.account->secret);
  rooms.followers->end_session(visit.account->secret);
  Outcome outcome;
  outcome.headers.emplace_back("set-cookie", cookie_with("", rooms.settings));
  return outcome;
}

Answered choose_language(const Visit& visit, Rooms& rooms) {
  rooms.sign_in->set_language(visit.account->secret, text_in(visit.body, "language"));
  Visit again = visit;
  again.language = text_in(visit.body, "language") == "de" ? Language::de : Language::en;
  return Outcome{.body = session_json(again, rooms)};
}

constexpr std::array sign_in_problems{&problems::busy, &problems::sign_in_refused,
                                      &problems::sign_in_throttled};
constexpr std::array click_problems{&problems::demo_only, &problems::nothing_there};
constexpr std::string_view path = "/api/v1/session";

constexpr std::array rows{
    Endpoint{.method = http::Method::get,
             .path = path,
             .name = "show_session",
             .summary = "Who is signed in where",
             .right = Right::anybody,
             .answer = &session,
             .handle = now<show>},
    Endpoint{.method = http::Method::post,
             .path = path,
             .name = "sign_in",
             .summary = "Sign in by password",
             .right = Right::anybody,
             .body = &login,
             .answer = &session,
             .problems = sign_in_problems,
             .handle = sign_in},
    Endpoint{.method = http::Method::remove,
             .path = path,
             .name = "sign_out",
             .summary = "Sign out",
             .status = 204,
             .handle = now<sign_out>},
    Endpoint{.method = http::Method::post,
             .path = "/api/v1/session/demo",
             .name = "sign_in_by_click",
             .summary = "Sign in as somebody of the demo",
             .right = Right::anybody,
             .body = &click,
             .answer = &session,
             .problems = click_problems,
             .handle = now<click_in>},
    Endpoint{.method = http::Method::put,
             .path = "/api/v1/session/language",
             .name = "choose_language",
             .summary = "Read another language",
             .body = &language,
             .answer = &session,
             .handle = now<choose_language>},
};

}  // namespace

extern const Resource session_resource{.endpoints = rows};

}  // namespace zusage::api

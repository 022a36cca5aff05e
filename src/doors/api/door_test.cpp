#include "doors/api/door.hpp"

#include <doctest/doctest.h>

#include <array>

#include "conversation/act/problems.hpp"
#include "doors/api/openapi.hpp"
#include "doors/api/problems.hpp"
#include "doors/api/rooms.hpp"
#include "doors/api/wording.hpp"

using namespace zusage;
using namespace zusage::api;

namespace {

constexpr std::array body_fields{api::text("whom", "")};
constexpr Shape body{.name = "Ask", .doc = "", .fields = body_fields};
constexpr Endpoint asking{.method = http::Method::post,
                          .path = "/api/v1/things",
                          .name = "ask",
                          .summary = "",
                          .keyed = true,
                          .body = &body};

Rooms rooms() {
  Rooms made;
  made.account_of = [](std::string_view secret) {
    auto account = std::make_shared<Account>();
    account->person = "p";
    account->token = "token of good";
    return secret == "good" ? account : nullptr;
  };
  return made;
}

Visit good() {
  Visit visit;
  visit.call.method = http::Method::post;
  visit.call.headers = {{"host", "127.0.0.1:8080"},
                        {"origin", "http://127.0.0.1:8080"},
                        {"content-type", "application/json"},
                        {"x-zusage-token", "token of good"},
                        {"idempotency-key", "01930000-0000-7000-8000-000000000000"}};
  visit.call.cookies = {{"zusage_session", "good"}};
  visit.call.body = R"({"whom": "a"})";
  return visit;
}

// The number of the problem at the door, 0 when none; `change` spoils a good visit.
int at_door(const std::function<void(http::Call&)>& change) {
  auto visit = good();
  change(visit.call);
  auto refused = refused_at_door(asking, visit, rooms());
  if (!refused) refused = read_input(asking, visit);
  return refused ? refused->kind->number : 0;
}

void set(http::Call& call, std::string_view name, std::string_view value) {
  for (auto& [key, present] : call.headers) {
    if (key == name) present = value;
  }
}

}  // namespace

TEST_CASE("a good write passes the door") {
  CHECK(at_door([](http::Call&) {}) == 0);
}

TEST_CASE("each check of the door refuses by its own number") {
  CHECK(at_door([](auto& call) { set(call, "host", "evil.example"); }) == 9813);
  CHECK(at_door([](auto& call) { set(call, "host", "localhost.evil.example"); }) == 9813);
  CHECK(at_door([](auto& call) { set(call, "origin", "http://evil.example"); }) == 9814);
  CHECK(at_door([](auto& call) { call.cookies.clear(); }) == 9812);
  CHECK(at_door([](auto& call) { call.cookies = {{"zusage_session", "bad"}}; }) == 9812);
  CHECK(at_door([](auto& call) { set(call, "x-zusage-token", "guess"); }) == 9815);
  CHECK(at_door([](auto& call) { set(call, "content-type", "text/plain"); }) == 9825);
  CHECK(at_door([](auto& call) { set(call, "idempotency-key", "7"); }) == 9816);
  CHECK(at_door([](auto& call) { call.query = {{"x", "1"}}; }) == 9818);
  CHECK(at_door([](auto& call) { call.body = "{"; }) == 9201);
  CHECK(at_door([](auto& call) { call.body = R"({"whom": "a", "whom": "b"})"; }) == 9202);
}

TEST_CASE("the cookie is bound to the host behind https, and the demo has its own") {
  CHECK(cookie_with("s", {}).starts_with("zusage_session=s; Path=/; HttpOnly; SameSite=Lax"));
  CHECK(cookie_with("s", {.public_url = "https://z.example"}).starts_with("__Host-zusage_session=s;"));
  CHECK(cookie_with("s", {.public_url = "https://z.example"}).find("; Secure") != std::string::npos);
  CHECK(cookie_with("", {.demo = true}).starts_with("zusage_demo=;"));
  CHECK(cookie_with("", {}).ends_with("Max-Age=0"));
}

TEST_CASE("a problem leaves the house in the reader's language, with number, place and advice") {
  CHECK(language_of("de-DE,de;q=0.9,en;q=0.8", Language::en) == Language::de);
  CHECK(language_of("fr, en;q=0.5, de;q=0.7", Language::en) == Language::de);
  CHECK(language_of("fr", Language::de) == Language::de);
  auto visit = good();
  visit.call.body = R"({"whmo": "a"})";
  const auto refused = read_input(asking, visit);
  REQUIRE(refused);
  const auto reply = reply_with(*refused, Language::de);
  CHECK(reply.status == 400);
  CHECK(reply.content_type == "application/problem+json");
  const auto json = *format::parse_json(reply.body);
  CHECK(text_in(json, "number") == "Z9819");
  CHECK(text_in(json, "title") == "Ein Feld „whmo“ gibt es hier nicht");
  CHECK(text_in(json, "advice") == "Meinten Sie „whom“?");
  CHECK(text_in(json.as_object().at("place"), "field") == "whmo");
}

TEST_CASE("a problem speaks as buttons and forms do, and keeps its place for programs") {
  const auto told = [](const Problem& problem, Language language = Language::de) {
    return *format::parse_json(reply_with(problem, language).body);
  };
  const Problem now{&problems::not_possible_now,
                    {{"act", "accept"}, {"state", "promised"}, {"may", "cancel"}}};
  CHECK(text_in(told(now), "title") ==
        "„Passt so“ geht nicht, solange das Anliegen zugesagt und noch nicht erledigt gemeldet ist");
  CHECK(text_in(told(now), "advice") == "Jetzt geht: Nicht mehr nötig. Eine Nachricht ist immer möglich.");
  CHECK(text_in(told(now, Language::en), "title") ==
        "'That is fine' cannot be said while the request is promised and not reported done yet");
  const auto needs = [&](const char* act, const char* need) {
    return text_in(told({&problems::need_missing, {{"act", act}, {"need", need}}}), "title");
  };
  CHECK(needs("reject", "text") == "„Noch nicht“ braucht ein Wort dazu, was noch fehlt");
  CHECK(needs("decline", "text") == "„Ablehnen“ braucht einen Grund");
  CHECK(needs("promise", "due_at") == "„Zusagen“ braucht einen Termin");
  const auto kind = told({&problems::wrong_kind, {{"field", "by_when"}, {"kind", "instant"}}});
  CHECK(text_in(kind, "title") == "Das Feld „Bis wann“ muss sein: ein Datum mit Uhrzeit");
  CHECK(text_in(kind.at("place"), "field") == "by_when");
}

TEST_CASE("the description names every row and is the same every time") {
  const auto text = openapi_text();
  CHECK(text == openapi_text());
  for (const auto* resource : resource_catalogue()) {
    for (const auto& endpoint : resource->endpoints) {
      CHECK(text.find("operationId: " + std::string{endpoint.name}) != std::string::npos);
      CHECK((endpoint.handle != nullptr));
    }
  }
}

TEST_CASE("JSON as YAML quotes what could be read as anything else") {
  const auto value =
      *format::parse_json(R"({"a": "yes", "b c": [1, {"x": null}], "d": {}, "/p/{id}": "two: 2"})");
  CHECK(yaml_text(value) == "a: \"yes\"\nb c:\n  - 1\n  - x: null\nd: {}\n\"/p/{id}\": \"two: 2\"\n");
}

// The checks of the door in their order, and the way back out.
#include "doors/api/door.hpp"

#include <algorithm>

#include "doors/api/problems.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/rooms.hpp"
#include "doors/api/session.hpp"
#include "doors/api/wording.hpp"
#include "ground/base/digest.hpp"
#include "ground/base/id.hpp"
#include "ground/base/require.hpp"

namespace zusage::api {
namespace {

using format::JsonObject;

bool is_loopback_name(std::string_view host) {
  if (host.starts_with("[::1]")) return true;
  const auto name = host.substr(0, host.find(':'));
  return name == "localhost" || name == "127.0.0.1";
}

// Another site's name that points here must not read what is here (DNS rebinding).
bool is_own_host(std::string_view host, const DoorSettings& settings) {
  return is_loopback_name(host) || std::ranges::find(settings.hosts, host) != settings.hosts.end();
}

std::optional<Problem> refused_origin(const Visit& visit, const DoorSettings& settings) {
  const auto origin = visit.call.header("origin");
  if (origin.empty()) return std::nullopt;  // no browser: the token alone protects
  const auto own = "http://" + std::string{visit.call.header("host")};
  if (origin == own || (!settings.public_url.empty() && origin == settings.public_url)) return std::nullopt;
  return Problem{&problems::foreign_origin, {{"origin", std::string{origin}}}};
}

std::optional<Problem> refused_write(const Endpoint& endpoint, Visit& visit) {
  const auto type = visit.call.header("content-type");
  if (endpoint.body != nullptr && !type.starts_with("application/json")) {
    return Problem{&problems::not_json_content, {{"type", std::string{type}}}};
  }
  if (endpoint.right == Right::signed_in && visit.call.header("x-zusage-token") != visit.account->token) {
    return Problem{&problems::token_wrong};
  }
  if (!endpoint.keyed) return std::nullopt;
  visit.key = visit.call.header("idempotency-key");
  return parse_uuid(visit.key) ? std::nullopt : std::optional{Problem{&problems::no_key}};
}

std::optional<Problem> read_query(const Endpoint& endpoint, Visit& visit) {
  static constexpr Shape none{.name = "None", .doc = "", .fields = {}};
  const auto& shape = endpoint.query == nullptr ? none : *endpoint.query;
  JsonObject query;
  for (const auto& [name, value] : visit.call.query) {
    if (query.contains(name)) return Problem{&problems::query_twice, {{"field", name}}};
    const auto field = std::ranges::find(shape.fields, std::string_view{name}, &Field::name);
    const bool is_whole = field != shape.fields.end() && field->kind == Kind::whole;
    const bool digits =
        !value.empty() && value.size() < 16 && value.find_first_not_of("0123456789") == value.npos;
    if (is_whole && digits) {
      query[name] = std::stoll(value);
    } else {
      query[name] = value;
    }
  }
  visit.query = std::move(query);
  return misfit(visit.query, shape);
}

std::optional<Problem> read_body(const Endpoint& endpoint, Visit& visit) {
  if (endpoint.body == nullptr) return std::nullopt;
  auto body = format::parse_json(visit.call.body);
  if (!body) return body.error();
  visit.body = std::move(*body);
  return misfit(visit.body, *endpoint.body);
}

http::Reply reply_of(const Endpoint& endpoint, const Outcome& outcome) {
  http::Reply reply{.status = endpoint.status, .headers = outcome.headers, .stream = outcome.stream};
  reply.headers.emplace_back("cache-control", "no-store");
  if (!endpoint.plain_type.empty()) {
    reply.content_type = endpoint.plain_type;
    reply.body = outcome.plain;
    return reply;
  }
  if (endpoint.answer == nullptr) return reply;
#ifndef NDEBUG
  const auto wrong = misfit(outcome.body, *endpoint.answer);
  require(!wrong, wrong ? title_of(*wrong, Language::en).c_str() : "");
#endif
  reply.body = format::print(outcome.body);
  return reply;
}

http::Reply reply_of(const Endpoint& endpoint, const Answered& answered, Language language) {
  return answered ? reply_of(endpoint, *answered) : reply_with(answered.error(), language);
}

Language language_of_visit(const Visit& visit) {
  if (visit.account && visit.account->language) return *visit.account->language;
  return language_of(visit.call.header("accept-language"), Language::en);
}

void serve(const Endpoint& endpoint, Rooms& rooms, const http::Call& call, http::Answer answer) {
  auto visit = std::make_shared<Visit>();
  visit->call = call;
  visit->language = language_of_visit(*visit);
  auto refused = refused_at_door(endpoint, *visit, rooms);
  visit->language = language_of_visit(*visit);
  if (!refused) refused = read_input(endpoint, *visit);
  if (refused) return answer(reply_with(*refused, visit->language));
  const auto kept = std::make_shared<http::Answer>(std::move(answer));
  const Done done{[kept, &endpoint, language = visit->language](std::function<Answered()> make) {
    kept->make(
        [&endpoint, language, make = std::move(make)] { return reply_of(endpoint, make(), language); });
  }};
  endpoint.handle(visit, rooms, done);
}

std::string fault_id(const Rooms& rooms) {
  std::array<std::uint8_t, 6> random{};
  rooms.fill_random(random);
  return to_hex(random);
}

}  // namespace

std::optional<Problem> refused_at_door(const Endpoint& endpoint, Visit& visit, const Rooms& rooms) {
  if (endpoint.right == Right::bare) return std::nullopt;
  const auto host = visit.call.header("host");
  if (!is_own_host(host, rooms.settings))
    return Problem{&problems::foreign_host, {{"host", std::string{host}}}};
  if (writes(endpoint)) {
    auto refused = refused_origin(visit, rooms.settings);
    if (refused) return refused;
  }
  visit.account = recognise(visit.call, rooms);
  if (endpoint.right == Right::signed_in && !visit.account) return Problem{&problems::not_signed_in};
  return writes(endpoint) ? refused_write(endpoint, visit) : std::nullopt;
}

std::optional<Problem> read_input(const Endpoint& endpoint, Visit& visit) {
  auto refused = read_query(endpoint, visit);
  return refused ? refused : read_body(endpoint, visit);
}

void mount(http::Router& router, Rooms& rooms, http::Handler files) {
  for (const auto* resource : resource_catalogue()) {
    for (const auto& endpoint : resource->endpoints) {
      router.add(endpoint.method, endpoint.path,
                 [&endpoint, &rooms](const http::Call& call, http::Answer answer) {
                   serve(endpoint, rooms, call, std::move(answer));
                 });
    }
  }
  router.other_method([](const http::Call& call, const std::string& allowed) {
    return reply_with(
        Problem{&problems::no_such_method,
                {{"path", call.path}, {"method", std::string{name_of(call.method)}}, {"allowed", allowed}}},
        language_of(call.header("accept-language"), Language::en));
  });
  router.otherwise([files = std::move(files)](const http::Call& call, http::Answer answer) {
    if (!call.path.starts_with("/api/")) return files(call, std::move(answer));
    answer(reply_with(Problem{&problems::no_such_route, {{"path", call.path}}},
                      language_of(call.header("accept-language"), Language::en)));
  });
}

http::Hooks hooks(Rooms& rooms) {
  return {.refuse =
              [](http::Refusal refusal) {
                const auto& kind = refusal == http::Refusal::head_too_large   ? problems::head_too_large
                                   : refusal == http::Refusal::body_too_large ? problems::body_too_large
                                                                              : problems::malformed_call;
                return reply_with(Problem{&kind}, Language::en);
              },
          .fault =
              [&rooms](const http::Call& call, const std::exception& what) {
                const auto id = fault_id(rooms);
                rooms.note("fault " + id + ": " + std::string{name_of(call.method)} + " " + call.path + ": " +
                           what.what());
                return reply_with(Problem{&problems::fault, {{"id", id}}},
                                  language_of(call.header("accept-language"), Language::en));
              },
          .done = {}};
}

}  // namespace zusage::api

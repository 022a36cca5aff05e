// The document: every row becomes an operation, its problems are grouped by status.
#include "doors/api/openapi.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "doors/api/endpoint.hpp"
#include "doors/api/problems.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/schema_internal.hpp"
#include "doors/api/wording.hpp"
#include "ground/format/problems.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using Kinds = std::vector<const ProblemKind*>;

// What the door itself may answer for such a row.
void add_problems_of_door(const Endpoint& endpoint, Kinds& kinds) {
  if (endpoint.right == Right::bare) return;
  kinds.push_back(&problems::foreign_host);
  if (endpoint.right == Right::signed_in) kinds.push_back(&problems::not_signed_in);
  if (writes(endpoint)) kinds.push_back(&problems::foreign_origin);
  if (writes(endpoint) && endpoint.right == Right::signed_in) kinds.push_back(&problems::token_wrong);
  if (endpoint.keyed) kinds.push_back(&problems::no_key);
  kinds.insert(kinds.end(), {&problems::unknown_field, &problems::mistyped_field, &problems::query_twice});
  if (endpoint.query != nullptr || endpoint.body != nullptr) {
    kinds.insert(kinds.end(), {&problems::wrong_kind, &problems::unknown_word, &problems::text_too_long});
  }
  if (endpoint.body == nullptr) return;
  kinds.insert(kinds.end(), {&problems::not_json_content, &problems::body_too_large, &problems::no_object,
                             &problems::missing_field, &problems::not_json, &problems::json_key_twice,
                             &problems::json_too_deep, &problems::not_utf8, &problems::nul_character});
}

Json problem_response(const std::set<std::pair<int, std::string_view>>& numbers, JsonObject& schemas) {
  std::string description;
  for (const auto& [number, slug] : numbers) {
    if (!description.empty()) description += ", ";
    description += problem_id(number) + " " + std::string{slug};
  }
  return JsonObject{{"description", description},
                    {"content", JsonObject{{"application/problem+json",
                                            JsonObject{{"schema", reference(problem_shape, schemas)}}}}}};
}

Json success(const Endpoint& endpoint, JsonObject& schemas) {
  JsonObject response{{"description", endpoint.answer == nullptr ? "Done." : endpoint.answer->doc}};
  if (endpoint.answer != nullptr) {
    response["content"] =
        JsonObject{{"application/json", JsonObject{{"schema", reference(*endpoint.answer, schemas)}}}};
  } else if (!endpoint.plain_type.empty()) {
    const auto type = endpoint.plain_type.substr(0, endpoint.plain_type.find(';'));
    response["content"] = JsonObject{{type, JsonObject{{"schema", JsonObject{{"type", "string"}}}}}};
  }
  return response;
}

JsonObject responses(const Endpoint& endpoint, JsonObject& schemas) {
  Kinds kinds{endpoint.problems.begin(), endpoint.problems.end()};
  add_problems_of_door(endpoint, kinds);
  std::map<int, std::set<std::pair<int, std::string_view>>> by_status;
  for (const auto* kind : kinds) by_status[kind->status].emplace(kind->number, kind->slug);
  JsonObject all{{std::to_string(endpoint.status), success(endpoint, schemas)}};
  for (const auto& [status, numbers] : by_status) {
    all[std::to_string(status)] = problem_response(numbers, schemas);
  }
  return all;
}

Json parameter(std::string_view place, const Field& field, JsonObject& schemas) {
  JsonObject one{
      {"name", field.name}, {"in", place}, {"required", field.required}, {"description", field.doc}};
  auto schema = schema_of(field, schemas).as_object();
  schema.erase("description");
  one["schema"] = std::move(schema);
  return one;
}

JsonArray parameters(const Endpoint& endpoint, JsonObject& schemas) {
  JsonArray all;
  for (auto at = endpoint.path.find('{'); at != std::string_view::npos;
       at = endpoint.path.find('{', at + 1)) {
    const auto name = endpoint.path.substr(at + 1, endpoint.path.find('}', at) - at - 1);
    all.push_back(parameter("path", text(name, "id or number"), schemas));
  }
  if (endpoint.query != nullptr) {
    for (const auto& field : endpoint.query->fields) all.push_back(parameter("query", field, schemas));
  }
  if (endpoint.keyed) {
    all.push_back(parameter(
        "header", uuid("Idempotency-Key", "the id of the act; the same when repeating it"), schemas));
  }
  return all;
}

Json operation(const Endpoint& endpoint, JsonObject& schemas) {
  JsonObject one{{"operationId", endpoint.name}, {"summary", endpoint.summary}};
  JsonArray security;
  if (endpoint.right == Right::signed_in) {
    JsonObject needed{{"session", JsonArray{}}};
    if (writes(endpoint)) needed["token"] = JsonArray{};
    security.push_back(std::move(needed));
  }
  one["security"] = std::move(security);
  auto given = parameters(endpoint, schemas);
  if (!given.empty()) one["parameters"] = std::move(given);
  if (endpoint.body != nullptr) {
    one["requestBody"] = JsonObject{
        {"required", true},
        {"content",
         JsonObject{{"application/json", JsonObject{{"schema", reference(*endpoint.body, schemas)}}}}}};
  }
  one["responses"] = responses(endpoint, schemas);
  return one;
}

std::string verb(http::Method method) {
  std::string small{name_of(method)};
  for (char& c : small) c = static_cast<char>(c - 'A' + 'a');
  return small;
}

// In the order of their names, so that one more shape moves nothing else.
JsonObject sorted(const JsonObject& schemas) {
  std::map<std::string, Json> ordered;
  for (const auto& member : schemas) ordered.emplace(member.key(), member.value());
  JsonObject all;
  for (auto& [name, schema] : ordered) all[name] = std::move(schema);
  return all;
}

JsonObject info() {
  return {{"title", "Zusage"},
          {"version", "1"},
          {"description",
           "Promises as conversations with clocks. Instants are RFC 3339 with Z and six decimals; within v1 "
           "there "
           "are only additions. A problem has a number, a sentence and an advice."},
          {"license", JsonObject{{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}};
}

JsonObject security_schemes() {
  return {{"session", JsonObject{{"type", "apiKey"}, {"in", "cookie"}, {"name", "zusage_session"}}},
          {"token", JsonObject{{"type", "apiKey"}, {"in", "header"}, {"name", "X-Zusage-Token"}}}};
}

}  // namespace

Json openapi() {
  JsonObject schemas;
  JsonObject paths;
  for (const auto* resource : resource_catalogue()) {
    for (const auto& endpoint : resource->endpoints) {
      auto& path = paths[endpoint.path];
      if (path.is_null()) path = JsonObject{};
      path.as_object()[verb(endpoint.method)] = operation(endpoint, schemas);
    }
  }
  JsonObject document{{"openapi", "3.1.0"}, {"info", info()}};
  document["servers"] = JsonArray{JsonObject{{"url", "/"}}};
  document["paths"] = std::move(paths);
  document["components"] = JsonObject{{"schemas", sorted(schemas)}, {"securitySchemes", security_schemes()}};
  return document;
}

std::string openapi_text() {
  return "# Generated from the endpoints in src/doors/api by script/docs.\n" + yaml_text(openapi());
}

}  // namespace zusage::api

// Whether the server takes calls, and the description of the API itself.
#include <array>

#include "doors/api/endpoint.hpp"
#include "doors/api/openapi.hpp"

namespace zusage::api {
namespace {

constexpr std::array health_fields{text("status", "always ok: a server that is not does not answer")};
constexpr Shape health{.name = "Health", .doc = "The server takes calls.", .fields = health_fields};

Answered is_well(const Visit&, Rooms&) { return Outcome{.body = format::JsonObject{{"status", "ok"}}}; }

Answered describe(const Visit&, Rooms&) {
  static const auto text = openapi_text();
  return Outcome{.body = {}, .plain = text};
}

constexpr std::array rows{
    Endpoint{.method = http::Method::get,
             .path = "/healthz",
             .name = "is_well",
             .summary = "Whether the server takes calls",
             .right = Right::bare,
             .answer = &health,
             .handle = now<is_well>},
    Endpoint{.method = http::Method::post,
             .path = "/healthz",
             .name = "is_well_for_writes",
             .summary = "The same for a write: what one costs without any work",
             .right = Right::bare,
             .answer = &health,
             .handle = now<is_well>},
    Endpoint{.method = http::Method::get,
             .path = "/api/v1/openapi.yaml",
             .name = "describe",
             .summary = "This description",
             .right = Right::anybody,
             .plain_type = "application/yaml",
             .handle = now<describe>},
};

}  // namespace

extern const Resource health_resource{.endpoints = rows};

}  // namespace zusage::api

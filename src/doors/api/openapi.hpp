// The description of the API, made from the endpoints and their fields.
#pragma once

#include <string>

#include "ground/format/json.hpp"

namespace zusage::api {

// OpenAPI 3.1 as a tree, and as YAML text: the same bytes every time.
[[nodiscard]] format::Json openapi();
[[nodiscard]] std::string openapi_text();

// Any JSON value as block YAML.
[[nodiscard]] std::string yaml_text(const format::Json& value);

}  // namespace zusage::api

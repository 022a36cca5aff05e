// Fields as JSON Schema 2020-12.
#pragma once

#include "doors/api/field.hpp"

namespace zusage::api {

// `{"$ref": "#/components/schemas/<name>"}`; the shape and all shapes inside it are added to `schemas`.
[[nodiscard]] format::Json reference(const Shape& shape, format::JsonObject& schemas);
[[nodiscard]] format::Json schema_of(const Field& field, format::JsonObject& schemas);

}  // namespace zusage::api

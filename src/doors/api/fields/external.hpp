// The same matter in another system: a number there, and perhaps a link.
#pragma once

#include "doors/api/field.hpp"
#include "ground/base/problem.hpp"

#include "conversation/act/terms.hpp"

namespace zusage::api {

extern const Shape external_shape;

// The field `external` of a body; nothing when it is absent or null. Refuses half of it, and links that no
// browser should open.
[[nodiscard]] Result<std::optional<act::External>> external_in(const format::Json& body);
[[nodiscard]] format::Json external_json(const std::optional<act::External>& external);

}  // namespace zusage::api

// Problems as they leave the house: problem+json in the reader's language.
#pragma once

#include <string_view>

#include "doors/api/endpoint.hpp"
#include "doors/http/call.hpp"

namespace zusage::api {

// Of an Accept-Language header; `otherwise` when it names neither German nor English.
[[nodiscard]] Language language_of(std::string_view accept_language, Language otherwise);

[[nodiscard]] http::Reply reply_with(const Refused& refused, Language language);

// The shape of every problem, for the document.
extern const Shape problem_shape;

}  // namespace zusage::api

// What somebody says as it comes in: asking for something, and the next word in a request.
#pragma once

#include "conversation/record/saying.hpp"
#include "doors/api/fields/page.hpp"

namespace zusage::api {

extern const Shape ask_shape;
extern const Shape act_shape;

// The acts that people may say, by name.
extern const std::span<const std::string_view> act_words;

[[nodiscard]] Result<record::Saying> read_ask(const Visit& visit, const Reader& reader);
[[nodiscard]] Result<record::Saying> read_act(const Visit& visit, const Reader& reader, const Seen& seen);

}  // namespace zusage::api

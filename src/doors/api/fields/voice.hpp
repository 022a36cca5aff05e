// What mattered most to the customer, and how it was: words and facts, never a figure.
#pragma once

#include <array>

#include "conversation/record/saying.hpp"
#include "doors/api/fields/page.hpp"

namespace zusage::api {

inline constexpr std::array<std::string_view, 4> wish_words{"on_date", "fast", "right_first", "informed"};
inline constexpr std::array<std::string_view, 3> perceived_words{"worse", "as_expected", "better"};

extern const Shape wish_shape;
extern const Shape perception_shape;
extern const Shape customer_perception_shape;

// The page's fields, and what its lines tell beside their text.
void put_voice(format::JsonObject& page, const Rooms& rooms, const Seen& seen);

[[nodiscard]] format::Json customer_perceptions_json(
    const std::vector<projection::CustomerPerception>& perceptions);

// The words of a body, into what is said.
void read_voice(record::Saying& saying, const format::Json& body);

}  // namespace zusage::api

// The headline speaks of the customer who waits, not of my failure.
#pragma once

#include "conversation/projection/rows.hpp"
#include "doors/api/fields/reader.hpp"

namespace zusage::api {

extern const Shape headline_shape;

// Of the rows that are somebody's turn to give: the outside customer who waits longest past a promise, else a
// colleague who does, else whoever waits for an answer, else nobody.
[[nodiscard]] format::Json headline_json(const Reader& reader,
                                         const std::vector<const projection::RequestRow*>& rows,
                                         bool anything_open);

// Of the rows that nobody has taken: the outside customer who waits longest, else the colleague who does.
[[nodiscard]] format::Json nobody_takes_json(const Reader& reader,
                                             const std::vector<const projection::RequestRow*>& rows);

}  // namespace zusage::api

// The rows under each hat of a reader: what he gives and what he receives.
#pragma once

#include <vector>

#include "doors/api/fields/reader.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {

// Open rows and those that ended since then, each request once.
[[nodiscard]] std::vector<projection::RequestRow> given(const Reader& reader, const Rooms& rooms,
                                                        Instant ended_since);
[[nodiscard]] std::vector<projection::RequestRow> received(const Reader& reader, const Rooms& rooms,
                                                           Instant ended_since);

// Rows that are the reader's turn, under both hats.
[[nodiscard]] int to_do_count(const Reader& reader, const Rooms& rooms);

}  // namespace zusage::api

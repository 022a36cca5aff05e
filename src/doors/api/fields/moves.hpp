// What this reader may say next: one ranking for the page of a request and for its row in every list.
#pragma once

#include <vector>

#include "conversation/act/table.hpp"
#include "conversation/projection/stand.hpp"
#include "doors/api/fields/reader.hpp"

namespace zusage::api {

extern const Shape move_shape;

// All rows of the table that may be said on these sides, ranked: "I will take it" first while nobody has it.
[[nodiscard]] std::vector<const act::Row*> moves_of(const Reader& reader,
                                                    const act::Conversation& conversation,
                                                    const access::Sides& sides);

// The first three of them for a row, on the side of its hat. A row knows less than the page: what depends on
// agreed terms is left to the page.
[[nodiscard]] std::vector<const act::Row*> list_moves(const Reader& reader, const projection::RequestRow& row,
                                                      projection::Hat hat);

[[nodiscard]] format::Json moves_json(const Reader& reader, const act::Conversation& conversation,
                                      const access::Sides& sides);
[[nodiscard]] format::Json list_moves_json(const Reader& reader, const projection::RequestRow& row,
                                           projection::Hat hat);

// Who takes it, and to whom it is given: the moves of a team's page.
[[nodiscard]] format::Json giving_moves_json(const Reader& reader, const projection::RequestRow& row);

// The hat of a reader: who gives and asks at once has the one whose turn it is. Who has no side looks on from
// the provider's team as a giver, from anywhere else as a receiver.
[[nodiscard]] projection::Hat hat_of(const Reader& reader, const projection::RequestRow& row);

// How it stands for this reader. Who has no side sees it as the house does, and never has the turn.
[[nodiscard]] projection::Stand stand_for(const Reader& reader, const projection::RequestRow& row,
                                          projection::Hat hat);

}  // namespace zusage::api

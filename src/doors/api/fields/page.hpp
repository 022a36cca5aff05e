// The page of one request: what was asked, offered, agreed and said, and what this reader may say next.
#pragma once

#include <optional>

#include "conversation/access/sides.hpp"
#include "conversation/act/conversation.hpp"
#include "conversation/projection/requests.hpp"
#include "doors/api/fields/names.hpp"
#include "doors/api/fields/reader.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {

extern const Shape page_shape;
extern const Shape line_shape;
extern const Shape terms_shape;

// A request as this reader may see it, with everything that its page needs.
struct Seen {
  projection::RequestRow row;      // likewise at this instant
  act::Conversation conversation;  // as it stands at this instant: what the clock owes is applied
  std::vector<act::Act> acts;
  access::Sides sides;
  Names names;  // whom this reader is told
};

// By id or number ("Z-1041"). Nothing when there is none, or it is not this reader's to see.
[[nodiscard]] std::optional<Seen> find_request(const Reader& reader, const Rooms& rooms, std::string_view id);

[[nodiscard]] format::Json page_json(const Reader& reader, const Rooms& rooms, const Seen& seen);

// "customer", "provider", "both", "reader"
[[nodiscard]] std::string_view side_word(const access::Sides& sides);

// The parts, each in its own file.
[[nodiscard]] format::Json lines_json(const Reader& reader, const Seen& seen,
                                      const std::vector<projection::LineRow>& lines);
[[nodiscard]] format::Json moved_dates_json(const Reader& reader, const Seen& seen,
                                            const std::vector<projection::LineRow>& lines);

extern const Shape moved_date_shape;

}  // namespace zusage::api

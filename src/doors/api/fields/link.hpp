// A link of a request: opened by its secret, and as the staff of the request lists it.
#pragma once

#include "doors/api/fields/page.hpp"

namespace zusage::api {

extern const Shape link_shape;

// What a secret opens: one request, read and spoken in as the link's holder, on the customer's side alone.
struct OpenedLink {
  access::Link link;
  Reader reader;
  Seen seen;
};

// Refuses guesses: unknown (9575), unheard after too many from one address (9883), and links that are over.
[[nodiscard]] Result<access::Link> look_up(const Visit& visit, const Rooms& rooms, access::LinkKind kind);

// Whoever holds the link; whoever is signed in in the same browser is not meant.
[[nodiscard]] Reader reader_as(const Visit& visit, const Rooms& rooms, const std::string& holder);

// Refuses guesses (unknown, 9575; unheard after too many from one address, 9883) and links that are over:
// withdrawn, out of time, or their holder is no longer the customer's.
[[nodiscard]] Result<OpenedLink> open_request_link(const Visit& visit, const Rooms& rooms);

// When the links of a request stop opening it: ninety days after its end.
[[nodiscard]] std::optional<Instant> links_end(const projection::RequestRow& row);

[[nodiscard]] format::Json link_json(const Reader& reader, const Seen& seen, const access::Link& link);

}  // namespace zusage::api

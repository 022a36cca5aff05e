// A service as a letter to its recipient: the gaps, what stands in them, and what is open.
#pragma once

#include <array>

#include "doors/api/fields/reader.hpp"

namespace zusage::api {

extern const Shape letter_shape;  // what is read
extern const Shape gaps_shape;    // what is written
extern const Shape versions_shape;

inline constexpr auto gap_names = std::to_array<std::string_view>(
    {"recipient", "name", "result", "deadline", "redeemer", "steering", "notices", "expects", "if_not"});

// What stands in a gap of that text, in the reader's language; empty: open.
[[nodiscard]] std::string gap_words(const Reader& reader, const model::Service& service,
                                    std::string_view gap);

// The gaps that stand in `body` put into the service; the others stay. Null empties a gap.
[[nodiscard]] Result<void> fill_gaps(const Reader& reader, const format::Json& body, model::Service& service);

// Steward, administrator, lead of the redeemer, or owner of its steering.
[[nodiscard]] bool may_write(const Reader& reader, const Account& account, const model::Service& service);

[[nodiscard]] format::Json letter_json(const Reader& reader, const Rooms& rooms, const Account& account,
                                       const model::Service& service);
[[nodiscard]] format::Json versions_json(const Reader& reader, const Rooms& rooms, std::string_view service);

// The service in that revision; null where there is none.
[[nodiscard]] std::shared_ptr<const model::Service> service_in(const Rooms& rooms, std::int64_t revision,
                                                               std::string_view service);

}  // namespace zusage::api

// A row: one request as a sentence about a promise, as every list shows it.
#pragma once

#include "conversation/projection/rows.hpp"
#include "conversation/projection/stand.hpp"
#include "doors/api/fields/reader.hpp"

namespace zusage::api {

extern const Shape clock_shape;
extern const Shape service_ref_shape;
extern const Shape row_shape;

extern const std::span<const std::string_view> state_words;
extern const std::span<const std::string_view> face_words;

[[nodiscard]] format::Json clock_json(const std::optional<projection::ClockFace>& clock);
[[nodiscard]] format::Json service_or_null(const Reader& reader, std::string_view service);

// "Z-1041"
[[nodiscard]] std::string number_text(std::int64_t number);

// The other side as a list names it: the team before the person, and the team alone where the reader is not
// told the name.
void put_counterpart(format::JsonObject& out, const Reader& reader, const projection::RequestRow& row,
                     projection::Hat hat);

[[nodiscard]] format::Json row_json(const Reader& reader, const projection::RequestRow& row,
                                    projection::Hat hat);
[[nodiscard]] format::Json rows_json(const Reader& reader,
                                     const std::vector<const projection::RequestRow*>& rows,
                                     projection::Hat hat);

}  // namespace zusage::api

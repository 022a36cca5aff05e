// Who is away, until when, and who stands in: present facts alone, never those of before.
#pragma once

#include "doors/api/fields/reader.hpp"

namespace zusage::api {

extern const Shape absence_shape;

[[nodiscard]] format::Json absence_json(const Reader& reader, const projection::AbsenceRow& row);

// Of those who belong to that team or role, in order of their return.
[[nodiscard]] format::Json absences_json(const Reader& reader, std::string_view unit);

}  // namespace zusage::api

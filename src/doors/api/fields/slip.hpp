// What somebody without an account takes home: number, promise in plain words, and a link as text and
// picture.
#pragma once

#include "conversation/projection/rows.hpp"
#include "doors/api/fields/reader.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {

extern const Shape slip_shape;

// Makes a fresh link for the customer of that request. `made_by`: a person, or the customer itself.
[[nodiscard]] format::Json slip_json(const Reader& reader, const Rooms& rooms, const Visit& visit,
                                     const projection::RequestRow& row, std::string_view made_by);

// "https://zusage.example.de", or http on the host that was asked.
[[nodiscard]] std::string origin_of(const Visit& visit, const DoorSettings& settings);

}  // namespace zusage::api

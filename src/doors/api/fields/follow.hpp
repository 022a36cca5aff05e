// Which requests a person may read at all.
#pragma once

#include <string_view>
#include <vector>

#include "conversation/projection/rows.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {

[[nodiscard]] std::vector<Uuid> readable_by(const Rooms& rooms, std::string_view person,
                                            const std::vector<Uuid>& requests);

}  // namespace zusage::api

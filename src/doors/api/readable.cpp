// Which requests a person may read at all: his sides decide, and a request that is gone is nobody's.
#include "conversation/access/sides.hpp"
#include "doors/api/followers.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {

std::vector<Uuid> readable_by(const Rooms& rooms, std::string_view person,
                              const std::vector<Uuid>& requests) {
  const auto known = rooms.known();
  std::vector<Uuid> readable;
  for (const auto& id : requests) {
    const auto row = rooms.requests->by_id(rooms.organisation, id);
    if (row && access::sides_at(person, *row, *known->directory, rooms.now()).any()) readable.push_back(id);
  }
  return readable;
}

}  // namespace zusage::api

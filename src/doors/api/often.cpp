// Counting what is done too often.
#include "doors/api/often.hpp"

#include "doors/api/rooms.hpp"

namespace zusage::api {

bool is_too_often(const Rooms& rooms, const Often& often) {
  const auto counted = rooms.accounts->failures(rooms.organisation, often.key);
  return counted.count >= often.most && rooms.now() < counted.since + often.within;
}

void count_one_more(const Rooms& rooms, const Often& often) {
  const auto now = rooms.now();
  auto counted = rooms.accounts->failures(rooms.organisation, often.key);
  if (counted.count == 0 || now >= counted.since + often.within) counted = {.count = 0, .since = now};
  ++counted.count;
  rooms.count(often.key, counted);
}

bool may_once_more(const Rooms& rooms, const Often& often) {
  if (is_too_often(rooms, often)) return false;
  count_one_more(rooms, often);
  return true;
}

}  // namespace zusage::api

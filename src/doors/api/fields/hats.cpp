// Both hats, gathered over all actors that the reader speaks for.
#include "doors/api/fields/hats.hpp"

#include <algorithm>
#include <set>

#include "conversation/projection/stand.hpp"

namespace zusage::api {
namespace {

using projection::Hat;
using projection::RequestRow;
using Rows = std::vector<RequestRow>;

template <class Ask>
Rows gathered(const Reader& reader, Ask ask) {
  Rows all;
  std::set<Uuid> seen;
  for (const auto& actor : reader.mine) {
    for (auto& row : ask(actor)) {
      if (seen.insert(row.id).second) all.push_back(projection::at_instant(std::move(row), reader.now));
    }
  }
  return all;
}

// A team's request that a colleague already does is the colleague's, unless the reader leads the team.
bool is_mine_to_give(const Reader& reader, const RequestRow& row) {
  if (row.performer.empty() || row.performer == reader.person || row.parties.provider == reader.person)
    return true;
  return reader.known->directory->leads(reader.person, row.parties.provider);
}

// Adds what an absent colleague has there, where the reader may speak in that one's place.
void join(Rows& rows, Rows theirs, const Reader& reader, Hat hat) {
  std::set<Uuid> seen;
  for (const auto& row : rows) seen.insert(row.id);
  for (auto& row : theirs) {
    const auto sides = sides_in(reader, row);
    const auto& absent = hat == Hat::give ? sides.absent_provider : sides.absent_customer;
    if (!absent.empty() && seen.insert(row.id).second) rows.push_back(std::move(row));
  }
}

int turns(const Rows& rows, Hat hat, Instant now) {
  return static_cast<int>(std::ranges::count_if(
      rows, [&](const RequestRow& row) { return projection::stand_of(row, hat, now).my_turn; }));
}

}  // namespace

Rows given(const Reader& reader, const Rooms& rooms, Instant ended_since) {
  auto rows = gathered(reader, [&](const std::string& actor) {
    return rooms.requests->given_by(rooms.organisation, actor, ended_since);
  });
  std::erase_if(rows, [&](const RequestRow& row) { return !is_mine_to_give(reader, row); });
  for (const auto& absent : reader.absent)
    join(rows, given(in_place_of(reader, absent), rooms, ended_since), reader, Hat::give);
  return rows;
}

Rows received(const Reader& reader, const Rooms& rooms, Instant ended_since) {
  auto rows = gathered(reader, [&](const std::string& actor) {
    return rooms.requests->asked_by(rooms.organisation, actor, ended_since);
  });
  for (const auto& absent : reader.absent)
    join(rows, received(in_place_of(reader, absent), rooms, ended_since), reader, Hat::receive);
  return rows;
}

int to_do_count(const Reader& reader, const Rooms& rooms) {
  return turns(given(reader, rooms, reader.now), Hat::give, reader.now) +
         turns(received(reader, rooms, reader.now), Hat::receive, reader.now);
}

}  // namespace zusage::api

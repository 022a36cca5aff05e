// What this reader may say next, ranked as the table is; the first is the solid button while it is his turn.
#include <algorithm>

#include "conversation/act/attempt.hpp"
#include "doors/api/fields/page.hpp"
#include "doors/api/fields/row.hpp"

namespace zusage::api {
namespace {

// Giving it to oneself is said by "take"; who has it already need not take it.
bool is_idle(const Reader& reader, const Seen& seen, const act::Row& row) {
  if (row.layer == act::Layer::message) return true;
  const bool alone = seen.row.parties.provider == reader.person;
  if (row.kind == act::Kind::take) return alone || seen.conversation.performer == reader.person;
  return row.kind == act::Kind::assign_performer && alone;
}

// "I will take it" comes first while nobody has it.
int rank(const Seen& seen, const act::Row& row) {
  return row.kind == act::Kind::take && seen.conversation.performer.empty() ? 0 : 1;
}

}  // namespace

format::Json moves_json(const Reader& reader, const Seen& seen) {
  std::vector<const act::Row*> rows;
  const auto add = [&](act::Side side) {
    for (const auto* row : act::moves(seen.conversation, side)) {
      if (!is_idle(reader, seen, *row)) rows.push_back(row);
    }
  };
  const auto ball = act::ball_of(seen.conversation.state);
  if (seen.sides.provider && ball == act::Side::provider) add(act::Side::provider);
  if (seen.sides.customer) add(act::Side::customer);
  if (seen.sides.provider && ball != act::Side::provider) add(act::Side::provider);
  std::ranges::stable_sort(rows, {}, [&](const act::Row* row) { return rank(seen, *row); });
  format::JsonArray out;
  for (const auto* row : rows) {
    MoveFace face{.needs = {}, .solid = out.empty() && ball == row->by};
    for (const auto need : act::needs_of(seen.conversation, *row)) face.needs.push_back(act::name_of(need));
    out.push_back(move_json(reader, *row, face));
  }
  return out;
}

}  // namespace zusage::api

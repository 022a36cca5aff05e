// What this reader may say next, ranked as the table is; the first is the solid button while it is his turn.
#include "doors/api/fields/moves.hpp"

#include <algorithm>
#include <array>

#include "conversation/act/attempt.hpp"

namespace zusage::api {
namespace {

using act::Side;
using projection::Hat;
using Moves = std::vector<const act::Row*>;

constexpr std::size_t shown_in_lists = 3;

constexpr std::array<std::string_view, 10> needs = {"due",      "terms", "reason",  "valid_until", "text",
                                                    "evidence", "unmet", "changed", "insist",      "person"};
constexpr std::array move_fields{
    text("act", "the act to say"), text("row", "its row in the table of the conversation"),
    text("label", "the word on the button, in the reader's language"), truth("solid", "the one solid button"),
    word("needs", needs, "what the form must ask for").many()};

// Giving it to oneself is said by "take"; who has it already need not take it.
bool is_idle(const Reader& reader, const act::Conversation& conversation, const act::Row& row) {
  if (row.layer == act::Layer::message) return true;
  const auto stands_for = [&](const std::string& actor) {
    return actor == reader.person || reader.stands_in_for(actor);
  };
  const bool alone = stands_for(conversation.parties.provider);
  if (row.kind == act::Kind::take) return alone || stands_for(conversation.performer);
  return row.kind == act::Kind::assign_performer && alone;
}

// The conversation as far as a row knows it: terms that might forbid a move are taken to forbid it.
act::Conversation known_to(const projection::RequestRow& row) {
  act::Conversation conversation;
  conversation.state = row.state;
  conversation.version = row.version;
  conversation.parties = row.parties;
  conversation.performer = row.performer;
  conversation.imported = row.imported;
  conversation.current.due = row.wished_due;
  conversation.current.criteria.resize(1);
  conversation.agreed = conversation.current;
  conversation.agreed->cancel = act::Cancel::never;
  return conversation;
}

bool fits_list(const act::Conversation& conversation, const act::Row& row) {
  return row.layer == act::Layer::main || (row.kind == act::Kind::take && conversation.performer.empty());
}

format::Json move_json(const Reader& reader, const act::Conversation& conversation, const act::Row& row,
                       bool solid) {
  const bool customer_words = is_outside(reader, reader.person) && !row.customer.en.empty();
  format::JsonArray wanted;
  for (const auto need : act::needs_of(conversation, row)) wanted.emplace_back(act::name_of(need));
  return format::JsonObject{{"act", act::name_of(row.kind)},
                            {"row", row.id},
                            {"label", in(reader.language, customer_words ? row.customer : row.staff)},
                            {"solid", solid},
                            {"needs", std::move(wanted)}};
}

format::Json printed(const Reader& reader, const act::Conversation& conversation, const Moves& moves,
                     bool may_be_solid) {
  const auto ball = act::ball_of(conversation.state);
  format::JsonArray out;
  for (const auto* row : moves) {
    const bool solid = may_be_solid && out.empty() && ball == row->by;
    out.push_back(move_json(reader, conversation, *row, solid));
  }
  return out;
}

}  // namespace

const Shape move_shape{.name = "Move", .doc = "What may be said next.", .fields = move_fields};

Moves moves_of(const Reader& reader, const act::Conversation& conversation, const access::Sides& sides) {
  Moves rows;
  // A ticket that is open elsewhere is decided there; here one may write.
  if (conversation.imported && act::is_open(conversation.state)) return rows;
  const auto add = [&](Side side) {
    for (const auto* row : act::moves(conversation, side)) {
      if (!is_idle(reader, conversation, *row)) rows.push_back(row);
    }
  };
  const auto ball = act::ball_of(conversation.state);
  if (sides.provider && ball == Side::provider) add(Side::provider);
  if (sides.customer) add(Side::customer);
  if (sides.provider && ball != Side::provider) add(Side::provider);
  std::ranges::stable_sort(rows, {}, [&](const act::Row* row) {
    return row->kind == act::Kind::take && conversation.performer.empty() ? 0 : 1;
  });
  return rows;
}

Moves list_moves(const Reader& reader, const projection::RequestRow& row, Hat hat) {
  auto sides = sides_in(reader, row);
  (hat == Hat::give ? sides.customer : sides.provider) = false;
  const auto conversation = known_to(row);
  auto moves = moves_of(reader, conversation, sides);
  std::erase_if(moves, [&](const act::Row* move) { return !fits_list(conversation, *move); });
  if (moves.size() > shown_in_lists) moves.resize(shown_in_lists);
  return moves;
}

format::Json moves_json(const Reader& reader, const act::Conversation& conversation,
                        const access::Sides& sides) {
  return printed(reader, conversation, moves_of(reader, conversation, sides), true);
}

format::Json list_moves_json(const Reader& reader, const projection::RequestRow& row, Hat hat) {
  const bool my_turn = stand_for(reader, row, hat).my_turn;
  return printed(reader, known_to(row), list_moves(reader, row, hat), my_turn);
}

format::Json giving_moves_json(const Reader& reader, const projection::RequestRow& row) {
  auto sides = sides_in(reader, row);
  sides.customer = false;
  const auto conversation = known_to(row);
  auto moves = moves_of(reader, conversation, sides);
  std::erase_if(moves, [&](const act::Row* move) {
    const bool takes = move->kind == act::Kind::take && row.performer.empty();
    return !takes && move->kind != act::Kind::assign_performer;
  });
  return printed(reader, conversation, moves, true);
}

Hat hat_of(const Reader& reader, const projection::RequestRow& row) {
  const auto sides = sides_in(reader, row);
  const bool customers_turn = sides.customer && act::ball_of(row.state) == Side::customer;
  const bool of_the_team =
      !sides.customer && reader.known->directory->belongs(reader.person, row.parties.provider);
  return of_the_team || (sides.provider && !customers_turn) ? Hat::give : Hat::receive;
}

projection::Stand stand_for(const Reader& reader, const projection::RequestRow& row, Hat hat) {
  const auto sides = sides_in(reader, row);
  const bool party = sides.customer || sides.provider;
  auto stand = projection::stand_of(row, party ? hat : Hat::give, reader.now);
  stand.my_turn = stand.my_turn && (hat == Hat::give ? sides.provider : sides.customer);
  return stand;
}

}  // namespace zusage::api

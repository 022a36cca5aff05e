// Who waits, for what, since when.
#include "doors/api/fields/headline.hpp"

#include <algorithm>
#include <array>

#include "conversation/projection/stand.hpp"
#include "doors/api/fields/names.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonObject;
using projection::RequestRow;

constexpr std::array<std::string_view, 5> kinds = {"customer_waits", "colleague_waits", "nothing_open",
                                                   "all_on_plan", "nobody_takes"};
constexpr std::array headline_fields{
    word("kind", kinds, "who waits, if anybody"), object("who", actor_shape, "who waits").or_null(),
    text("what", "for what").or_null(),
    instant("since", "past the promised answer or date, else since asking").or_null(),
    uuid("request", "the request").or_null()};

// Late promises weigh more than unanswered requests, outside customers more than colleagues.
struct Waiting {
  const RequestRow* row = nullptr;
  std::string who;
  Instant since;
  int weight = 0;
};

Waiting waiting_of(const Reader& reader, const RequestRow& row) {
  Waiting waiting{.row = &row, .who = row.parties.customer, .since = row.asked_at, .weight = 1};
  const auto late = projection::late_since(row, reader.now);
  if (late) waiting.since = *late;
  waiting.weight += late ? 2 : 0;
  const auto& behind = row.parties.for_customer;
  if (!is_outside(reader, waiting.who) && late && !behind.empty()) waiting.who = behind;
  waiting.weight += is_outside(reader, waiting.who) ? 4 : 0;
  return waiting;
}

}  // namespace

const Shape headline_shape{.name = "Headline", .doc = "The customer who waits.", .fields = headline_fields};

Json headline_json(const Reader& reader, const std::vector<const RequestRow*>& rows, bool anything_open) {
  Waiting longest;
  for (const auto* row : rows) {
    const auto waiting = waiting_of(reader, *row);
    const bool more = waiting.weight > longest.weight;
    const bool longer = waiting.weight == longest.weight && waiting.since < longest.since;
    if (longest.row == nullptr || more || longer) longest = waiting;
  }
  if (longest.row == nullptr) {
    return JsonObject{{"kind", anything_open ? kinds[3] : kinds[2]},
                      {"who", nullptr},
                      {"what", nullptr},
                      {"since", nullptr},
                      {"request", nullptr}};
  }
  return JsonObject{
      {"kind", is_outside(reader, longest.who) ? kinds[0] : kinds[1]},
      {"who", shown_json(reader, *longest.row, longest.who, names_in(reader, *longest.row).asking)},
      {"what", longest.row->title.text},
      {"since", instant_json(longest.since)},
      {"request", to_text(longest.row->id)}};
}

Json nobody_takes_json(const Reader& reader, const std::vector<const RequestRow*>& rows) {
  const auto* longest = std::ranges::min(rows, {}, [&](const RequestRow* row) {
    return std::pair{!is_outside(reader, row->parties.customer), row->asked_at};
  });
  return JsonObject{
      {"kind", kinds[4]},
      {"who", shown_json(reader, *longest, longest->parties.customer, names_in(reader, *longest).asking)},
      {"what", longest->title.text},
      {"since", instant_json(longest->asked_at)},
      {"request", to_text(longest->id)}};
}

}  // namespace zusage::api

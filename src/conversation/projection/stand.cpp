// Faces of rows, state by state.
#include "conversation/projection/stand.hpp"

#include <array>

namespace zusage::projection {
namespace {

using act::State;

bool nearly_used(const RequestRow& row, Instant now) {
  if (!row.due || !row.promised_at || *row.due <= *row.promised_at) return false;
  const auto whole = static_cast<double>((*row.due - *row.promised_at).microseconds);
  return static_cast<double>((now - *row.promised_at).microseconds) > at_risk_from * whole;
}

std::optional<ClockFace> clock_of(const RequestRow& row) {
  switch (row.state) {
    case State::requested:
      return ClockFace{ClockKind::response, row.response_since.value_or(row.asked_at), row.response_due, {}};
    case State::offered:
      return ClockFace{ClockKind::offer, row.state_since, row.valid_until, {}};
    case State::promised:
    case State::rejected:
      return ClockFace{ClockKind::promise, row.promised_at.value_or(row.state_since), row.due, {}};
    case State::declared:
      return ClockFace{ClockKind::check, row.declared_at.value_or(row.state_since), {}, {}};
    case State::accepted:
      return ClockFace{ClockKind::promise, row.promised_at.value_or(row.asked_at), row.due, row.declared_at};
    default:
      return std::nullopt;
  }
}

Stand waits_for(bool mine, std::string_view chip) {
  if (mine) return {.face = Face::your_turn, .chip = chip, .my_turn = true};
  return {.face = Face::waiting, .chip = "awaiting_reply"};
}

// Promised or rejected: the commitment stands and its clock runs.
Stand running(const RequestRow& row, bool giving, Instant now) {
  if (late_since(row, now)) return {.face = Face::broken, .chip = "broken", .my_turn = true};
  if (row.state == State::rejected) return waits_for(giving, "not_yet");
  if (nearly_used(row, now)) return {.face = Face::at_risk, .chip = "at_risk", .my_turn = giving};
  return {.face = Face::on_plan};
}

Stand face_of(const RequestRow& row, Hat hat, Instant now) {
  const bool giving = hat == Hat::give;
  switch (row.state) {
    case State::requested:
      if (late_since(row, now)) return {.face = Face::broken, .chip = "broken", .my_turn = true};
      return waits_for(giving, "new_request");
    case State::offered:
      return waits_for(!giving, "other_date");
    case State::declined:
      return waits_for(!giving, "declined");
    case State::declared:
      return waits_for(!giving, "please_check");
    case State::promised:
    case State::rejected:
      return running(row, giving, now);
    case State::accepted: {
      const bool kept = !row.due || (row.declared_at && *row.declared_at <= *row.due);
      return kept ? Stand{.face = Face::kept, .chip = "kept"} : Stand{.face = Face::broken, .chip = "broken"};
    }
    case State::reneged:
    case State::stopped:
      return {.face = Face::broken, .chip = "broken"};
    default:
      return {.face = Face::ended};
  }
}

}  // namespace

RequestRow at_instant(RequestRow row, Instant now) {
  const bool lapsed = row.state == State::offered && row.valid_until && *row.valid_until < now;
  if (!lapsed) return row;
  row.state = State::declined;
  row.state_since = *row.valid_until;
  row.valid_until.reset();
  row.offered_due.reset();
  ++row.version;
  return row;
}

std::optional<Instant> late_since(const RequestRow& row, Instant now) {
  const bool owes_work = row.state == State::promised || row.state == State::rejected;
  const auto due = owes_work ? row.due : row.state == State::requested ? row.response_due : std::nullopt;
  return due && *due < now ? due : std::nullopt;
}

Stand stand_of(const RequestRow& row, Hat hat, Instant now) {
  auto stand = face_of(row, hat, now);
  if (row.imported && act::is_open(row.state)) stand.my_turn = false;
  stand.clock = clock_of(row);
  return stand;
}

std::string_view name_of(Face face) {
  static constexpr std::array<std::string_view, 7> names = {"on_plan", "your_turn", "at_risk", "broken",
                                                            "waiting", "kept",      "ended"};
  return names.at(static_cast<std::size_t>(face));
}

std::string_view name_of(ClockKind kind) {
  static constexpr std::array<std::string_view, 4> names = {"response", "promise", "check", "offer"};
  return names.at(static_cast<std::size_t>(kind));
}

}  // namespace zusage::projection

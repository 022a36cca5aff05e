// How a request stands for one of its sides at an instant: the face of its row, its clock, whose turn it is.
// Derived on reading, never stored, so that it is right however late anybody looks.
#pragma once

#include <optional>
#include <string_view>

#include "conversation/projection/rows.hpp"

namespace zusage::projection {

enum class Hat : std::uint8_t { give, receive };
enum class Face : std::uint8_t { on_plan, your_turn, at_risk, broken, waiting, kept, ended };
enum class ClockKind : std::uint8_t { response, promise, check, offer };

struct ClockFace {
  ClockKind kind = ClockKind::promise;
  Instant started_at;
  std::optional<Instant> due_at;
  std::optional<Instant> ended_at;
};

struct Stand {
  Face face = Face::on_plan;
  std::string_view chip;  // why it stands out; empty: it does not
  bool my_turn = false;   // belongs under "Jetzt handeln"
  std::optional<ClockFace> clock;
};

// More than this part of the agreed time is used: the promise is at risk, as long as nothing better is known.
inline constexpr double at_risk_from = 0.8;

// The row as it stands at this instant: an offer past its end is declined, though the clock has not said so
// yet.
[[nodiscard]] RequestRow at_instant(RequestRow row, Instant now);

[[nodiscard]] Stand stand_of(const RequestRow& row, Hat hat, Instant now);

// The due that has passed while what it stood for is still owed: the answer, or the promise. Nothing: not
// late. Counted alike by request.customer_figures.sql.
[[nodiscard]] std::optional<Instant> late_since(const RequestRow& row, Instant now);

[[nodiscard]] std::string_view name_of(Face face);
[[nodiscard]] std::string_view name_of(ClockKind kind);

}  // namespace zusage::projection

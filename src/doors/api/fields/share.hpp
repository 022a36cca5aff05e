// Kept shares as pages show them: always with base, interval and history, and never past the gate.
#pragma once

#include <functional>

#include "conversation/projection/requests.hpp"
#include "doors/api/fields/reader.hpp"
#include "insight/steering/gate.hpp"

namespace zusage::api {

extern const Shape share_shape;

// What a share counts: outcomes of fulfilment, and the days they reach back; and which evaluation this is, by
// which it is known whose doing it counts.
struct Counted {
  const steering::Evaluation& evaluation;
  std::vector<projection::OutcomeRow> outcomes;
  int days = 90;
};

// Whose doing these outcomes are, for the gate. `enough`: how many people a supplier or a system counts as.
[[nodiscard]] steering::Subjects subjects_of(const Reader& reader,
                                             const std::vector<projection::OutcomeRow>& outcomes, int enough);

[[nodiscard]] format::Json share_json(const Reader& reader, const steering::Gate& gate, Counted counted);

}  // namespace zusage::api

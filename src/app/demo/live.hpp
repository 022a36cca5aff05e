// The demo lives: the plan becomes sayings of the product's own, at the first start two years of them, later
// the days that were missed.
#pragma once

#include <functional>

#include "app/demo/story.hpp"
#include "conversation/projection/known.hpp"
#include "conversation/record/recorder.hpp"

namespace zusage::app::demo {

// Topics from the organisation's own services: redeemers give, recipients ask, volumes say how often.
[[nodiscard]] Stage stage_of(const projection::Known& known, Instant begins, std::uint64_t seed);

struct Lived {
  Instant from;                     // of the plan; a move before it was said at an earlier start
  Instant until;                    // now
  std::vector<Instant> desks_laid;  // one after `from` was never said
};

// Says every planned move in between. `progress` hears how many of how many were said, and ends it by false.
struct Tally {
  std::size_t said = 0;
  std::size_t refused = 0;
};
[[nodiscard]] Tally live(record::Recorder& recorder, const Stage& stage, const Lived& lived,
                         const std::function<bool(std::size_t, std::size_t)>& progress);

// People offered for one-click sign-in, in this order, as far as they exist.
[[nodiscard]] std::vector<std::string> people_to_show(const projection::Known& known);

}  // namespace zusage::app::demo

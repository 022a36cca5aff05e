// The table of the conversation and the questions asked of it.
#pragma once

#include <span>
#include <string_view>

#include "conversation/act/kind.hpp"
#include "conversation/act/state.hpp"
#include "ground/base/problem.hpp"

namespace zusage::act {

struct Row {
  std::string_view id;  // "T03"; stable, never reused
  Layer layer;
  State from;
  Kind kind;
  Side by;
  State to;
  bool first_build;  // may be said now; the rest comes with the engine
  std::string_view guard;
  std::string_view effect;
  Phrase staff;     // words on the button
  Phrase customer;  // what customers outside read; empty: the same row is not theirs

  // "needs reason" and the like: what the speaker must bring.
  [[nodiscard]] constexpr bool needs(std::string_view what) const {
    return guard.find(what) != std::string_view::npos;
  }
};

[[nodiscard]] std::span<const Row> table();

// The row of this act in this state by this side, or null.
[[nodiscard]] const Row* find_row(State from, Kind kind, Side by);

}  // namespace zusage::act

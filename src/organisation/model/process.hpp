// How a service comes about: a tree of steps with the operators of process mining.
#pragma once

#include "organisation/model/words.hpp"

namespace zusage::model {

enum class StepKind { task, service, sequence, parallel, choice, loop };
template <>
inline constexpr std::array spellings<StepKind>{
    std::to_array<std::string_view>({"task", "service", "sequence", "parallel", "choice", "loop"})};

enum class Handover { promised, none };
template <>
inline constexpr std::array spellings<Handover>{std::to_array<std::string_view>({"promised", "none"})};

// How long a task takes: two quantiles, or three points, or what history says.
struct Takes {
  bool learned = false;
  std::optional<Duration> p50;
  std::optional<Duration> p90;
  std::optional<Duration> min;
  std::optional<Duration> likely;
  std::optional<Duration> max;
};

// A leaf (task or used service) or an operator over `steps`. Of a loop the first is done, the second is the
// rework.
struct Step {
  StepKind kind = StepKind::task;
  std::optional<Share> share;  // of a branch of a choice
  Text task;
  Ref by;  // empty: the redeemer
  std::optional<Takes> takes;
  std::optional<Duration> effort;  // hours of work a pass
  Handover handover = Handover::promised;
  Ref service;
  std::vector<Step> steps;
  std::optional<Share> again;  // of a loop
  Place place = {};

  [[nodiscard]] bool is_leaf() const { return kind == StepKind::task || kind == StepKind::service; }
};

// The step at "2.1" (positions from 1, joined by dots), or null.
[[nodiscard]] const Step* step_at(const Step& root, std::string_view path);

struct PlacedStep {
  std::string path;  // "" of the root alone
  const Step* step = nullptr;
};
// All leaves in the order of the text.
[[nodiscard]] std::vector<PlacedStep> leaves_of(const Step& root);

}  // namespace zusage::model

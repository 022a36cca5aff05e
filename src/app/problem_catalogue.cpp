// Problems in the order of their numbers.
#include "app/problem_catalogue.hpp"

#include <algorithm>

namespace zusage::app {

std::span<const ProblemKind* const> problem_catalogue() {
  static const auto sorted = [] {
    auto all = problem_list();
    std::ranges::sort(all, {}, [](const ProblemKind* kind) { return kind->number; });
    return all;
  }();
  return sorted;
}

}  // namespace zusage::app

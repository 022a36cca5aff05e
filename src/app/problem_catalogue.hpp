// All problems of all rooms; generated from their headers problems*.hpp.
#pragma once

#include <span>
#include <vector>

#include "ground/base/problem.hpp"

namespace zusage::app {

// In the order of the headers.
[[nodiscard]] std::vector<const ProblemKind*> problem_list();

// By number.
[[nodiscard]] std::span<const ProblemKind* const> problem_catalogue();

}  // namespace zusage::app

// The reference pages in Markdown, from the same fields as the help and `zusage explain`.
#pragma once

#include <string>
#include <vector>

#include "doors/cli/command.hpp"

namespace zusage::cli {

struct Page {
  std::string path;  // below docs/reference
  std::string content;
};

// An index, a page for each rule, one for all problems, one for all commands.
[[nodiscard]] std::vector<Page> reference_pages(std::span<const ProblemKind* const> problems);

}  // namespace zusage::cli

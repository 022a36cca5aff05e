// An organisation as text, read from files and judged by the rules: for `check`, and for `import` before it
// loads anything.
#pragma once

#include <optional>
#include <vector>

#include "doors/cli/check/report.hpp"
#include "organisation/text/text.hpp"

namespace zusage::cli {

// A file, or every *.yaml below a folder.
[[nodiscard]] Result<std::vector<text::File>> read_files(const std::string& path, const Outside& outside);

struct Beside {
  std::optional<model::Date> as_of = {};  // the day that counts as today; else the one where it is
  const check::Voice* voice = nullptr;    // what recipients said
};
[[nodiscard]] Report judged(const std::string& path, const std::vector<text::File>& files, Instant now,
                            const Beside& beside = {});

}  // namespace zusage::cli

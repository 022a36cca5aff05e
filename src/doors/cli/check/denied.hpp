// What --deny names: a rule by id or name, a family such as Z1xx, all warnings, all notes.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "organisation/check/finding.hpp"

namespace zusage::cli {

struct Denied {
  std::set<std::string, std::less<>> rules = {};     // "Z107"
  std::set<std::string, std::less<>> families = {};  // "Z1"
  bool warnings = false;
  bool notes = false;

  [[nodiscard]] bool covers(const check::Finding& finding) const;
};

// A rule that is retired or still to come denies nothing and is told among the remarks.
[[nodiscard]] Result<Denied> read_denied(const std::vector<std::string>& words,
                                         std::vector<Problem>& remarks);

}  // namespace zusage::cli

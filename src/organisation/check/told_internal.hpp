// What the text itself says about the check, under `check` and in the `allow` of entities.
#pragma once

#include <map>

#include "organisation/check/check.hpp"

namespace zusage::check {

// Left by everything that reads these parts of the text.
struct Told {
  std::vector<Problem> problems = {};
  std::vector<Problem> remarks = {};
};

// By id of the rule; off is empty. A rule that is not named keeps its own.
using Severities = std::map<std::string_view, std::optional<Severity>>;

[[nodiscard]] Severities severities_of(const model::CheckText& text, Told& told);

void check_settings(const model::CheckText& text, Told& told);

// Marks what is allowed, wherever the text says so.
void allow(const model::Organisation& organisation, model::Date today, std::vector<Finding>& findings,
           Told& told);

// A rule that the text names though it does not run: a remark or a problem. True when it runs.
bool heed_standing(std::string_view word, const Place& place, Told& told);

}  // namespace zusage::check

// Ids and names of rules as people write them: those that run, those that are given away already, those
// that are retired.
#pragma once

#include <optional>
#include <string_view>

#include "organisation/check/rule.hpp"

namespace zusage::check {

enum class Standing { runs, to_come, retired };

struct RuleName {
  std::string_view id;
  std::string_view name;
  Standing standing = Standing::runs;
  const Rule* rule = nullptr;       // only of one that runs
  std::string_view successor = {};  // only of a retired one
};

// By id or name; case does not matter.
[[nodiscard]] std::optional<RuleName> find_rule(std::string_view word);

// Every name, by id.
[[nodiscard]] const std::vector<RuleName>& rule_names();

// What is to be said where a text or a command names a rule that does not run.
[[nodiscard]] Problem idle_rule_remark(const RuleName& name, Place place = {});

// A rule of that word does not exist; with the nearest that does.
[[nodiscard]] Problem unknown_rule_problem(std::string_view word, Place place = {});

}  // namespace zusage::check

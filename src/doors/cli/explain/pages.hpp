// What a rule or a problem means: the same fields on a terminal and as reference pages.
#pragma once

#include <span>
#include <string>

#include "doors/cli/check/excerpt.hpp"
#include "doors/cli/command.hpp"
#include "organisation/check/check.hpp"
#include "organisation/check/names.hpp"

namespace zusage::cli {

// For a terminal.
[[nodiscard]] std::string rule_page(const check::Rule& rule, Language language, const Canvas& canvas);
[[nodiscard]] std::string problem_page(const ProblemKind& kind, Language language, const Canvas& canvas);
// Of a rule that does not run: given away for a later version, or retired.
[[nodiscard]] std::string idle_rule_page(const check::RuleName& name, Language language,
                                         const Canvas& canvas);
// All rules and problems, a line each.
[[nodiscard]] std::string list_page(std::span<const ProblemKind* const> problems, Language language,
                                    const Canvas& canvas);

// A sentence with `{name}` as ‹name›: what a fact will stand for.
[[nodiscard]] std::string generic(std::string_view sentence);

[[nodiscard]] std::string_view severity_word(check::Severity severity, Language language);

// Z9371 and its like are told beside an answer and never refuse anything.
[[nodiscard]] bool is_remark(const ProblemKind& kind);

}  // namespace zusage::cli

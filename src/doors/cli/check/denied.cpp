// Reading --deny.
#include "doors/cli/check/denied.hpp"

#include "doors/cli/check/problems.hpp"
#include "organisation/check/names.hpp"
#include "organisation/check/problems.hpp"

namespace zusage::cli {
namespace {

bool is_family(std::string_view word) {
  return word.size() == 4 && (word[0] == 'Z' || word[0] == 'z') && word[1] >= '1' && word[1] <= '5' &&
         (word.substr(2) == "xx" || word.substr(2) == "XX");
}

Result<void> add_rule(const std::string& word, Denied& denied, std::vector<Problem>& remarks) {
  const auto found = check::find_rule(word);
  if (!found) {
    auto problem = check::unknown_rule_problem(word);
    if (problem.kind == &problems::unknown_rule) problem = {&problems::nothing_to_deny, {{"word", word}}};
    return std::unexpected(std::move(problem));
  }
  if (found->standing == check::Standing::runs) {
    denied.rules.emplace(found->id);
    return {};
  }
  remarks.push_back(check::idle_rule_remark(*found));
  return {};
}

}  // namespace

bool Denied::covers(const check::Finding& finding) const {
  if (finding.allowed) return false;
  return (warnings && finding.severity == check::Severity::warning) ||
         (notes && finding.severity == check::Severity::note) || rules.contains(finding.rule->id) ||
         families.contains(finding.rule->id.substr(0, 2));
}

Result<Denied> read_denied(const std::vector<std::string>& words, std::vector<Problem>& remarks) {
  Denied denied;
  for (const auto& word : words) {
    if (word == "warning" || word == "warnings") {
      denied.warnings = true;
    } else if (word == "note" || word == "notes") {
      denied.notes = true;
    } else if (is_family(word)) {
      denied.families.insert("Z" + word.substr(1, 1));
    } else if (const auto added = add_rule(word, denied, remarks); !added) {
      return std::unexpected(added.error());
    }
  }
  return denied;
}

}  // namespace zusage::cli

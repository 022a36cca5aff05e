// Counting what was found, and the sentence of a finding.
#include "doors/cli/check/report.hpp"

#include "doors/cli/paint.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::cli {

Counts Report::counts() const {
  Counts counts;
  for (const auto& finding : findings) {
    if (finding.allowed)
      ++counts.allowed;
    else if (finding.severity == check::Severity::error)
      ++counts.errors;
    else
      ++(finding.severity == check::Severity::warning ? counts.warnings : counts.notes);
    if (finding.severity != check::Severity::error && denied.covers(finding)) ++counts.denied;
  }
  return counts;
}

Exit Report::exit() const {
  if (!problems.empty()) return Exit::wrong_input;
  const auto all = counts();
  return all.errors + all.denied > 0 ? Exit::finding : Exit::fine;
}

std::string sentence_of(const check::Finding& finding, const model::Organisation& organisation,
                        Language language) {
  Facts named;
  for (const auto& [what, id] : finding.about)
    named.emplace_back(what, visible(model::display_name(organisation, id, language)));
  return fill(in(language, finding.rule->message), named);
}

}  // namespace zusage::cli

// Hints at needs: what a customer said or did not get, taken as a need by a steward or put aside.
#include <algorithm>

#include "conversation/projection/facts.hpp"
#include "conversation/record/desk_internal.hpp"
#include "conversation/record/problems_need.hpp"

namespace zusage::record {
namespace {

bool hints_at_need(const act::Act& act) {
  if (act.kind == act::Kind::decline || act.kind == act::Kind::reject) return true;
  const bool worse = act.brought.perceived == act::Perceived::worse;
  return worse || (act.brought.says_how_it_was() && !act.brought.text.empty());
}

}  // namespace

Result<void> Writing::judge_need(const NeedToJudge& need) {
  const auto entries = ledger_.of_stream(around_.organisation, log::request_stream(need.request));
  const auto found = std::ranges::find(entries, need.position, &log::Entry::position);
  if (found == entries.end() || !hints_at_need(projection::act_of(*found)))
    return std::unexpected(Problem{&problems::no_such_hint});
  const auto stream = log::register_stream("need:" + std::to_string(need.position));
  if (ledger_.last_of(around_.organisation, stream))
    return std::unexpected(Problem{&problems::hint_judged_before});
  const projection::NeedVerdictRow row{.position = need.position,
                                       .request = need.request,
                                       .taken = need.taken,
                                       .judged_by = {},
                                       .judged_at = {}};
  append_fact({.stream = stream,
               .kind = std::string{projection::need_judged},
               .actor = need.speaker,
               .payload = projection::payload_of(row),
               .version = 1,
               .said_at = {}});
  return {};
}

}  // namespace zusage::record

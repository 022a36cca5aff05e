// All rules over one model, in the order of the text.
#include "organisation/check/check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "organisation/check/told_internal.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::check {
namespace {

auto order_of(const Place& place) { return std::tie(place.file, place.line, place.column); }

std::vector<Finding> run_rules(const model::Organisation& organisation, const Severities& severities,
                               const Occasion& occasion) {
  std::vector<Finding> all;
  for (const Rule* rule : rules()) {
    const auto overruled = severities.find(rule->id);
    const auto severity = overruled == severities.end() ? rule->severity : overruled->second;
    if (!severity) continue;
    Findings findings;
    if (rule->run != nullptr) rule->run(organisation, findings);
    if (rule->hear != nullptr && occasion.voice != nullptr) rule->hear(organisation, occasion, findings);
    for (auto& finding : findings.all) {
      finding.rule = rule;
      finding.severity = *severity;
      all.push_back(std::move(finding));
    }
  }
  return all;
}

// Those that are wanted and would need what recipients say.
std::vector<const Rule*> without_data(const Severities& severities, const Occasion& occasion) {
  std::vector<const Rule*> all;
  if (occasion.voice != nullptr && !occasion.voice->answers.empty()) return all;
  for (const Rule* rule : rules()) {
    const auto overruled = severities.find(rule->id);
    const bool off = overruled != severities.end() && !overruled->second;
    if (rule->hear != nullptr && !off) all.push_back(rule);
  }
  return all;
}

const Place& beginning_of(const model::Entity& entity) {
  const auto* first = &entity.place;
  for (const auto& [key, place] : entity.keys) {
    if (order_of(place) < order_of(*first)) first = &place;
  }
  return *first;
}

// The entities in whose text something could not be read: a place belongs to what began last before it.
std::set<std::string_view> half_read(const model::Organisation& organisation,
                                     const std::vector<Place>& unread) {
  using Key = std::tuple<std::string_view, int, int>;
  std::map<Key, std::string_view> beginnings;
  for (const auto* entity : model::entities_of(organisation)) {
    const auto& place = beginning_of(*entity);
    beginnings.emplace(Key{place.file, place.line, place.column}, entity->id);
  }
  std::set<std::string_view> ids;
  for (const auto& place : unread) {
    const auto after = beginnings.upper_bound(Key{place.file, place.line, place.column});
    if (after == beginnings.begin()) continue;
    const auto& [key, id] = *std::prev(after);
    if (std::get<0>(key) == place.file) ids.insert(id);
  }
  return ids;
}

void drop_half_read(const model::Organisation& organisation, const std::vector<Place>& unread,
                    std::vector<Finding>& findings) {
  const auto ids = half_read(organisation, unread);
  std::erase_if(findings, [&](const Finding& finding) {
    return std::ranges::any_of(finding.about, [&](const auto& fact) { return ids.contains(fact.second); });
  });
}

bool answers_all(const model::Service& service) {
  return !service.recipients.empty() && !service.promise.objectives.empty() && !service.redeemer.empty() &&
         !service.steering.empty() && !service.perception.notices_by.empty() &&
         !service.perception.expects.empty();
}

Coverage coverage_of(const model::Organisation& organisation) {
  Coverage coverage;
  for (const auto& service : organisation.services) {
    ++coverage.services;
    if (answers_all(service))
      ++coverage.answered;
    else if (coverage.next.empty())
      coverage.next = service.id;
  }
  return coverage;
}

}  // namespace

Judgement judge(const model::Organisation& organisation, const Occasion& occasion) {
  Told told;
  check_settings(organisation.check, told);
  const auto severities = severities_of(organisation.check, told);
  auto findings = run_rules(organisation, severities, occasion);
  allow(organisation, occasion.today, findings, told);
  drop_half_read(organisation, occasion.unread, findings);
  std::ranges::stable_sort(
      findings, [](const Finding& a, const Finding& b) { return order_of(a.place) < order_of(b.place); });
  return {.findings = std::move(findings),
          .problems = std::move(told.problems),
          .remarks = std::move(told.remarks),
          .coverage = coverage_of(organisation),
          .no_data = without_data(severities, occasion)};
}

}  // namespace zusage::check

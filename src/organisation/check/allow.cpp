// What the organisation lives with for a time: where, until when, and whether it is still needed.
#include <algorithm>

#include "organisation/check/names.hpp"
#include "organisation/check/problems.hpp"
#include "organisation/check/told_internal.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::check {
namespace {

// `about` is empty where the organisation itself allows it: that covers everything.
struct Wish {
  const model::Allow* said = nullptr;
  std::string_view about;
};

std::vector<Wish> wishes_of(const model::Organisation& organisation, Told& told) {
  std::vector<Wish> wishes;
  for (const auto& said : organisation.allow) wishes.push_back({&said, {}});
  for (const auto* entity : model::entities_of(organisation)) {
    for (const auto& said : entity->allow) wishes.push_back({&said, entity->id});
  }
  for (const auto& said : organisation.check.allow) {
    if (said.about.empty())
      told.problems.push_back({&problems::allow_without_about, {{"rule", said.rule}}, said.place});
    else
      wishes.push_back({&said, said.about.id});
  }
  return wishes;
}

bool covers(const Wish& wish, const Rule& rule, const Finding& finding) {
  if (finding.rule != &rule) return false;
  return wish.about.empty() ||
         std::ranges::any_of(finding.about, [&](const auto& fact) { return fact.second == wish.about; });
}

// The same day a year later; the last of the month where there is no such day.
model::Date in_twelve_months(model::Date today) {
  const auto day = std::chrono::year_month_day{today} + std::chrono::months{12};
  return day.ok() ? model::Date{day} : model::Date{day.year() / day.month() / std::chrono::last};
}

void check_length(const model::Allow& said, const Rule& rule, model::Date today, Told& told) {
  const auto latest = in_twelve_months(today);
  if (*said.until <= latest) return;
  told.problems.push_back({&problems::allowed_too_long,
                           {{"rule", std::string{rule.id}},
                            {"until", calendar::to_text(*said.until)},
                            {"latest", calendar::to_text(latest)}},
                           said.place});
}

void heed(const Wish& wish, model::Date today, std::vector<Finding>& findings, Told& told) {
  const auto& said = *wish.said;
  if (!said.until || said.rule.empty() || !heed_standing(said.rule, said.place, told)) return;
  const Rule& rule = *find_rule(said.rule)->rule;
  check_length(said, rule, today, told);
  const bool expired = *said.until < today;
  bool needed = false;
  for (auto& finding : findings) {
    if (!covers(wish, rule, finding)) continue;
    needed = true;
    if (!expired && !finding.allowed) finding.allowed = Allowed{said.because, *said.until};
  }
  if (needed && !expired) return;
  told.remarks.push_back({needed ? &problems::allow_expired : &problems::allow_superfluous,
                          {{"rule", std::string{rule.id}}, {"until", calendar::to_text(*said.until)}},
                          said.place});
}

}  // namespace

void allow(const model::Organisation& organisation, model::Date today, std::vector<Finding>& findings,
           Told& told) {
  for (const auto& wish : wishes_of(organisation, told)) heed(wish, today, findings, told);
}

}  // namespace zusage::check

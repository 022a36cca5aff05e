// The catalogue by id and name. Ids once given away stay here even while no rule runs for them, so that a
// text written for a later version is read and nobody takes an id twice.
#include "organisation/check/names.hpp"

#include <algorithm>
#include <array>

#include "organisation/check/check.hpp"
#include "organisation/check/problems.hpp"

namespace zusage::check {

std::span<const Rule* const> rule_catalogue();

namespace {

constexpr auto given_away = std::to_array<RuleName>({
    {"Z108", "steering-without-target", Standing::to_come},
    {"Z109", "steering-without-owner", Standing::to_come},
    {"Z110", "steering-without-cadence", Standing::to_come},
    {"Z111", "evidence-invisible-to-customer", Standing::to_come},
    {.id = "Z112", .name = "", .standing = Standing::retired, .successor = "Z107"},
    {"Z113", "copied-answer", Standing::to_come},
    {"Z114", "answer-not-confirmed", Standing::to_come},
    {"Z115", "expectation-never-asked", Standing::to_come},
    {"Z116", "system-without-answerable-person", Standing::to_come},
    {"Z117", "promise-contradicts-itself", Standing::to_come},
    {"Z118", "missing-consequence", Standing::to_come},
    {"Z201", "redeemer-not-agreed", Standing::to_come},
    {"Z202", "promise-not-carried", Standing::to_come},
    {"Z203", "shares-below-promise", Standing::to_come},
    {"Z204", "calendar-hole", Standing::to_come},
    {"Z205", "circle-of-reliance", Standing::to_come},
    {"Z206", "role-nobody-holds", Standing::to_come},
    {"Z207", "one-holder-redeems-everything", Standing::to_come},
    {"Z208", "used-service-without-promise", Standing::to_come},
    {"Z209", "load-above-capacity", Standing::to_come},
    {"Z210", "cooperation-never-promised", Standing::to_come},
    {"Z211", "holidays-without-place", Standing::to_come},
    {"Z212", "advertised-beyond-promise", Standing::to_come},
    {"Z301", "actor-serving-nobody", Standing::to_come},
    {"Z302", "service-without-outside-customer", Standing::to_come},
    {"Z303", "handover-without-promise", Standing::to_come},
    {"Z304", "customer-without-service", Standing::to_come},
    {"Z401", "market-without-segment", Standing::to_come},
    {"Z402", "segment-without-journey", Standing::to_come},
    {"Z403", "stage-nobody-serves", Standing::to_come},
    {"Z404", "service-without-segment", Standing::to_come},
    {"Z405", "focus-without-service", Standing::to_come},
    {"Z406", "buying-centre-gap", Standing::to_come},
    {"Z407", "customer-without-service-contact", Standing::to_come},
    {"Z408", "competitor-promises-more", Standing::to_come},
    {"Z409", "competitor-unexamined", Standing::to_come},
    {"Z410", "orientation-without-measure", Standing::to_come},
    {"Z411", "need-without-service", Standing::to_come},
    {"Z412", "strategy-question-unanswered", Standing::to_come},
    {"Z413", "review-overdue", Standing::to_come},
    {"Z501", "kept-below-promise", Standing::to_come},
    {"Z502", "kept-but-unhappy", Standing::to_come},
    {"Z503", "looser-than-expected", Standing::to_come},
    {"Z504", "looser-than-delivered", Standing::to_come},
    {"Z505", "unstable-process", Standing::to_come},
    {"Z506", "unmodelled-handover", Standing::to_come},
    {"Z507", "step-never-seen", Standing::to_come},
    {"Z508", "answers-differ", Standing::to_come},
});

bool same_word(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

std::vector<RuleName> all_names() {
  std::vector<RuleName> names;
  for (const Rule* rule : rules()) names.push_back({rule->id, rule->name, Standing::runs, rule});
  const auto runs = [&](const RuleName& given) {
    return std::ranges::find(names, given.id, &RuleName::id) != names.end();
  };
  for (const auto& given : given_away) {
    if (!runs(given)) names.push_back(given);
  }
  std::ranges::sort(names, {}, &RuleName::id);
  return names;
}

}  // namespace

std::span<const Rule* const> rules() {
  static const auto sorted = [] {
    std::vector<const Rule*> all{rule_catalogue().begin(), rule_catalogue().end()};
    std::ranges::sort(all, {}, [](const Rule* rule) { return rule->id; });
    return all;
  }();
  return sorted;
}

const std::vector<RuleName>& rule_names() {
  static const auto names = all_names();
  return names;
}

std::optional<RuleName> find_rule(std::string_view word) {
  if (word.empty()) return std::nullopt;
  for (const auto& name : rule_names()) {
    if (same_word(word, name.id) || same_word(word, name.name)) return name;
  }
  return std::nullopt;
}

Problem idle_rule_remark(const RuleName& name, Place place) {
  const bool retired = name.standing == Standing::retired;
  return {retired ? &problems::rule_retired : &problems::rule_to_come,
          {{"rule", std::string{name.id}}, {"successor", std::string{name.successor}}},
          std::move(place)};
}

Problem unknown_rule_problem(std::string_view word, Place place) {
  std::vector<std::string_view> known;
  for (const auto& name : rule_names()) {
    known.push_back(name.id);
    if (!name.name.empty()) known.push_back(name.name);
  }
  const auto nearest = nearest_word(word, known);
  return {nearest.empty() ? &problems::unknown_rule : &problems::misspelt_rule,
          {{"rule", std::string{word}}, {"nearest", std::string{nearest}}},
          std::move(place)};
}

}  // namespace zusage::check

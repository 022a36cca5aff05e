// Severities and settings as the text writes them.
#include "organisation/check/told_internal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "organisation/check/names.hpp"
#include "organisation/check/problems.hpp"

namespace zusage::check {
namespace {

constexpr std::array severity_words = std::to_array<std::string_view>({"note", "warning", "error"});

// Settings of every rule of the catalogue, also of those to come. `smallest_group` is not among them: the
// server is told it at its start, so that no text can lower it.
const std::vector<std::string_view> known_settings = {"buying_centre_sales",
                                                      "buying_centre_service",
                                                      "calendar_horizon",
                                                      "competitor_fresh",
                                                      "confirm_within",
                                                      "confirmed_for",
                                                      "contact_fresh",
                                                      "copy_length",
                                                      "copy_services",
                                                      "customer_wait",
                                                      "false_alarms",
                                                      "far_looser",
                                                      "focus_from",
                                                      "handover_cases",
                                                      "handover_share",
                                                      "important_from",
                                                      "line_of_sight",
                                                      "load_limit",
                                                      "lone_services",
                                                      "lone_share",
                                                      "min_cases",
                                                      "placeholders",
                                                      "promise_spread",
                                                      "review_grace",
                                                      "satisfaction_target",
                                                      "signal_recent",
                                                      "slack",
                                                      "step_cases",
                                                      "unsaid_share",
                                                      "window"};

void set_severity(const Rule& rule, const model::Setting& setting, Severities& severities, Told& told) {
  const auto word = setting.values.empty() ? std::string{} : setting.values.back();
  const auto known = std::ranges::find(severity_words, std::string_view{word});
  if (known == severity_words.end() && word != "off") {
    told.problems.push_back(
        {&problems::unknown_severity, {{"word", word}, {"rule", std::string{rule.id}}}, setting.place});
    return;
  }
  std::optional<Severity> wanted;
  if (word != "off") wanted = static_cast<Severity>(known - severity_words.begin());
  if (rule.severity == Severity::error && wanted != Severity::error)
    told.problems.push_back({&problems::error_lowered, {{"rule", std::string{rule.id}}}, setting.place});
  else
    severities[rule.id] = wanted;
}

}  // namespace

bool heed_standing(std::string_view word, const Place& place, Told& told) {
  const auto found = find_rule(word);
  if (!found) {
    told.problems.push_back(unknown_rule_problem(word, place));
    return false;
  }
  if (found->standing == Standing::runs) return true;
  told.remarks.push_back(idle_rule_remark(*found, place));
  return false;
}

Severities severities_of(const model::CheckText& text, Told& told) {
  Severities severities;
  for (const auto& [word, setting] : text.severity) {
    if (heed_standing(word, setting.place, told))
      set_severity(*find_rule(word)->rule, setting, severities, told);
  }
  return severities;
}

void check_settings(const model::CheckText& text, Told& told) {
  for (const auto& [name, setting] : text.settings) {
    if (std::ranges::find(known_settings, std::string_view{name}) != known_settings.end()) continue;
    const auto nearest = nearest_word(name, known_settings);
    told.problems.push_back({nearest.empty() ? &problems::unknown_setting : &problems::misspelt_setting,
                             {{"setting", name},
                              {"nearest", std::string{nearest}},
                              {"known", fmt::format("{}", fmt::join(known_settings, ", "))}},
                             setting.place});
  }
}

}  // namespace zusage::check

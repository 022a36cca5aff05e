// The report for programs. Members are only ever added; texts stand in both languages, ids as in the text.
#include "ground/format/json.hpp"
#include "doors/cli/check/report.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::cli {
namespace {

using format::JsonArray;
using format::JsonObject;

// The words of the text itself, which may be no UTF-8 where the file is none.
std::string clean(std::string_view text) { return visible(text); }

JsonObject both(const std::string& en, const std::string& de) {
  return {{"en", clean(en)}, {"de", clean(de)}};
}
JsonObject both(const Phrase& phrase) { return both(std::string{phrase.en}, std::string{phrase.de}); }

JsonObject place_json(const Place& place) {
  return {{"file", clean(place.file)}, {"line", place.line}, {"column", place.column}};
}

JsonObject about_json(const Facts& facts) {
  JsonObject json;
  for (const auto& [name, value] : facts) json[name] = clean(value);
  return json;
}

JsonObject problem_json(const Problem& problem) {
  return {{"id", problem_id(problem.kind->number)},
          {"name", problem.kind->slug},
          {"title", both(title_of(problem, Language::en), title_of(problem, Language::de))},
          {"advice", both(advice_of(problem, Language::en), advice_of(problem, Language::de))},
          {"place", place_json(problem.place)},
          {"about", about_json(problem.about)}};
}

std::string_view name_of(check::Severity severity) {
  if (severity == check::Severity::error) return "error";
  return severity == check::Severity::warning ? "warning" : "note";
}

JsonObject finding_json(const check::Finding& finding, const Report& report) {
  const auto& rule = *finding.rule;
  JsonArray evidence;
  for (const auto& [key, place] : finding.evidence)
    evidence.emplace_back(JsonObject{{"key", key}, {"place", place_json(place)}});
  JsonObject json{{"id", rule.id},
                  {"name", rule.name},
                  {"severity", name_of(finding.severity)},
                  {"denied", report.denied.covers(finding)},
                  {"title", both(rule.title)},
                  {"message", both(sentence_of(finding, report.organisation, Language::en),
                                   sentence_of(finding, report.organisation, Language::de))},
                  {"why", both(rule.why)},
                  {"advice", both(rule.advice)},
                  {"place", place_json(finding.place)},
                  {"about", about_json(finding.about)},
                  {"evidence", std::move(evidence)},
                  {"allowed", nullptr}};
  if (finding.allowed) {
    const auto& because = finding.allowed->because;
    json["allowed"] = JsonObject{{"until", calendar::to_text(finding.allowed->until)},
                                 {"because", both(std::string{text_in(because, Language::en)},
                                                  std::string{text_in(because, Language::de)})}};
  }
  return json;
}

JsonArray problems_json(const std::vector<Problem>& problems) {
  JsonArray json;
  for (const auto& problem : problems) json.emplace_back(problem_json(problem));
  return json;
}

JsonArray no_data_json(const Report& report) {
  JsonArray json;
  for (const auto* rule : report.no_data)
    json.emplace_back(JsonObject{{"id", rule->id}, {"name", rule->name}, {"title", both(rule->title)}});
  return json;
}

}  // namespace

std::string report_json(const Report& report) {
  const auto counts = report.counts();
  JsonArray findings;
  for (const auto& finding : report.findings) findings.emplace_back(finding_json(finding, report));
  JsonObject coverage{
      {"services", report.coverage.services}, {"answered", report.coverage.answered}, {"next", nullptr}};
  if (!report.coverage.next.empty()) coverage["next"] = report.coverage.next;
  return format::print(JsonObject{{"path", clean(report.path)},
                                  {"as_of", calendar::to_text(report.as_of)},
                                  {"files", report.files},
                                  {"exit_code", static_cast<int>(report.exit())},
                                  {"counts", JsonObject{{"problems", report.problems.size()},
                                                        {"errors", counts.errors},
                                                        {"warnings", counts.warnings},
                                                        {"notes", counts.notes},
                                                        {"allowed", counts.allowed},
                                                        {"denied", counts.denied}}},
                                  {"coverage", std::move(coverage)},
                                  {"problems", problems_json(report.problems)},
                                  {"findings", std::move(findings)},
                                  {"remarks", problems_json(report.remarks)},
                                  {"no_data", no_data_json(report)}},
                       format::Layout::pretty);
}

}  // namespace zusage::cli

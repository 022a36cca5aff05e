// The report for people, in the manner of a good compiler: what, where, why, what to do.
#include <fmt/format.h>

#include <charconv>

#include "doors/cli/check/report.hpp"
#include "doors/cli/lines.hpp"

namespace zusage::cli {
namespace {

using check::Severity;

struct Said {
  const Report& report;
  Language language;
  const Canvas& canvas;
  std::set<std::string_view> explained = {};  // rules whose reason was given already

  [[nodiscard]] std::string_view of(const Phrase& phrase) const { return in(language, phrase); }
};

constexpr Phrase problem_word{.en = "error", .de = "Fehler"};
constexpr Phrase why_word{.en = "why", .de = "Warum"};
constexpr Phrase advice_word{.en = "advice", .de = "Rat"};
constexpr Phrase reason_word{.en = "reason", .de = "Grund"};
constexpr Phrase denied_word{.en = ", denied", .de = ", hier nicht zugelassen"};
constexpr Phrase first_word{.en = "first here", .de = "zuerst hier"};
constexpr Phrase promised_word{.en = "this is promised", .de = "das ist versprochen"};
constexpr Phrase recipient_word{.en = "to these recipients", .de = "diesen Empfängern"};

constexpr Phrase name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return {.en = "error", .de = "Widerspruch"};
    case Severity::warning:
      return {.en = "warning", .de = "Offene Frage"};
    case Severity::note:
      break;
  }
  return {.en = "note", .de = "Hinweis"};
}

constexpr Ink ink_of(Severity severity) {
  if (severity == Severity::error) return Ink::error;
  return severity == Severity::warning ? Ink::warning : Ink::note;
}

std::string headline(std::string_view kind, std::string_view sentence, Ink ink, const Said& said) {
  const auto start = std::string{kind} + ":";
  const auto rest = wrapped(visible(sentence), said.canvas.columns, "  ");
  return said.canvas.paint(ink, start) + " " + said.canvas.paint(Ink::strong, rest) + "\n";
}

std::string note(std::string_view word, std::string_view sentence, const Said& said) {
  const auto start = std::string(gutter + 1, ' ') + "= " + std::string{word} + ": ";
  const auto width = width_of(start);
  const auto room = said.canvas.columns > width + 30 ? said.canvas.columns - width : 30;
  return said.canvas.paint(Ink::place, start) + wrapped(visible(sentence), room, std::string(width, ' ')) +
         "\n";
}

int number_in(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// "a.yaml:3:15", as problems name the first of two places.
std::optional<Mark> first_place(const Problem& problem, const Said& said) {
  for (const auto& [name, text] : problem.about) {
    const auto column = text.rfind(':');
    if (name != "first" || column == std::string::npos || column == 0) continue;
    const auto line = text.rfind(':', column - 1);
    if (line == std::string::npos) continue;
    const Place place{text.substr(0, line), number_in(std::string_view{text}.substr(line + 1)),
                      number_in(std::string_view{text}.substr(column + 1))};
    return Mark{place, std::string{said.of(first_word)}};
  }
  return std::nullopt;
}

std::string problem_text(const Problem& problem, const Phrase& kind, Ink ink, const Said& said) {
  auto out = headline(fmt::format("{} {}", said.of(kind), problem_id(problem.kind->number)),
                      title_of(problem, said.language), ink, said);
  std::vector<Mark> marks{{problem.place}};
  if (const auto first = first_place(problem, said)) marks.push_back(*first);
  out += excerpt(said.report.sources, marks, ink, said.canvas);
  return out + note(said.of(advice_word), advice_of(problem, said.language), said) + "\n";
}

std::string allowed_text(const check::Finding& finding, const Said& said) {
  const auto until = calendar::to_text(finding.allowed->until);
  const auto start = said.language == Language::de
                         ? fmt::format("Zugelassen bis {} {}", until, finding.rule->id)
                         : fmt::format("allowed until {} {}", until, finding.rule->id);
  auto out = headline(start, sentence_of(finding, said.report.organisation, said.language), Ink::quiet, said);
  out += excerpt({}, {{finding.place}}, Ink::quiet, said.canvas);
  return out + note(said.of(reason_word), text_in(finding.allowed->because, said.language), said) + "\n";
}

std::vector<Mark> marks_of(const check::Finding& finding, const Said& said) {
  std::vector<Mark> marks{{finding.place}};
  for (const auto& [key, place] : finding.evidence) {
    const auto& label = key == "promise" ? promised_word : recipient_word;
    marks.push_back({place, std::string{said.of(label)}});
  }
  return marks;
}

std::string finding_text(const check::Finding& finding, Said& said) {
  if (finding.allowed) return allowed_text(finding, said);
  const auto& rule = *finding.rule;
  const auto ink = ink_of(finding.severity);
  const bool denied = finding.severity != Severity::error && said.report.denied.covers(finding);
  auto out = headline(
      fmt::format("{} {}{}", said.of(name_of(finding.severity)), rule.id, denied ? said.of(denied_word) : ""),
      sentence_of(finding, said.report.organisation, said.language), denied ? Ink::error : ink, said);
  out += excerpt(said.report.sources, marks_of(finding, said), ink, said.canvas);
  // A folder at its beginning has dozens of the same kind: its reason is given once.
  if (said.explained.insert(rule.id).second) out += note(said.of(why_word), said.of(rule.why), said);
  return out + note(said.of(advice_word), said.of(rule.advice), said) + "\n";
}

}  // namespace

std::string report_text(const Report& report, Language language, const Canvas& canvas) {
  Said said{report, language, canvas};
  std::string out;
  for (const auto& problem : report.problems) out += problem_text(problem, problem_word, Ink::error, said);
  for (const auto& finding : report.findings) out += finding_text(finding, said);
  for (const auto& remark : report.remarks)
    out += problem_text(remark, name_of(Severity::note), Ink::note, said);
  return out + summary_text(report, language, canvas);
}

}  // namespace zusage::cli

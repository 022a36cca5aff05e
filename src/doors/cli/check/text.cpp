// The report for people, in the manner of a good compiler: what, where, why, what to do.
#include <fmt/format.h>

#include <charconv>
#include <map>

#include "doors/cli/check/report.hpp"
#include "doors/cli/lines.hpp"

namespace zusage::cli {
namespace {

using check::Severity;

// A folder at its beginning has dozens of the same kind. So many are shown in full, the rest a line each.
constexpr int shown_in_full = 3;

struct Said {
  const Report& report;
  Language language;
  const Canvas& canvas;
  std::map<std::string_view, int> shown = {};                                // how often, by id of the rule
  std::map<std::string_view, std::vector<const check::Finding*>> rest = {};  // what is told in brief

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

std::string kind_of(const check::Finding& finding, const Said& said) {
  const bool denied = finding.severity != Severity::error && said.report.denied.covers(finding);
  return fmt::format("{} {}{}", said.of(name_of(finding.severity)), finding.rule->id,
                     denied ? said.of(denied_word) : "");
}

std::string finding_text(const check::Finding& finding, Said& said) {
  if (finding.allowed) return allowed_text(finding, said);
  const auto& rule = *finding.rule;
  const int before = said.shown[rule.id]++;
  if (before >= shown_in_full) {
    said.rest[rule.id].push_back(&finding);
    return {};
  }
  const auto ink = ink_of(finding.severity);
  auto out = headline(kind_of(finding, said), sentence_of(finding, said.report.organisation, said.language),
                      ink, said);
  out += excerpt(said.report.sources, marks_of(finding, said), ink, said.canvas);
  if (before == 0) out += note(said.of(why_word), said.of(rule.why), said);
  return out + note(said.of(advice_word), said.of(rule.advice), said) + "\n";
}

std::string rest_text(const std::vector<const check::Finding*>& findings, const Said& said) {
  const auto& first = *findings.front();
  const auto& rule = *first.rule;
  const auto sentence = said.language == Language::de
                            ? fmt::format("{} (noch {} mal)", rule.title.de, findings.size())
                            : fmt::format("{} ({} more)", rule.title.en, findings.size());
  auto out = headline(kind_of(first, said), sentence, ink_of(first.severity), said);
  for (const auto* finding : findings) {
    auto arrow = excerpt({}, {{finding->place}}, Ink::plain, said.canvas);
    arrow.pop_back();
    out += fmt::format("{}  {}\n", arrow, sentence_of(*finding, said.report.organisation, said.language));
  }
  return out + note(said.of(advice_word), said.of(rule.advice), said) + "\n";
}

}  // namespace

std::string report_text(const Report& report, Language language, const Canvas& canvas) {
  Said said{report, language, canvas};
  std::string out;
  for (const auto& problem : report.problems) out += problem_text(problem, problem_word, Ink::error, said);
  for (const auto& finding : report.findings) out += finding_text(finding, said);
  for (const auto& [id, findings] : said.rest) out += rest_text(findings, said);
  for (const auto& remark : report.remarks)
    out += problem_text(remark, name_of(Severity::note), Ink::note, said);
  return out + summary_text(report, language, canvas);
}

}  // namespace zusage::cli

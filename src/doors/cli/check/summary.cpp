// The last lines of a report: how much was found, how far the five questions are answered, what comes next.
#include <fmt/format.h>

#include "doors/cli/check/report.hpp"
#include "doors/cli/lines.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::cli {
namespace {

struct Noun {
  Phrase one;
  Phrase many;
};

constexpr Noun problem_noun{{.en = "problem", .de = "Fehler"}, {.en = "problems", .de = "Fehler"}};
constexpr Noun error_noun{{.en = "error", .de = "Widerspruch"}, {.en = "errors", .de = "Widersprüche"}};
constexpr Noun warning_noun{{.en = "warning", .de = "offene Frage"},
                            {.en = "warnings", .de = "offene Fragen"}};
constexpr Noun note_noun{{.en = "note", .de = "Hinweis"}, {.en = "notes", .de = "Hinweise"}};
constexpr Noun file_noun{{.en = "file", .de = "Datei"}, {.en = "files", .de = "Dateien"}};

std::string counted(std::size_t count, const Noun& noun, Language language) {
  return fmt::format("{} {}", count, in(language, count == 1 ? noun.one : noun.many));
}

std::string counts_line(const Report& report, Language language) {
  const auto counts = report.counts();
  std::vector<std::string> parts;
  const auto add = [&](int count, const Noun& noun) {
    if (count > 0) parts.push_back(counted(static_cast<std::size_t>(count), noun, language));
  };
  add(static_cast<int>(report.problems.size()), problem_noun);
  add(counts.errors, error_noun);
  add(counts.warnings, warning_noun);
  add(counts.notes, note_noun);
  const bool german = language == Language::de;
  if (counts.allowed > 0)
    parts.push_back(fmt::format("{} {}", counts.allowed, german ? "zugelassen" : "allowed"));
  if (parts.empty()) return {};
  return fmt::format("{} in {}.", fmt::join(parts, ", "), counted(report.files, file_noun, language));
}

std::string coverage_line(const Report& report, Language language) {
  const auto& coverage = report.coverage;
  const bool german = language == Language::de;
  const auto next = visible(model::display_name(report.organisation, coverage.next, language));
  auto line = german ? fmt::format("{} von {} Leistungen beantworten alle fünf Fragen", coverage.answered,
                                   coverage.services)
                     : fmt::format("{} of {} services answer all five questions", coverage.answered,
                                   coverage.services);
  if (!coverage.next.empty()) line += german ? "; als nächste: " + next : "; next: " + next;
  return line + ".";
}

// Nothing open at all: a warm word, and what can be done now.
std::string all_well(const Report& report, Language language) {
  const auto& coverage = report.coverage;
  if (language == Language::de)
    return fmt::format(
        "Alles beantwortet: {} von {} Leistungen sagen, wer sie bekommt, was versprochen ist, wer es "
        "einlöst, wie gesteuert wird und woran der Kunde es merkt. Weiter mit: zusage learn tickets.csv "
        "zeigt, was davon wirklich hält.",
        coverage.answered, coverage.services);
  return fmt::format(
      "All is answered: {} of {} services say who receives them, what is promised, who redeems it, how it "
      "is steered and how the customer notices. Next: zusage learn tickets.csv shows what of it really "
      "holds.",
      coverage.answered, coverage.services);
}

std::string_view no_service(Language language) {
  return in(language,
            {.en = "There is no service yet. Next: write down the first one, beginning with who "
                   "receives it; zusage explain Z101 shows how.",
             .de = "Noch steht hier keine Leistung. Weiter: Schreiben Sie die erste auf, zuerst, wer "
                   "sie bekommt; zusage explain Z101 zeigt, wie."});
}

std::string_view half_read(Language language) {
  return in(language,
            {.en = "What cannot be read cannot be judged: mend the problems first, then check "
                   "again.",
             .de = "Was nicht lesbar ist, lässt sich nicht beurteilen: Beheben Sie erst die Fehler, "
                   "dann prüfen Sie neu."});
}

// What could not be judged is never passed over in silence.
std::string no_data_line(const Report& report, Language language) {
  if (report.no_data.empty()) return {};
  std::vector<std::string_view> ids;
  for (const auto* rule : report.no_data) ids.push_back(rule->id);
  return fmt::format(
      fmt::runtime(
          language == Language::de
              ? "Noch keine Daten: {} braucht, was Empfänger sagen; fragen Sie sie (Brief der Leistung) "
                "oder geben Sie es mit: --voice."
              : "No data yet: {} needs what recipients say; ask them (letter of the service) or hand it "
                "in: --voice."),
      fmt::join(ids, ", "));
}

std::string more_line(const Report& report, Language language) {
  for (const auto& finding : report.findings) {
    if (finding.allowed) continue;
    return fmt::format(fmt::runtime(language == Language::de ? "Mehr zu jedem Punkt: zusage explain {}."
                                                             : "More on each: zusage explain {}."),
                       finding.rule->id);
  }
  return {};
}

}  // namespace

std::string summary_text(const Report& report, Language language, const Canvas& canvas) {
  std::string out;
  const auto say = [&](std::string_view sentence, Ink ink) {
    if (!sentence.empty()) out += canvas.paint(ink, wrapped(sentence, canvas.columns, "")) + "\n";
  };
  const auto counts = counts_line(report, language);
  const bool red = report.exit() != Exit::fine;
  say(counts, red ? Ink::error : Ink::strong);
  if (!report.problems.empty()) {
    say(half_read(language), Ink::plain);
    return out;
  }
  if (report.coverage.services == 0)
    say(no_service(language), Ink::plain);
  else if (counts.empty() && report.coverage.next.empty())
    say(all_well(report, language), Ink::good);
  else
    say(coverage_line(report, language), Ink::plain);
  if (report.coverage.services > 0) say(no_data_line(report, language), Ink::plain);
  say(more_line(report, language), Ink::plain);
  return out;
}

}  // namespace zusage::cli

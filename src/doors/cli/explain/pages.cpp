// Pages for the terminal.
#include "doors/cli/explain/pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "doors/cli/lines.hpp"

namespace zusage::cli {
namespace {

std::string section(const Phrase& heading, std::string_view text, Language language, const Canvas& canvas) {
  return "\n" + canvas.paint(Ink::place, in(language, heading)) + "\n  " +
         wrapped(text, canvas.columns - 2, "  ") + "\n";
}

std::string example(const Phrase& heading, std::string_view yaml, Language language, const Canvas& canvas) {
  std::string out = "\n" + canvas.paint(Ink::place, in(language, heading)) + "\n";
  while (!yaml.empty()) {
    const auto end = std::min(yaml.find('\n'), yaml.size());
    out += "  " + std::string{yaml.substr(0, end)} + "\n";
    yaml.remove_prefix(std::min(end + 1, yaml.size()));
  }
  return out;
}

std::string padded(std::string_view text, std::size_t width) {
  const auto taken = width_of(text);
  return std::string{text} + std::string(width > taken ? width - taken : 0, ' ');
}

std::string row(std::string_view id, std::string_view name, std::string_view title, std::size_t width,
                const Canvas& canvas) {
  const auto taken = 2 + 7 + width + 2;
  const auto room = canvas.columns > taken + 20 ? canvas.columns - taken : 20;
  return "  " + canvas.paint(Ink::strong, padded(id, 7)) + padded(name, width) + "  " + cut(title, room) +
         "\n";
}

constexpr Phrase why_heading{.en = "Why", .de = "Warum"};
constexpr Phrase advice_heading{.en = "What to do", .de = "Was zu tun ist"};

}  // namespace

std::string generic(std::string_view sentence) {
  std::string out;
  while (!sentence.empty()) {
    const auto open = sentence.find('{');
    const auto close = open == std::string_view::npos ? open : sentence.find('}', open);
    if (close == std::string_view::npos) return out + std::string{sentence};
    const auto name = sentence.substr(open + 1, close - open - 1);
    const bool fact = !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == name.npos;
    out += sentence.substr(0, open);
    out += fact ? fmt::format("‹{}›", name) : std::string{sentence.substr(open, close - open + 1)};
    sentence.remove_prefix(close + 1);
  }
  return out;
}

std::string_view severity_word(check::Severity severity, Language language) {
  if (severity == check::Severity::error) return in(language, {.en = "error", .de = "Widerspruch"});
  if (severity == check::Severity::warning) return in(language, {.en = "warning", .de = "offene Frage"});
  return in(language, {.en = "note", .de = "Hinweis"});
}

bool is_remark(const ProblemKind& kind) { return kind.status == 200; }

std::string rule_page(const check::Rule& rule, Language language, const Canvas& canvas) {
  auto out = canvas.paint(Ink::strong, fmt::format("{} {}", rule.id, rule.name));
  out += fmt::format(" ({})\n{}.\n", severity_word(rule.severity, language), in(language, rule.title));
  out += section(why_heading, in(language, rule.why), language, canvas);
  out += section(advice_heading, in(language, rule.advice), language, canvas);
  out += example({.en = "This is found", .de = "So wird es gefunden"}, rule.fires_on, language, canvas);
  if (!rule.heard.empty())
    out += example({.en = "when recipients said", .de = "wenn Empfänger gesagt haben"}, rule.heard, language,
                   canvas);
  out += example({.en = "This is answered", .de = "So ist es beantwortet"}, rule.silent_on, language, canvas);
  if (rule.severity == check::Severity::error)
    return out + section({.en = "To live with it for a time", .de = "Auf Zeit damit leben"},
                         fmt::format("allow: [{{rule: {}, because: …, until: …}}]", rule.id), language,
                         canvas);
  return out +
         section(
             {.en = "To live with it", .de = "Damit leben"},
             fmt::format(fmt::runtime(in(
                             language, {.en = "allow: [{{rule: {0}, because: …, until: …}}] at the service, "
                                              "or check: {{severity: {{{0}: note}}}}",
                                        .de = "allow: [{{rule: {0}, because: …, until: …}}] an der Leistung, "
                                              "oder check: {{severity: {{{0}: note}}}}"})),
                         rule.id),
             language, canvas);
}

std::string problem_page(const ProblemKind& kind, Language language, const Canvas& canvas) {
  auto out = canvas.paint(Ink::strong, fmt::format("{} {}", problem_id(kind.number), kind.slug)) + "\n";
  out += wrapped(generic(in(language, kind.title)), canvas.columns, "") + "\n";
  out += section(advice_heading, generic(in(language, kind.advice)), language, canvas);
  if (is_remark(kind))
    return out + section({.en = "What it is", .de = "Was es ist"},
                         in(language, {.en = "A remark of the check: it refuses nothing.",
                                       .de = "Eine Bemerkung der Prüfung: Sie verwehrt nichts."}),
                         language, canvas);
  return out +
         section({.en = "Over HTTP", .de = "Über HTTP"}, fmt::format("{}", kind.status), language, canvas);
}

std::string idle_rule_page(const check::RuleName& name, Language language, const Canvas& canvas) {
  const bool retired = name.standing == check::Standing::retired;
  const auto sentence =
      fill(retired ? in(language, {.en = "Retired: it checks nothing any more. Its successor is {successor}.",
                                   .de = "Abgelöst: Sie prüft nichts mehr. Nachfolgerin ist {successor}."})
                   : in(language, {.en = "Given away already, but not checked by this version.",
                                   .de = "Schon vergeben, aber von dieser Fassung noch nicht geprüft."}),
           {{"successor", std::string{name.successor}}});
  const auto head = name.name.empty() ? std::string{name.id} : fmt::format("{} {}", name.id, name.name);
  return canvas.paint(Ink::strong, head) + "\n" + wrapped(sentence, canvas.columns, "") + "\n";
}

std::string list_page(std::span<const ProblemKind* const> problems, Language language, const Canvas& canvas) {
  std::size_t width = 0;
  for (const auto* rule : check::rules()) width = std::max(width, width_of(rule->name));
  for (const auto* kind : problems) width = std::max(width, width_of(kind->slug));
  auto out = canvas.paint(Ink::place, in(language, {.en = "Findings of `zusage check`",
                                                    .de = "Offene Punkte, die `zusage check` findet"})) +
             "\n";
  for (const auto* rule : check::rules())
    out += row(rule->id, rule->name, in(language, rule->title), width, canvas);
  out += "\n" +
         canvas.paint(Ink::place, in(language, {.en = "Problems: what cannot be accepted",
                                                .de = "Probleme: was sich nicht annehmen lässt"})) +
         "\n";
  for (const auto* kind : problems)
    out += row(problem_id(kind->number), kind->slug, generic(in(language, kind->title)), width, canvas);
  return out;
}

}  // namespace zusage::cli

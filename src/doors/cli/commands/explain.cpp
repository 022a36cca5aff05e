// zusage explain Z103: what a finding or a problem means and what to do; without a word, all of them.
#include <algorithm>

#include "doors/cli/check/problems.hpp"
#include "doors/cli/command.hpp"
#include "doors/cli/explain/pages.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "id",
     .value = "ID",
     .help = {.en = "number or name of a finding or problem, such as Z103 or unknown-key; without it: all",
              .de = "Nummer oder Name eines offenen Punktes oder Problems, etwa Z103 oder unknown-key; sonst "
                    "alle"}},
    {.name = "--language",
     .value = "de|en",
     .help = {.en = "language of the answer (default: that of the terminal)",
              .de = "Sprache der Antwort (sonst die des Terminals)"}},
};

const ProblemKind* find_problem(const Outside& outside, std::string_view word) {
  const auto meant = [&](const ProblemKind* kind) {
    const auto id = problem_id(kind->number);
    const bool number = word.size() == id.size() && (word[0] == 'Z' || word[0] == 'z') &&
                        word.substr(1) == std::string_view{id}.substr(1);
    return number || word == kind->slug;
  };
  const auto found = std::ranges::find_if(outside.problems, meant);
  return found == outside.problems.end() ? nullptr : *found;
}

Problem unknown(const std::string& word, const Outside& outside) {
  std::vector<std::string> ids;
  for (const auto* kind : outside.problems) ids.push_back(problem_id(kind->number));
  std::vector<std::string_view> known{ids.begin(), ids.end()};
  for (const auto* kind : outside.problems) known.push_back(kind->slug);
  for (const auto& name : check::rule_names()) {
    known.push_back(name.id);
    if (!name.name.empty()) known.push_back(name.name);
  }
  const auto nearest = nearest_word(word, known);
  return {nearest.empty() ? &problems::nothing_to_explain : &problems::misspelt_to_explain,
          {{"word", word}, {"nearest", std::string{nearest}}}};
}

Result<Language> language_of(const Arguments& arguments, const Outside& outside) {
  const auto given = arguments.value("--language");
  if (given.empty()) return outside.language;
  if (given == "de") return Language::de;
  if (given == "en") return Language::en;
  return std::unexpected(Problem{&problems::unknown_language, {{"given", given}}});
}

Exit explain(const Arguments& arguments, Outside& outside) {
  const auto language = language_of(arguments, outside);
  if (!language) return complain(language.error(), outside);
  outside.language = *language;
  const Canvas canvas{.columns = static_cast<std::size_t>(std::clamp(outside.columns, 60, 110)),
                      .paint = {outside.colours}};
  const auto word = arguments.value("id");
  if (word.empty()) {
    outside.print(list_page(outside.problems, *language, canvas));
  } else if (const auto rule = check::find_rule(word)) {
    outside.print(rule->rule != nullptr ? rule_page(*rule->rule, *language, canvas)
                                        : idle_rule_page(*rule, *language, canvas));
  } else if (const auto* problem = find_problem(outside, word)) {
    outside.print(problem_page(*problem, *language, canvas));
  } else {
    return complain(unknown(word, outside), outside);
  }
  return Exit::fine;
}

}  // namespace

extern const Command explain_command{
    .name = "explain",
    .summary = {.en = "Explain a finding or a problem",
                .de = "Einen offenen Punkt oder ein Problem erklären"},
    .options = options,
    .examples =
        "  zusage explain Z103\n"
        "  zusage explain missing-redeemer --language de\n"
        "  zusage explain unknown-key\n"
        "  zusage explain",
    .run = explain,
};

}  // namespace zusage::cli

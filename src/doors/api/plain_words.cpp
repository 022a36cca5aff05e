// From the spelling of the interface to the words of the table and of the forms.
#include "doors/api/plain_words.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "conversation/act/table.hpp"
#include "doors/api/problems.hpp"
#include "doors/api/problems_call.hpp"

namespace zusage::api {
namespace {

struct Word {
  std::string_view spelled;
  Phrase said;
};

constexpr std::array states = {
    Word{"none", {"not asked for yet", "noch nicht gestellt"}},
    Word{"requested", {"asked for and not answered yet", "noch nicht beantwortet"}},
    Word{"offered", {"answered by a counter-offer", "mit einem Gegenangebot beantwortet"}},
    Word{"declined", {"declined", "abgelehnt"}},
    Word{"promised", {"promised and not reported done yet", "zugesagt und noch nicht erledigt gemeldet"}},
    Word{"declared", {"reported done", "erledigt gemeldet"}},
    Word{"rejected", {"not yet in order", "noch nicht in Ordnung"}},
    Word{"accepted", {"in order and closed", "in Ordnung und abgeschlossen"}},
    Word{"unagreed", {"closed without agreement", "ohne Einigung beendet"}},
    Word{"cancelled", {"cancelled", "abgesagt"}},
    Word{"reneged", {"given up as not kept", "als nicht gehalten beendet"}},
    Word{"stopped", {"stopped", "abgebrochen"}},
};

constexpr std::array fields = {
    Word{"whom", {"Whom", "Wen"}},
    Word{"what", {"What", "Worum"}},
    Word{"by_when", {"By when", "Bis wann"}},
    Word{"as", {"I ask as", "Ich bitte als"}},
    Word{"service", {"Service", "Leistung"}},
    Word{"details", {"Details", "Einzelheiten"}},
    Word{"criteria", {"It is done when", "Erledigt ist es, wenn"}},
    Word{"place", {"Place", "Ort"}},
    Word{"for_customer", {"In the end for", "Am Ende für"}},
    Word{"result", {"Result", "Ergebnis"}},
    Word{"due_at", {"Date", "Termin"}},
    Word{"valid_until", {"Valid until", "Gültig bis"}},
    Word{"text", {"Text", "Text"}},
    Word{"evidence", {"How one sees it", "Woran man es sieht"}},
    Word{"unmet", {"What is missing", "Was noch fehlt"}},
    Word{"performer", {"Who does it", "Wer es tut"}},
    Word{"query", {"Search", "Suche"}},
};

constexpr std::array kinds = {
    Word{"text", {"a text", "ein Text"}},
    Word{"UUID", {"an id as the server gave it", "eine Kennung, wie der Server sie gab"}},
    Word{"instant", {"a date with a time", "ein Datum mit Uhrzeit"}},
    Word{"whole number", {"a whole number", "eine ganze Zahl"}},
    Word{"number", {"a number", "eine Zahl"}},
    Word{"true or false", {"yes or no", "ja oder nein"}},
    Word{"object", {"a group of fields", "eine Gruppe von Feldern"}},
};

constexpr std::array needs = {
    Word{"result", {"the result: what is to come about", "das Ergebnis: was entstehen soll"}},
    Word{"due_at", {"a date", "einen Termin"}},
    Word{"valid_until", {"a day until which the offer stands", "einen Tag, bis zu dem das Angebot gilt"}},
    Word{"evidence", {"a word on each criterion", "zu jedem Kriterium ein Wort, woran man es sieht"}},
    Word{"insist",
         {"a word whether you insist or give up", "ein Wort, ob Sie darauf bestehen oder aufgeben"}},
    Word{"performer", {"a person who does it", "eine Person, die es tut"}},
    Word{"text", {"a text", "einen Text"}},
};

// What the text has to tell, by the guard that asks for it.
constexpr std::array texts = {
    Word{"needs reason", {"a reason", "einen Grund"}},
    Word{"needs what changed", {"a word on what has changed", "ein Wort dazu, was sich geändert hat"}},
    Word{"needs criterion", {"a word on what is missing", "ein Wort dazu, was noch fehlt"}},
};

std::string said(std::span<const Word> words, std::string_view spelled, Language language) {
  const auto found = std::ranges::find(words, spelled, &Word::spelled);
  return std::string{found == words.end() ? spelled : in(language, found->said)};
}

std::string_view fact(const Facts& facts, std::string_view name) {
  const auto found = std::ranges::find(facts, name, &Facts::value_type::first);
  return found == facts.end() ? std::string_view{} : std::string_view{found->second};
}

// The word on the button: of the row in that state, else of the first row of that act.
std::string label(std::string_view act_name, std::string_view state_name, Language language) {
  const auto kind = act::kind_of(act_name);
  if (!kind) return std::string{act_name};
  const act::Row* best = nullptr;
  for (const auto& row : act::table()) {
    if (row.kind != *kind) continue;
    if (act::name_of(row.from) == state_name) return std::string{in(language, row.staff)};
    if (best == nullptr) best = &row;
  }
  return std::string{best == nullptr ? act_name : in(language, best->staff)};
}

std::string labels(std::string_view names, std::string_view state, Language language) {
  if (names == "-") return std::string{in(language, {"nothing", "nichts"})};
  std::string all;
  while (!names.empty()) {
    const auto one = names.substr(0, names.find(", "));
    names.remove_prefix(std::min(names.size(), one.size() + 2));
    if (!all.empty()) all += ", ";
    all += label(one, state, language);
  }
  return all;
}

std::string needed(std::string_view act_name, std::string_view need, Language language) {
  for (const auto& [guard, words] : texts) {
    const auto asks = [&](const act::Row& row) {
      return act::name_of(row.kind) == act_name && row.first_build && row.needs(guard);
    };
    if (need == "text" && std::ranges::any_of(act::table(), asks)) return std::string{in(language, words)};
  }
  return said(needs, need, language);
}

std::string kind_words(std::string_view kind, Language language) {
  constexpr std::string_view list = "list of ";
  if (!kind.starts_with(list)) return said(kinds, kind, language);
  const auto each = said(kinds, kind.substr(list.size()), language);
  return std::string{in(language, {"a list, each of it ", "eine Liste, jedes davon "})} + each;
}

// "evidence[1].text" is the field that people see as one.
std::string field_words(std::string_view field, Language language) {
  return said(fields, field.substr(0, field.find_first_of("[.")), language);
}

bool is_for_programs(const ProblemKind& kind) {
  return &kind == &problems::unknown_field || &kind == &problems::mistyped_field ||
         &kind == &problems::query_twice;
}

}  // namespace

Problem in_plain_words(const Problem& problem, Language language) {
  Problem plain = problem;
  const auto act = fact(problem.about, "act");
  const auto state = fact(problem.about, "state");
  for (auto& [name, value] : plain.about) {
    if (name == "act") value = label(act, state, language);
    if (name == "state") value = said(states, state, language);
    if (name == "may") value = labels(value, state, language);
    if (name == "need") value = needed(act, value, language);
    if (name == "kind") value = kind_words(value, language);
    if (name == "field" && !is_for_programs(*problem.kind)) value = field_words(value, language);
  }
  return plain;
}

}  // namespace zusage::api

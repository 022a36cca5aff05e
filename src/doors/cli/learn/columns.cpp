// Which columns were taken, and why: printed before any figure, so that a wrong choice is seen first.
#include <fmt/format.h>

#include <algorithm>

#include "doors/cli/learn/report.hpp"
#include "doors/cli/learn/said.hpp"

namespace zusage::cli {
namespace {

using learn::Field;

std::string line_of(Field field, const learn::Columns& columns, const LearnContext& context,
                    std::size_t name_width) {
  const bool german = context.language == Language::de;
  const auto found = columns.taken.find(field);
  const bool taken = found != columns.taken.end();
  const auto header = taken ? cut(found->second.header, name_width) : std::string{"–"};
  const auto why = !taken   ? std::string{meaning_without(field, columns, context.language)}
                   : german ? found->second.why.de
                            : found->second.why.en;
  const auto first =
      fmt::format("  {:<8}  {:<14}  {}{}  ", name_of(field), meaning_of(field, context.language), header,
                  std::string(name_width - width_of(header), ' '));
  const auto width = context.columns > width_of(first) + 20 ? context.columns - width_of(first) : 60;
  return first + wrapped(why, width, std::string(width_of(first), ' ')) + "\n";
}

std::size_t widest_header(const learn::Columns& columns) {
  std::size_t widest = 1;
  for (const auto& [field, taken] : columns.taken) widest = std::max(widest, width_of(taken.header));
  return std::min<std::size_t>(widest, 26);
}

std::string passed_over(const learn::Columns& columns, const LearnContext& context) {
  const bool german = context.language == Language::de;
  std::string text;
  for (const auto& one : columns.passed_over) {
    const auto line = german ? fmt::format("{} nicht als {}: {}", one.header, name_of(one.field), one.why.de)
                             : fmt::format("{} not as {}: {}", one.header, name_of(one.field), one.why.en);
    text += "  " + wrapped(line, context.columns - 4, "    ") + "\n";
  }
  if (text.empty()) return text;
  return (german ? "\nNicht genommen\n" : "\nNot taken\n") + text;
}

std::string dropped(const learn::Columns& columns, const LearnContext& context) {
  if (columns.dropped.empty()) return {};
  const bool german = context.language == Language::de;
  std::string names;
  for (const auto& one : columns.dropped) names += (names.empty() ? "" : ", ") + one.header;
  const auto text =
      german ? fmt::format("Sieht nach Personen aus und wird weder gelesen noch gespeichert: {}.", names)
             : fmt::format("Looks like persons, so it is neither read nor stored: {}.", names);
  return "\n" + wrapped(text, context.columns - 2, "  ") + "\n";
}

}  // namespace

std::string_view meaning_of(Field field, Language language) {
  const bool german = language == Language::de;
  switch (field) {
    case Field::case_id:
      return german ? "Fall" : "the case";
    case Field::opened:
      return german ? "eröffnet" : "opened at";
    case Field::promised:
      return german ? "zugesagt zu" : "promised for";
    case Field::closed:
      return german ? "geschlossen" : "closed at";
    case Field::type:
      return german ? "Art = Leistung" : "type = service";
    case Field::provider:
      return german ? "wer es einlöst" : "who redeems it";
    case Field::kept:
      return german ? "gehalten?" : "kept?";
  }
  return {};
}

std::string_view meaning_without(Field field, const learn::Columns& columns, Language language) {
  const bool german = language == Language::de;
  const bool by_times = columns.taken.contains(Field::promised);
  switch (field) {
    case Field::case_id:
      return german ? "keine Spalte: jede Zeile ist ein Fall" : "no column: every row is a case";
    case Field::promised:
      return german ? "keine Spalte sagt, was zugesagt war" : "no column says what was promised";
    case Field::type:
      return german ? "keine Spalte: alles ist eine Leistung" : "no column: all is one service";
    case Field::provider:
      return german ? "keine Spalte nennt Gruppen" : "no column names groups";
    case Field::kept:
      if (by_times) return german ? "folgt aus zugesagt und geschlossen" : "follows from promised and closed";
      return german ? "keine Spalte" : "no column";
    default:
      return {};
  }
}

std::string said_of_columns(const learn::Columns& columns, const LearnContext& context) {
  const bool german = context.language == Language::de;
  const auto seen = learn::grouped(columns.rows_seen, context.language);
  std::string text =
      german ? fmt::format("{}: was welche Spalte ist (angesehene Zeilen: {})\n", context.file, seen)
             : fmt::format("{}: which column is what (rows looked at: {})\n", context.file, seen);
  const auto width = widest_header(columns);
  for (const Field field : learn::all_fields) text += line_of(field, columns, context, width);
  text += passed_over(columns, context) + dropped(columns, context);
  const auto advice = german ? fmt::format(
                                   "Falsch gewählt? --map opened=SPALTE,type=SPALTE überstimmt, --map type=- "
                                   "lässt weg. Zeiten ohne "
                                   "Zone gelten in {}; --time-zone ändert das.",
                                   context.zone.name())
                             : fmt::format(
                                   "Wrong choice? --map opened=COLUMN,type=COLUMN overrules, --map type=- "
                                   "leaves out. Times without "
                                   "a zone are read in {}; --time-zone changes that.",
                                   context.zone.name());
  return text + "\n" + wrapped(advice, context.columns, "") + "\n";
}

}  // namespace zusage::cli

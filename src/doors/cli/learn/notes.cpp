// What an honest reader should know about the figures, and what was left out of them.
#include <fmt/format.h>

#include "doors/cli/learn/report.hpp"
#include "doors/cli/learn/said.hpp"

namespace zusage::cli {
namespace {

// Collects the sentences that apply.
struct Notes {
  const LearnContext& context;
  bool german = context.language == Language::de;
  std::vector<std::string> sentences = {};

  std::string number(std::int64_t value) const { return learn::grouped(value, context.language); }
  void add(const std::string& fact, std::string_view en, std::string_view de) {
    sentences.push_back(fmt::format(fmt::runtime(german ? de : en), fact));
  }
  void add(std::int64_t count, std::string_view en, std::string_view de) { add(number(count), en, de); }
};

void add_of_promises(Notes& notes, const learn::Learned& learned, const learn::Columns& columns) {
  const auto& tally = learned.totals.tally;
  const auto without = tally.closed_without_promise + tally.open_without_promise;
  if (tally.open_late > 0) {
    notes.add(
        tally.open_late,
        "Open although the promised time has passed: {}. These are broken promises: \"of all that were due\" "
        "counts them, \"of those closed\" does not see them.",
        "Offen, obwohl die zugesagte Zeit vorbei ist: {}. Das sind gebrochene Zusagen: „von allem, was "
        "fällig "
        "war“ zählt sie mit, „von den geschlossenen“ sieht sie nicht.");
  }
  if (columns.taken.contains(learn::Field::kept)) {
    notes.add(columns.taken.at(learn::Field::kept).header,
              "Kept or broken is the verdict of column {}, as it stands in the file: the times do not decide "
              "it, so "
              "nobody can check it here.",
              "Gehalten oder gebrochen ist das Urteil der Spalte {}, wie es in der Datei steht: Die Zeiten "
              "entscheiden es nicht, also lässt es sich hier nicht nachprüfen.");
  }
  if (without == tally.tickets) {
    notes.add(
        "", "Nothing in this file says what was promised{}. What can be promised is shown all the same.",
        "Nichts in dieser Datei sagt, was zugesagt war{}. Was sich versprechen lässt, steht trotzdem da.");
  } else if (without > 0) {
    notes.add(without, "Without a promise: {}; counted in no share.",
              "Ohne Zusage: {}; in keinem Anteil mitgezählt.");
  }
}

void add_of_flag(Notes& notes, const learn::Oddities& oddities, const learn::Columns& columns) {
  if (columns.flag_column < 0) return;
  const auto& header = columns.headers[static_cast<std::size_t>(columns.flag_column)];
  if (oddities.flag_kept_unpromised > 0) {
    notes.add(header + ": " + notes.number(oddities.flag_kept_unpromised),
              "Called kept, though nothing at all was promised, in column {}. Not here.",
              "Gehalten genannt, obwohl gar nichts zugesagt war, in Spalte {}. Hier nicht.");
  }
  if (oddities.flag_contradicted > 0) {
    notes.add(header + ": " + notes.number(oddities.flag_contradicted),
              "The times are contradicted by column {}. The times count.",
              "Den Zeiten widerspricht Spalte {}. Es gelten die Zeiten.");
  }
}

// What was mended while reading: a remark with its number and place.
void add_of_reading(Notes& notes, const learn::Learned& learned) {
  for (const auto& remark : learned.reading.remarks) {
    const auto place = remark.place.line > 0 ? fmt::format(" ({}:{}:{})", notes.context.file,
                                                           remark.place.line, remark.place.column)
                                             : "";
    const auto said =
        fmt::format("{}: {}{}. {}", problem_id(remark.kind->number), title_of(remark, notes.context.language),
                    place, advice_of(remark, notes.context.language));
    notes.sentences.push_back(said);
  }
}

void add_of_rows(Notes& notes, const learn::Oddities& oddities) {
  if (oddities.repeated_rows > 0) {
    notes.add(oddities.repeated_rows,
              "Rows with an earlier state of a case: {}. The last row of each case counts.",
              "Zeilen mit einem früheren Stand eines Falls: {}. Es zählt die letzte Zeile je Fall.");
  }
  if (oddities.closed_before_opened > 0) {
    notes.add(
        oddities.closed_before_opened,
        "Closed before they were opened: {}. Kept or late by their closing time; the time taken counts as "
        "zero.",
        "Geschlossen, bevor sie begannen: {}. Gehalten oder zu spät nach ihrem Ende; als Dauer gilt null.");
  }
  if (oddities.days_without_time > 0) {
    notes.add(
        oddities.days_without_time,
        "Times that name a day only: {}. Opened counts from its beginning, promised and closed at its end.",
        "Zeiten, die nur einen Tag nennen: {}. Eröffnet gilt ab dessen Beginn, zugesagt und geschlossen zu "
        "dessen Ende.");
  }
}

void add_of_deadlines(Notes& notes, const learn::Learned& learned) {
  std::int64_t too_few = 0;
  std::int64_t too_open = 0;
  for (const auto& service : learned.services) {
    const auto missing = service.figures.deadlines.front().missing;
    if (missing == learn::Deadline::Missing::too_few_cases) ++too_few;
    if (missing == learn::Deadline::Missing::too_many_open) ++too_open;
  }
  if (too_few > 0) {
    const auto needed = learned.totals.deadlines.front().cases_needed;
    notes.add(fmt::format("{}: {}", needed, notes.number(too_few)),
              "Services with too few tickets to promise anything, fewer than {}.",
              "Leistungen mit zu wenigen Vorgängen, um etwas zu versprechen, weniger als {}.");
  }
  if (too_open > 0) {
    notes.add(
        too_open, "Services with so many open tickets that nobody knows how long 85 of 100 take: {}.",
        "Leistungen mit so vielen offenen Vorgängen, dass niemand weiß, wie lange 85 von 100 dauern: {}.");
  }
}

}  // namespace

std::vector<std::string> notes_of(const learn::Learned& learned, const learn::Columns& columns,
                                  const LearnContext& context) {
  Notes notes{context};
  add_of_reading(notes, learned);
  add_of_promises(notes, learned, columns);
  add_of_flag(notes, learned.oddities, columns);
  add_of_rows(notes, learned.oddities);
  add_of_deadlines(notes, learned);
  return notes.sentences;
}

std::string said_of_oddities(const learn::Learned& learned, const learn::Columns& columns,
                             const LearnContext& context) {
  std::string text;
  for (const auto& sentence : notes_of(learned, columns, context))
    text += "  - " + wrapped(sentence, context.columns - 4, "    ") + "\n";
  if (text.empty()) return {};
  return (context.language == Language::de ? "\nWas man dazu wissen muss\n" : "\nWhat one should know\n") +
         text;
}

std::string said_of_skipped(const std::vector<learn::Skipped>& skipped, const LearnContext& context) {
  if (skipped.empty()) return {};
  const bool german = context.language == Language::de;
  std::int64_t all = 0;
  std::string text;
  for (const auto& one : skipped) {
    all += one.rows;
    text += fmt::format("  {} × {}: {}\n", learn::grouped(one.rows, context.language),
                        problem_id(one.kind->number), title_of(one.examples.front(), context.language));
    std::string lines;
    for (const auto& example : one.examples) {
      if (example.place.line > 0)
        lines += fmt::format("{}{}:{}", lines.empty() ? "" : ", ", context.file, example.place.line);
    }
    if (!lines.empty())
      text += fmt::format("    --> {}{}\n", lines,
                          one.rows > static_cast<std::int64_t>(one.examples.size()) ? ", …" : "");
    text += "    = " +
            wrapped(advice_of(one.examples.front(), context.language), context.columns - 6, "      ") + "\n";
  }
  const auto count = learn::grouped(all, context.language);
  return (german ? fmt::format("\nAusgelassene Zeilen: {}\n", count)
                 : fmt::format("\nRows left out: {}\n", count)) +
         text;
}

}  // namespace zusage::cli

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
  std::string text = {};

  std::string number(std::int64_t value) const { return learn::grouped(value, context.language); }
  void add(const std::string& en, const std::string& de) {
    text += "  - " + wrapped(german ? de : en, context.columns - 4, "    ") + "\n";
  }
};

void add_of_promises(Notes& notes, const learn::Learned& learned, const learn::Columns& columns) {
  const auto& tally = learned.totals.tally;
  const bool by_flag = columns.taken.contains(learn::Field::kept);
  const auto without = tally.closed_without_promise + tally.open_without_promise;
  if (tally.open_late > 0) {
    const auto count = notes.number(tally.open_late);
    notes.add(fmt::format("{} are open although their promise has passed. They are broken promises: \"of all "
                          "that were due\" "
                          "counts them, \"of those closed\" does not see them.",
                          count),
              fmt::format("{} sind offen, obwohl die zugesagte Zeit vorbei ist. Das sind gebrochene Zusagen: "
                          "„von allem, was "
                          "fällig war“ zählt sie mit, „von den geschlossenen“ sieht sie nicht.",
                          count));
  }
  if (by_flag) {
    const auto& header = columns.taken.at(learn::Field::kept).header;
    notes.add(fmt::format("Kept or broken is the verdict of column {}; the export does not show when it was "
                          "due, so nobody can "
                          "check it.",
                          header),
              fmt::format("Gehalten oder gebrochen ist das Urteil der Spalte {}; der Export zeigt nicht, "
                          "wann es fällig war, "
                          "also kann es niemand nachprüfen.",
                          header));
  }
  if (without == tally.tickets) {
    notes.add(
        "Nothing in this file says what was promised. What can be promised is shown all the same.",
        "Nichts in dieser Datei sagt, was zugesagt war. Was sich versprechen lässt, steht trotzdem da.");
  } else if (without > 0) {
    notes.add(fmt::format("{} had no promise and count in no share.", notes.number(without)),
              fmt::format("{} hatten keine Zusage und zählen in keinem Anteil mit.", notes.number(without)));
  }
}

void add_of_flag(Notes& notes, const learn::Oddities& oddities, const learn::Columns& columns) {
  if (columns.flag_column < 0) return;
  const auto& header = columns.headers[static_cast<std::size_t>(columns.flag_column)];
  if (oddities.flag_kept_unpromised > 0) {
    const auto count = notes.number(oddities.flag_kept_unpromised);
    notes.add(fmt::format("Column {} calls {} kept that had no promise at all. We do not.", header, count),
              fmt::format("Die Spalte {} nennt {} gehalten, für die gar nichts zugesagt war. Wir nicht.",
                          header, count));
  }
  if (oddities.flag_contradicted > 0) {
    const auto count = notes.number(oddities.flag_contradicted);
    notes.add(fmt::format("Column {} contradicts the times in {} cases; the times count.", header, count),
              fmt::format("Die Spalte {} widerspricht den Zeiten in {} Fällen; es gelten die Zeiten.", header,
                          count));
  }
}

void add_of_rows(Notes& notes, const learn::Oddities& oddities) {
  if (oddities.repeated_rows > 0) {
    const auto count = notes.number(oddities.repeated_rows);
    notes.add(
        fmt::format("{} rows are earlier states of a case; the last row of each case counts.", count),
        fmt::format("{} Zeilen sind frühere Stände eines Falls; es zählt die letzte Zeile je Fall.", count));
  }
  if (oddities.closed_before_opened > 0) {
    const auto count = notes.number(oddities.closed_before_opened);
    notes.add(
        fmt::format("{} close before they open. They count by their closing time, and as done in no time.",
                    count),
        fmt::format("{} schließen, bevor sie beginnen. Es zählt ihr Ende, und ihre Dauer gilt als null.",
                    count));
  }
  if (oddities.days_without_time > 0) {
    const auto count = notes.number(oddities.days_without_time);
    notes.add(
        fmt::format(
            "{} times name a day only: opened counts from its beginning, promised and closed at its end.",
            count),
        fmt::format("{} Zeiten nennen nur einen Tag: eröffnet gilt ab seinem Beginn, zugesagt und "
                    "geschlossen an seinem "
                    "Ende.",
                    count));
  }
}

void add_of_deadlines(Notes& notes, const learn::Learned& learned) {
  std::int64_t too_few = 0;
  std::int64_t too_open = 0;
  std::int64_t needed = 0;
  for (const auto& service : learned.services) {
    const auto& first = service.figures.deadlines.front();
    needed = first.cases_needed;
    if (first.missing == learn::Deadline::Missing::too_few_cases) ++too_few;
    if (first.missing == learn::Deadline::Missing::too_many_open) ++too_open;
  }
  if (too_few > 0) {
    notes.add(
        fmt::format("{} services have fewer than {} tickets: too few to promise anything.", too_few, needed),
        fmt::format("{} Leistungen haben weniger als {} Vorgänge: zu wenige, um etwas zu versprechen.",
                    too_few, needed));
  }
  if (too_open > 0) {
    notes.add(
        fmt::format("{} services have so many open tickets that nobody knows how long 85 of 100 take.",
                    too_open),
        fmt::format(
            "{} Leistungen haben so viele offene Vorgänge, dass niemand weiß, wie lange 85 von 100 dauern.",
            too_open));
  }
}

}  // namespace

std::string said_of_oddities(const learn::Learned& learned, const learn::Columns& columns,
                             const LearnContext& context) {
  Notes notes{context};
  add_of_promises(notes, learned, columns);
  add_of_flag(notes, learned.oddities, columns);
  add_of_rows(notes, learned.oddities);
  add_of_deadlines(notes, learned);
  if (notes.text.empty()) return {};
  return (notes.german ? "\nWas man dazu wissen muss\n" : "\nWhat one should know\n") + notes.text;
}

std::string said_of_skipped(const std::vector<learn::Skipped>& skipped, const LearnContext& context) {
  if (skipped.empty()) return {};
  const bool german = context.language == Language::de;
  std::int64_t all = 0;
  std::string text;
  for (const auto& one : skipped) {
    all += one.rows;
    text += fmt::format("  {} {}: {}\n", learn::grouped(one.rows, context.language),
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
  return (german ? fmt::format("\nAusgelassen: {} Zeilen\n", count)
                 : fmt::format("\nLeft out: {} rows\n", count)) +
         text;
}

}  // namespace zusage::cli

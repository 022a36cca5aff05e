// The tables: what became of the promises, how sure that is, how long it takes and what can be promised.
#include <fmt/format.h>

#include <algorithm>

#include "doors/cli/learn/report.hpp"
#include "doors/cli/learn/said.hpp"

namespace zusage::cli {
namespace {

constexpr std::size_t most_services = 40;

using Row = std::vector<std::string>;
using MakeRow = Row (*)(const std::string& name, const learn::Figures&, Language, bool is_total);

Row counts_row(const std::string& name, const learn::Figures& figures, Language language, bool) {
  const auto& tally = figures.tally;
  Row row{name};
  for (const auto number : {tally.tickets, tally.kept, tally.closed_late, tally.open_late, tally.open_in_time,
                            tally.closed_without_promise, tally.open_without_promise}) {
    row.push_back(learn::grouped(number, language));
  }
  return row;
}

Row share_row(const std::string& name, const learn::Figures& figures, Language language, bool) {
  return {name, share_said(figures.kept_share.of_all_due, language),
          share_said(figures.kept_share.of_closed, language)};
}

// Services of different kinds make no common promise, so the line of totals shows none.
Row time_row(const std::string& name, const learn::Figures& figures, Language language, bool is_total) {
  const auto said = [&](std::optional<double> seconds) {
    return seconds ? duration_said(*seconds, language) : "–";
  };
  const auto& taken = figures.time_taken;
  Row row{name, said(figures.promised_median)};
  row.push_back(said(taken ? std::optional{taken->median} : std::nullopt));
  row.push_back(said(taken ? std::optional{taken->p85} : std::nullopt));
  row.push_back(said(taken ? std::optional{taken->p95} : std::nullopt));
  for (const auto& deadline : figures.deadlines)
    row.push_back(is_total ? "" : deadline_said(deadline, language));
  return row;
}

std::string table(const learn::Learned& learned, const LearnContext& context, Row head, MakeRow make) {
  const bool german = context.language == Language::de;
  Table drawing{.head = std::move(head), .rows = {}};
  const bool alone = learned.services.size() == 1;
  const auto shown = std::min(learned.services.size(), most_services);
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& service = learned.services[i];
    drawing.rows.push_back(make(name_said(service, alone, german), service.figures, context.language, false));
  }
  if (!alone) {
    drawing.rows.push_back(make(german ? "zusammen" : "together", learned.totals, context.language, true));
    drawing.last_is_total = true;
  }
  auto text = drawing.drawn(context.columns);
  if (shown == learned.services.size()) return text;
  const auto left = learned.services.size() - shown;
  return text + (german ? fmt::format("  … und {} weitere Leistungen, alle mit --format json\n", left)
                        : fmt::format("  … and {} more services, all of them with --format json\n", left));
}

std::string opening(const learn::Learned& learned, const LearnContext& context) {
  const bool german = context.language == Language::de;
  const auto as_of = calendar::to_local_text(learned.as_of, context.zone);
  const auto tickets = learn::grouped(learned.totals.tally.tickets, context.language);
  const auto rows = learn::grouped(learned.rows, context.language);
  const std::string given = learned.as_of_given ? (german ? ", wie verlangt" : ", as you said")
                            : german            ? ", das Letzte, was laut Datei geschah"
                                                : ", the last thing that happened in the file";
  const auto read = reading_said(learned.reading, context.language);
  return german ? fmt::format("\nVorgänge: {}, aus Zeilen: {}. Stand {}{}.\nGelesen als {}.\n", tickets, rows,
                              as_of, given, read)
                : fmt::format("\nTickets: {}, from rows: {}. As of {}{}.\nRead as {}.\n", tickets, rows,
                              as_of, given, read);
}

}  // namespace

std::string said_of_figures(const learn::Learned& learned, const LearnContext& context) {
  const bool german = context.language == Language::de;
  std::string text = opening(learned, context);
  text += german ? "\nWas aus den Zusagen wurde\n" : "\nWhat became of the promises\n";
  text += table(learned, context,
                german ? Row{"Leistung", "Vorgänge", "gehalten", "zu spät,\nbeendet", "zu spät,\noffen",
                             "in Frist,\noffen", "ohne Zusage,\nbeendet", "ohne Zusage,\noffen"}
                       : Row{"service", "tickets", "kept", "late,\nclosed", "late,\nopen", "in time,\nopen",
                             "no promise,\nclosed", "no promise,\nopen"},
                counts_row);
  text += german ? "\nGehalten, mit 95-%-Intervall\n" : "\nKept, with its 95 % interval\n";
  text += table(learned, context,
                german ? Row{"Leistung", "von allem, was fällig war", "von den geschlossenen"}
                       : Row{"service", "of all that were due", "of those closed"},
                share_row);
  text += german ? "\nWie lange es dauert, und was sich versprechen lässt\n"
                 : "\nHow long it takes, and what can be promised\n";
  text += table(learned, context,
                german ? Row{"Leistung", "zugesagt", "üblich", "85\nvon 100", "95\nvon 100",
                             "haltbar\nzu 85 %", "haltbar\nzu 95 %"}
                       : Row{"service", "promised", "typical", "85\nof 100", "95\nof 100",
                             "can hold\nat 85 %", "can hold\nat 95 %"},
                time_row);
  const auto legend =
      german ? "Verstrichene Zeit, Nächte und Wochenenden zählen mit. „Zugesagt“ und „üblich“ sind Mediane, "
               "„85 von 100“ der "
               "geschlossenen. „Haltbar“ ist die kürzeste Frist, die künftig mindestens dieser Anteil mit 90 "
               "% Sicherheit einhält, "
               "wenn sich nichts ändert; offene Vorgänge gelten dabei als länger als jeder geschlossene."
             : "Elapsed time: nights and weekends count. \"Promised\" and \"typical\" are medians, \"85 of "
               "100\" is of the closed "
               "ones. \"Can hold\" is the shortest deadline that at least this share will meet, with 90 % "
               "confidence, if "
               "nothing changes; open tickets count as longer than every closed one.";
  return text + "  " + wrapped(legend, context.columns - 2, "  ") + "\n";
}

}  // namespace zusage::cli

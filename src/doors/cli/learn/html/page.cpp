// From what was learned to the sections of the page, the verdict first.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "doors/cli/learn/html/html.hpp"
#include "doors/cli/learn/html/pictures.hpp"
#include "doors/cli/learn/html/style_internal.hpp"
#include "doors/cli/learn/said.hpp"

namespace zusage::cli {
namespace {

constexpr std::size_t most_pictures = 6;
constexpr std::size_t most_rows = 40;
constexpr std::string_view generator = "<meta name=\"generator\" content=\"zusage learn\">";

using learn::Field;
using Row = std::vector<std::string>;

std::string table(const Row& head, const std::vector<Row>& rows, bool last_is_sum = false) {
  std::string out = "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>";
  for (const auto& cell : head) out += fmt::format("<th scope=\"col\">{}</th>", escaped(cell));
  out += "</tr></thead><tbody>";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    out += last_is_sum && i + 1 == rows.size() ? "<tr class=\"sum\">" : "<tr>";
    for (std::size_t at = 0; at < rows[i].size(); ++at)
      out += at == 0 ? fmt::format("<th scope=\"row\">{}</th>", escaped(rows[i][at]))
                     : fmt::format("<td>{}</td>", escaped(rows[i][at]));
    out += "</tr>";
  }
  return out + "</tbody></table></div>";
}

// One report in one language.
struct Report {
  const learn::Learned& learned;
  const learn::Columns& columns;
  const LearnContext& context;
  std::string_view digest;
  bool german = context.language == Language::de;
  const learn::Tally& tally = learned.totals.tally;

  std::string_view say(const Phrase& phrase) const { return in(context.language, phrase); }
  std::string number(std::int64_t value) const { return learn::grouped(value, context.language); }
  std::string share(double value) const { return percent(value, context.language); }
  std::string name_of_service(const learn::ServiceFigures& service) const {
    return name_said(service, learned.services.size() == 1, german);
  }
  bool has_promises() const { return learned.totals.kept_share.of_all_due.base > 0; }

  std::string as_of() const {
    auto text = calendar::to_local_text(learned.as_of, context.zone);
    return german ? fmt::format("{}.{}.{} {}", text.substr(8, 2), text.substr(5, 2), text.substr(0, 4),
                                text.substr(11, 5))
                  : fmt::format("{} {}", text.substr(0, 10), text.substr(11, 5));
  }

  std::string headline() const;
  std::string lead() const;
  std::string became() const;
  std::string two_bases() const;
  std::string by_service() const;
  std::string times() const;
  std::string picture_of(const learn::ServiceFigures& service) const;
  std::string notes() const;
  std::string left_out() const;
  std::string taken_columns() const;
  std::string footer() const;
  std::string page() const;
};

std::string Report::headline() const {
  const auto& due = learned.totals.kept_share.of_all_due;
  if (has_promises()) {
    const auto kept = static_cast<int>(std::floor(*due.value * 100 + 1e-9));
    return german ? fmt::format("Von 100 fälligen Zusagen hielten {}.", kept)
                  : fmt::format("Of 100 promises that were due, {} were kept.", kept);
  }
  const auto& deadline = learned.totals.deadlines.front();
  if (learned.services.size() == 1 && deadline.seconds) {
    const auto within = deadline_said(deadline, context.language);
    return german ? fmt::format("Zugesagt war nichts. Versprechen ließe sich: 85 von 100 binnen {}.", within)
                  : fmt::format("Nothing was promised. What could be: 85 of 100 within {}.", within);
  }
  return german ? "Zugesagt war hier nichts. Was sich versprechen ließe, steht je Leistung unten."
                : "Nothing was promised here. What could be promised stands below, for each service.";
}

std::string Report::lead() const {
  const auto& due = learned.totals.kept_share.of_all_due;
  const auto& closed = learned.totals.kept_share.of_closed;
  if (!has_promises()) {
    const auto tickets = number(tally.tickets);
    return german
               ? fmt::format(
                     "Gelesen wurden {} Vorgänge, Stand {}. Ohne Zusage weiß niemand, der wartet, bis wann.",
                     tickets, as_of())
               : fmt::format(
                     "{} tickets were read, as of {}. Without a promise nobody who waits knows until when.",
                     tickets, as_of());
  }
  auto text =
      german ? fmt::format(
                   "Bis zum {} waren {} Zusagen fällig, {} wurden gehalten: {} (95-%-Intervall {} bis {}).",
                   as_of(), number(due.base), number(due.kept), share(*due.value), share(due.interval.low),
                   share(due.interval.high))
             : fmt::format("By {} {} promises were due and {} were kept: {} (95 % interval {} to {}).",
                           as_of(), number(due.base), number(due.kept), share(*due.value),
                           share(due.interval.low), share(due.interval.high));
  if (tally.open_late == 0 || !closed.value) return text;
  return text + (german ? fmt::format(" Wer nur auf die geschlossenen Vorgänge sieht, liest {} von {} und "
                                      "übersieht {}, die noch offen sind und deren Zeit vorbei ist.",
                                      share(*closed.value), number(closed.base), number(tally.open_late))
                        : fmt::format(" Whoever looks at closed tickets alone reads {} of {} and overlooks "
                                      "{} that are still open though their time has passed.",
                                      share(*closed.value), number(closed.base), number(tally.open_late)));
}

std::string Report::became() const {
  struct Line {
    Phrase words;
    std::int64_t count;
    std::string_view tone;
  };
  const std::vector<Line> lines{
      {{.en = "✓ kept", .de = "✓ gehalten"}, tally.kept, "kept"},
      {{.en = "✕ late, closed", .de = "✕ zu spät beendet"}, tally.closed_late, "broken"},
      {{.en = "✕ late, still open", .de = "✕ zu spät, noch offen"}, tally.open_late, "broken"},
      {{.en = "○ in time, still open", .de = "○ in Frist, noch offen"}, tally.open_in_time, "ink"},
      {{.en = "– no promise, closed", .de = "– ohne Zusage, beendet"}, tally.closed_without_promise, "wait"},
      {{.en = "– no promise, open", .de = "– ohne Zusage, offen"}, tally.open_without_promise, "wait"}};
  std::int64_t most = 1;
  for (const auto& line : lines) most = std::max(most, line.count);
  std::vector<html::Bar> bars;
  std::vector<Row> rows;
  for (const auto& line : lines) {
    bars.push_back({.name = std::string{say(line.words)},
                    .share = static_cast<double>(line.count) / static_cast<double>(most),
                    .value = number(line.count),
                    .tone = line.tone});
    rows.push_back({std::string{say(line.words)}, number(line.count),
                    share(static_cast<double>(line.count) / static_cast<double>(tally.tickets))});
  }
  rows.push_back(
      {std::string{say({.en = "all tickets", .de = "alle Vorgänge"})}, number(tally.tickets), share(1)});
  const auto head =
      german ? Row{"Was daraus wurde", "Vorgänge", "Anteil"} : Row{"What became of them", "tickets", "part"};
  return fmt::format("<section><h2>{}</h2><p>{}</p><figure>{}</figure>{}</section>",
                     say({.en = "What became of the promises", .de = "Was aus den Zusagen wurde"}),
                     say({.en = "Every ticket stands in exactly one line.",
                          .de = "Jeder Vorgang steht in genau einer Zeile."}),
                     html::bars(bars), table(head, rows, true));
}

std::string Report::two_bases() const {
  const auto& both = learned.totals.kept_share;
  std::vector<html::Bar> bars;
  std::vector<Row> rows;
  const auto add = [&](const Phrase& words, const steering::Share& one) {
    if (!one.value) return;
    bars.push_back({std::string{say(words)}, *one.value, share(*one.value), "kept", one.interval.low,
                    one.interval.high});
    rows.push_back({std::string{say(words)}, share(*one.value), number(one.kept), number(one.base),
                    share(one.interval.low) + " – " + share(one.interval.high)});
  };
  add({.en = "of all that were due", .de = "von allen fälligen"}, both.of_all_due);
  add({.en = "of those closed", .de = "von den geschlossenen"}, both.of_closed);
  const auto head = german ? Row{"Grundlage", "gehalten", "das sind", "von", "95-%-Intervall"}
                           : Row{"base", "kept", "which is", "of", "95 % interval"};
  return fmt::format("<section><h2>{}</h2><p>{}</p><figure>{}</figure>{}</section>",
                     say({.en = "Kept, on two bases", .de = "Gehalten, auf zwei Grundlagen"}),
                     say({.en = "The first counts open tickets whose time has passed as broken, the second "
                                "does not see them. The thin line is the interval.",
                          .de = "Die erste zählt offene Vorgänge, deren Zeit vorbei ist, als gebrochen; die "
                                "zweite sieht sie nicht. Die dünne Linie ist das Intervall."}),
                     html::bars(bars), table(head, rows));
}

std::string Report::by_service() const {
  std::vector<html::Bar> bars;
  std::vector<Row> rows;
  const auto cell = [&](const steering::Share& one) {
    return one.value ? share(*one.value) : std::string{"–"};
  };
  for (const auto& service : learned.services) {
    if (rows.size() == most_rows) break;
    const auto& figures = service.figures;
    const auto& due = figures.kept_share.of_all_due;
    if (due.value)
      bars.push_back({escaped(name_of_service(service)), *due.value,
                      fmt::format("{} {} {}", share(*due.value), german ? "von" : "of", number(due.base)),
                      "kept", due.interval.low, due.interval.high});
    rows.push_back({name_of_service(service), number(figures.tally.tickets), number(due.kept),
                    number(due.base), cell(due), cell(figures.kept_share.of_closed),
                    service.providers.empty() ? "–" : service.providers.front().name});
  }
  const auto head =
      german
          ? Row{"Leistung", "Vorgänge", "gehalten", "fällig", "von allen fälligen", "von den geschlossenen",
                "meist bei"}
          : Row{"service", "tickets", "kept", "due", "of all due", "of those closed", "mostly with"};
  const auto left = learned.services.size() - rows.size();
  const auto more = left == 0 ? ""
                    : german  ? fmt::format("<p>… und {} weitere Leistungen mit weniger Vorgängen.</p>",
                                            number(static_cast<std::int64_t>(left)))
                              : fmt::format("<p>… and {} more services with fewer tickets.</p>",
                                            number(static_cast<std::int64_t>(left)));
  return fmt::format("<section><h2>{}</h2><p>{}</p>{}{}{}</section>",
                     say({.en = "Service by service", .de = "Leistung für Leistung"}),
                     say({.en = "Kept of all that were due, the services with most tickets first. A long "
                                "thin line means: too few to be sure.",
                          .de = "Gehalten von allen fälligen, die Leistungen mit den meisten Vorgängen "
                                "zuerst. Eine lange dünne Linie heißt: zu wenige, um sicher zu sein."}),
                     bars.empty() ? "" : "<figure>" + html::bars(bars) + "</figure>", table(head, rows),
                     more);
}

std::string Report::picture_of(const learn::ServiceFigures& service) const {
  const auto& figures = service.figures;
  const auto name = escaped(name_of_service(service));
  std::vector<html::Mark> marks;
  if (figures.promised_median)
    marks.push_back({*figures.promised_median,
                     escaped(fmt::format("{} {}", german ? "zugesagt" : "promised",
                                         duration_said(*figures.promised_median, context.language)))});
  const auto& honest = figures.deadlines.front();
  if (honest.seconds)
    marks.push_back(
        {*honest.seconds, escaped(fmt::format("{} {}", german ? "haltbar zu 85 %:" : "can hold at 85 %:",
                                              deadline_said(honest, context.language)))});
  const double solid = figures.promised_median.value_or(honest.seconds.value_or(1e18));
  const auto label =
      german ? fmt::format("Verteilung der Dauer von {} geschlossenen Vorgängen: {}",
                           number(figures.time_taken->cases), name)
             : fmt::format("How long {} closed tickets took: {}", number(figures.time_taken->cases), name);
  const auto width =
      deadline_said({.seconds = static_cast<double>(figures.spread.bar_seconds)}, context.language);
  const auto beyond = number(figures.spread.beyond);
  const auto under =
      german ? fmt::format("Ein Balken je {}. Länger als gezeigt: {}. Noch offen: {}.", width, beyond,
                           number(figures.tally.open_late + figures.tally.open_in_time +
                                  figures.tally.open_without_promise))
             : fmt::format("One bar for each {}. Longer than shown: {}. Still open: {}.", width, beyond,
                           number(figures.tally.open_late + figures.tally.open_in_time +
                                  figures.tally.open_without_promise));
  const auto said = [&](double seconds) { return duration_said(seconds, context.language); };
  const auto& taken = *figures.time_taken;
  const Row row{figures.promised_median ? said(*figures.promised_median) : "–",
                said(taken.median),
                said(taken.p85),
                said(taken.p95),
                deadline_said(figures.deadlines[0], context.language),
                deadline_said(figures.deadlines[1], context.language)};
  const auto head =
      german ? Row{"zugesagt", "üblich", "85 von 100", "95 von 100", "haltbar zu 85 %", "haltbar zu 95 %"}
             : Row{"promised", "typical", "85 of 100", "95 of 100", "can hold at 85 %", "can hold at 95 %"};
  return fmt::format("<div class=\"one\"><h3>{}</h3><figure>{}</figure><p>{}</p>{}</div>", name,
                     html::distribution(figures.spread, marks, solid, context.language, label), under,
                     table(head, {row}));
}

std::string Report::times() const {
  std::string pictures;
  std::size_t shown = 0;
  for (const auto& service : learned.services) {
    if (!service.figures.time_taken || shown == most_pictures) continue;
    pictures += picture_of(service);
    ++shown;
  }
  if (pictures.empty()) return {};
  return fmt::format(
      "<section><h2>{}</h2><p>{}</p>{}</section>",
      say({.en = "How long it takes, and what can honestly be promised",
           .de = "Wie lange es dauert, und was sich ehrlich versprechen lässt"}),
      say({.en = "Elapsed time of closed tickets: nights and weekends count. What can hold is the shortest "
                 "deadline that at least this share will meet, with 90 % confidence, if nothing changes; "
                 "open tickets count as longer than every closed one.",
           .de = "Verstrichene Zeit der geschlossenen Vorgänge: Nächte und Wochenenden zählen mit. Haltbar "
                 "ist die kürzeste Frist, die künftig mindestens dieser Anteil mit 90 % Sicherheit einhält, "
                 "wenn sich nichts ändert; offene Vorgänge gelten dabei als länger als jeder geschlossene."}),
      pictures);
}

std::string Report::notes() const {
  std::string list;
  for (const auto& sentence : notes_of(learned, columns, context))
    list += fmt::format("<li>{}</li>", escaped(sentence));
  return list.empty()
             ? ""
             : fmt::format("<section><h2>{}</h2><ul>{}</ul></section>",
                           say({.en = "What one should know", .de = "Was man dazu wissen muss"}), list);
}

std::string Report::left_out() const {
  std::string list;
  std::int64_t rows = 0;
  for (const auto& one : learned.skipped) {
    rows += one.rows;
    list += fmt::format("<li>{} × {}: {}. {}</li>", number(one.rows), problem_id(one.kind->number),
                        escaped(title_of(one.examples.front(), context.language)),
                        escaped(advice_of(one.examples.front(), context.language)));
  }
  return list.empty()
             ? ""
             : fmt::format("<section><h2>{}: {}</h2><ul>{}</ul></section>",
                           say({.en = "Rows left out", .de = "Ausgelassene Zeilen"}), number(rows), list);
}

std::string Report::taken_columns() const {
  std::vector<Row> rows;
  for (const Field field : learn::all_fields) {
    const auto found = columns.taken.find(field);
    const bool taken = found != columns.taken.end();
    rows.push_back({std::string{meaning_of(field, context.language)}, taken ? found->second.header : "–",
                    taken ? (german ? found->second.why.de : found->second.why.en)
                          : std::string{meaning_without(field, columns, context.language)}});
  }
  std::string persons;
  for (const auto& one : columns.dropped) persons += (persons.empty() ? "" : ", ") + one.header;
  const auto dropped =
      persons.empty() ? std::string{say({.en = "No column looked like persons.",
                                         .de = "Keine Spalte sah nach Personen aus."})}
      : german ? fmt::format("Sieht nach Personen aus und wurde weder gelesen noch gespeichert: {}.", persons)
               : fmt::format("Looks like persons, so it was neither read nor stored: {}.", persons);
  const auto head = german ? Row{"Bedeutung", "Spalte", "warum"} : Row{"meaning", "column", "why"};
  return fmt::format("<section class=\"columns\"><h2>{}</h2><p>{}</p>{}</section>",
                     say({.en = "Where the figures come from", .de = "Woher die Zahlen stammen"}),
                     escaped(dropped), table(head, rows));
}

std::string Report::footer() const {
  const auto read = escaped(reading_said(learned.reading, context.language));
  const auto sum =
      digest.empty()
          ? std::string{say({.en = "too large for a checksum", .de = "zu groß für eine Prüfsumme"})}
          : fmt::format("<code>SHA-256 {}</code>", digest);
  return german ? fmt::format(
                      "<footer><p>Datei: {}, {}, {} Zeilen. {}</p><p>Erzeugt von „zusage learn“. Diese Seite "
                      "lädt nichts nach und enthält kein Programm.</p></footer>",
                      escaped(context.file), read, number(learned.rows), sum)
                : fmt::format(
                      "<footer><p>File: {}, {}, {} rows. {}</p><p>Made by \"zusage learn\". This page loads "
                      "nothing and holds no program.</p></footer>",
                      escaped(context.file), read, number(learned.rows), sum);
}

std::string Report::page() const {
  const auto title = headline();
  const auto given = learned.as_of_given ? say({.en = "as given", .de = "wie angegeben"})
                                         : say({.en = "the last thing that happened in the file",
                                                .de = "das Letzte, was laut Datei geschah"});
  std::string body =
      fmt::format("<header><p>Zusage · {} · {} {}, {}</p><h1>{}</h1><p class=\"lead\">{}</p>",
                  escaped(context.file), say({.en = "as of", .de = "Stand"}), as_of(), given, title, lead());
  const auto& due = learned.totals.kept_share.of_all_due;
  if (has_promises()) body += html::strip(*due.value, title);
  body += "</header>" + became();
  if (has_promises()) body += two_bases();
  body += by_service() + times() + notes() + left_out() + taken_columns() + footer();
  return fmt::format(
      "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">{}<meta "
      "http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'none'; style-src 'unsafe-inline'\"><meta name=\"viewport\" "
      "content=\"width=device-width, "
      "initial-scale=1\"><title>{} {}</title><style>{}</style></head><body><main>{}</main></body></html>\n",
      german ? "de" : "en", generator, title, escaped(context.file), html::style, body);
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    switch (letter) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += letter;
    }
  }
  return out;
}

bool is_html_report(std::string_view text) {
  return text.substr(0, 400).find(generator) != std::string_view::npos;
}

std::string learned_as_html(const learn::Learned& learned, const learn::Columns& columns,
                            const LearnContext& context, std::string_view digest) {
  return Report{learned, columns, context, digest}.page();
}

}  // namespace zusage::cli

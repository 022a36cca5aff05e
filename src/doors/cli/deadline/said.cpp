// The sentences of a deadline.
#include "doors/cli/deadline/said.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "doors/cli/local_words.hpp"

namespace zusage::cli {
namespace {

using calendar::Step;
using calendar::StepKind;

// More days than this are told as their beginning and their end.
constexpr std::size_t most_rows = 20;
constexpr std::size_t rows_at_each_end = 8;

constexpr Phrase sentence_of(StepKind kind) {
  switch (kind) {
    case StepKind::start_day:
      return {"the day of the start does not count", "der Tag des Beginns zählt nicht mit"};
    case StepKind::cutoff:
      return {"the start counts as this day (cut-off)", "der Beginn zählt als dieser Tag (Annahmeschluss)"};
    case StepKind::worked:
      return {"{from}-{to}  {length}", "{from}-{to}  {length}"};
    case StepKind::day_counted:
      return {"day {ordinal}", "{ordinal}. Tag"};
    case StepKind::outside_hours:
      return {"no working time left", "keine Arbeitszeit mehr"};
    case StepKind::no_hours:
      return {"no working hours", "keine Arbeitszeit"};
    case StepKind::closed:
      return {"closed", "geschlossen"};
    case StepKind::holiday:
      return {"{holiday}", "{holiday}"};
    case StepKind::sunday:
      return {"Sunday", "Sonntag"};
    case StepKind::saturday:
      return {"Saturday", "Samstag"};
    case StepKind::elapsed:
      return {"{length} go by, day and night", "{length} vergehen, Tag und Nacht"};
    case StepKind::by_calendar:
      return {"{within} later by the calendar", "{within} danach, nach dem Kalender"};
    case StepKind::last_of_month:
      return {"{within} later; that day is missing, so the last of the month",
              "{within} danach; diesen Tag gibt es nicht, also der Letzte des Monats"};
    case StepKind::shifted:
      return {"the next working day (BGB 193)", "der nächste Werktag (§ 193 BGB)"};
  }
  return {};
}

std::string row_of(const Step& step, const Deadline& deadline, Span so_far, Language language) {
  const auto& zone = deadline.calendar.zone();
  const Facts facts = {{"from", clock(step.from, zone)},
                       {"to", clock(step.to, zone)},
                       {"length", length_of(step.counted)},
                       {"ordinal", fmt::format("{}", step.ordinal)},
                       {"within", calendar::to_words(deadline.within, language)},
                       {"holiday", language == Language::de ? step.holiday_de : step.holiday_en}};
  auto text = fmt::format("  {}  {}", short_day(step.day, language),
                          fill(in(language, sentence_of(step.kind)), facts));
  const bool later = step.kind == StepKind::worked && so_far != step.counted;
  if (later) text += fmt::format("  (= {})", length_of(so_far));
  if (step.clock_change) text += language == Language::de ? "  Zeitumstellung" : "  the clocks change";
  return text + "\n";
}

std::vector<std::string> rows_of(const Deadline& deadline, Language language) {
  std::vector<std::string> rows;
  Span so_far;
  for (const Step& step : deadline.counted.steps) {
    so_far.microseconds += step.counted.microseconds;
    rows.push_back(row_of(step, deadline, so_far, language));
  }
  return rows;
}

std::string shortened(const std::vector<std::string>& rows, Language language) {
  std::string text;
  const bool all = rows.size() <= most_rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool between = !all && i >= rows_at_each_end && i < rows.size() - rows_at_each_end;
    if (!between) text += rows[i];
    if (!between || i != rows_at_each_end) continue;
    const auto hidden = rows.size() - 2 * rows_at_each_end;
    text += fmt::format(
        fmt::runtime(language == Language::de ? "  … {} weitere Zeilen, alle mit --format json\n"
                                              : "  … {} more lines, all of them by --format json\n"),
        hidden);
  }
  return text;
}

std::string answer_line(const Deadline& deadline, Language language) {
  const auto& zone = deadline.calendar.zone();
  const auto due = long_time(deadline.counted.due, zone, language);
  const auto start = long_time({deadline.start.at}, zone, language);
  const auto within = calendar::to_words(deadline.within, language);
  if (language == Language::de) return fmt::format("{}\n{} ab {}\n", due, within, start);
  return fmt::format("{}\n{} from {}\n", due, within, start);
}

std::string start_note(const Deadline& deadline, Language language) {
  const bool german = language == Language::de;
  const auto read_as = calendar::to_local_text(deadline.start.at, deadline.calendar.zone());
  if (deadline.start.happens == calendar::Happens::never) {
    return fmt::format(
        fmt::runtime(german ? "Diese Uhrzeit gibt es an dem Tag nicht (Zeitumstellung); gelesen als {}\n"
                            : "That time does not exist on that day (clock change); read as {}\n"),
        read_as);
  }
  if (deadline.start.happens == calendar::Happens::once) return {};
  return fmt::format(
      fmt::runtime(german ? "Diese Uhrzeit gibt es an dem Tag zweimal; gemeint ist die erste: {}\n"
                          : "That time happens twice on that day; the first is meant: {}\n"),
      read_as);
}

std::string holidays_words(const Deadline& deadline, Language language) {
  std::string text;
  for (const auto region : deadline.calendar.text().holidays) {
    text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", in(language, calendar::name_of(region)),
                        calendar::to_text(region));
  }
  if (!text.empty()) return text;
  return language == Language::de ? "keine (etwa --holidays DE-NW)" : "none (try --holidays DE-NW)";
}

std::string basis(const Deadline& deadline, Language language) {
  const bool german = language == Language::de;
  const auto& calendar = deadline.calendar;
  const auto year = int{
      std::chrono::year_month_day{calendar::date_of(calendar.zone().local(deadline.counted.due.at))}.year()};
  auto text = fmt::format("{}: {}\n{}: {}\n{}: {} (tzdata {})\n", german ? "Woche" : "week",
                          calendar::to_text(calendar.text().week), german ? "Feiertage" : "holidays",
                          holidays_words(deadline, language), german ? "Zeitzone" : "time zone",
                          calendar.zone().name(), calendar.tz_version());
  const bool projected = year > calendar::laws_read_in && !calendar.text().holidays.empty();
  if (!projected) return text;
  return text + fmt::format(fmt::runtime(german ? "Feiertage nach {} folgen dem heutigen Recht.\n"
                                                : "Holidays after {} follow today's law.\n"),
                            calendar::laws_read_in);
}

}  // namespace

std::string deadline_text(const Deadline& deadline, Language language) {
  return fmt::format("{}\n{}{}\n{}\n{}",
                     calendar::to_local_text(deadline.counted.due, deadline.calendar.zone()),
                     answer_line(deadline, language), start_note(deadline, language),
                     shortened(rows_of(deadline, language), language), basis(deadline, language));
}

}  // namespace zusage::cli

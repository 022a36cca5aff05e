// The problems of calendar/: Z9101-Z9149 (chance/ begins at Z9150).
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::problems {

inline constexpr ProblemKind not_a_duration{
    .number = 9101,
    .slug = "not-a-duration",
    .status = 400,
    .title = {.en = "'{text}' is not a duration", .de = "„{text}“ ist keine Dauer"},
    .advice = {.en = "Write a whole number and a unit, such as 4 working hours, 2 working days, 3 Werktage, "
                     "10 days, 2 weeks, 1 month, or short 4wh, 2wd, 3wkd, 10d, 2w, 1mo.",
               .de = "Schreiben Sie eine ganze Zahl und eine Einheit, etwa 4 working hours, 2 working days, "
                     "3 Werktage, 10 days, 2 weeks, 1 month, oder kurz 4wh, 2wd, 3wkd, 10d, 2w, 1mo."}};

inline constexpr ProblemKind unknown_unit{
    .number = 9102,
    .slug = "unknown-unit",
    .status = 400,
    .title = {.en = "'{unit}' in '{text}' is no unit of time",
              .de = "„{unit}“ in „{text}“ ist keine Zeiteinheit"},
    .advice = {.en = "Known are: {known}.", .de = "Bekannt sind: {known}."}};

inline constexpr ProblemKind misspelt_unit{
    .number = 9103,
    .slug = "misspelt-unit",
    .status = 400,
    .title = {.en = "'{unit}' in '{text}' is no unit of time",
              .de = "„{unit}“ in „{text}“ ist keine Zeiteinheit"},
    .advice = {.en = "Did you mean '{nearest}'?", .de = "Meinten Sie „{nearest}“?"}};

inline constexpr ProblemKind unknown_region{
    .number = 9104,
    .slug = "unknown-region",
    .status = 400,
    .title = {.en = "no holidays are known for '{text}'", .de = "Für „{text}“ sind keine Feiertage bekannt"},
    .advice = {.en = "Known are: {known}.", .de = "Bekannt sind: {known}."}};

inline constexpr ProblemKind misspelt_region{
    .number = 9105,
    .slug = "misspelt-region",
    .status = 400,
    .title = {.en = "no holidays are known for '{text}'", .de = "Für „{text}“ sind keine Feiertage bekannt"},
    .advice = {.en = "Did you mean '{nearest}'?", .de = "Meinten Sie „{nearest}“?"}};

inline constexpr ProblemKind unknown_zone{
    .number = 9106,
    .slug = "unknown-zone",
    .status = 400,
    .title = {.en = "there is no time zone '{text}'", .de = "Es gibt keine Zeitzone „{text}“"},
    .advice = {.en = "Use a name of the IANA list, such as Europe/Berlin.",
               .de = "Nehmen Sie einen Namen der IANA-Liste, etwa Europe/Berlin."}};

inline constexpr ProblemKind misspelt_zone{
    .number = 9107,
    .slug = "misspelt-zone",
    .status = 400,
    .title = {.en = "there is no time zone '{text}'", .de = "Es gibt keine Zeitzone „{text}“"},
    .advice = {.en = "Did you mean '{nearest}'?", .de = "Meinten Sie „{nearest}“?"}};

inline constexpr ProblemKind outside_holiday_years{
    .number = 9108,
    .slug = "outside-holiday-years",
    .status = 400,
    .title = {.en = "the year {year} lies outside the calendar",
              .de = "Das Jahr {year} liegt außerhalb des Kalenders"},
    .advice = {.en = "Holidays and working time are known from 2000 to 2050.",
               .de = "Feiertage und Arbeitszeit sind von 2000 bis 2050 bekannt."}};

inline constexpr ProblemKind not_a_date{
    .number = 9109,
    .slug = "not-a-date",
    .status = 400,
    .title = {.en = "'{text}' is not a date", .de = "„{text}“ ist kein Datum"},
    .advice = {.en = "Write it as 2026-04-02.", .de = "Schreiben Sie es als 2026-04-02."}};

inline constexpr ProblemKind not_a_local_time{
    .number = 9110,
    .slug = "not-a-local-time",
    .status = 400,
    .title = {.en = "'{text}' is not a point in time", .de = "„{text}“ ist kein Zeitpunkt"},
    .advice = {.en = "Write local time as 2026-04-02T16:00, or with an offset as 2026-04-02T16:00:00+02:00.",
               .de = "Schreiben Sie Ortszeit als 2026-04-02T16:00 oder mit Abstand als "
                     "2026-04-02T16:00:00+02:00."}};

inline constexpr ProblemKind not_opening_hours{
    .number = 9111,
    .slug = "not-opening-hours",
    .status = 400,
    .title = {.en = "'{text}' are no opening hours", .de = "„{text}“ ist keine Öffnungszeit"},
    .advice = {.en = "Write them as 08:00-12:00; 22:00-06:00 runs past midnight.",
               .de = "Schreiben Sie sie als 08:00-12:00; 22:00-06:00 geht über Mitternacht."}};

inline constexpr ProblemKind unknown_weekday{
    .number = 9112,
    .slug = "unknown-weekday",
    .status = 400,
    .title = {.en = "'{text}' is no weekday", .de = "„{text}“ ist kein Wochentag"},
    .advice = {.en = "Days are mon, tue, wed, thu, fri, sat, sun; several are written mon-fri.",
               .de = "Tage sind mon, tue, wed, thu, fri, sat, sun; mehrere schreiben Sie als mon-fri."}};

inline constexpr ProblemKind hours_overlap{
    .number = 9113,
    .slug = "hours-overlap",
    .status = 400,
    .title = {.en = "{first} and {second} overlap on {day}",
              .de = "{first} und {second} überschneiden sich am Tag {day}"},
    .advice = {
        .en = "Let the second begin when the first has ended, or write them as one.",
        .de = "Lassen Sie die zweite beginnen, wenn die erste endet, oder schreiben Sie eine daraus."}};

inline constexpr ProblemKind weekday_twice{
    .number = 9114,
    .slug = "weekday-twice",
    .status = 400,
    .title = {.en = "{day} has two entries in the week", .de = "{day} steht zweimal in der Woche"},
    .advice = {.en = "Write all hours of a day behind it: mon 08:00-12:00 13:00-17:00.",
               .de = "Schreiben Sie alle Zeiten eines Tages dahinter: mon 08:00-12:00 13:00-17:00."}};

inline constexpr ProblemKind week_incomplete{
    .number = 9115,
    .slug = "week-incomplete",
    .status = 400,
    .title = {.en = "'{text}' needs days and hours", .de = "„{text}“ braucht Tage und Uhrzeiten"},
    .advice = {.en = "Write a week as mon-thu 08:00-12:00 13:00-17:00; fri 08:00-12:00.",
               .de = "Schreiben Sie eine Woche als mon-thu 08:00-12:00 13:00-17:00; fri 08:00-12:00."}};

inline constexpr ProblemKind not_enough_working_time{
    .number = 9116,
    .slug = "not-enough-working-time",
    .status = 422,
    .title = {.en = "within five years the calendar has no room for {duration}",
              .de = "In fünf Jahren ist in diesem Kalender kein Platz für {duration}"},
    .advice = {.en = "Check the opening hours of the calendar, or shorten the duration.",
               .de = "Prüfen Sie die Öffnungszeiten des Kalenders, oder verkürzen Sie die Dauer."}};

inline constexpr ProblemKind counting_does_not_fit{
    .number = 9117,
    .slug = "counting-does-not-fit",
    .status = 422,
    .title = {.en = "'{key}' has no meaning for {duration}",
              .de = "„{key}“ hat bei {duration} keine Bedeutung"},
    .advice = {
        .en = "Elapsed time takes none of cutoff, ends and shift; working hours take cutoff only. Leave it "
              "out, "
              "or promise days.",
        .de = "Verstrichene Zeit kennt weder cutoff noch ends noch shift, Arbeitsstunden kennen nur cutoff. "
              "Lassen Sie es weg, oder versprechen Sie Tage."}};

inline constexpr ProblemKind agreed_date_needed{
    .number = 9118,
    .slug = "agreed-date-needed",
    .status = 422,
    .title = {.en = "'on the agreed date' is not a length of time",
              .de = "„on the agreed date“ ist keine Länge"},
    .advice = {.en = "The date is agreed in each case; there is nothing to count here.",
               .de = "Der Termin wird im Einzelfall vereinbart; hier gibt es nichts zu zählen."}};

inline constexpr ProblemKind not_a_cutoff{
    .number = 9119,
    .slug = "not-a-cutoff",
    .status = 400,
    .title = {.en = "'{text}' is not a time of day", .de = "„{text}“ ist keine Uhrzeit"},
    .advice = {.en = "Write it as 15:00.", .de = "Schreiben Sie sie als 15:00."}};

inline constexpr ProblemKind unknown_end{
    .number = 9120,
    .slug = "unknown-end",
    .status = 400,
    .title = {.en = "a day cannot end '{text}'", .de = "Ein Tag kann nicht „{text}“ enden"},
    .advice = {.en = "Write close (of business) or 24:00.",
               .de = "Schreiben Sie close (Dienstschluss) oder 24:00."}};

inline constexpr ProblemKind unknown_shift{
    .number = 9121,
    .slug = "unknown-shift",
    .status = 400,
    .title = {.en = "there is no shift '{text}'", .de = "Es gibt keine Verschiebung „{text}“"},
    .advice = {.en = "Write none, or bgb193: Saturday, Sunday and holiday move to the next working day.",
               .de = "Schreiben Sie none oder bgb193: Samstag, Sonntag und Feiertag rücken auf den nächsten "
                     "Werktag."}};

inline constexpr ProblemKind open_and_closed{
    .number = 9122,
    .slug = "open-and-closed",
    .status = 400,
    .title = {.en = "{day} is both closed and open", .de = "{day} ist zugleich geschlossen und geöffnet"},
    .advice = {.en = "Keep it either under closed or under days.",
               .de = "Lassen Sie den Tag nur unter closed oder nur unter days stehen."}};

inline constexpr ProblemKind calendar_without_hours{
    .number = 9126,
    .slug = "calendar-without-hours",
    .status = 400,
    .title = {.en = "the calendar '{calendar}' has no working hour",
              .de = "Der Kalender „{calendar}“ hat keine einzige Arbeitsstunde"},
    .advice = {.en = "Give at least one day its hours, such as 08:00-12:00; on this calendar nothing would "
                     "ever be due.",
               .de = "Geben Sie mindestens einem Tag seine Zeiten, etwa 08:00-12:00; sonst wäre nach diesem "
                     "Kalender nie etwas fällig."}};

}  // namespace zusage::problems

// zusage deadline: when something is due, and how that was counted.
#include "doors/cli/command.hpp"
#include "doors/cli/deadline/said.hpp"
#include "doors/cli/problems.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "--within",
     .value = "DURATION",
     .help = {.en = "what is promised: 4wh, 2 working days, 3 Werktage, 8h, 10 days, 2w, 1 month",
              .de = "was versprochen ist: 4wh, 2 working days, 3 Werktage, 8h, 10 days, 2w, 1 month"},
     .required = true},
    {.name = "--start",
     .value = "TIME",
     .help = {.en = "2026-04-02T16:00 in local time, or with an offset; default: now",
              .de = "2026-04-02T16:00 als Ortszeit oder mit Abstand; sonst jetzt"}},
    {.name = "--holidays",
     .value = "REGION",
     .help = {.en = "whose public holidays count, such as DE-NW; may be repeated",
              .de = "wessen Feiertage gelten, etwa DE-NW; auch mehrmals"},
     .repeated = true},
    {.name = "--struck",
     .value = "DATE",
     .help = {.en = "a holiday that does not count here, such as 2026-06-04; may be repeated",
              .de = "ein Feiertag, der hier nicht gilt, etwa 2026-06-04; auch mehrmals"},
     .repeated = true},
    {.name = "--week",
     .value = "HOURS",
     .help = {.en = "working hours", .de = "Arbeitszeiten"},
     .fallback = "mon-fri 08:00-12:00 13:00-17:00"},
    {.name = "--time-zone",
     .value = "ZONE",
     .help = {.en = "name of the IANA list", .de = "Name der IANA-Liste"},
     .fallback = "Europe/Berlin"},
    {.name = "--cutoff",
     .value = "HH:MM",
     .help = {.en = "what starts later counts as the next working day",
              .de = "was später beginnt, zählt als nächster Arbeitstag"}},
    {.name = "--ends",
     .value = "close|24:00",
     .help = {.en = "when the last day ends", .de = "wann der letzte Tag endet"}},
    {.name = "--shift",
     .value = "none|bgb193",
     .help = {.en = "whether an end on Saturday, Sunday or holiday moves",
              .de = "ob ein Ende an Samstag, Sonntag oder Feiertag rückt"}},
    {.name = "--place",
     .value = "REGION",
     .help = {.en = "whose holidays move the end, where it is not --holidays",
              .de = "wessen Feiertage das Ende rücken, wenn nicht --holidays"}},
    {.name = "--format",
     .value = "text|json",
     .help = {.en = "for people or for programs", .de = "für Menschen oder für Programme"},
     .fallback = "text"},
};

// Sets `target` when the word is given; what it cannot read is the answer.
template <class Value, class Read>
Result<void> read_if_given(const Arguments& arguments, std::string_view name, Read read,
                           std::optional<Value>& target) {
  if (!arguments.has(name)) return {};
  const auto value = read(arguments.value(name));
  if (!value) return std::unexpected(value.error());
  target = *value;
  return {};
}

Result<calendar::Counting> counting_of(const Arguments& arguments) {
  calendar::Counting counting;
  const Result<void> parts[] = {
      read_if_given(arguments, "--cutoff", calendar::parse_cutoff, counting.cutoff),
      read_if_given(arguments, "--ends", calendar::parse_ends, counting.ends),
      read_if_given(arguments, "--shift", calendar::parse_shift, counting.shift),
      read_if_given(arguments, "--place", calendar::parse_region, counting.place),
  };
  for (const auto& part : parts) {
    if (!part) return std::unexpected(part.error());
  }
  return counting;
}

Result<calendar::Calendar> calendar_of(const Arguments& arguments, const Outside& outside) {
  calendar::CalendarText text;
  const auto week = calendar::parse_week(arguments.value("--week"));
  if (!week) return std::unexpected(week.error());
  text.week = *week;
  for (const auto& name : arguments.values("--holidays")) {
    const auto region = calendar::parse_region(name);
    if (!region) return std::unexpected(region.error());
    text.holidays.push_back(*region);
  }
  for (const auto& day : arguments.values("--struck")) {
    const auto date = calendar::parse_date(day);
    if (!date) return std::unexpected(date.error());
    text.struck.insert(*date);
  }
  text.time_zone = arguments.value("--time-zone");
  // Where the machine keeps no such file the zones work all the same; only their version is unknown.
  const auto tzdata = outside.read_file("/usr/share/zoneinfo/tzdata.zi");
  return calendar::make_calendar(std::move(text),
                                 calendar::tz_version_in(tzdata ? std::string_view{*tzdata} : ""));
}

Result<Deadline> answer(const Arguments& arguments, const Outside& outside) {
  const auto within = calendar::parse_duration(arguments.value("--within"));
  if (!within) return std::unexpected(within.error());
  const auto counting = counting_of(arguments);
  if (!counting) return std::unexpected(counting.error());
  const auto calendar = calendar_of(arguments, outside);
  if (!calendar) return std::unexpected(calendar.error());
  const auto start = arguments.has("--start")
                         ? calendar::parse_point(arguments.value("--start"), calendar->zone())
                         : Result<calendar::Reading>{calendar::Reading{outside.now()}};
  if (!start) return std::unexpected(start.error());
  auto counted = calendar::count(*calendar, start->at, *within, *counting);
  if (!counted) return std::unexpected(counted.error());
  return Deadline{*calendar, *start, *within, *counting, std::move(*counted)};
}

Exit deadline(const Arguments& arguments, Outside& outside) {
  const auto format = arguments.value("--format");
  if (format != "text" && format != "json")
    return complain({&problems::unknown_format, {{"given", format}}}, outside);
  const auto answered = answer(arguments, outside);
  if (!answered) return complain(answered.error(), outside);
  outside.print(format == "json" ? deadline_json(*answered) : deadline_text(*answered, outside.language));
  return Exit::fine;
}

}  // namespace

extern const Command deadline_command{
    .name = "deadline",
    .summary = {.en = "Say when something is due, and how that was counted",
                .de = "Sagen, wann etwas fällig ist und wie gezählt wurde"},
    .options = options,
    .examples =
        "  zusage deadline --holidays DE-NW --start 2026-04-02T16:00 --within 4wh\n"
        "  zusage deadline --holidays DE-BY --start 2026-01-31 --within \"1 month\"\n"
        "  zusage deadline --week \"mon-sun 22:00-06:00\" --start 2026-03-28T22:00 --within 8wh",
    .run = deadline,
};

}  // namespace zusage::cli

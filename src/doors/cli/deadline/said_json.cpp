// A deadline in JSON: the same facts as the sentences, none left out.
#include "doors/cli/deadline/said.hpp"
#include "ground/format/json.hpp"

namespace zusage::cli {
namespace {

using calendar::Step;
using calendar::StepKind;
using format::JsonArray;
using format::JsonObject;

constexpr std::string_view name_of(StepKind kind) {
  switch (kind) {
    case StepKind::start_day:
      return "start_day";
    case StepKind::cutoff:
      return "cutoff";
    case StepKind::worked:
      return "worked";
    case StepKind::day_counted:
      return "day_counted";
    case StepKind::outside_hours:
      return "outside_hours";
    case StepKind::no_hours:
      return "no_hours";
    case StepKind::closed:
      return "closed";
    case StepKind::holiday:
      return "holiday";
    case StepKind::sunday:
      return "sunday";
    case StepKind::saturday:
      return "saturday";
    case StepKind::elapsed:
      return "elapsed";
    case StepKind::by_calendar:
      return "by_calendar";
    case StepKind::last_of_month:
      return "last_of_month";
    case StepKind::shifted:
      return "shifted";
  }
  return {};
}

JsonObject step_json(const Step& step) {
  JsonObject json{{"kind", name_of(step.kind)}, {"day", calendar::to_text(step.day)}};
  if (step.kind == StepKind::worked || step.kind == StepKind::elapsed) {
    json["from"] = to_rfc3339(step.from);
    json["to"] = to_rfc3339(step.to);
    json["seconds"] = static_cast<double>(step.counted.microseconds) / 1e6;
  }
  if (step.kind == StepKind::worked) json["clock_change"] = step.clock_change;
  if (step.kind == StepKind::day_counted) json["ordinal"] = step.ordinal;
  if (step.kind == StepKind::holiday)
    json["name"] = JsonObject{{"de", step.holiday_de}, {"en", step.holiday_en}};
  return json;
}

void add_counting(const calendar::Counting& counting, JsonObject& json) {
  if (counting.cutoff) json["cutoff"] = calendar::time_of_day_text(*counting.cutoff);
  if (counting.ends) json["ends"] = *counting.ends == calendar::Ends::close ? "close" : "24:00";
  if (counting.shift) json["shift"] = *counting.shift == calendar::Shift::none ? "none" : "bgb193";
  if (counting.place) json["place"] = calendar::to_text(*counting.place);
}

}  // namespace

std::string deadline_json(const Deadline& deadline) {
  const auto& calendar = deadline.calendar;
  JsonArray holidays;
  for (const auto region : calendar.text().holidays) holidays.emplace_back(calendar::to_text(region));
  JsonArray steps;
  for (const Step& step : deadline.counted.steps) steps.emplace_back(step_json(step));
  JsonObject json{{"due", to_rfc3339(deadline.counted.due.at)},
                  {"due_local", calendar::to_local_text(deadline.counted.due, calendar.zone())},
                  {"start", to_rfc3339(deadline.start.at)},
                  {"start_local", calendar::to_local_text(deadline.start.at, calendar.zone())},
                  {"within", calendar::to_text(deadline.within)}};
  add_counting(deadline.counting, json);
  json["week"] = calendar::to_text(calendar.text().week);
  json["holidays"] = std::move(holidays);
  json["time_zone"] = calendar.zone().name();
  json["tz_version"] = calendar.tz_version();
  json["calendar_version"] = calendar.version();
  json["steps"] = std::move(steps);
  return format::print(json, format::Layout::pretty);
}

}  // namespace zusage::cli

// Absences go out.
#include "doors/api/fields/absence.hpp"

#include <algorithm>
#include <array>

namespace zusage::api {
namespace {

constexpr std::array absence_fields{
    object("who", actor_shape, "who is away"),
    object("deputy", actor_shape, "who stands in and speaks in that one's place"),
    text("last_day", "the last day away, such as 2026-12-04"),
    instant("until", "the end of that day by the clock of the person's calendar"),
    text("deputy_last_day", "the deputy is away too, until the end of this day").or_null()};

}  // namespace

const Shape absence_shape{
    .name = "Absence", .doc = "Somebody is away, and somebody stands in.", .fields = absence_fields};

format::Json absence_json(const Reader& reader, const projection::AbsenceRow& row) {
  const auto* too = reader.known->directory->absence_of(row.deputy, reader.now);
  return format::JsonObject{
      {"who", actor_json(reader, row.person)},
      {"deputy", actor_json(reader, row.deputy)},
      {"last_day", row.last_day},
      {"until", instant_json(row.until)},
      {"deputy_last_day", too == nullptr ? format::Json(nullptr) : format::Json(too->last_day)}};
}

format::Json absences_json(const Reader& reader, std::string_view unit) {
  std::vector<const projection::AbsenceRow*> away;
  for (const auto* person : reader.known->directory->people_of(unit)) {
    if (const auto* row = reader.known->directory->absence_of(person->id, reader.now)) away.push_back(row);
  }
  std::ranges::stable_sort(away, {}, [](const auto* row) { return row->until; });
  format::JsonArray out;
  for (const auto* row : away) out.push_back(absence_json(reader, *row));
  return out;
}

}  // namespace zusage::api

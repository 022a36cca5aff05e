// Being away: judged against the day, the deputy and what was said before. It ends by itself; nobody has to
// say so.
#include <algorithm>

#include "conversation/projection/facts.hpp"
#include "conversation/record/desk_internal.hpp"
#include "conversation/record/problems.hpp"
#include "conversation/record/problems_absence.hpp"

namespace zusage::record {
namespace {

constexpr Span away_at_most = days(366);

bool is_colleague(const projection::Directory& directory, std::string_view id) {
  const auto* actor = directory.find(id);
  return actor != nullptr && actor->is(model::ActorKind::person) && !actor->removed && !actor->is_outside();
}

}  // namespace

Result<void> Writing::judge_absence(const AbsenceToDeclare& absence, Instant now, Instant until) const {
  const auto& directory = *known_->directory;
  const auto refuse = [](const ProblemKind& kind, Facts about) -> Result<void> {
    return std::unexpected(Problem{&kind, std::move(about)});
  };
  for (const auto& id : {absence.person, absence.deputy}) {
    if (!is_colleague(directory, id)) return refuse(problems::unknown_party, {{"actor", id}});
  }
  const auto name = directory.find(absence.deputy)->name;
  if (absence.deputy == absence.person) return refuse(problems::own_deputy, {});
  const auto day = calendar::to_text(absence.last_day);
  if (until <= now) return refuse(problems::absence_is_past, {{"day", day}});
  if (until - now > away_at_most) return refuse(problems::absence_too_long, {{"day", day}});
  const auto* away = directory.absence_of(absence.deputy, now);
  if (away != nullptr && away->until >= until)
    return refuse(problems::deputy_is_away, {{"name", name}, {"day", away->last_day}});
  return {};
}

void Writing::append_absence(const projection::AbsenceRow& row, std::string_view kind,
                             const std::string& speaker, std::optional<Instant> said_at) {
  append_fact({.stream = log::register_stream("absence:" + row.person),
               .kind = std::string{kind},
               .actor = speaker,
               .payload = projection::payload_of(row),
               .version = row.version,
               .said_at = said_at});
  refresh_register();
}

Result<projection::AbsenceRow> Writing::declare_absence(const AbsenceToDeclare& absence) {
  const auto now = absence.said_at.value_or(around_.now());
  const auto& zone = known_->calendar_of(absence.person).zone();
  const auto until = zone.read(calendar::local_time(absence.last_day, days(1))).at;
  if (auto fine = judge_absence(absence, now, until); !fine) return std::unexpected(fine.error());
  const auto* before = known_->directory->absence_of(absence.person, now);
  if (before != nullptr && before->until == until && before->deputy == absence.deputy) return *before;
  const auto last = ledger_.last_of(around_.organisation, log::register_stream("absence:" + absence.person));
  const projection::AbsenceRow row{.person = absence.person,
                                   .deputy = absence.deputy,
                                   .from = now,
                                   .until = until,
                                   .last_day = calendar::to_text(absence.last_day),
                                   .version = (last ? last->version : 0) + 1};
  append_absence(row, projection::absence_declared, absence.speaker, absence.said_at);
  return row;
}

Result<projection::AbsenceRow> Writing::end_absence(const std::string& person) {
  const auto* present = known_->directory->absence_of(person, around_.now());
  if (present == nullptr) return std::unexpected(Problem{&problems::not_away});
  auto row = *present;
  row.ended = true;
  ++row.version;
  append_absence(row, projection::absence_ended, person, std::nullopt);
  return row;
}

}  // namespace zusage::record

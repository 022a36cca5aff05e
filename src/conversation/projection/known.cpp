// Putting together what is known.
#include "conversation/projection/known.hpp"

#include <algorithm>

#include "ground/base/require.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::projection {

const model::Service* Known::service(std::string_view id) const {
  return model::find_service(*organisation, id);
}

const calendar::Calendar& Known::calendar_of(std::string_view actor) const {
  const auto by_id = [&](std::string_view id) -> const calendar::Calendar* {
    const auto found = calendars.find(id);
    return found == calendars.end() ? nullptr : &found->second;
  };
  const auto of_entry = [&](std::string_view id) -> const calendar::Calendar* {
    const auto* entry = model::find_actor(*organisation, id);
    return entry == nullptr ? nullptr : by_id(entry->calendar.id);
  };
  if (const auto* own = of_entry(actor)) return *own;
  if (const auto* person = directory->find(actor)) {
    for (const auto& team : person->member_of) {
      if (const auto* theirs = of_entry(team)) return *theirs;
    }
  }
  if (const auto* house = by_id(organisation->calendar.id)) return *house;
  return *usual;
}

Result<KnownNow> make_known(KnownText text, const std::vector<ActorRow>& registered,
                            const std::vector<AbsenceRow>& absences) {
  auto known = std::make_shared<Known>();
  known->organisation =
      text.organisation != nullptr ? text.organisation : std::make_shared<model::Organisation>();
  known->revision = text.revision;
  known->digest = text.digest;
  for (const auto& entry : known->organisation->calendars) {
    auto calendar =
        calendar::make_calendar(model::calendar_text(*known->organisation, entry), text.tz_version);
    if (!calendar) return std::unexpected(calendar.error());
    known->calendars.emplace(entry.id, std::move(*calendar));
  }
  auto usual = calendar::make_calendar(
      {.week = calendar::usual_week(), .time_zone = known->organisation->time_zone}, text.tz_version);
  if (!usual) return std::unexpected(usual.error());
  known->usual = std::move(*usual);
  known->directory = std::make_shared<Directory>(*known->organisation, registered, absences);
  return known;
}

KnownNow with_register(const Known& known, const std::vector<ActorRow>& registered,
                       const std::vector<AbsenceRow>& absences) {
  auto other = std::make_shared<Known>(known);
  other->directory = std::make_shared<Directory>(*known.organisation, registered, absences);
  return other;
}

}  // namespace zusage::projection

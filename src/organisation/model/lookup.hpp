// Questions to a model that several rooms ask. Linear over plain values: an index is whoever asks often's
// own.
#pragma once

#include "organisation/model/organisation.hpp"

namespace zusage::model {

// Null where there is none of that id.
[[nodiscard]] const Actor* find_actor(const Organisation& organisation, std::string_view id);
[[nodiscard]] const Service* find_service(const Organisation& organisation, std::string_view id);
[[nodiscard]] const Segment* find_segment(const Organisation& organisation, std::string_view id);
[[nodiscard]] const WorkCalendar* find_calendar(const Organisation& organisation, std::string_view id);

// The name in that language, else the id.
[[nodiscard]] std::string display_name(const Organisation& organisation, std::string_view id,
                                       Language language);

// A is part of B: A = B, a member of B, holds B, or is in segment B, over any number of such steps.
[[nodiscard]] bool is_part_of(const Organisation& organisation, std::string_view a, std::string_view b);

// Persons who hold a role or belong to a team; of a person itself. In the order of the text.
[[nodiscard]] std::vector<const Actor*> holders_of(const Organisation& organisation, std::string_view id);

// The calendar of an actor: its own, else that of its first team, else the organisation's; null where none is
// named.
[[nodiscard]] const WorkCalendar* calendar_of(const Organisation& organisation, const Actor& actor);

// Ready for calendar::make_calendar. Holidays that stand in files are the caller's to add.
[[nodiscard]] calendar::CalendarText calendar_text(const Organisation& organisation,
                                                   const WorkCalendar& entry);

// Everything with an id, in the order of the text; the organisation itself is not among them.
[[nodiscard]] std::vector<const Entity*> entities_of(const Organisation& organisation);

}  // namespace zusage::model

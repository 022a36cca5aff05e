// A working calendar as it is kept: hours of a week, holidays with those struck out, single days.
#pragma once

#include "doors/api/fields/reader.hpp"
#include "organisation/model/organisation.hpp"

namespace zusage::api {

extern const Shape calendar_shape;
extern const Shape calendar_wanted_shape;

// With the holidays of this year and the next, and how long one works next week.
[[nodiscard]] format::Json calendar_json(const Reader& reader, const model::WorkCalendar& calendar);

// The wishes of a body. Refuses hours that cannot be read or overlap, unknown regions and dates, and a
// calendar on which nobody ever works (9873).
[[nodiscard]] Result<void> put_calendar(const format::Json& body, model::WorkCalendar& calendar,
                                        std::string_view language);

}  // namespace zusage::api

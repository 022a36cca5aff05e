// What the check says of the whole organisation, with what recipients said; and how far the questions are
// answered.
#pragma once

#include "doors/api/fields/reader.hpp"
#include "organisation/check/check.hpp"

namespace zusage::api {

extern const Shape coverage_shape;

// Today as the check counts it.
[[nodiscard]] model::Date today_of(const Reader& reader);
// What recipients of all services answered, in the way that the check hears it.
[[nodiscard]] check::Voice voice_of(const Reader& reader, const Rooms& rooms);
[[nodiscard]] check::Judgement judgement_of(const Reader& reader, const check::Voice& voice);
[[nodiscard]] format::Json coverage_json(const Reader& reader, const Rooms& rooms,
                                         const check::Judgement& judgement);

// What is found of that service and not allowed, by that rule; null: nothing.
[[nodiscard]] const check::Finding* finding_of(const check::Judgement& judgement, std::string_view service,
                                               std::string_view rule);

}  // namespace zusage::api

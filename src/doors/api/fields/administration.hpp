// The house as those see it who keep it in order: people, teams and roles, calendars.
#pragma once

#include "doors/api/fields/reader.hpp"
#include "organisation/model/organisation.hpp"

namespace zusage::api {

extern const Shape administration_shape;
extern const Shape unit_wanted_shape;
extern const Shape person_wanted_shape;

[[nodiscard]] format::Json administration_json(const Reader& reader, const Rooms& rooms);

// The wishes of a body, into what stands there.
void put_unit(const format::Json& body, model::Actor& unit, std::string_view language);
void put_person(const format::Json& body, model::Actor& person, std::string_view language);

// Texts of a list field.
[[nodiscard]] std::vector<std::string> texts_in(const format::Json& body, std::string_view field);

}  // namespace zusage::api

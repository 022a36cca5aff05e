// Names told and withheld.
#include "doors/api/fields/names.hpp"

#include "conversation/projection/stand.hpp"

namespace zusage::api {

bool tells_a_result(const projection::RequestRow& row, Instant now) {
  const bool done_late = row.due && row.declared_at && *row.declared_at > *row.due;
  return !act::is_open(row.state) || done_late || projection::late_since(row, now).has_value();
}

Names names_in(const Reader& reader, const projection::RequestRow& row) {
  const auto sides = sides_in(reader, row);
  if (sides.customer || sides.provider) return {.asking = true, .giving = true};
  const auto& directory = *reader.known->directory;
  const auto& provider = row.parties.provider;
  const bool team = directory.belongs(reader.person, provider) ||
                    directory.belongs(reader.person, unit_of(reader, provider));
  return {.asking = team, .giving = team && !tells_a_result(row, reader.now)};
}

std::string shown(const Reader& reader, const projection::RequestRow& row, std::string_view actor,
                  bool named) {
  const auto& directory = *reader.known->directory;
  const auto* found = directory.find(actor);
  const bool colleague = found != nullptr && found->is(model::ActorKind::person) && !found->is_outside();
  if (named || !colleague || actor == reader.person) return std::string{actor};
  for (const auto* party : {&row.parties.provider, &row.parties.customer}) {
    if (*party != actor && directory.belongs(actor, *party)) return *party;
  }
  return unit_of(reader, actor);
}

format::Json shown_json(const Reader& reader, const projection::RequestRow& row, std::string_view actor,
                        bool named) {
  return actor_json(reader, shown(reader, row, actor, named));
}

format::Json named_or_null(const Reader& reader, const projection::RequestRow& row, std::string_view actor,
                           bool named) {
  const bool told = !actor.empty() && shown(reader, row, actor, named) == actor;
  return told ? actor_json(reader, actor) : format::Json(nullptr);
}

}  // namespace zusage::api

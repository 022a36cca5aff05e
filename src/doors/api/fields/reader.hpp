// Who reads an answer: the language, the instant, and what is known of the organisation. Names come from
// here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "conversation/access/sides.hpp"
#include "conversation/projection/known.hpp"
#include "doors/api/endpoint.hpp"

namespace zusage::api {

struct Rooms;

struct Reader {
  projection::KnownNow known;
  std::string person;
  Language language = Language::de;
  Instant now;
  std::vector<std::string> mine;  // the actors the person speaks for: itself first, then roles and teams
  const Rooms* rooms = nullptr;   // asked for what a complaint is about
  bool keeps_order = false;       // steward or administrator: answers complaints where nobody else may
  std::vector<std::string> absent = {};  // colleagues in whose place the person stands now

  [[nodiscard]] bool speaks_for(std::string_view actor) const;
  [[nodiscard]] bool stands_in_for(std::string_view actor) const;
};

[[nodiscard]] Reader reader_of(const Visit& visit, const Rooms& rooms);
// The same house as an absent colleague finds it, without those whom that one stands in for.
[[nodiscard]] Reader in_place_of(const Reader& reader, const std::string& absent);

// The reader's sides in a request. Whatever is listed anywhere can be read: `any()` decides both.
[[nodiscard]] access::Sides sides_in(const Reader& reader, const projection::RequestRow& row);

// The teams and roles of the reader, and then those of the colleagues in whose place he stands.
[[nodiscard]] std::vector<std::string> units_of(const Reader& reader);
[[nodiscard]] bool belongs_to(const Reader& reader, std::string_view unit);
[[nodiscard]] format::Json units_json(const Reader& reader);

// {id, name, kind}; somebody no longer known keeps the id as name.
extern const Shape actor_shape;
[[nodiscard]] format::Json actor_json(const Reader& reader, std::string_view id);
[[nodiscard]] format::Json actor_or_null(const Reader& reader, std::string_view id);

// The team or role of a person (its first), or the actor itself.
[[nodiscard]] std::string unit_of(const Reader& reader, std::string_view actor);
[[nodiscard]] std::string name_in(const Reader& reader, std::string_view actor);
[[nodiscard]] bool is_outside(const Reader& reader, std::string_view actor);

[[nodiscard]] format::Json instant_json(Instant at);
[[nodiscard]] format::Json instant_or_null(const std::optional<Instant>& at);

}  // namespace zusage::api

// Whom the organisation is there for: markets, segments, journeys, needs, competitors, and the strategy about
// them.
#pragma once

#include "organisation/model/actor.hpp"
#include "organisation/model/service.hpp"

namespace zusage::model {

struct Market : Entity {
  Text name;
};

enum class SegmentKind { b2b, b2c, public_ };
template <>
inline constexpr std::array spellings<SegmentKind>{std::to_array<std::string_view>({"b2b", "b2c", "public"})};

struct Focus {
  std::optional<Share> fresh, existing;  // `new` and `existing` in the text
};

struct Segment : Entity {
  Text name;
  Ref market;
  std::optional<SegmentKind> kind;
  Focus focus;
  OurContact our_contact;
  Ref part_of;
  Served served = Served::yes;
  Text because;
};

enum class Side { sales, service };
template <>
inline constexpr std::array spellings<Side>{std::to_array<std::string_view>({"sales", "service"})};

struct Stage : Entity {
  Text name;
  Side side = Side::service;
  std::vector<Ref> services;
  Ref left_to;  // "customer", or an actor
};

struct Journey : Entity {
  Ref segment;
  Text name;
  std::vector<Stage> stages;
};

enum class When { now, future };
template <>
inline constexpr std::array spellings<When>{std::to_array<std::string_view>({"now", "future"})};

enum class Kano { must_be, one_dimensional, attractive, indifferent, reverse };
template <>
inline constexpr std::array spellings<Kano>{
    std::to_array<std::string_view>({"must_be", "one_dimensional", "attractive", "indifferent", "reverse"})};

struct Voiced {
  Ref by;
  std::optional<Date> on;
};

struct Declined {
  Text because;
};

struct Need : Entity {
  Ref of;
  When when = When::now;
  std::optional<int> horizon;  // a year
  Text text;
  std::optional<Kano> kano;
  std::optional<int> importance;  // 1 to 5
  std::vector<Ref> met_by;
  Ref watched_by;
  Review review;
  std::optional<Date> reviewed;
  std::optional<Voiced> voiced;
  std::optional<Declined> declined;
};

}  // namespace zusage::model

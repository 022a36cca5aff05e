// Keys of markets, segments, journeys, needs, competitors, strategy, and of the folder as a whole.
#pragma once

#include "organisation/text/tables_service_internal.hpp"

namespace zusage::text {

template <>
struct Fields<model::Market> {
  using T = model::Market;
  static constexpr std::string_view name = "a market";
  static constexpr auto list = std::tuple{required("id", &T::id), field("name", &T::name),
                                          field("was", &T::was), field("allow", &T::allow)};
};

template <>
struct Fields<model::Focus> {
  using T = model::Focus;
  static constexpr std::string_view name = "focus";
  static constexpr auto list = std::tuple{field("new", &T::fresh), field("existing", &T::existing)};
};

template <>
struct Fields<model::Segment> {
  using T = model::Segment;
  static constexpr std::string_view name = "a segment";
  static constexpr auto list = std::tuple{
      required("id", &T::id),
      field("name", &T::name),
      refers("market", &T::market, to_market),
      field("kind", &T::kind),
      refers("part_of", &T::part_of, to_segment),
      field("focus", &T::focus),
      field("our_contact", &T::our_contact),
      field("served", &T::served),
      field("because", &T::because),
      field("was", &T::was),
      field("allow", &T::allow),
  };
};

template <>
struct Fields<model::Stage> {
  using T = model::Stage;
  static constexpr std::string_view name = "a stage";
  static constexpr auto list = std::tuple{
      required("id", &T::id),
      field("name", &T::name),
      required("side", &T::side),
      refers("services", &T::services, to_service),
      refers("left_to", &T::left_to, to_anybody | to_word),
      field("was", &T::was),
      field("allow", &T::allow),
  };
};

template <>
struct Fields<model::Journey> {
  using T = model::Journey;
  static constexpr std::string_view name = "a journey";
  static constexpr auto list = std::tuple{
      required("id", &T::id),      field("name", &T::name), refers("segment", &T::segment, to_segment),
      field("stages", &T::stages), field("was", &T::was),   field("allow", &T::allow)};
};

template <>
struct Fields<model::Voiced> {
  using T = model::Voiced;
  static constexpr std::string_view name = "voiced";
  static constexpr auto list = std::tuple{refers("by", &T::by, to_anybody), field("on", &T::on)};
};

template <>
struct Fields<model::Declined> {
  static constexpr std::string_view name = "declined";
  static constexpr auto list = std::tuple{required("because", &model::Declined::because)};
};

template <>
struct Fields<model::Need> {
  using T = model::Need;
  static constexpr std::string_view name = "a need";
  static constexpr auto list = std::tuple{
      required("id", &T::id),
      refers("of", &T::of, to_anybody),
      required("when", &T::when),
      coded<Number<2000, 2200>>("horizon", &T::horizon),
      field("text", &T::text),
      field("kano", &T::kano),
      coded<Number<1, 5>>("importance", &T::importance),
      refers("met_by", &T::met_by, to_service),
      refers("watched_by", &T::watched_by, to_inside),
      field("review", &T::review),
      field("reviewed", &T::reviewed),
      field("voiced", &T::voiced),
      field("declined", &T::declined),
      field("was", &T::was),
      field("allow", &T::allow),
  };
};

template <>
struct Fields<model::Sourced> {
  using T = model::Sourced;
  static constexpr std::string_view name = "orientation";
  static constexpr auto list =
      std::tuple{field("text", &T::text), field("source", &T::source), field("on", &T::on)};
};

template <>
struct Fields<model::Claim> {
  using T = model::Claim;
  static constexpr std::string_view name = "a claim";
  static constexpr auto list = std::tuple{
      refers("market", &T::market, to_market),
      refers("segment", &T::segment, to_segment),
      refers("service", &T::service, to_service),
      refers("stage", &T::stage, to_stage),
      field("objective", &T::objective),
      field("within", &T::within),
      field("share", &T::share),
      field("source", &T::source),
      field("on", &T::on),
  };
};

template <>
struct Fields<model::Competitor> {
  using T = model::Competitor;
  static constexpr std::string_view name = "a competitor";
  static constexpr auto list = std::tuple{
      required("id", &T::id),
      field("name", &T::name),
      refers("markets", &T::markets, to_market),
      field("orientation", &T::orientation),
      field("claims", &T::claims),
      field("was", &T::was),
      field("allow", &T::allow),
  };
};

}  // namespace zusage::text

// Keys of actors and calendars. To add one: the member in model/, one line here; reading and writing follow.
#pragma once

#include "organisation/text/codecs_internal.hpp"
#include "organisation/text/kinds_internal.hpp"

namespace zusage::text {

// The whole thing, for codecs that set more than one member of it.
inline constexpr auto self = [](auto& thing) -> auto& { return thing; };

template <>
struct Fields<model::Allow> {
  using T = model::Allow;
  static constexpr std::string_view name = "allow";
  static constexpr auto list = std::tuple{required("rule", &T::rule), required("because", &T::because),
                                          required("until", &T::until), refers("about", &T::about, to_any)};
};

template <>
struct Fields<model::BuyingCentre> {
  using T = model::BuyingCentre;
  static constexpr std::string_view name = "buying_centre";
  static constexpr auto list = std::tuple{field("sales", &T::sales), field("service", &T::service)};
};

template <>
struct Fields<model::ContactPoint> {
  using T = model::ContactPoint;
  static constexpr std::string_view name = "our_contact";
  static constexpr auto list = std::tuple{refers("strategic", &T::strategic, to_inside),
                                          refers("organisational", &T::organisational, to_inside)};
};

template <>
struct Fields<model::OurContact> {
  using T = model::OurContact;
  static constexpr std::string_view name = "our_contact";
  static constexpr auto list =
      std::tuple{refers("sales", &T::sales, to_inside), refers("service", &T::service, to_inside)};
};

template <>
struct Fields<model::Actor> {
  using T = model::Actor;
  static constexpr std::string_view name = "an actor";
  static constexpr auto list = std::tuple{
      required("id", &T::id),
      required("kind", &T::kinds),
      field("name", &T::name),
      refers("of", &T::of, to_customer | to_supplier),
      refers("segment", &T::segment, to_segment),
      refers("calendar", &T::calendar, to_calendar),
      field("capacity", &T::capacity),
      refers("deputy", &T::deputy, to_inside | to_supplier),
      refers("answers_for_it", &T::answers_for_it, to_person | to_role | to_team),
      refers("holds", &T::holds, to_role),
      refers("member_of", &T::member_of, to_team),
      refers("leads", &T::leads, to_team | to_role),
      field("buying_centre", &T::buying_centre),
      field("our_contact", &T::our_contact),
      field("confirmed", &T::confirmed),
      field("served", &T::served),
      field("because", &T::because),
      field("was", &T::was),
      field("allow", &T::allow),
  };
};

template <>
struct Fields<model::Holidays> {
  using T = model::Holidays;
  static constexpr std::string_view name = "holidays";
  static constexpr auto list = std::tuple{field("ics", &T::ics), field("places", &T::places)};
};

template <>
struct Fields<model::WorkCalendar> {
  using T = model::WorkCalendar;
  static constexpr std::string_view name = "a calendar";
  static constexpr auto list = std::tuple{
      required("id", &T::id),
      field("name", &T::name),
      coded<WeekCodec>("week", &T::week),
      field("holidays", &T::holidays),
      field("closed", &T::closed),
      coded<DaysCodec>("days", &T::days),
      field("struck", &T::struck),
      coded<ZoneCodec>("time_zone", &T::time_zone),
      field("was", &T::was),
      field("allow", &T::allow),
  };
};

}  // namespace zusage::text

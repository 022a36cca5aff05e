// Whoever can be a customer or a provider, and the working calendars they keep.
#pragma once

#include "ground/calendar/calendar.hpp"
#include "organisation/model/words.hpp"

namespace zusage::model {

enum class ActorKind { person, role, team, system, customer, contact, supplier };
template <>
inline constexpr std::array spellings<ActorKind>{
    std::to_array<std::string_view>({"person", "role", "team", "system", "customer", "contact", "supplier"})};

enum class BuyingRole { initiator, user, influencer, decider, buyer, gatekeeper };
template <>
inline constexpr std::array spellings<BuyingRole>{
    std::to_array<std::string_view>({"initiator", "user", "influencer", "decider", "buyer", "gatekeeper"})};

struct BuyingCentre {
  std::vector<BuyingRole> sales;
  std::vector<BuyingRole> service;
};

// Who of us is there for a customer; one id alone stands for both.
struct ContactPoint {
  Ref strategic;
  Ref organisational;
};
struct OurContact {
  ContactPoint sales;
  ContactPoint service;
};

enum class Served { yes, none };
template <>
inline constexpr std::array spellings<Served>{std::to_array<std::string_view>({"yes", "none"})};

struct Actor : Entity {
  std::vector<ActorKind> kinds;  // one; customer and supplier go together
  Text name;
  Ref calendar;
  std::optional<Duration> capacity;  // working hours a month
  Ref deputy;
  Ref answers_for_it;          // of a system
  std::vector<Ref> holds;      // roles
  std::vector<Ref> member_of;  // teams
  std::vector<Ref> leads;      // teams
  Ref of;                      // of a contact: its customer or supplier
  Ref segment;
  BuyingCentre buying_centre;
  OurContact our_contact;
  std::optional<Date> confirmed;
  Served served = Served::yes;
  Text because;

  [[nodiscard]] bool is(ActorKind kind) const;
  // Persons, customers, contacts and suppliers: data beside the text.
  [[nodiscard]] bool in_register() const;
  [[nodiscard]] bool is_outside() const { return is(ActorKind::customer) || is(ActorKind::contact); }
};

// Holidays by region, or from a file beside the text.
struct Holidays {
  std::vector<calendar::Region> regions;
  std::string ics;
  std::string places;
};

struct WorkCalendar : Entity {
  Text name;
  calendar::Week week;
  Holidays holidays;
  std::vector<Date> closed;
  std::map<Date, calendar::DayHours> days;
  std::vector<Date> struck;
  std::string time_zone;  // empty: that of the organisation
};

}  // namespace zusage::model

// The whole of what an organisation says of itself: plain values, each with its place in the text.
#pragma once

#include "organisation/model/strategy.hpp"

namespace zusage::model {

struct Sourced {
  Text text;
  Text source;
  std::optional<Date> on;
};

struct Claim {
  Ref market, segment, service, stage;
  ObjectiveKind objective = ObjectiveKind::fulfilment;
  std::optional<Duration> within;
  std::optional<Share> share;
  Text source;
  std::optional<Date> on;
};

struct Competitor : Entity {
  Text name;
  std::vector<Ref> markets;
  std::optional<Sourced> orientation;  // how they define customer orientation
  std::vector<Claim> claims;
};

enum class AnswerState { open, draft, agreed };
template <>
inline constexpr std::array spellings<AnswerState>{
    std::to_array<std::string_view>({"open", "draft", "agreed"})};

struct StrategyAnswer {
  Ref market;  // empty: for all
  Text text;
  AnswerState state = AnswerState::open;
  Ref owner;
  Review review;
  std::optional<Date> reviewed;
  std::vector<Ref> promises;
  std::vector<MeasureKind> measures;
  std::vector<Text> asks;
  std::vector<Text> compares_with;
  Place place = {};
};

// The ten working questions, the six of the source first.
struct Strategy {
  std::vector<StrategyAnswer> markets, focus, contacts, buying_centre, orientation, competitors;
  std::vector<StrategyAnswer> difference, abilities, signs, not_promised;
};

// Settings and severities as written; their meaning is the check's.
struct Setting {
  std::vector<std::string> values;
  Place place = {};
};
struct CheckText {
  std::map<std::string, Setting> settings;
  std::map<std::string, Setting> severity;
  std::vector<Allow> allow;
};

enum class OrganisationKind { company, shared_service, authority };
template <>
inline constexpr std::array spellings<OrganisationKind>{
    std::to_array<std::string_view>({"company", "shared_service", "authority"})};

enum class Register { here, elsewhere };
template <>
inline constexpr std::array spellings<Register>{std::to_array<std::string_view>({"here", "elsewhere"})};

struct Organisation : Entity {
  Text name;
  OrganisationKind kind = OrganisationKind::company;
  std::string language = "de";
  std::string time_zone = "Europe/Berlin";
  Ref calendar;  // for whoever names none
  Register persons =
      Register::here;  // `register`: elsewhere lets ids of persons and customers stay unresolved
  std::map<std::string, Text> binding_texts;
  std::vector<WorkCalendar> calendars;
  std::vector<Actor> actors;
  std::vector<Service> services;
  std::vector<Market> markets;
  std::vector<Segment> segments;
  std::vector<Journey> journeys;
  std::vector<Need> needs;
  std::vector<Competitor> competitors;
  Strategy strategy;
  CheckText check;
};

}  // namespace zusage::model

// What a service promises, who agreed to it, and what holds beside it.
#pragma once

#include "ground/calendar/deadline.hpp"
#include "organisation/model/words.hpp"

namespace zusage::model {

enum class ObjectiveKind { response, fulfilment, quality, criterion };
template <>
inline constexpr std::array spellings<ObjectiveKind>{
    std::to_array<std::string_view>({"response", "fulfilment", "quality", "criterion"})};

enum class Starts { request, promise, completeness, agreed_date };
template <>
inline constexpr std::array spellings<Starts>{
    std::to_array<std::string_view>({"request", "promise", "completeness", "agreed_date"})};

struct Objective {
  ObjectiveKind kind = ObjectiveKind::fulfilment;
  std::optional<Duration> within;  // its unit may be agreed_date
  std::optional<Share> share;
  std::optional<Starts> starts;  // empty: promise; of a response: request
  calendar::Counting counting;
  Text of;                        // quality: of what
  std::optional<Share> at_least;  // quality
  Text criterion;
  Place place = {};

  // A deadline, an agreed date, a lower limit or a criterion: something that can be checked.
  [[nodiscard]] bool measurable() const { return within || at_least || !criterion.empty(); }
  [[nodiscard]] bool on_agreed_date() const { return within && within->unit == calendar::Unit::agreed_date; }
  [[nodiscard]] Starts starts_at() const {
    return starts.value_or(kind == ObjectiveKind::response ? Starts::request : Starts::promise);
  }
};

struct Promise {
  std::vector<Objective> objectives;
  std::vector<Text> complete_when;  // what must be there before the clock starts
  [[nodiscard]] bool empty() const { return objectives.empty() && complete_when.empty(); }
};

// The redeemer's word as the text claims it; in the server only an act counts.
struct Agreement {
  Ref by;
  std::optional<Date> on;
  std::string digest;
};

enum class Question { recipient, promise, redeemer, steering, perception };
template <>
inline constexpr std::array spellings<Question>{
    std::to_array<std::string_view>({"recipient", "promise", "redeemer", "steering", "perception"})};

struct Confirmation {
  Ref by;
  std::optional<Date> on;
  std::vector<Question> answers;
  std::string digest;
};

struct Advertised {
  Text where;
  std::optional<Date> since;
  ObjectiveKind objective = ObjectiveKind::fulfilment;
  std::optional<Duration> within;
  std::optional<Share> share;
};

enum class Binding { service_goal, contract, statutory };
template <>
inline constexpr std::array spellings<Binding>{
    std::to_array<std::string_view>({"service_goal", "contract", "statutory"})};

enum class Cancel { until_declared, with_consent, never };
template <>
inline constexpr std::array spellings<Cancel>{
    std::to_array<std::string_view>({"until_declared", "with_consent", "never"})};

// Rules of the conversation for one service; what is empty has the usual length.
struct Terms {
  Cancel cancel = Cancel::until_declared;
  bool pause = false;
  std::optional<Duration> deemed_acceptance, reopening, offer_valid, buffer, proposal, silence, contest;
};

}  // namespace zusage::model

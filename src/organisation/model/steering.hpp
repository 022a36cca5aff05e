// How service and promise are steered, and how the customer notices: the fourth and the fifth question.
#pragma once

#include "organisation/model/words.hpp"

namespace zusage::model {

enum class Cadence { weekly, monthly, quarterly, yearly };
template <>
inline constexpr std::array spellings<Cadence>{
    std::to_array<std::string_view>({"weekly", "monthly", "quarterly", "yearly"})};

// A rhythm by name, or a duration.
struct Review {
  std::optional<Cadence> cadence;
  std::optional<Duration> every;
  [[nodiscard]] bool empty() const { return !cadence && !every; }
};

enum class MeasureKind { kept_share, response_share, time_taken, satisfaction };
template <>
inline constexpr std::array spellings<MeasureKind>{
    std::to_array<std::string_view>({"kept_share", "response_share", "time_taken", "satisfaction"})};

// A target or threshold: a share, a duration, or what else the organisation writes.
struct Amount {
  std::optional<Share> share;
  std::optional<Duration> duration;
  std::string other;
};

struct Measure {
  std::optional<MeasureKind> measure;
  Text text;  // a measure of one's own
  std::optional<Amount> target, warn_below, warn_above;
};

struct Escalation {
  std::optional<Share> at;  // of the promised time
  Ref to;                   // "redeemer", "team_lead", "owner" or an id
  bool urgent = false;
};

struct Steering {
  Ref owner;
  Review review;
  std::optional<Date> reviewed;
  std::vector<Measure> measures;
  std::vector<Escalation> remind, escalate;
  [[nodiscard]] bool empty() const {
    return owner.empty() && review.empty() && !reviewed && measures.empty() && remind.empty() &&
           escalate.empty();
  }
};

enum class Channel { letter, mail, call, portal, on_site };
template <>
inline constexpr std::array spellings<Channel>{
    std::to_array<std::string_view>({"letter", "mail", "call", "portal", "on_site"})};

struct Notice {
  Text text;
  std::optional<Channel> channel;
  std::optional<MeasureKind> measure;
  std::string step;  // a step path
  Place place = {};
  [[nodiscard]] bool only_text() const { return !channel && !measure && step.empty(); }
};

enum class Dimension { reliability, responsiveness, assurance, empathy, tangibles };
template <>
inline constexpr std::array spellings<Dimension>{
    std::to_array<std::string_view>({"reliability", "responsiveness", "assurance", "empathy", "tangibles"})};

struct Expectation {
  std::optional<Dimension> dimension;
  std::optional<Duration> within;
  std::optional<int> importance;  // 1 to 5
};

struct Perception {
  std::vector<Notice> notices_by;
  std::vector<Expectation> expects;
  std::map<std::string, Place, std::less<>> keys = {};
};

}  // namespace zusage::model

// What is known of the organisation right now: text, register and calendars as one value that never changes.
// A new revision or a new entry in the register makes another.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "conversation/projection/directory.hpp"
#include "ground/calendar/deadline.hpp"

namespace zusage::projection {

struct Known {
  std::shared_ptr<const model::Organisation> organisation;
  std::int64_t revision = 0;  // 0: no text was loaded yet
  std::string digest;         // of the canonical text, hexadecimal
  std::shared_ptr<const Directory> directory;
  std::map<std::string, calendar::Calendar, std::less<>> calendars;  // by id
  std::optional<calendar::Calendar> usual;                           // for whoever names none

  [[nodiscard]] const model::Service* service(std::string_view id) const;
  // Of the actor, of its first team, of the organisation, else Monday to Friday 8-12 and 13-17.
  [[nodiscard]] const calendar::Calendar& calendar_of(std::string_view actor) const;
};

using KnownNow = std::shared_ptr<const Known>;

struct KnownText {
  std::shared_ptr<const model::Organisation> organisation;
  std::int64_t revision = 0;
  std::string digest;
  std::string tz_version;
};

// Refuses a text whose calendars cannot be counted on (an unknown zone).
[[nodiscard]] Result<KnownNow> make_known(KnownText text, const std::vector<ActorRow>& registered,
                                          const std::vector<AbsenceRow>& absences = {});
// The same text, another register.
[[nodiscard]] KnownNow with_register(const Known& known, const std::vector<ActorRow>& registered,
                                     const std::vector<AbsenceRow>& absences);

}  // namespace zusage::projection

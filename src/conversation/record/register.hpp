// What goes into the log beside conversations: revisions of the text, actors of the register, accounts,
// absences.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "conversation/projection/known.hpp"
#include "conversation/record/revisions.hpp"
#include "ground/calendar/local.hpp"

namespace zusage::record {

// A text that was read and checked. Its persons, customers, contacts and suppliers go into the register.
struct TextToLoad {
  std::shared_ptr<const model::Organisation> organisation;
  std::string canonical;                                   // its canonical bytes
  std::vector<std::pair<std::string, std::string>> files;  // as submitted: path, content
  std::string tz_version = {};  // empty: stays as the calendars of the present text name it
  std::string speaker;
  std::optional<Instant> said_at;
  std::string reason = {};  // why, in the speaker's words; may be empty
  // The revision that the speaker changed; 0: there was none. Then `canonical` is made here, and without
  // `files` those of the present revision are rewritten. Where others released something meanwhile, both are
  // kept as long as they touched other entities or keys; else it is refused (9510).
  std::optional<std::int64_t> base = {};
};

struct ActorToRegister {
  std::string id;
  std::vector<model::ActorKind> kinds;
  std::string name;
  std::string segment;
  std::string of;
  std::vector<std::string> holds;
  std::vector<std::string> member_of;
  std::vector<std::string> leads;
  std::string speaker;
  bool removed = false;  // is there no more; what was said by it stays
};

// A customer that somebody at the counter, or the customer itself on a public page, makes on the fly.
struct CustomerToRegister {
  std::string name;
  std::string form;     // person | company
  std::string contact;  // telephone or mail in one line; may be empty
  std::string segment;
  std::string came;     // counter | public_page
  std::string speaker;  // empty: itself
};

// "I am away until the end of that day": it replaces what the person said before.
struct AbsenceToDeclare {
  std::string person;
  calendar::Date last_day;
  std::string deputy;
  std::string speaker;
  std::optional<Instant> said_at = {};
};

// A steward takes the hint that lies in one entry of a request as a need, or puts it aside.
struct NeedToJudge {
  Uuid request;
  std::int64_t position = 0;
  bool taken = false;
  std::string speaker;
};

// Similar requests without a service are not offered again: a service was made of them, or none shall be.
struct RepeatToSettle {
  std::vector<Uuid> requests;  // the newest first
  std::string service;         // empty: none
  std::string speaker;
};

struct AccountToOpen {
  std::string person;
  std::string name;  // used when the person is not in the register yet; empty: it must be
  std::string login;
  std::vector<std::string> rights;
  std::string speaker;
};

// An account to close or to open again, by its person or its login.
struct AccountToTurn {
  std::string person;
  std::string login;
  bool close = true;
  std::string speaker;
};

struct Turned {
  enum class End : std::uint8_t { done, as_it_was, no_account, last_administrator };
  End end = End::no_account;
  std::string person;
  std::string login;
};

}  // namespace zusage::record

// The rows of the register: persons, customers, contacts, suppliers, accounts and rights; and of the
// revisions of the organisation's text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "conversation/projection/rows.hpp"

namespace zusage::projection {

// An actor of the register. Teams, roles and systems stand in the text and are not here.
struct ActorRow {
  std::string id;
  std::vector<std::string> kinds;  // person | customer | contact | supplier
  Spoken name;
  std::string segment;
  std::string of;  // a contact's customer
  std::vector<std::string> holds;
  std::vector<std::string> member_of;
  std::vector<std::string> leads;
  bool removed = false;  // no longer named by the text; history keeps it
  std::int64_t version = 0;
};

// What is known of a customer that did not come with the text: how it can be reached and how it came.
struct CustomerNoteRow {
  std::string id;
  std::string form;       // person | company
  Spoken contact;         // telephone or mail, as it was said; may be empty
  std::string came;       // counter | public_page
  bool verified = false;  // somebody of the house spoke with it
};

struct AccountRow {
  std::string person;
  Spoken login;
  std::vector<std::string> rights;  // sorted
  bool closed = false;
  std::int64_t version = 0;
};

// Somebody is away, and who stands in meanwhile. The last word of each person only: what was before is told
// by no table.
struct AbsenceRow {
  std::string person;
  std::string deputy;
  Instant from;
  Instant until;         // 24:00 of the last day, by the clock of the person's calendar
  std::string last_day;  // "2026-12-04"
  bool ended = false;    // before its time
  std::int64_t version = 0;
  [[nodiscard]] bool holds_at(Instant now) const { return !ended && from <= now && now < until; }
};

// A released text of the organisation; the text itself stands beside the chain.
struct RevisionRow {
  std::int64_t number = 0;  // from 1
  std::string digest;       // hexadecimal SHA-256 of the canonical text
  Instant loaded_at;
  std::string loaded_by;
  Spoken reason = {};  // why it was changed; empty where nobody said it
};

// Whom a team or role names as its neighbours; the last word of each.
struct NeighboursRow {
  std::string unit;
  std::vector<std::string> gives;  // to those teams and roles
  std::vector<std::string> needs;  // from those
  std::string named_by;
  Instant named_at;
  std::int64_t version = 0;
};

// One answer of a recipient to one question of a letter (the Gegenfrage). An answer without a verdict was
// given unseen, before our own was shown.
struct AnswerRow {
  std::string service;
  std::int64_t number = 0;  // of the recipient's turn, counted per service
  std::string question;     // recipient, promise, redeemer, steering, perception
  std::string verdict;      // "", right, wrong, other
  std::string by;           // the recipient for whom the link speaks
  Instant said_at;
  std::string digest;  // of our wording of that answer as it stood then
  std::string within;  // the deadline as they see it: "15 working days"; empty: not said
  std::string share;   // "90 %"
  Spoken words = {};
  std::string link = {};  // by which it came: one recipient each; empty: nobody knows
};

}  // namespace zusage::projection

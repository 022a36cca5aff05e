// What somebody wants to say, with its texts as they were written. The recorder seals the texts; act/ judges
// the rest.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "conversation/act/attempt.hpp"

namespace zusage::record {

// A new version of the terms. What is left empty stays as it stands on the table.
struct TermsSaid {
  std::optional<std::string> result;
  std::optional<Instant> due;
  bool leaves_due_open = false;
  std::optional<std::vector<std::string>> criteria;
  std::optional<std::string> place;
  std::optional<std::string> details;
};

struct Saying {
  Uuid act_id;   // the Idempotency-Key
  Uuid request;  // for kind request: the new id; nil: the recorder draws one
  act::Kind kind = act::Kind::message;
  act::Side side = act::Side::customer;
  std::string speaker;
  std::string on_behalf_of;  // empty: for itself
  std::string right_used;
  std::optional<std::int64_t> version;
  // Of kind request only: customer, provider (or service alone), for_customer. Redeemer, provider and the
  // rule of cancelling are taken from the service.
  act::Parties parties;
  std::optional<TermsSaid> terms;
  int terms_version = 0;
  std::optional<Instant> due;  // promise: fills a due left open
  std::optional<Instant> valid_until;
  bool firm = true;
  std::string text;
  std::vector<std::pair<int, std::string>> evidence;  // criterion, words
  std::vector<int> unmet;
  std::optional<bool> insist;
  std::string performer;
  act::Wish important = act::Wish::none;
  act::Perceived perceived = act::Perceived::none;
  bool thanks = false;
  // SHA-256 over the body as it came in, hexadecimal; empty: the house itself speaks and never repeats.
  std::string body_digest;
  // Imports and the demo only: when it was said. Empty: now.
  std::optional<Instant> said_at;
  bool imported = false;
  std::optional<act::External> external;      // request, message
  std::optional<act::Correction> correction;  // imports only
};

// A proof of work that serves once, until then.
struct Proof {
  std::string text;
  Instant until;
};

// The answer: what the log now holds.
struct Recorded {
  Uuid act_id;
  Uuid request;
  std::int64_t number = 0;
  std::int64_t position = 0;
  std::int64_t version = 0;
  act::State state = act::State::none;
  bool repeated = false;  // the first answer, given again
};

// One matter of another system as its newest export tells it. Nobody's words are in it.
struct CaseToTakeOver {
  act::External external;
  act::Parties parties;  // customer, provider, service
  std::string title;
  Instant opened_at;
  std::optional<Instant> due;
  std::optional<Instant> closed_at;
  std::string changed;  // said where an older export told otherwise
};

// What became of some cases.
struct TakenOver {
  std::int64_t fresh = 0;
  std::int64_t continued = 0;  // promised or closed since the export before
  std::int64_t corrected = 0;  // the export before told otherwise
  std::int64_t unchanged = 0;
  std::int64_t own = 0;  // a conversation of this house carries the number; it stays as it is
  std::int64_t acts = 0;
  TakenOver& operator+=(const TakenOver& more);
  friend bool operator==(const TakenOver&, const TakenOver&) = default;
};

}  // namespace zusage::record

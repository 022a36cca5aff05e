// The rows of the projections of a request: what can be asked without reading the log. Texts are references
// into `words`; a reader fills in the text beside them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "conversation/act/conversation.hpp"
#include "ground/base/id.hpp"
#include "ground/base/instant.hpp"

namespace zusage::projection {

// A reference into `words`; `text` is filled in by readers, empty when erased, and is never stored here.
struct Spoken {
  std::string ref;
  std::string text = {};
};

// The words of one request as they stand now.
struct RequestRow {
  Uuid id;
  std::int64_t number = 0;  // shown as Z-1041
  act::State state = act::State::none;
  std::int64_t version = 0;
  std::int64_t position = 0;  // of the last entry
  Spoken title;               // the result asked for
  act::Parties parties;
  std::string asked_by;   // who said it, when it speaks for a customer actor
  std::string performer;  // empty: nobody yet
  // The actors behind customer and outside customer: parties.for_customer, else parties.customer.
  std::string served;
  std::optional<Instant> wished_due;   // as the customer first asked
  std::optional<Instant> former_due;   // what stood on the table before the present offer or change
  std::optional<Instant> offered_due;  // while an offer is open
  std::optional<Instant> first_due;    // of the present commitment
  std::optional<Instant> due;          // of the present commitment, last
  std::optional<Instant> response_since;
  std::optional<Instant> response_due;
  std::optional<Instant> valid_until;
  std::optional<Instant> promised_at;
  std::optional<Instant> declared_at;
  Instant asked_at;
  Instant state_since;   // when the present state began
  Instant last_said_at;  // the last word of anybody, messages too
  std::optional<Instant> ended_at;
  act::Outcome outcome = act::Outcome::none;
  int ordinal = 0;       // of the present commitment; 0: none yet
  int rework_count = 0;  // how often "not yet" was said
  bool imported = false;
};

}  // namespace zusage::projection

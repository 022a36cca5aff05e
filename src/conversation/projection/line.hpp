// One line of a request's conversation, ready to be shown: who said what when.
#pragma once

#include "conversation/projection/rows.hpp"

namespace zusage::projection {

struct LineRow {
  Uuid request;
  std::int64_t position = 0;
  Uuid act_id;
  act::Kind kind = act::Kind::message;
  std::string row;  // "T03" of the table
  act::Side side = act::Side::customer;
  std::string speaker;                  // person, customer, or "clock"
  std::string on_behalf_of;             // empty: for itself
  Spoken text;                          // message, reason, what changed
  std::optional<Instant> due;           // said with this line: wished, promised or offered
  std::optional<Instant> former_due;    // what stood before, when it differs
  int terms_version = 0;                // on the table after the line
  std::string performer;                // of assign_performer and take
  act::State state = act::State::none;  // after it
  std::int64_t version = 0;             // after it
  Instant said_at;
  Instant recorded_at;
  bool imported = false;
};

// The last words of customers, for the customer page.
struct CustomerWord {
  LineRow line;
  std::int64_t number = 0;
  Spoken title;
};

// A date that moved: what stood before and what stands since.
using MovedDate = CustomerWord;

}  // namespace zusage::projection

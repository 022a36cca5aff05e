// One line of a request's conversation, ready to be shown: who said what when; and what was said beside
// the terms.
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

// A request that is about another one.
struct AboutRow {
  Uuid request;
  Uuid about;
};

struct CommitmentRow {
  Uuid request;
  int ordinal = 0;
  act::Standing standing = act::Standing::promised;
  Instant promised_at;
  std::optional<Instant> first_due;
  std::optional<Instant> last_due;
  std::optional<Instant> declared_at;  // of the declaration that counts
  std::optional<Instant> ended_at;
  std::optional<std::int64_t> gross_us;  // promised to declared, once accepted
  std::optional<std::int64_t> net_us;    // without counted pauses
  bool at_once = false;
  bool imported = false;
};

enum class ObjectiveKind : std::uint8_t { response, fulfilment };
[[nodiscard]] std::string_view name_of(ObjectiveKind kind);

// The unit that is counted (domain.md 1.4.7). Judged by insight/, at an instant; here are only the facts.
struct OutcomeRow {
  Uuid request;
  int ordinal = 0;    // of the commitment; the response belongs to the coming one
  int objective = 0;  // 0 response, 1 fulfilment
  ObjectiveKind kind = ObjectiveKind::fulfilment;
  std::string service;
  std::string provider;
  std::string customer;
  std::string served;
  std::string performer;  // for the gate's number of people; never shown
  act::Standing standing = act::Standing::promised;
  Instant started_at;
  std::optional<Instant> first_due;
  std::optional<Instant> last_due;
  std::optional<Instant> done_at;   // declared or answered
  std::optional<Instant> ended_at;  // however it ended
  bool broken = false;              // response: one round was answered too late
  bool at_once = false;
  bool imported = false;
};

// The same matter elsewhere; unique per system and number.
struct ExternalRow {
  Uuid request;
  act::External external;
};

}  // namespace zusage::projection

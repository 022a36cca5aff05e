// What customers let us know: what matters most to them, how it was, and what stewards made of it. Never a
// figure.
#pragma once

#include <vector>

#include "conversation/log/entry.hpp"
#include "conversation/projection/line.hpp"

namespace zusage::projection {

// What matters most to who asked.
struct WishRow {
  Uuid request;
  act::Wish important = act::Wish::none;
};

// How it was for the customer, as it was said once; a later word stands beside it.
struct PerceptionRow {
  Uuid request;
  std::int64_t position = 0;  // of the entry that says it
  act::Perceived perceived = act::Perceived::none;
  bool thanks = false;
  Spoken text;  // the free line; may be empty
  Instant said_at;
};

// How it was for a customer in one of its requests.
struct CustomerPerception {
  PerceptionRow row;
  std::int64_t number = 0;
  Spoken title;
};

// A word that may show a need: a declined request, something unmet, "worse", a free line.
struct NeedHint {
  CustomerWord word;
  act::Perceived perceived = act::Perceived::none;
};

// A steward took a hint as a need, or put it aside; once.
struct NeedVerdictRow {
  std::int64_t position = 0;  // of the entry that hinted at it
  Uuid request;
  bool taken = false;
  std::string judged_by;
  Instant judged_at;
};

// A request without a service that was once offered, with others like it, to become one.
struct RepeatSettledRow {
  Uuid request;
  std::string service;  // what became of it; empty: nothing
  std::string settled_by;
  Instant settled_at;
};

class Voices {
 public:
  virtual ~Voices() = default;
  using Org = log::OrganisationId;
  [[nodiscard]] virtual act::Wish important(Org organisation, const Uuid& request) const = 0;
  // In the order of time.
  [[nodiscard]] virtual std::vector<PerceptionRow> perceptions(Org organisation,
                                                               const Uuid& request) const = 0;
  // Of all requests of this customer, newest first.
  [[nodiscard]] virtual std::vector<CustomerPerception> perceptions_of(Org organisation,
                                                                       const std::string& customer,
                                                                       int limit) const = 0;
  // Not judged yet, newest first.
  [[nodiscard]] virtual std::vector<NeedHint> need_hints(Org organisation, int limit) const = 0;
  // Judged, newest first.
  [[nodiscard]] virtual std::vector<NeedVerdictRow> need_verdicts(Org organisation, int limit) const = 0;
  // Requests without a service that were asked since then and not settled yet, newest first.
  [[nodiscard]] virtual std::vector<RequestRow> repeat_candidates(Org organisation, Instant asked_since,
                                                                  int limit) const = 0;
};

}  // namespace zusage::projection

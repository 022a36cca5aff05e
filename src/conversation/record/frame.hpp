// The dues that follow from a service's promise on its calendar. A free request has none.
#pragma once

#include <optional>

#include "conversation/act/terms.hpp"
#include "conversation/projection/known.hpp"

namespace zusage::record {

struct Frame {
  std::optional<Instant> response_due;  // if asked at `now`
  std::optional<Instant> promise_due;   // if promised at `now`; prefills forms
  Instant valid_until;                  // usual end of an offer made at `now`: seven working days
  act::Cancel cancel = act::Cancel::until_declared;
};

// `asked_at`: when the request was said, for objectives that start with it; empty: now.
[[nodiscard]] Frame frame_of(const projection::Known& known, std::string_view service, Instant now,
                             std::optional<Instant> asked_at = {});

// For forms, where no service promises anything: the third working day from `now`, at the close of the
// provider's calendar.
[[nodiscard]] std::optional<Instant> usual_due(const projection::Known& known, std::string_view provider,
                                               Instant now);

// What the service counts as done, in that language ("de").
[[nodiscard]] std::vector<std::string> criteria_of(const model::Service& service, std::string_view language);

}  // namespace zusage::record

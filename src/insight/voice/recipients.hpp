// What recipients answered to letters, as the check hears it. No name of a person goes in: recipients are
// segments, customers, teams and roles.
#pragma once

#include <span>

#include "conversation/projection/directory.hpp"
#include "organisation/check/voice.hpp"

namespace zusage::voice {

// Who there is, to find the actor that an answer names.
struct House {
  const model::Organisation& organisation;
  const projection::Directory& directory;
};

[[nodiscard]] check::Voice recipients_said(std::span<const projection::AnswerRow> rows, const House& house,
                                           int smallest_group);

// The actor of that name or id, whatever article stands before it; empty: none, or more than one.
[[nodiscard]] std::string actor_named(const House& house, std::string_view words);

}  // namespace zusage::voice

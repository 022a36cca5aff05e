// Names of acts.
#include "conversation/act/kind.hpp"

#include <algorithm>
#include <array>

namespace zusage::act {
namespace {

// clang-format off
constexpr std::array<std::string_view, 74> names = {
    "request", "offer", "promise", "counter", "decline", "amend", "withdraw", "accept_offer",
    "decline_offer", "withdraw_offer", "lapse", "quit", "declare", "renege", "cancel", "accept",
    "deem_accept", "reject", "stop", "close_silent", "retract_declaration", "fulfil",
    "revoke_request.propose", "revoke_request.allow", "revoke_request.refuse", "revoke_request.withdraw",
    "revoke_request.expire", "revoke_promise.propose", "revoke_promise.allow", "revoke_promise.refuse",
    "revoke_promise.withdraw", "revoke_promise.expire", "revoke_declare.propose", "revoke_declare.allow",
    "revoke_declare.refuse", "revoke_declare.withdraw", "revoke_declare.expire", "revoke_accept.propose",
    "revoke_accept.allow", "revoke_accept.refuse", "revoke_accept.withdraw", "revoke_accept.expire",
    "change_terms.propose", "change_terms.allow", "change_terms.refuse", "change_terms.withdraw",
    "change_terms.expire", "transfer_provider.propose", "transfer_provider.take_over",
    "transfer_provider.refuse", "transfer_provider.allow", "transfer_provider.withdraw",
    "transfer_provider.expire", "forward.propose", "forward.allow", "forward.refuse", "forward.withdraw",
    "forward.expire", "wait_customer", "answer", "resume", "contest_pause", "hold_third_party",
    "annul_pause", "uphold_pause", "end_hold", "complete", "assign_performer", "take", "delegate_down",
    "appoint_proxy", "message", "remind", "escalate",
};
// clang-format on

}  // namespace

std::string_view name_of(Kind kind) { return names.at(static_cast<std::size_t>(kind)); }

std::optional<Kind> kind_of(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Kind>(found - names.begin());
}

}  // namespace zusage::act

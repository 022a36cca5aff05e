// The acts of the conversation, by name. Spelled as in the table; dots become underscores in C++ only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace zusage::act {

// clang-format off
enum class Kind : std::uint8_t {
  request, offer, promise, counter, decline, amend, withdraw, accept_offer, decline_offer, withdraw_offer,
  lapse, quit, declare, renege, cancel, accept, deem_accept, reject, stop, close_silent,
  retract_declaration, fulfil, revoke_request_propose, revoke_request_allow, revoke_request_refuse,
  revoke_request_withdraw, revoke_request_expire, revoke_promise_propose, revoke_promise_allow,
  revoke_promise_refuse, revoke_promise_withdraw, revoke_promise_expire, revoke_declare_propose,
  revoke_declare_allow, revoke_declare_refuse, revoke_declare_withdraw, revoke_declare_expire,
  revoke_accept_propose, revoke_accept_allow, revoke_accept_refuse, revoke_accept_withdraw,
  revoke_accept_expire, change_terms_propose, change_terms_allow, change_terms_refuse,
  change_terms_withdraw, change_terms_expire, transfer_provider_propose, transfer_provider_take_over,
  transfer_provider_refuse, transfer_provider_allow, transfer_provider_withdraw, transfer_provider_expire,
  forward_propose, forward_allow, forward_refuse, forward_withdraw, forward_expire, wait_customer, answer,
  resume, contest_pause, hold_third_party, annul_pause, uphold_pause, end_hold, complete, assign_performer,
  take, delegate_down, appoint_proxy, message, remind, escalate,
};
// clang-format on

// "revoke_request.propose"
[[nodiscard]] std::string_view name_of(Kind kind);
[[nodiscard]] std::optional<Kind> kind_of(std::string_view name);

}  // namespace zusage::act

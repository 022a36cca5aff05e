// Folds of what is said beside conversations: revisions of the text, actors of the register, accounts,
// absences.
#pragma once

#include "conversation/log/entry.hpp"
#include "conversation/projection/tables.hpp"

namespace zusage::projection {

// Writes the row that the entry names; an entry of a request is none of its business and is left alone.
void fold_fact(const log::Entry& entry, log::OrganisationId organisation, Tables& tables);

// The payload of an actor's or an account's entry; `name` and `login` as sealed words.
[[nodiscard]] std::string payload_of(const ActorRow& row, const act::Sealed& name);
[[nodiscard]] std::string payload_of(const AccountRow& row, const act::Sealed& login);
[[nodiscard]] std::string payload_of(const NeedVerdictRow& row);
[[nodiscard]] std::string payload_of_repeat(const std::vector<Uuid>& requests, const std::string& service);
[[nodiscard]] std::string payload_of(const RevisionRow& row, const act::Sealed& reason);
// The answers of one turn, each with its sealed words.
[[nodiscard]] std::string payload_of(const std::vector<std::pair<AnswerRow, act::Sealed>>& answers);
[[nodiscard]] std::string payload_of(const CustomerNoteRow& row, const act::Sealed& contact);
[[nodiscard]] std::string payload_of(const AbsenceRow& row);
[[nodiscard]] std::string payload_of(const NeighboursRow& row);

inline constexpr std::string_view text_loaded = "text_loaded";
inline constexpr std::string_view actor_registered = "actor_registered";
inline constexpr std::string_view customer_noted = "customer_noted";
inline constexpr std::string_view need_judged = "need_judged";
inline constexpr std::string_view repeat_settled = "repeat_settled";
inline constexpr std::string_view account_opened = "account_opened";
inline constexpr std::string_view letter_answered = "letter_answered";
inline constexpr std::string_view absence_declared = "absence_declared";
inline constexpr std::string_view absence_ended = "absence_ended";
inline constexpr std::string_view neighbours_named = "neighbours_named";

}  // namespace zusage::projection

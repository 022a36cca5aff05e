// What a reference may point to, as a set of bits.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace zusage::text {

enum Target : unsigned {
  to_person = 1U << 0U,
  to_role = 1U << 1U,
  to_team = 1U << 2U,
  to_system = 1U << 3U,
  to_customer = 1U << 4U,
  to_contact = 1U << 5U,
  to_supplier = 1U << 6U,
  to_calendar = 1U << 7U,
  to_service = 1U << 8U,
  to_market = 1U << 9U,
  to_segment = 1U << 10U,
  to_journey = 1U << 11U,
  to_stage = 1U << 12U,
  to_need = 1U << 13U,
  to_competitor = 1U << 14U,
  to_word = 1U << 15U,  // redeemer, team_lead, owner, customer, clock
};

inline constexpr unsigned to_inside = to_person | to_role | to_team | to_system;
inline constexpr unsigned to_actor = to_inside | to_customer | to_contact | to_supplier;
inline constexpr unsigned to_anybody = to_actor | to_segment;
inline constexpr unsigned to_any = to_word - 1U;
inline constexpr unsigned to_register = to_person | to_customer | to_contact | to_supplier;

// In the order of the bits.
inline constexpr auto target_names = std::to_array<std::string_view>(
    {"person", "role", "team", "system", "customer", "contact", "supplier", "calendar", "service", "market",
     "segment", "journey", "stage", "need", "competitor"});

// Words that stand where an id could stand, hence are no ids.
inline constexpr auto reserved_words =
    std::to_array<std::string_view>({"redeemer", "team_lead", "owner", "customer", "clock"});

// "person, role, team"
[[nodiscard]] std::string names_of_targets(unsigned targets);

}  // namespace zusage::text

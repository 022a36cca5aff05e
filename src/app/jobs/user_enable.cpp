// user_enable: a closed account opens again, with the password it had.
#include "app/turn_account.hpp"

namespace zusage::app {

extern const Job user_enable_job{.word = "user_enable",
                                 .missing = store::Missing::refuse,
                                 .run = [](const Workplace& place, const format::JsonObject& order) {
                                   return turn_account(place, order, Turn::reopen);
                                 }};

}  // namespace zusage::app

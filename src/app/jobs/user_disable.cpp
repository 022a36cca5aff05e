// user_disable: nobody can sign in by this account any more; what its person said and is stays.
#include "app/turn_account.hpp"

namespace zusage::app {

extern const Job user_disable_job{.word = "user_disable",
                                  .missing = store::Missing::refuse,
                                  .run = [](const Workplace& place, const format::JsonObject& order) {
                                    return turn_account(place, order, Turn::close);
                                  }};

}  // namespace zusage::app

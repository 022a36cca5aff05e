// Days are those of UTC: an anchor is a seal, not a working day.
#include "app/each_day.hpp"

namespace zusage::app {
void EachDay::look(Instant now) {
  const auto today = day_of(now);
  if (done_ == today) return;
  const auto anchors = house_.database().log().anchors(organisation);
  const bool sealed = !anchors.empty() && day_of(anchors.back().sealed_at) == today;
  // Refused, it is tried again at the next look.
  if (!sealed && !house_.recorder().seal()) return;
  if (!house_.recorder().forget_old_answers()) return;
  house_.sign_in().forget_what_is_over(now);
  done_ = today;
}

}  // namespace zusage::app

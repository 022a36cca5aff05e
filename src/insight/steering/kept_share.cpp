// The table of domain.md 1.4.7, row by row.
#include "insight/steering/kept_share.hpp"

namespace zusage::steering {
namespace {

// As what one commitment counts.
enum class Verdict { kept, broken_closed, broken_open, unconfirmed, undecided, without_due, outside };

bool in_time(const Commitment& commitment) {
  return commitment.declared_at && *commitment.declared_at <= *commitment.due;
}

Verdict verdict_while_open(const Commitment& commitment, Instant as_of) {
  if (commitment.standing == Standing::declared) {
    return in_time(commitment) ? Verdict::unconfirmed : Verdict::broken_open;
  }
  const Instant now = commitment.paused_since.value_or(as_of);
  return *commitment.due < now ? Verdict::broken_open : Verdict::undecided;
}

// Ended without the customer's word on the work. Who lets the due pass first has broken it all the same.
Verdict verdict_after_leaving(const Commitment& commitment, Instant as_of) {
  const bool due_passed = *commitment.due < commitment.ended_at.value_or(as_of);
  const bool was_done = commitment.standing == Standing::cancelled_by_consent &&
                        commitment.declaration_was_open && in_time(commitment);
  return due_passed && !was_done ? Verdict::broken_closed : Verdict::outside;
}

Verdict verdict_of(const Commitment& commitment, Instant as_of) {
  if (commitment.standing == Standing::taken_back) return Verdict::outside;
  if (!commitment.due) return Verdict::without_due;
  switch (commitment.standing) {
    case Standing::promised:
    case Standing::declared:
    case Standing::rejected:
      return verdict_while_open(commitment, as_of);
    case Standing::accepted:
      return in_time(commitment) ? Verdict::kept : Verdict::broken_closed;
    case Standing::reneged:
    case Standing::stopped:
      return Verdict::broken_closed;
    default:
      return verdict_after_leaving(commitment, as_of);
  }
}

void add_outside(Count& count, Standing standing) {
  switch (standing) {
    case Standing::released:
      ++count.released;
      break;
    case Standing::cancelled:
      ++count.cancelled;
      break;
    case Standing::cancelled_by_consent:
      ++count.cancelled_by_consent;
      break;
    case Standing::customer_silent:
      ++count.customer_silent;
      break;
    default:
      ++count.taken_back;
  }
}

void add(Count& count, const Commitment& commitment, Verdict verdict) {
  switch (verdict) {
    case Verdict::kept:
      ++count.kept;
      break;
    case Verdict::broken_closed:
      ++count.broken_closed;
      break;
    case Verdict::broken_open:
      ++count.broken_open;
      break;
    case Verdict::unconfirmed:
      ++count.unconfirmed;
      return;
    case Verdict::undecided:
      ++count.undecided;
      return;
    case Verdict::without_due:
      ++count.without_due;
      return;
    case Verdict::outside:
      add_outside(count, commitment.standing);
      return;
  }
  if (commitment.at_once) ++count.at_once;
}

Share share_of(std::int64_t kept, std::int64_t base) {
  Share share{.kept = kept, .base = base, .interval = chance::wilson(kept, base)};
  if (base > 0) share.value = static_cast<double>(kept) / static_cast<double>(base);
  return share;
}

}  // namespace

Count count(std::span<const Commitment> commitments, Instant as_of) {
  Count count;
  for (const Commitment& commitment : commitments) add(count, commitment, verdict_of(commitment, as_of));
  return count;
}

KeptShare kept_share(const Count& count) {
  return {.of_all_due = share_of(count.kept, count.kept + count.broken_closed + count.broken_open),
          .of_closed = share_of(count.kept, count.kept + count.broken_closed)};
}

}  // namespace zusage::steering

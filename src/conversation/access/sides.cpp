// Sides: who may speak for whom in a request.
#include "conversation/access/sides.hpp"

#include <algorithm>

namespace zusage::access {
namespace {

bool gives(std::string_view person, const projection::RequestRow& row,
           const projection::Directory& directory) {
  const auto& provider = row.parties.provider;
  if (person == provider || person == row.performer) return true;
  // From the moment somebody does it, it is that person's and the leads'; before, everybody's of the unit.
  if (!row.performer.empty()) return directory.leads(person, provider);
  return directory.belongs(person, provider);
}

// Whoever took it up at the counter and gives it as well no longer speaks for the customer once it is
// promised: nobody accepts his own work.
bool took_it_up_to_give(std::string_view person, const projection::RequestRow& row,
                        const projection::Directory& directory) {
  const auto* customer = directory.find(row.parties.customer);
  if (customer == nullptr || !customer->is_outside() || directory.belongs(person, row.parties.customer))
    return false;
  const bool gives_it = person == row.performer || directory.belongs(person, row.parties.provider);
  return gives_it && row.state != act::State::requested;
}

bool asks(std::string_view person, const projection::RequestRow& row,
          const projection::Directory& directory) {
  if (person == row.asked_by) return !took_it_up_to_give(person, row, directory);
  return directory.belongs(person, row.parties.customer);
}

// Everybody of the house may look at what is done for a customer outside; between colleagues it is theirs
// alone.
bool may_read(std::string_view person, const projection::RequestRow& row,
              const projection::Directory& directory) {
  const auto* reader = directory.find(person);
  if (reader == nullptr) return false;
  const auto* served = directory.find(row.served);
  const bool for_outside = served != nullptr && served->is_outside();
  const bool complains = row.parties.service == model::complaint_service;
  if (reader->is_outside()) return for_outside && directory.belongs(person, row.served);
  const auto& redeemer = row.parties.redeemer;
  // A complaint is read by those who answer it.
  return (for_outside && !complains) || directory.belongs(person, row.parties.provider) ||
         (!redeemer.empty() && directory.belongs(person, redeemer));
}

}  // namespace

Sides sides_of(std::string_view person, const projection::RequestRow& row,
               const projection::Directory& directory) {
  Sides sides;
  sides.customer = asks(person, row, directory);
  sides.provider = gives(person, row, directory);
  sides.reader = sides.customer || sides.provider || may_read(person, row, directory);
  if (sides.customer && row.parties.customer != person) sides.as_customer = row.parties.customer;
  if (sides.provider && row.parties.provider != person) sides.as_provider = row.parties.provider;
  return sides;
}

Sides sides_at(std::string_view person, const projection::RequestRow& row,
               const projection::Directory& directory, Instant now) {
  auto sides = sides_of(person, row, directory);
  const bool asks_itself = person == row.asked_by || person == row.parties.customer;
  const bool gives_itself = person == row.performer || person == row.parties.provider;
  for (const auto* absence : directory.stands_in(person, now)) {
    const auto& absent = absence->person;
    const auto theirs = sides_of(absent, row, directory);
    sides.reader = sides.reader || theirs.reader;
    const bool asked = !asks_itself && (absent == row.asked_by || absent == row.parties.customer);
    const bool given = !gives_itself && (absent == row.performer || absent == row.parties.provider);
    const bool may_ask = theirs.customer && !sides.provider && sides.absent_customer.empty();
    if (may_ask && (asked || !sides.customer)) {
      sides.customer = true;
      sides.as_customer = sides.absent_customer = absent;
    }
    const bool may_give = theirs.provider && !sides.customer && sides.absent_provider.empty();
    if (may_give && (given || !sides.provider)) {
      sides.provider = true;
      sides.as_provider = sides.absent_provider = absent;
    }
  }
  return sides;
}

std::vector<const projection::Actor*> assignable(const projection::RequestRow& row,
                                                 const projection::Directory& directory) {
  auto people = directory.people_of(row.parties.provider);
  std::ranges::sort(people, {},
                    [](const projection::Actor* person) { return std::string_view{person->name}; });
  return people;
}

}  // namespace zusage::access

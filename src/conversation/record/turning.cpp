// Closing accounts and opening them again: a fact like any other; what was said by them stays.
#include <algorithm>

#include "conversation/access/account.hpp"
#include "conversation/projection/facts.hpp"
#include "conversation/record/desk_internal.hpp"

namespace zusage::record {
namespace {

using projection::AccountRow;

constexpr std::string_view highest = "administrator";

bool is_open_administrator(const AccountRow& row) {
  return !row.closed && std::ranges::find(row.rights, highest) != row.rights.end();
}

}  // namespace

Turned Writing::turn_account(const AccountToTurn& account) {
  const auto all = ledger_.accounts(around_.organisation);
  const auto login = access::kept_login(account.login);
  const auto found = std::ranges::find_if(all, [&](const AccountRow& row) {
    return (account.person.empty() || row.person == account.person) &&
           (login.empty() || row.login.text == login);
  });
  if (found == all.end() || (account.person.empty() && login.empty())) return {};
  Turned turned{.end = Turned::End::done, .person = found->person, .login = found->login.text};
  if (found->closed == account.close) {
    turned.end = Turned::End::as_it_was;
  } else if (account.close && is_open_administrator(*found) &&
             std::ranges::count_if(all, is_open_administrator) == 1) {
    turned.end = Turned::End::last_administrator;
  }
  if (turned.end != Turned::End::done) return turned;
  auto row = *found;
  row.closed = account.close;
  ++row.version;
  act::Sealed sealed{.ref = row.login.ref, .digest = {}};
  if (const auto word = ledger_.word(around_.organisation, sealed.ref))
    sealed.digest = log::word_digest(word->salt, word->text);
  append_fact({.stream = log::register_stream("account:" + row.person),
               .kind = std::string{projection::account_opened},
               .actor = account.speaker,
               .payload = projection::payload_of(row, sealed),
               .version = row.version});
  return turned;
}

}  // namespace zusage::record

// The fact is the recorder's; sessions and calendar feeds end here.
#include "app/turn_account.hpp"

#include "app/problems.hpp"

namespace zusage::app {
namespace {

// Calendar programs keep asking by their secret address, without signing in.
void revoke_feeds(access::Links& links, const std::string& person) {
  for (const auto& link : links.made_by(organisation, access::LinkKind::feed, person)) {
    if (!link.revoked_at) links.revoke(organisation, link.id, clock_now());
  }
}

}  // namespace

Result<format::JsonObject> turn_account(const Workplace& place, const format::JsonObject& order, Turn turn) {
  const auto login = word_of(order, "login");
  const auto named = word_of(order, "person");
  auto turned = place.house.recorder().turn_account(
      {.person = named, .login = login, .close = turn == Turn::close, .speaker = "administrator"});
  if (!turned) return std::unexpected(turned.error());
  const auto& who = login.empty() ? named : login;
  if (turned->end == record::Turned::End::no_account)
    return std::unexpected(Problem{&problems::no_account, {{"who", who}}});
  if (turned->end == record::Turned::End::last_administrator)
    return std::unexpected(Problem{&problems::last_administrator, {{"who", who}}});
  if (turn == Turn::close) {
    place.house.database().accounts().drop_sessions_of(organisation, turned->person);
    revoke_feeds(place.house.database().links(), turned->person);
    place.hearers.evicted(turned->person);
  }
  return format::JsonObject{{"person", turned->person},
                            {"login", turned->login},
                            {"changed", turned->end == record::Turned::End::done ? 1 : 0}};
}

}  // namespace zusage::app

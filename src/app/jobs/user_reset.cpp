// user_reset: another password for an open account; whoever is signed in with the old one is out.
#include "app/job.hpp"
#include "app/problems.hpp"

namespace zusage::app {
namespace {

Result<format::JsonObject> run(const Workplace& place, const format::JsonObject& order) {
  const auto person = word_of(order, "person");
  const auto login = access::kept_login(word_of(order, "login"));
  auto& accounts = place.house.database().accounts();
  const auto account =
      login.empty() ? accounts.of_person(organisation, person) : accounts.by_login(organisation, login);
  if (!account || (!person.empty() && account->person != person))
    return std::unexpected(Problem{&problems::no_open_account, {{"who", login.empty() ? person : login}}});
  const auto set =
      place.house.sign_in().set_password(account->person, account->login, word_of(order, "password"));
  if (!set) return std::unexpected(set.error());
  place.hearers.evicted(account->person);
  return format::JsonObject{{"person", account->person}, {"login", account->login}};
}

}  // namespace

extern const Job user_reset_job{.word = "user_reset", .missing = store::Missing::refuse, .run = run};

}  // namespace zusage::app

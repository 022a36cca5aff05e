// user_add: an account for a person, who is entered into the register where she is not there yet.
#include "app/job.hpp"

namespace zusage::app {
namespace {

Result<format::JsonObject> run(const Workplace& place, const format::JsonObject& order) {
  const auto person = word_of(order, "person");
  const auto login = word_of(order, "login");
  const auto password = word_of(order, "password");
  // Judged first: a refused password leaves no account behind.
  if (auto judged = access::SignIn::judge_password(login, password); !judged)
    return std::unexpected(judged.error());
  auto opened = place.house.recorder().open_account({.person = person,
                                                     .name = word_of(order, "name"),
                                                     .login = login,
                                                     .rights = words_of(order, "rights"),
                                                     .speaker = "administrator"});
  if (!opened) return std::unexpected(opened.error());
  if (auto set = place.house.sign_in().set_password(person, login, password); !set)
    return std::unexpected(set.error());
  place.hearers.evicted(person);
  return format::JsonObject{};
}

}  // namespace

extern const Job user_add_job{.word = "user_add", .missing = store::Missing::make, .run = run};

}  // namespace zusage::app

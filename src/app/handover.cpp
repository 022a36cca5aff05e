// The lines on the control socket. Both ends are this program, so what cannot be read is a fault of somebody
// else and answered as one.
#include "app/handover.hpp"

#include <algorithm>

#include "app/control.hpp"
#include "app/problem_catalogue.hpp"
#include "app/problems.hpp"
#include "conversation/record/problems.hpp"
#include "ground/format/json.hpp"

namespace zusage::app {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr std::string_view add_user_word = "user_add";

std::string line_of(const cli::NewUser& user) {
  JsonArray rights;
  for (const auto& right : user.rights) rights.emplace_back(right);
  return format::print(JsonObject{{"do", add_user_word},
                                  {"person", user.person},
                                  {"name", user.name},
                                  {"login", user.login},
                                  {"password", user.password},
                                  {"rights", std::move(rights)}});
}

std::string word_of(const JsonObject& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value == nullptr || !value->is_string() ? std::string{} : std::string{value->as_string()};
}

std::optional<cli::NewUser> user_of(std::string_view line) {
  const auto value = format::parse_json(line);
  const auto* object = value ? value->if_object() : nullptr;
  if (object == nullptr || word_of(*object, "do") != add_user_word) return std::nullopt;
  cli::NewUser user{.person = word_of(*object, "person"),
                    .name = word_of(*object, "name"),
                    .login = word_of(*object, "login"),
                    .password = word_of(*object, "password")};
  const auto* rights = object->if_contains("rights");
  if (rights == nullptr || !rights->is_array()) return user;
  for (const auto& right : rights->as_array()) {
    if (right.is_string()) user.rights.emplace_back(right.as_string());
  }
  return user;
}

std::string answer_of(const Result<void>& done) {
  if (done) return format::print(JsonObject{{"done", true}});
  JsonObject about;
  for (const auto& [name, value] : done.error().about) about[name] = value;
  return format::print(JsonObject{{"problem", done.error().kind->number}, {"about", std::move(about)}});
}

Result<void> result_of(const std::string& answer) {
  const auto value = format::parse_json(answer);
  const auto* object = value ? value->if_object() : nullptr;
  if (object != nullptr && object->contains("done")) return {};
  const auto* number = object == nullptr ? nullptr : object->if_contains("problem");
  const auto known = problem_catalogue();
  const auto found = std::ranges::find_if(known, [&](const ProblemKind* kind) {
    return number != nullptr && number->is_int64() && number->as_int64() == kind->number;
  });
  Problem problem{found == known.end() ? &problems::not_understood : *found};
  const auto* about = object == nullptr ? nullptr : object->if_contains("about");
  if (about == nullptr || !about->is_object()) return std::unexpected(std::move(problem));
  for (const auto& fact : about->as_object()) {
    problem.about.emplace_back(fact.key(), word_of(about->as_object(), fact.key()));
  }
  return std::unexpected(std::move(problem));
}

}  // namespace

std::string control_path(const std::string& data) { return data + "/control.sock"; }

Result<void> open_account(House& house, const cli::NewUser& user) {
  auto judged = access::SignIn::judge_password(user.login, user.password);
  if (!judged) return judged;
  auto opened = house.recorder().open_account({.person = user.person,
                                               .name = user.name,
                                               .login = user.login,
                                               .rights = user.rights,
                                               .speaker = "administrator"});
  if (!opened) return opened;
  return house.sign_in().set_password(user.person, user.login, user.password);
}

std::string answer_line(House& house, std::string_view line, const Hearers& hearers) {
  const auto user = user_of(line);
  if (!user) return answer_of(std::unexpected(Problem{&problems::not_understood}));
  try {
    const auto opened = open_account(house, *user);
    if (opened) hearers.evicted(user->person);
    return answer_of(opened);
  } catch (const std::exception& fault) {
    // One background job: the server goes on. Repeated, the command finds what was done already.
    hearers.note(std::string{"an account handed over could not be opened: "} + fault.what());
    return answer_of(std::unexpected(Problem{&problems::not_recorded}));
  }
}

Result<void> hand_over(const cli::NewUser& user, const Problem& held) {
  const auto answer = ask_control(control_path(data_path(user.data)), line_of(user));
  if (!answer) return std::unexpected(held);
  return result_of(*answer);
}

}  // namespace zusage::app

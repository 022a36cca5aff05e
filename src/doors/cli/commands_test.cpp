// What commands hand to the outside, and what they refuse before: serve, user, verify; and every --help.
#include <doctest/doctest.h>

#include <optional>
#include <vector>

#include "doors/cli/catalogue.hpp"

using namespace zusage;
using namespace zusage::cli;

namespace {

struct Asked {
  int exit = 0;
  std::string out;
  std::string complaint;
  std::optional<ServeSettings> served = {};
  std::optional<NewUser> added = {};
  std::optional<AccountNamed> turned = {};
  std::optional<std::string> verified = {};
};

Asked ask(std::vector<const char*> words, Language language = Language::en) {
  Asked asked;
  Outside outside;
  outside.language = language;
  outside.print = [&](std::string_view text) { asked.out += text; };
  outside.complain = [&](std::string_view text) { asked.complaint += text; };
  outside.read_secret = [] { return std::string{"correct horse"}; };
  outside.serve = [&](const ServeSettings& settings) {
    asked.served = settings;
    return Exit::fine;
  };
  outside.verify = [&](const std::string& data) {
    asked.verified = data;
    return Exit::finding;
  };
  outside.keep.add_user = [&](const NewUser& user) -> Result<void> {
    asked.added = user;
    return {};
  };
  outside.keep.reset_user = [&](const AccountNamed& account) -> Result<AccountSeen> {
    asked.turned = account;
    return AccountSeen{.person = "j.brandt", .login = "jana"};
  };
  outside.keep.disable_user = outside.keep.reset_user;
  outside.keep.enable_user = [&](const AccountNamed& account) -> Result<AccountSeen> {
    asked.turned = account;
    return AccountSeen{.person = "j.brandt", .login = "jana", .changed = false};
  };
  words.insert(words.begin(), "zusage");
  asked.exit = run(static_cast<int>(words.size()), words.data(), outside);
  return asked;
}

}  // namespace

TEST_CASE("serve listens on this machine unless told otherwise, and groups never get too small") {
  const auto usual = ask({"serve", "--demo"});
  REQUIRE(usual.served);
  CHECK(usual.served->listen == "127.0.0.1:8080");
  CHECK(usual.served->demo);
  CHECK(usual.served->smallest_group == 8);
  CHECK(ask({"serve", "--smallest-group", "5"}).served->smallest_group == 5);
  for (const auto* size : {"4", "-8", "many", "8x"}) {
    const auto refused = ask({"serve", "--smallest-group", size});
    CHECK(refused.exit == 2);
    CHECK_FALSE(refused.served);
  }
}

TEST_CASE("user adds an account with the password from the terminal") {
  const auto asked =
      ask({"user", "add", "--person", "j.brandt", "--login", "jana", "--right", "member", "--right", "lead"});
  CHECK(asked.exit == 0);
  REQUIRE(asked.added);
  CHECK(asked.added->person == "j.brandt");
  CHECK(asked.added->password == "correct horse");
  CHECK(asked.added->rights == std::vector<std::string>{"member", "lead"});
  CHECK(ask({"user", "remove", "--person", "a", "--login", "b"}).exit == 2);
}

TEST_CASE("user resets with a password, closes and opens without, by person or by login") {
  const auto reset = ask({"user", "reset", "--login", "jana"});
  REQUIRE(reset.turned);
  CHECK(reset.turned->login == "jana");
  CHECK(reset.turned->password == "correct horse");
  CHECK(reset.out.find("j.brandt signs in as jana") == 0);
  const auto closed = ask({"user", "disable", "--person", "j.brandt"}, Language::de);
  REQUIRE(closed.turned);
  CHECK(closed.turned->password.empty());
  CHECK(closed.out.find("jana kann sich nicht mehr anmelden") == 0);
  CHECK(ask({"user", "enable", "--login", "jana"}).out == "The account jana is open already.\n");
  const auto nobody = ask({"user", "disable"});
  CHECK(nobody.exit == 2);
  CHECK_FALSE(nobody.turned);
  CHECK(nobody.complaint.find("Z9859") != std::string::npos);
}

TEST_CASE("verify answers what the outside says") {
  const auto asked = ask({"verify", "--data", "there"});
  CHECK(asked.exit == 1);
  CHECK(asked.verified == "there");
}

TEST_CASE("every command helps in both languages, with examples") {
  for (const auto* command : command_catalogue()) {
    const std::string name{command->name};
    INFO(name);
    CHECK_FALSE(command->examples.empty());
    for (const auto language : {Language::en, Language::de}) {
      const auto help = ask({name.c_str(), "--help"}, language);
      CHECK(help.exit == 0);
      CHECK(help.out.find(in(language, command->summary)) != std::string::npos);
      CHECK(help.out.find(command->examples) != std::string::npos);
    }
  }
}

TEST_CASE("words that no command can mean are refused with their number and the nearest word") {
  const auto refusal = [](std::vector<const char*> words, std::string_view number, std::string_view advice) {
    const auto refused = ask(std::move(words));
    CAPTURE(refused.complaint);
    CHECK(refused.exit == 2);
    CHECK(refused.complaint.find(number) != std::string::npos);
    CHECK(refused.complaint.find(advice) != std::string::npos);
  };
  refusal({}, "Z9853", "There are: backup");
  refusal({"nix"}, "Z9854", "There are: backup");
  refusal({"chekc"}, "Z9855", "Did you mean 'check'?");
  refusal({"verify", "--colour"}, "Z9856", "zusage verify --help");
  refusal({"verify", "--dta", "x"}, "Z9857", "Did you mean '--data'?");
  refusal({"verify", "here"}, "Z9858", "'here'");
  refusal({"user", "add", "--login", "elif"}, "Z9859", "lacks --person ID");
  refusal({"user"}, "Z9859", "lacks what");
  refusal({"verify", "--data"}, "Z9859", "lacks --data DIR");
  CHECK(ask({"nix"}, Language::de).complaint.find("Einen Befehl „nix“ gibt es nicht") != std::string::npos);
}

TEST_CASE("values that no command can mean are refused with their number") {
  CHECK(ask({"serve", "--smallest-group", "4"}).complaint.find("Z9850") != std::string::npos);
  CHECK(ask({"user", "drop", "--person", "a", "--login", "b"}).complaint.find("Z9852") != std::string::npos);
  CHECK(ask({"check", "x", "--deny", "Z999999"}).complaint.find("Z9860") != std::string::npos);
  CHECK(ask({"check", "x", "--as-of", "yesterday"}).complaint.find("Z9861") != std::string::npos);
  CHECK(ask({"explain", "Z101", "--language", "fr"}).complaint.find("Z9864") != std::string::npos);
  CHECK(ask({"learn", "x.csv", "--format", "xml"}).complaint.find("Z9880") != std::string::npos);
  CHECK(ask({"learn", "x.csv", "--as-of", "yesterday"}).complaint.find("Z9882") != std::string::npos);
}

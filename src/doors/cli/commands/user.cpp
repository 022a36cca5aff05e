// zusage user add: an account for a person, with a password read from the terminal.
#include <fmt/format.h>

#include "doors/cli/command.hpp"
#include "doors/cli/problems.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "what",
     .value = "add",
     .help = {.en = "add: open an account or renew its password",
              .de = "add: Konto öffnen oder Passwort erneuern"},
     .required = true},
    {.name = "--person",
     .value = "ID",
     .help = {.en = "id in the register", .de = "Kennung im Verzeichnis"},
     .required = true},
    {.name = "--login",
     .value = "NAME",
     .help = {.en = "name to sign in with", .de = "Name zum Anmelden"},
     .required = true},
    {.name = "--name",
     .value = "NAME",
     .help = {.en = "the person's name, when not in the register yet",
              .de = "Name der Person, wenn sie noch nicht im Verzeichnis steht"}},
    {.name = "--right",
     .value = "RIGHT",
     .help = {.en = "member (default), lead, steward, auditor, administrator, …",
              .de = "member (sonst), lead, steward, auditor, administrator, …"},
     .repeated = true},
    {.name = "--data",
     .value = "DIR",
     .help = {.en = "data directory (default: $ZUSAGE_DATA, else ./zusage-data)",
              .de = "Datenverzeichnis (sonst $ZUSAGE_DATA, sonst ./zusage-data)"}},
};

Exit user(const Arguments& arguments, Outside& outside) {
  const auto what = arguments.value("what");
  if (what != "add") return complain({&problems::unknown_user_task, {{"what", what}}}, outside);
  const bool german = outside.language == Language::de;
  outside.complain(german ? "Passwort (mindestens zehn Zeichen): " : "Password (at least ten characters): ");
  NewUser user{.data = arguments.value("--data"),
               .person = arguments.value("--person"),
               .name = arguments.value("--name"),
               .login = arguments.value("--login"),
               .password = outside.read_secret(),
               .rights = arguments.values("--right")};
  outside.complain("\n");
  const auto added = outside.add_user(user);
  if (!added) return complain(added.error(), outside);
  outside.print(fmt::format(
      fmt::runtime(german ? "{} kann sich jetzt als {} anmelden.\n" : "{} can now sign in as {}.\n"),
      user.person, user.login));
  return Exit::fine;
}

}  // namespace

extern const Command user_command{
    .name = "user",
    .summary = {.en = "Open accounts for people", .de = "Konten für Menschen öffnen"},
    .options = options,
    .examples = "  zusage user add --person j.brandt --login jana --right member",
    .run = user,
};

}  // namespace zusage::cli

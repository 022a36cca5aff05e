// zusage user add|reset|disable|enable: accounts of people. Passwords are read from the terminal only.
#include <fmt/format.h>

#include <algorithm>

#include "doors/cli/command.hpp"
#include "doors/cli/problems.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "what",
     .value = "add|reset|disable|enable",
     .help = {.en = "add: open an account; reset: set another password; disable: close the account; enable: "
                    "open it again",
              .de = "add: Konto öffnen; reset: ein neues Passwort setzen; disable: Konto schließen; enable: "
                    "wieder öffnen"},
     .required = true},
    {.name = "--person", .value = "ID", .help = {.en = "id in the register", .de = "Kennung im Verzeichnis"}},
    {.name = "--login",
     .value = "NAME",
     .help = {.en = "name to sign in with; all but add need only one of --person and --login",
              .de = "Name zum Anmelden; außer bei add genügt --person oder --login"}},
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

struct Deed {
  std::string_view name;
  std::function<Result<AccountSeen>(const AccountNamed&)> Keeping::* run = nullptr;  // null: add
  Phrase done;
  Phrase was_so = {};
};

constexpr Deed deeds[] = {
    {.name = "add",
     .done = {.en = "{person} can now sign in as {login}.\n",
              .de = "{person} kann sich jetzt als {login} anmelden.\n"}},
    {.name = "reset",
     .run = &Keeping::reset_user,
     .done = {.en = "{person} signs in as {login} with the new password; whoever was signed in is out.\n",
              .de = "{person} meldet sich als {login} mit dem neuen Passwort an; wer angemeldet war, ist es "
                    "nicht mehr.\n"}},
    {.name = "disable",
     .run = &Keeping::disable_user,
     .done = {.en = "{login} can no longer sign in; what {person} said and promised stays.\n",
              .de = "{login} kann sich nicht mehr anmelden; was {person} gesagt und zugesagt hat, bleibt.\n"},
     .was_so = {.en = "The account {login} was closed already.\n",
                .de = "Das Konto {login} war schon geschlossen.\n"}},
    {.name = "enable",
     .run = &Keeping::enable_user,
     .done = {.en = "{person} can sign in as {login} again, with the password as it was.\n",
              .de = "{person} kann sich wieder als {login} anmelden, mit dem Passwort von vorher.\n"},
     .was_so = {.en = "The account {login} is open already.\n",
                .de = "Das Konto {login} ist schon offen.\n"}},
};

std::string ask_password(Outside& outside) {
  const bool german = outside.language == Language::de;
  outside.complain(german ? "Passwort (mindestens zehn Zeichen): " : "Password (at least ten characters): ");
  auto password = outside.read_secret();
  outside.complain("\n");
  return password;
}

Exit missing(std::string_view option, Outside& outside) {
  return complain({&problems::word_missing, {{"command", "user"}, {"word", std::string{option}}}}, outside);
}

Result<AccountSeen> done(const Deed& deed, const Arguments& arguments, Outside& outside) {
  const auto data = arguments.value("--data");
  const auto person = arguments.value("--person");
  const auto login = arguments.value("--login");
  if (deed.run != nullptr) {
    return (outside.keep.*
            deed.run)({.data = data,
                       .person = person,
                       .login = login,
                       .password = deed.name == "reset" ? ask_password(outside) : std::string{}});
  }
  const auto added = outside.keep.add_user({.data = data,
                                            .person = person,
                                            .name = arguments.value("--name"),
                                            .login = login,
                                            .password = ask_password(outside),
                                            .rights = arguments.values("--right")});
  if (!added) return std::unexpected(added.error());
  return AccountSeen{.person = person, .login = login};
}

Exit user(const Arguments& arguments, Outside& outside) {
  const auto what = arguments.value("what");
  const auto* deed = std::ranges::find(deeds, what, &Deed::name);
  if (deed == std::end(deeds)) return complain({&problems::unknown_user_task, {{"what", what}}}, outside);
  const bool adds = deed->run == nullptr;
  if (adds && !arguments.has("--person")) return missing("--person ID", outside);
  if (adds && !arguments.has("--login")) return missing("--login NAME", outside);
  if (!arguments.has("--person") && !arguments.has("--login")) return missing("--login NAME", outside);
  const auto seen = done(*deed, arguments, outside);
  if (!seen) return complain(seen.error(), outside);
  const auto& sentence = seen->changed ? deed->done : deed->was_so;
  outside.print(fill(in(outside.language, sentence), {{"person", seen->person}, {"login", seen->login}}));
  return Exit::fine;
}

}  // namespace

extern const Command user_command{
    .name = "user",
    .summary = {.en = "Open, reset and close accounts of people",
                .de = "Konten von Menschen öffnen, zurücksetzen und schließen"},
    .options = options,
    .examples =
        "  zusage user add --person j.brandt --login jana --right member\n"
        "  zusage user reset --login jana\n"
        "  zusage user disable --person j.brandt",
    .details = {.en = "A password is read from the terminal, or as one line from standard input. Beside a "
                      "running server the work is handed to it.",
                .de = "Ein Passwort wird am Terminal gelesen oder als eine Zeile von der Standardeingabe. "
                      "Neben einem laufenden Server erledigt dieser die Arbeit."},
    .run = user,
};

}  // namespace zusage::cli

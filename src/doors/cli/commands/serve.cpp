// zusage serve: the server itself. Everything it does is app/'s; here stand the words of the command line.
#include <charconv>

#include "doors/cli/command.hpp"
#include "doors/cli/problems.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "--data",
     .value = "DIR",
     .help = {.en = "data directory (default: $ZUSAGE_DATA, else ./zusage-data)",
              .de = "Datenverzeichnis (sonst $ZUSAGE_DATA, sonst ./zusage-data)"}},
    {.name = "--demo",
     .help = {.en = "fill an empty directory with two simulated years and allow one-click sign-in",
              .de = "ein leeres Verzeichnis mit zwei simulierten Jahren füllen, Anmeldung mit einem Klick"}},
    {.name = "--listen",
     .value = "ADDRESS:PORT",
     .help = {.en = "where to listen", .de = "wo der Server hört"},
     .fallback = "127.0.0.1:8080"},
    {.name = "--public-url",
     .value = "URL",
     .help = {.en = "the address people use; needed when listening beyond this machine",
              .de = "die Adresse, die Menschen benutzen; nötig, wenn er über diese Maschine hinaus hört"}},
    {.name = "--smallest-group",
     .value = "N",
     .help = {.en = "figures about groups need at least so many people (5 or more)",
              .de = "Zahlen über Gruppen brauchen mindestens so viele Menschen (5 oder mehr)"},
     .fallback = "8"},
};

Exit serve(const Arguments& arguments, Outside& outside) {
  ServeSettings settings{.data = arguments.value("--data"),
                         .listen = arguments.value("--listen"),
                         .public_url = arguments.value("--public-url"),
                         .demo = arguments.has("--demo")};
  const auto group = arguments.value("--smallest-group");
  const auto read = std::from_chars(group.data(), group.data() + group.size(), settings.smallest_group);
  if (read.ec != std::errc{} || read.ptr != group.data() + group.size() || settings.smallest_group < 5) {
    return complain({&problems::group_too_small, {{"given", group}}}, outside);
  }
  return outside.serve(settings);
}

}  // namespace

extern const Command serve_command{
    .name = "serve",
    .summary = {.en = "Start the server", .de = "Den Server starten"},
    .options = options,
    .examples = "  zusage serve --demo\n  zusage serve --data /var/lib/zusage --listen 127.0.0.1:8080",
    .run = serve,
};

}  // namespace zusage::cli

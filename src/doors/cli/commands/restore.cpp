// zusage restore: a data directory from a backup, all of it or nothing, and verified afterwards.
#include <fmt/format.h>

#include "doors/cli/command.hpp"
#include "doors/cli/progress.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "file",
     .value = "FILE",
     .help = {.en = "a file that `zusage backup` wrote",
              .de = "eine Datei, die `zusage backup` geschrieben hat"},
     .required = true},
    {.name = "--replace",
     .help = {.en = "also where there are data; they are kept aside in backup/",
              .de = "auch wo schon Daten liegen; sie werden in backup/ aufgehoben"}},
    {.name = "--data",
     .value = "DIR",
     .help = {.en = "data directory (default: $ZUSAGE_DATA, else ./zusage-data)",
              .de = "Datenverzeichnis (sonst $ZUSAGE_DATA, sonst ./zusage-data)"}},
};

Exit restore(const Arguments& arguments, Outside& outside) {
  const bool german = outside.language == Language::de;
  const auto data = arguments.value("--data");
  ProgressLine line{outside};
  const auto seen = outside.keep.restore(
      {.data = data, .file = arguments.value("file"), .replace = arguments.has("--replace")}, line.heard());
  line.clear();
  if (!seen) return complain(seen.error(), outside);
  outside.print(
      fmt::format(fmt::runtime(german ? "Wiederhergestellt: Stand {}, {} Einträge, {} Anliegen, {} Konten.\n"
                                      : "Restored: as of {}, {} entries, {} requests, {} accounts.\n"),
                  to_rfc3339(seen->taken_at), seen->entry_count, seen->request_count, seen->account_count));
  if (!seen->kept_aside.empty()) {
    outside.print(fmt::format(
        fmt::runtime(german ? "Was vorher da war, liegt in {}\n" : "What was there before lies in {}\n"),
        seen->kept_aside));
  }
  return outside.verify(data);
}

}  // namespace

extern const Command restore_command{
    .name = "restore",
    .summary = {.en = "Make a data directory from a backup",
                .de = "Ein Datenverzeichnis aus einer Sicherung machen"},
    .options = options,
    .examples =
        "  zusage restore backup/zusage-20261123T080000Z.tar.gz --data /var/lib/zusage-new\n"
        "  zusage restore zusage.tar.gz --data /var/lib/zusage --replace",
    .details =
        {.en = "Refused while a server runs there. Every file is compared with its SHA-256 before anything "
               "is put in place; afterwards everything is verified as by `zusage verify`.",
         .de = "Abgelehnt, solange dort ein Server läuft. Jede Datei wird mit ihrem SHA-256 verglichen, "
               "bevor etwas an seinen Platz kommt; danach wird alles geprüft wie von `zusage verify`."},
    .run = restore,
};

}  // namespace zusage::cli

// zusage export: the organisation of a data directory as files that import again to the same.
#include <fmt/format.h>

#include <algorithm>

#include "doors/cli/command.hpp"
#include "doors/cli/problems.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "to",
     .value = "DIR|-",
     .help = {.en = "an empty or new folder; - prints everything as one file",
              .de = "ein leerer oder neuer Ordner; - gibt alles als eine Datei aus"},
     .required = true},
    {.name = "--as-written",
     .help = {.en =
                  "the files as they were submitted, with comments and order, instead of the canonical text",
              .de = "die Dateien, wie sie eingereicht wurden, mit Kommentaren und Reihenfolge, statt des "
                    "kanonischen Textes"}},
    {.name = "--force",
     .help = {.en = "write into a folder that holds something; other files there stay",
              .de = "auch in einen Ordner schreiben, in dem schon etwas liegt; andere Dateien dort bleiben"}},
    {.name = "--data",
     .value = "DIR",
     .help = {.en = "data directory (default: $ZUSAGE_DATA, else ./zusage-data)",
              .de = "Datenverzeichnis (sonst $ZUSAGE_DATA, sonst ./zusage-data)"}},
};

// Below the folder, whatever the path was called when it was submitted.
std::string inside(const std::string& folder, std::string_view path) {
  std::string out = folder;
  while (!path.empty()) {
    const auto end = std::min(path.find('/'), path.size());
    const auto part = path.substr(0, end);
    if (!part.empty() && part != "." && part != "..") out += "/" + std::string{part};
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return out;
}

Exit write_all(const Exported& exported, const std::string& to, Outside& outside) {
  for (const auto& file : exported.files) {
    const auto path = inside(to, file.path);
    if (const auto written = outside.write_file(path, file.content); !written)
      return complain(written.error(), outside);
    outside.print(path + "\n");
  }
  const bool german = outside.language == Language::de;
  outside.print(
      fmt::format(fmt::runtime(german ? "Fassung {} in {} Dateien.\n" : "Revision {} in {} files.\n"),
                  exported.revision, exported.files.size()));
  return Exit::fine;
}

Exit run_export(const Arguments& arguments, Outside& outside) {
  const auto to = arguments.value("to");
  const bool as_written = arguments.has("--as-written");
  if (to == "-" && as_written) return complain({&problems::written_needs_folder}, outside);
  if (to != "-" && !arguments.has("--force") && outside.keep.is_taken(to))
    return complain({&problems::folder_taken, {{"path", to}}}, outside);
  const auto form = to == "-" ? Form::one_file : as_written ? Form::as_written : Form::canonical;
  const auto exported = outside.keep.export_text({.data = arguments.value("--data"), .form = form});
  if (!exported) return complain(exported.error(), outside);
  if (to == "-") {
    for (const auto& file : exported->files) outside.print(file.content);
    return Exit::fine;
  }
  if (const auto exit = write_all(*exported, to, outside); exit != Exit::fine) return exit;
  if (!as_written || exported->changed_since.empty()) return Exit::fine;
  const bool german = outside.language == Language::de;
  outside.print(fmt::format(
      fmt::runtime(german
                       ? "{} Einträge im Verzeichnis sind jünger als diese Texte; ohne --as-written stehen "
                         "sie im Export.\n"
                       : "{} entries of the register are younger than these texts; without --as-written "
                         "they are in the export.\n"),
      exported->changed_since.size()));
  return Exit::fine;
}

}  // namespace

extern const Command export_command{
    .name = "export",
    .summary = {.en = "Write the organisation of a data directory as text",
                .de = "Die Organisation eines Datenverzeichnisses als Text schreiben"},
    .options = options,
    .examples =
        "  zusage export backup-text --data /var/lib/zusage\n"
        "  zusage export - > organisation.yaml\n"
        "  zusage export texts --as-written",
    .details =
        {.en = "Writes organisation/*.yaml and, for persons, customers, contacts and suppliers, "
               "register/*.yaml. Imported into an empty directory they give the same organisation, byte "
               "for byte. It may run beside a server.",
         .de = "Schreibt organisation/*.yaml und für Personen, Kunden, Kontakte und Lieferanten "
               "register/*.yaml. In ein leeres Verzeichnis importiert ergeben sie dieselbe Organisation, "
               "Byte für Byte. Ein Server darf daneben laufen."},
    .run = run_export,
};

}  // namespace zusage::cli

// zusage backup: everything of a data directory in one file, also while a server runs.
#include <fmt/format.h>

#include <charconv>

#include "doors/cli/command.hpp"
#include "doors/cli/problems.hpp"
#include "doors/cli/progress.hpp"
#include "ground/format/json.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "file",
     .value = "FILE",
     .help = {.en = "where to (default: backup/zusage-<instant>.tar.gz in the data directory)",
              .de = "wohin (sonst backup/zusage-<Zeitpunkt>.tar.gz im Datenverzeichnis)"}},
    {.name = "--keep",
     .value = "N",
     .help = {.en = "afterwards keep only the newest N of the backups in backup/",
              .de = "danach nur die neuesten N Sicherungen in backup/ behalten"}},
    {.name = "--data",
     .value = "DIR",
     .help = {.en = "data directory (default: $ZUSAGE_DATA, else ./zusage-data)",
              .de = "Datenverzeichnis (sonst $ZUSAGE_DATA, sonst ./zusage-data)"}},
    {.name = "--format",
     .value = "text|json",
     .help = {.en = "for people or for programs", .de = "für Menschen oder für Programme"},
     .fallback = "text"},
};

// From 1; nothing when it is none.
std::optional<int> count_in(const std::string& text) {
  int count = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, count);
  if (read.ec != std::errc{} || read.ptr != end || count < 1) return std::nullopt;
  return count;
}

std::string json_of(const BackupSeen& seen) {
  format::JsonArray forgotten;
  for (const auto& path : seen.forgotten) forgotten.emplace_back(path);
  return format::print(format::JsonObject{{"path", seen.path},
                                          {"taken_at", to_rfc3339(seen.taken_at)},
                                          {"size", seen.size},
                                          {"entries", seen.entry_count},
                                          {"requests", seen.request_count},
                                          {"accounts", seen.account_count},
                                          {"forgotten", std::move(forgotten)}},
                       format::Layout::pretty);
}

std::string told(const BackupSeen& seen, bool german) {
  auto text = fmt::format(fmt::runtime(german ? "{}: {} Einträge, {} Anliegen, {} Konten; {:.1f} MiB\n"
                                              : "{}: {} entries, {} requests, {} accounts; {:.1f} MiB\n"),
                          seen.path, seen.entry_count, seen.request_count, seen.account_count,
                          static_cast<double>(seen.size) / (1024.0 * 1024.0));
  for (const auto& path : seen.forgotten)
    text += fmt::format(fmt::runtime(german ? "gelöscht: {}\n" : "removed: {}\n"), path);
  return text;
}

Exit backup(const Arguments& arguments, Outside& outside) {
  const auto format = arguments.value("--format");
  if (format != "text" && format != "json")
    return complain({&problems::unknown_format, {{"given", format}}}, outside);
  const auto keep = arguments.has("--keep") ? count_in(arguments.value("--keep")) : std::optional{0};
  if (!keep) return complain({&problems::keep_too_few, {{"given", arguments.value("--keep")}}}, outside);
  ProgressLine line{outside};
  const auto seen = outside.keep.back_up(
      {.data = arguments.value("--data"), .file = arguments.value("file"), .keep = *keep}, line.heard());
  line.clear();
  if (!seen) return complain(seen.error(), outside);
  outside.print(format == "json" ? json_of(*seen) : told(*seen, outside.language == Language::de));
  return Exit::fine;
}

}  // namespace

extern const Command backup_command{
    .name = "backup",
    .summary = {.en = "Save a data directory into one file, also while the server runs",
                .de = "Ein Datenverzeichnis in eine Datei sichern, auch bei laufendem Server"},
    .options = options,
    .examples =
        "  zusage backup --data /var/lib/zusage\n"
        "  zusage backup --data /var/lib/zusage --keep 14\n"
        "  zusage backup /media/away/zusage.tar.gz",
    .details =
        {.en = "A tar file packed with gzip: the database as it stood at one instant, the secret, the files, "
               "and manifest.json with the SHA-256 of each. Whoever can read it can read everything; it "
               "is readable by its owner alone. An existing file is never overwritten.\n"
               "JSON: {path, taken_at, size, entries, requests, accounts, forgotten}.",
         .de = "Eine mit gzip gepackte tar-Datei: die Datenbank zu einem Zeitpunkt, das Geheimnis, die "
               "Dateien und manifest.json mit dem SHA-256 von allem. Wer sie liest, liest alles; nur ihr "
               "Eigentümer darf es. Eine vorhandene Datei wird nie überschrieben.\n"
               "JSON: {path, taken_at, size, entries, requests, accounts, forgotten}."},
    .run = backup,
};

}  // namespace zusage::cli

// zusage import: a text becomes the present one of a data directory, or nothing is changed at all.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "doors/cli/check/judged.hpp"
#include "doors/cli/command.hpp"
#include "doors/cli/problems.hpp"
#include "doors/cli/progress.hpp"
#include "ground/format/json.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "path",
     .value = "PATH",
     .help = {.en = "YAML files or folders of them; together they are the whole organisation",
              .de = "YAML-Dateien oder Ordner damit; zusammen sind sie die ganze Organisation"},
     .required = true,
     .repeated = true},
    {.name = "--reason",
     .value = "WHY",
     .help = {.en = "why, kept with the revision", .de = "warum; steht bei der Fassung"}},
    {.name = "--dry-run",
     .help = {.en = "check and say what would change, load nothing",
              .de = "prüfen und sagen, was sich änderte; nichts laden"}},
    {.name = "--data",
     .value = "DIR",
     .help = {.en = "data directory (default: $ZUSAGE_DATA, else ./zusage-data); made if there is none",
              .de = "Datenverzeichnis (sonst $ZUSAGE_DATA, sonst ./zusage-data); wird angelegt, wenn es "
                    "fehlt"}},
    {.name = "--format",
     .value = "text|json",
     .help = {.en = "for people or for programs", .de = "für Menschen oder für Programme"},
     .fallback = "text"},
};

constexpr std::size_t shown_at_most = 12;  // of each kind of change

std::string last_folder(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  const auto name = path.substr(path.rfind('/') + 1);
  return name == "." || name == ".." ? std::string{} : name;
}

// Where a file stands within the organisation, without where that stands on this machine: below a folder that
// was named alone as it lies there, else with the name of its folder before it.
std::string place_within(const std::string& file, const std::string& path, bool alone) {
  auto root = path.starts_with("./") ? path.substr(2) : path;
  while (root.size() > 1 && root.ends_with('/')) root.pop_back();
  if (file == root) return file.substr(file.rfind('/') + 1);
  const auto below = root == "." || root.empty() ? file : file.substr(root.size() + 1);
  const auto folder = alone ? std::string{} : last_folder(path);
  return folder.empty() ? below : folder + "/" + below;
}

struct Read {
  std::vector<text::File> as_named;  // for people
  std::vector<text::File> within;    // for the data
};

Result<Read> read_all(const std::vector<std::string>& paths, const Outside& outside) {
  Read read;
  for (const auto& path : paths) {
    auto files = read_files(path, outside);
    if (!files) return std::unexpected(files.error());
    for (auto& file : *files) {
      read.within.push_back(
          {.path = place_within(file.path, path, paths.size() == 1), .content = file.content});
      read.as_named.push_back(std::move(file));
    }
  }
  return read;
}

format::JsonArray array_of(const std::vector<std::string>& words) {
  format::JsonArray array;
  for (const auto& word : words) array.emplace_back(word);
  return array;
}

std::string lines_of(char mark, const std::vector<std::string>& words, bool german) {
  std::string lines;
  for (std::size_t i = 0; i < std::min(words.size(), shown_at_most); ++i)
    lines += fmt::format("  {} {}\n", mark, words[i]);
  if (words.size() > shown_at_most)
    lines += fmt::format(fmt::runtime(german ? "  {} … und {} weitere\n" : "  {} … and {} more\n"), mark,
                         words.size() - shown_at_most);
  return lines;
}

std::string told(const Imported& imported, bool dry_run, bool german) {
  const bool nothing = imported.added.empty() && imported.changed.empty() && imported.removed.empty();
  if (nothing && imported.revision == imported.before) {
    return fmt::format(fmt::runtime(german ? "Nichts hat sich geändert; es bleibt bei Fassung {}.\n"
                                           : "Nothing has changed; revision {} stays.\n"),
                       imported.revision);
  }
  std::string_view headline = german ? "Fassung {} gilt jetzt: {} neu, {} geändert, {} entfernt.\n"
                                     : "Revision {} holds now: {} added, {} changed, {} removed.\n";
  if (dry_run) {
    headline = german
                   ? "Nichts geladen; zur Fassung {} kämen: {} neu, {} geändert, {} entfernt.\n"
                   : "Nothing loaded; after revision {} there would be: {} added, {} changed, {} removed.\n";
  }
  return fmt::format(fmt::runtime(headline), imported.revision, imported.added.size(),
                     imported.changed.size(), imported.removed.size()) +
         lines_of('+', imported.added, german) + lines_of('~', imported.changed, german) +
         lines_of('-', imported.removed, german);
}

// Everything that is wrong at once, each with its place.
Exit refuse(const Report& report, bool as_json, Outside& outside) {
  const Canvas canvas{.columns = static_cast<std::size_t>(std::max(outside.columns, 60)),
                      .paint = {outside.colours}};
  outside.print(as_json ? report_json(report) : report_text(report, outside.language, canvas));
  const auto count = report.problems.size() + static_cast<std::size_t>(report.counts().errors);
  return complain({&problems::text_not_imported, {{"count", std::to_string(count)}}}, outside);
}

Exit run_import(const Arguments& arguments, Outside& outside) {
  const auto format = arguments.value("--format");
  if (format != "text" && format != "json")
    return complain({&problems::unknown_format, {{"given", format}}}, outside);
  const auto paths = arguments.values("path");
  auto read = read_all(paths, outside);
  if (!read) return complain(read.error(), outside);
  const auto report = judged(paths.front(), read->as_named, outside.now());
  if (!report.problems.empty() || report.counts().errors > 0)
    return refuse(report, format == "json", outside);
  const bool dry_run = arguments.has("--dry-run");
  ProgressLine line{outside};
  const auto imported = outside.keep.import_text({.data = arguments.value("--data"),
                                                  .files = std::move(read->within),
                                                  .reason = arguments.value("--reason"),
                                                  .dry_run = dry_run},
                                                 line.heard());
  line.clear();
  if (!imported) return complain(imported.error(), outside);
  outside.print(format == "json" ? format::print(format::JsonObject{{"revision", imported->revision},
                                                                    {"before", imported->before},
                                                                    {"dry_run", dry_run},
                                                                    {"added", array_of(imported->added)},
                                                                    {"changed", array_of(imported->changed)},
                                                                    {"removed", array_of(imported->removed)}},
                                                 format::Layout::pretty)
                                 : told(*imported, dry_run, outside.language == Language::de));
  return Exit::fine;
}

}  // namespace

extern const Command import_command{
    .name = "import",
    .summary = {.en = "Load an organisation as text into a data directory",
                .de = "Eine Organisation als Text in ein Datenverzeichnis laden"},
    .options = options,
    .examples =
        "  zusage import examples/utility --data /var/lib/zusage --reason \"As agreed in May\"\n"
        "  zusage import organisation register --dry-run",
    .details =
        {.en =
             "The text is checked first: where it cannot be read or contradicts itself, everything wrong is "
             "listed and nothing is loaded. Persons, customers, contacts and suppliers go into the register; "
             "those the text does not name stay there. Beside a running server the work is handed to it.\n"
             "JSON: {revision, before, dry_run, added, changed, removed}; of a text that is refused: as "
             "`zusage check`.",
         .de =
             "Der Text wird zuerst geprüft: Ist er nicht lesbar oder widerspricht er sich, wird alles "
             "genannt "
             "und nichts geladen. Personen, Kunden, Kontakte und Lieferanten kommen ins Verzeichnis; wen der "
             "Text nicht nennt, der bleibt dort. Neben einem laufenden Server erledigt dieser die Arbeit.\n"
             "JSON: {revision, before, dry_run, added, changed, removed}; bei einem Text, der nicht "
             "angenommen "
             "wird: wie `zusage check`."},
    .run = run_import,
};

}  // namespace zusage::cli

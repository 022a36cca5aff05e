// zusage learn tickets.csv: which services a ticket export shows, which promises were kept, what can be
// promised.
#include <fmt/format.h>

#include <filesystem>

#include "doors/cli/command.hpp"
#include "doors/cli/learn/history.hpp"
#include "doors/cli/learn/html/html.hpp"
#include "doors/cli/learn/problems.hpp"
#include "doors/cli/learn/report.hpp"
#include "ground/base/digest.hpp"
#include "ground/calendar/local.hpp"
#include "insight/learn/draft.hpp"
#include "insight/learn/learner.hpp"
#include "insight/learn/problems_history.hpp"
#include "insight/learn/problems_taking.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "file",
     .value = "FILE",
     .help = {.en = "ticket export: CSV in any usual encoding, also packed (.csv.gz), or a workbook (.xlsx)",
              .de = "Ticketexport: CSV in jeder üblichen Kodierung, auch gepackt (.csv.gz), oder "
                    "Arbeitsmappe (.xlsx)"},
     .repeated = true},
    {.name = "--map",
     .value = "FIELD=COLUMN,…",
     .help = {.en = "overrule the choice of columns; fields: case, opened, promised, closed, type, provider, "
                    "kept; '-' for none",
              .de = "Wahl der Spalten überstimmen; Felder: case, opened, promised, closed, type, provider, "
                    "kept; „-“ für keine"},
     .repeated = true},
    {.name = "--time-zone",
     .value = "ZONE",
     .help = {.en = "zone of times that name none", .de = "Zone der Zeiten, die keine nennen"},
     .fallback = "Europe/Berlin"},
    {.name = "--as-of",
     .value = "TIME",
     .help = {.en = "day or time of the report; else the latest instant in the file",
              .de = "Stichtag oder Zeitpunkt; sonst der letzte Zeitpunkt in der Datei"}},
    {.name = "--format",
     .value = "text|json",
     .help = {.en = "for people or programs", .de = "für Menschen oder Programme"},
     .fallback = "text"},
    {.name = "--html",
     .value = "FILE.html",
     .help = {.en = "write the report as one page to show around: pictures, tables, prints well",
              .de = "den Bericht als eine Seite zum Vorzeigen schreiben: Bilder, Tabellen, gut zu drucken"}},
    {.name = "--write",
     .value = "FILE.yaml",
     .help = {.en = "write a draft organisation that `zusage check` reads",
              .de = "einen Entwurf der Organisation schreiben, den `zusage check` liest"}},
    {.name = "--into",
     .value = "DIR",
     .help = {.en = "take the matters over as history of this data directory; may be repeated",
              .de = "die Vorgänge als Geschichte in dieses Datenverzeichnis übernehmen; wiederholbar"}},
    {.name = "--system",
     .value = "NAME",
     .help = {.en = "what the other system is called; with the number the key of repeated imports",
              .de = "wie das andere System heißt; mit der Nummer der Schlüssel wiederholter Importe"},
     .fallback = "Ticketsystem"},
    {.name = "--url",
     .value = "LINK",
     .help = {.en = "where a matter can be looked at there, with {number} in it",
              .de = "wo ein Vorgang dort zu sehen ist, mit {number} darin"}},
    {.name = "--service",
     .value = "ID",
     .help = {.en = "all matters belong to this service", .de = "alle Vorgänge gehören zu dieser Leistung"}},
    {.name = "--with-draft",
     .help = {.en = "load the draft organisation first; only into an empty directory",
              .de = "vorher den Entwurf der Organisation laden; nur in ein leeres Verzeichnis"}},
    {.name = "--watch",
     .value = "FOLDER",
     .help = {.en = "take over every export that is dropped into this folder, until stopped",
              .de = "jeden Export übernehmen, der in diesen Ordner gelegt wird, bis zum Anhalten"}},
};

// What the words of the command mean, once they are known to make sense.
struct Wish {
  std::string path;
  learn::Mapping mapping;
  calendar::Zone zone;
  learn::Settings settings;
  bool as_json = false;
};

Result<learn::Mapping> mapping_of(const Arguments& arguments) {
  learn::Mapping all;
  for (const auto& text : arguments.values("--map")) {
    const auto some = learn::parse_mapping(text);
    if (!some) return std::unexpected(some.error());
    for (const auto& [field, column] : *some) all[field] = column;
  }
  return all;
}

Result<Wish> wish_of(const Arguments& arguments, const std::string& file) {
  const auto format = arguments.value("--format");
  if (format != "text" && format != "json") {
    return std::unexpected(Problem{&problems::learn_unknown_format, {{"given", format}}});
  }
  const auto mapping = mapping_of(arguments);
  if (!mapping) return std::unexpected(mapping.error());
  const auto zone = calendar::find_zone(arguments.value("--time-zone"));
  if (!zone) return std::unexpected(zone.error());
  Wish wish{file, *mapping, *zone, {}, format == "json"};
  wish.settings.from_local = [zone = *zone](std::int64_t local) { return zone.read({local}).at; };
  const auto as_of = arguments.value("--as-of");
  if (as_of.empty()) return wish;
  wish.settings.as_of = learn::read_as_of(as_of, wish.settings);
  if (!wish.settings.as_of) return std::unexpected(Problem{&problems::learn_no_as_of, {{"given", as_of}}});
  return wish;
}

// On a terminal, and only when it takes longer than a second.
class Progress {
 public:
  explicit Progress(Outside& outside) : outside_(outside), shown_at_(outside.now() + seconds(1)) {}
  ~Progress() {
    if (shown_) outside_.complain("\r\x1b[K");
  }
  void add(std::size_t bytes) {
    read_ += bytes;
    if (!outside_.is_terminal || outside_.now() < shown_at_) return;
    shown_ = true;
    shown_at_ = outside_.now() + seconds(1);
    outside_.complain(fmt::format("\r{} MiB", read_ >> 20U));
  }

 private:
  Outside& outside_;
  Instant shown_at_;
  std::size_t read_ = 0;
  bool shown_ = false;
};

Result<learn::Columns> survey(const Wish& wish, Outside& outside) {
  learn::Survey survey;
  Progress progress{outside};
  const auto read = outside.read_pieces(wish.path, [&](std::string_view piece) {
    progress.add(piece.size());
    return survey.take(piece);
  });
  if (!read) return std::unexpected(read.error());
  return survey.choose(wish.mapping, wish.zone.name());
}

Result<void> read_rows(learn::Learner& learner, const std::string& path, Outside& outside) {
  Progress progress{outside};
  return outside.read_pieces(path, [&](std::string_view piece) {
    progress.add(piece.size());
    return learner.take(piece);
  });
}

Result<void> write_draft(const std::string& path, const learn::Learned& learned, const LearnContext& context,
                         Outside& outside) {
  const auto there = outside.read_file(path);
  if (there && !there->empty() && !learn::is_untouched_draft(*there)) {
    return std::unexpected(Problem{&problems::learn_would_overwrite, {{"path", path}}});
  }
  return outside.write_file(path, learn::draft_of(learned, {.source = context.file,
                                                            .time_zone = context.zone.name(),
                                                            .language = context.language}));
}

// The digest is of the file as it lies there, so that anybody can compare.
Result<void> write_html(const std::string& path, const std::string& source, const learn::Learned& learned,
                        const learn::Columns& columns, const LearnContext& context, Outside& outside) {
  const auto there = outside.read_file(path);
  if (there && !there->empty() && !is_html_report(*there)) {
    return std::unexpected(Problem{&problems::learn_no_report_of_ours, {{"path", path}}});
  }
  const auto bytes = outside.read_file(source);
  const auto digest = bytes ? to_hex(sha256(*bytes)) : std::string{};
  return outside.write_file(path, learned_as_html(learned, columns, context, digest));
}

Exit complain_at(Problem problem, const std::string& path, Outside& outside) {
  if (problem.place.file.empty() && problem.place.line > 0) problem.place = {path, problem.place.line, 1};
  return complain(problem, outside);
}

void print_report(const learn::Learned& learned, const learn::Columns& columns, const LearnContext& context,
                  Outside& outside) {
  outside.print(said_of_figures(learned, context));
  outside.print(said_of_oddities(learned, columns, context));
  outside.print(said_of_skipped(learned.skipped, context));
}

Exit finish(const Arguments& arguments, const learn::Learned& learned, const learn::Columns& columns,
            const LearnContext& context, Outside& outside) {
  if (const auto page = arguments.value("--html"); !page.empty()) {
    const auto shown = write_html(page, arguments.value("file"), learned, columns, context, outside);
    if (!shown) return complain(shown.error(), outside);
    const bool in_german = context.language == Language::de;
    outside.complain(in_german ? fmt::format("\nBericht geschrieben: {}\n", page)
                               : fmt::format("\nReport written: {}\n", page));
  }
  const auto path = arguments.value("--write");
  if (path.empty()) return Exit::fine;
  const auto written = write_draft(path, learned, context, outside);
  if (!written) return complain(written.error(), outside);
  const bool german = context.language == Language::de;
  outside.complain(german
                       ? fmt::format("\nEntwurf geschrieben: {}. Weiter mit: zusage check {}\n", path, path)
                       : fmt::format("\nDraft written: {}. Next: zusage check {}\n", path, path));
  return Exit::fine;
}

HistoryWish history_of(const Arguments& arguments, const std::string& file, Outside& outside) {
  std::string mapping;
  for (const auto& some : arguments.values("--map")) mapping += (mapping.empty() ? "" : ",") + some;
  return {.data = arguments.value("--into"),
          .file = file.empty() ? file : std::filesystem::absolute(file).string(),
          .system = arguments.value("--system"),
          .url = arguments.value("--url"),
          .service = arguments.value("--service"),
          .mapping = mapping,
          .time_zone = arguments.value("--time-zone"),
          .as_of = arguments.value("--as-of"),
          .with_draft = arguments.has("--with-draft"),
          .language = outside.language};
}

// One line that is written over, on a terminal alone.
void show_progress(const HistoryProgress& progress, Outside& outside) {
  if (!outside.is_terminal) return;
  const auto& taken = progress.taken;
  const auto done = taken.fresh + taken.continued + taken.corrected + taken.unchanged + taken.own;
  outside.complain(fmt::format("\r{} / {}", learn::grouped(done, outside.language),
                               learn::grouped(progress.matters, outside.language)));
}

Exit take_history(const Arguments& arguments, const std::string& file, Outside& outside) {
  const auto wish = history_of(arguments, file, outside);
  const auto done =
      outside.take_history(wish, [&](const HistoryProgress& progress) { show_progress(progress, outside); });
  if (outside.is_terminal) outside.complain("\r\x1b[K");
  if (!done) return complain(done.error(), outside);
  outside.print("\n" + said_of_history(*done, wish));
  return Exit::fine;
}

Exit learn_from_file(const Arguments& arguments, const std::string& file, Outside& outside) {
  const auto wish = wish_of(arguments, file);
  if (!wish) return complain(wish.error(), outside);
  const LearnContext context{.file = wish->path.substr(wish->path.rfind('/') + 1),
                             .zone = wish->zone,
                             .language = outside.language,
                             .columns = static_cast<std::size_t>(std::max(outside.columns, 60))};
  const auto columns = survey(*wish, outside);
  if (!columns) return complain_at(columns.error(), wish->path, outside);
  if (!wish->as_json) outside.print(said_of_columns(*columns, context));
  learn::Learner learner{*columns, wish->settings};
  const auto read = read_rows(learner, wish->path, outside);
  if (!read) return complain(read.error(), outside);
  const auto learned = learner.finish();
  if (!learned) {
    outside.complain(said_of_skipped(learner.skipped(), context));
    return complain_at(learned.error(), wish->path, outside);
  }
  if (wish->as_json) {
    outside.print(learned_as_json(*learned, *columns, context));
  } else {
    print_report(*learned, *columns, context, outside);
  }
  const auto finished = finish(arguments, *learned, *columns, context, outside);
  if (finished != Exit::fine || !arguments.has("--into")) return finished;
  return take_history(arguments, file, outside);
}

Exit learn_from(const Arguments& arguments, Outside& outside) {
  const auto files = arguments.values("file");
  for (const auto* option : {"--watch", "--url", "--service", "--with-draft"}) {
    if (arguments.has(option) && !arguments.has("--into"))
      return complain({&problems::history_into_what, {{"option", option}}}, outside);
  }
  if (arguments.has("--watch"))
    return outside.watch_folder(arguments.value("--watch"), history_of(arguments, "", outside));
  if (files.empty()) return complain({&problems::history_file_missing}, outside);
  for (const auto& file : files) {
    if (const auto done = learn_from_file(arguments, file, outside); done != Exit::fine) return done;
  }
  return Exit::fine;
}

}  // namespace

extern const Command learn_command{
    .name = "learn",
    .summary = {.en = "Learn from a ticket export which promises were kept and what can be promised",
                .de = "Aus einem Ticketexport lernen, welche Zusagen hielten und was sich versprechen lässt"},
    .options = options,
    .examples =
        "  zusage learn tickets.csv\n"
        "  zusage learn tickets.csv.gz --time-zone America/New_York --as-of 2026-06-30\n"
        "  zusage learn incidents.csv --map case=number,kept=made_sla\n"
        "  zusage learn tickets.xlsx --html report.html\n"
        "  zusage learn tickets.csv --write organisation.yaml && zusage check organisation.yaml\n"
        "  zusage learn tickets.csv --into zusage-data --system Jira --url "
        "'https://jira.example.org/{number}'\n"
        "  zusage learn --into zusage-data --watch nightly-drop",
    .run = learn_from,
};

}  // namespace zusage::cli

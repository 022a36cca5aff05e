// zusage check: reads the organisation as text, judges it by the rules, and says what it found.
#include <algorithm>

#include "doors/cli/check/judged.hpp"
#include "doors/cli/check/problems.hpp"
#include "doors/cli/command.hpp"
#include "doors/cli/problems.hpp"

namespace zusage::cli {
namespace {

constexpr Option options[] = {
    {.name = "path",
     .value = "PATH",
     .help = {.en = "a YAML file or a folder of them", .de = "eine YAML-Datei oder ein Ordner damit"},
     .fallback = "."},
    {.name = "--deny",
     .value = "RULE|warning|note",
     .help = {.en =
                  "also fail on this: a rule by id or name, a family such as Z1xx, all warnings, all notes; "
                  "may be repeated",
              .de = "auch daran scheitern: eine Regel mit Nummer oder Name, eine Familie wie Z1xx, alle "
                    "offenen Fragen (warning), alle Hinweise (note); auch mehrmals"},
     .repeated = true},
    {.name = "--as-of",
     .value = "DATE",
     .help = {.en = "the day that counts as today", .de = "der Tag, der als heute gilt"}},
    {.name = "--voice",
     .value = "FILE",
     .help = {.en = "what recipients said, as YAML: answers: [{service, question, from, on, …}]",
              .de = "was Empfänger gesagt haben, als YAML: answers: [{service, question, from, on, …}]"}},
    {.name = "--format",
     .value = "text|json",
     .help = {.en = "for people or for programs", .de = "für Menschen oder für Programme"},
     .fallback = "text"},
};

// What the words of the command mean, once they are known to make sense.
struct Wish {
  std::string path;
  bool as_json = false;
  Denied denied = {};
  std::optional<model::Date> as_of = {};
  std::vector<Problem> remarks = {};
};

Result<Wish> wish_of(const Arguments& arguments) {
  const auto format = arguments.value("--format");
  if (format != "text" && format != "json")
    return std::unexpected(Problem{&problems::unknown_format, {{"given", format}}});
  Wish wish{.path = arguments.value("path"), .as_json = format == "json"};
  auto denied = read_denied(arguments.values("--deny"), wish.remarks);
  if (!denied) return std::unexpected(std::move(denied.error()));
  wish.denied = std::move(*denied);
  if (!arguments.has("--as-of")) return wish;
  const auto given = arguments.value("--as-of");
  const auto day = calendar::parse_date(given);
  if (!day) return std::unexpected(Problem{&problems::check_no_as_of, {{"given", given}}});
  wish.as_of = *day;
  return wish;
}

// Nothing was heard where no file is named.
Result<check::Voice> voice_in(const std::string& path, const Outside& outside) {
  if (path.empty()) return check::Voice{};
  const auto content = outside.read_file(path);
  if (!content) return std::unexpected(content.error());
  return check::read_voice(*content, path);
}

Exit check(const Arguments& arguments, Outside& outside) {
  auto wish = wish_of(arguments);
  if (!wish) return complain(wish.error(), outside);
  const bool as_json = wish->as_json;
  const auto files = read_files(wish->path, outside);
  if (!files) return complain(files.error(), outside);
  const auto voice = voice_in(arguments.value("--voice"), outside);
  if (!voice) return complain(voice.error(), outside);
  auto report = judged(wish->path, *files, outside.now(), {.as_of = wish->as_of, .voice = &*voice});
  report.denied = std::move(wish->denied);
  report.remarks.insert(report.remarks.begin(), wish->remarks.begin(), wish->remarks.end());
  const Canvas canvas{.columns = static_cast<std::size_t>(std::max(outside.columns, 60)),
                      .paint = {outside.colours}};
  outside.print(as_json ? report_json(report) : report_text(report, outside.language, canvas));
  return report.exit();
}

}  // namespace

extern const Command check_command{
    .name = "check",
    .summary = {.en = "Ask the five questions of every service of an organisation as text",
                .de = "Jeder Leistung einer Organisation als Text die fünf Fragen stellen"},
    .options = options,
    .examples =
        "  zusage check examples/utility\n"
        "  zusage check organisation.yaml --deny warning\n"
        "  zusage check examples/library --deny Z1xx --as-of 2026-06-30 --format json\n"
        "  zusage check organisation.yaml --voice answers.yaml",
    .details =
        {.en = "Exit code 1 means an error, or something that --deny names; 2 that the text cannot be read. "
               "What "
               "the organisation lives with for a time stands in its text under `allow` and does not count.\n"
               "JSON: {path, as_of, files, exit_code, counts: {problems, errors, warnings, notes, allowed, "
               "denied}, coverage: {services, answered, next}, problems: [{id, name, title, advice, place, "
               "about}], findings: [{id, name, severity, denied, title, message, why, advice, place, about, "
               "evidence: [{key, place}], allowed}], remarks: as problems, no_data: [{id, name, title}]}. A "
               "place is {file, line, column}, "
               "line and column from 1, 0 where unknown; allowed is null or {until, because}; sentences are "
               "{en, de}. Members are only ever added.",
         .de = "Rückgabewert 1 heißt: ein Widerspruch, oder etwas, das --deny nennt; 2: Der Text ist nicht "
               "lesbar. Womit die Organisation auf Zeit lebt, steht in ihrem Text unter `allow` und zählt "
               "nicht.\n"
               "JSON: {path, as_of, files, exit_code, counts: {problems, errors, warnings, notes, allowed, "
               "denied}, coverage: {services, answered, next}, problems: [{id, name, title, advice, place, "
               "about}], findings: [{id, name, severity, denied, title, message, why, advice, place, about, "
               "evidence: [{key, place}], allowed}], remarks: wie problems, no_data: [{id, name, title}]}. "
               "Ein Ort ist {file, line, column}, "
               "Zeile und Spalte ab 1, 0 wenn unbekannt; allowed ist null oder {until, because}; Sätze sind "
               "{en, de}. Es kommen nur Glieder hinzu."},
    .run = check,
};

}  // namespace zusage::cli

// The organisation as text: both sketches of the model's note and the examples go in and out without loss.
#include "organisation/text/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "organisation/model/lookup.hpp"
#include "organisation/text/parts.hpp"

using zusage::Language;
using zusage::text::File;
namespace fs = std::filesystem;
namespace model = zusage::model;
namespace text = zusage::text;

namespace {

std::string content_of(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

std::vector<File> files_below(const fs::path& folder) {
  std::vector<File> files;
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.path().extension() == ".yaml")
      files.push_back({entry.path().string(), content_of(entry.path())});
  }
  std::ranges::sort(files, {}, &File::path);
  return files;
}

// Two texts of the sketch have a comma inside { }, where YAML wants quotes.
std::string quoted(std::string line) {
  for (const auto* text : {"Ein Termin, einmal vereinbart und gehalten", "Strom ist da, Termin stand"}) {
    const auto at = line.find(text);
    if (at != std::string::npos)
      line = line.substr(0, at) + '"' + text + '"' + line.substr(at + std::strlen(text));
  }
  return line;
}

// The YAML blocks of the note on the model, as files; empty where the note is not there.
std::vector<File> sketches() {
  const char* given = std::getenv("ZUSAGE_SHARED");
  const fs::path shared = given != nullptr ? fs::path{given} : fs::path{ZUSAGE_SOURCE_DIR} / ".." / "shared";
  std::istringstream note{content_of(shared / "design" / "model.md")};
  std::vector<File> files;
  bool inside = false;
  for (std::string line; std::getline(note, line);) {
    if (line == "```yaml") files.push_back({"sketch" + std::to_string(files.size()) + ".yaml", ""});
    if (line.starts_with("```"))
      inside = line == "```yaml";
    else if (inside)
      files.back().content += quoted(line) + "\n";
  }
  return files;
}

void report(const text::Reading& reading) {
  for (const auto& problem : reading.problems)
    MESSAGE(problem.place.file << ":" << problem.place.line << ":" << problem.place.column << " "
                               << title_of(problem, Language::en) << " " << advice_of(problem, Language::en));
}

model::Organisation read_whole(const std::vector<File>& files) {
  auto reading = text::read(files);
  report(reading);
  REQUIRE(reading.problems.empty());
  return std::move(reading.organisation);
}

void check_lossless(const std::vector<File>& files) {
  const auto once = text::export_text(read_whole(files));
  const auto twice = text::export_text(read_whole(once));
  REQUIRE(once.size() == twice.size());
  for (std::size_t i = 0; i < once.size(); ++i) {
    CHECK(once[i].path == twice[i].path);
    CHECK(once[i].content == twice[i].content);
  }
}

}  // namespace

TEST_CASE("both sketches of the model's note are read, and come out and in again as the same bytes") {
  const auto files = sketches();
  if (files.empty()) {
    MESSAGE("skipped: the note on the model is not here");
    return;
  }
  REQUIRE(files.size() == 2);
  check_lossless(files);
  const auto organisation = read_whole(files);
  CHECK(organisation.services.size() == 4);
  const auto* dig = model::find_service(organisation, "subcontracted-dig");
  REQUIRE(dig != nullptr);
  CHECK(dig->promise.objectives[0].counting.cutoff == 15 * 60);
  CHECK(dig->promise.objectives[1].at_least->hundredths == 9700);
  CHECK(dig->process->steps[1].takes->learned);
  CHECK(dig->terms->cancel == model::Cancel::with_consent);
  const auto* connection = model::find_service(organisation, "power-connection");
  CHECK(model::leaves_of(*connection->process).size() == 5);
  CHECK(model::step_at(*connection->process, "3.2")->service.id == "subcontracted-dig");
  CHECK(connection->promise.complete_when.size() == 2);
  CHECK(connection->agreed->digest == "5f2c09ab71de");
  CHECK(organisation.strategy.orientation[0].asks.size() == 1);
}

TEST_CASE("every example comes out and in again as the same bytes") {
  for (const auto* name : {"utility", "library", "machine-builder"}) {
    INFO(name);
    const auto files = files_below(fs::path{ZUSAGE_SOURCE_DIR} / "examples" / name);
    REQUIRE_FALSE(files.empty());
    check_lossless(files);
    // The same in one file.
    const auto once = read_whole(files);
    const auto again = read_whole({{"all.yaml", text::export_whole(once)}});
    CHECK(text::export_text(again).front().content == text::export_text(once).front().content);
    CHECK(text::export_whole(again) == text::export_whole(once));
  }
}

TEST_CASE("each thing of an organisation is a part, and only what was changed differs") {
  const std::string head = "zusage: 1\norganisation: {id: o}\n";
  const auto before =
      text::parts_of(read_whole({{"a.yaml", head + "actors: [{id: t, kind: team}, {id: u, kind: team}]\n"
                                                   "services: [{id: s, name: S}]\n"}}));
  const auto after =
      text::parts_of(read_whole({{"a.yaml", head + "actors: [{id: u, kind: team}, {id: t, kind: team}]\n"
                                                   "services: [{id: s, name: T}]\n"}}));
  REQUIRE(before.size() == 4);
  REQUIRE(after.size() == 4);
  CHECK(before[0].section == "actors");
  CHECK(before[0].id == "t");
  CHECK(before[2].section == "organisation");
  for (std::size_t i = 0; i < 3; ++i) CHECK(before[i].content == after[i].content);
  CHECK(before[3].content != after[3].content);
}

TEST_CASE("export splits text and register") {
  const auto organisation = read_whole({{"a.yaml",
                                         "zusage: 1\n"
                                         "organisation: {id: o, language: en}\n"
                                         "actors:\n"
                                         "  - {id: team, kind: team}\n"
                                         "  - {id: x.y, kind: person, name: X Y, member_of: team}\n"}});
  const auto files = text::export_text(organisation);
  REQUIRE(files.size() == 3);
  CHECK(files[0].content == "zusage: 1\nactors:\n  - {id: team, kind: [team]}\n");
  CHECK(files[1].content == "zusage: 1\norganisation: {id: o, language: en}\n");
  CHECK(files[2].path == "register/actors.yaml");
  CHECK(files[2].content ==
        "zusage: 1\nactors:\n  - {id: x.y, kind: [person], name: X Y, member_of: [team]}\n");
}

TEST_CASE("the digest of a promise follows promise, redeemer and process, and nothing else") {
  const auto digest = [](std::string_view service) {
    const auto reading =
        text::read({{"a.yaml", "actors: [{id: t, kind: team}, {id: u, kind: team}]\nservices: [" +
                                   std::string{service} + "]\n"}},
                   text::Whole::fragment);
    report(reading);
    REQUIRE(reading.problems.empty());
    return text::promise_digest(reading.organisation.services[0]);
  };
  const auto usual = digest("{id: a, promise: [{objective: fulfilment, within: 2wd}], redeemer: t}");
  CHECK(usual.size() == 12);
  CHECK(usual.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(digest("{id: b, name: N, promise: [{within: 2 working days, objective: fulfilment}], redeemer: t, "
               "volume: 3}") == usual);
  CHECK(digest("{id: a, promise: [{objective: fulfilment, within: 3wd}], redeemer: t}") != usual);
  CHECK(digest("{id: a, promise: [{objective: fulfilment, within: 2wd}], redeemer: u}") != usual);
  CHECK(digest("{id: a, promise: [{objective: fulfilment, within: 2wd}], redeemer: t, process: {task: x}}") !=
        usual);
}

TEST_CASE("belonging runs over teams, roles and segments") {
  const auto organisation = read_whole({{"a.yaml",
                                         "zusage: 1\n"
                                         "organisation: {id: o}\n"
                                         "segments: [{id: trade}, {id: metered, part_of: trade}]\n"
                                         "actors:\n"
                                         "  - {id: grid, kind: team}\n"
                                         "  - {id: lead, kind: role}\n"
                                         "  - {id: ann, kind: person, member_of: grid, holds: lead}\n"
                                         "  - {id: dairy, kind: customer, segment: metered}\n"}});
  CHECK(model::is_part_of(organisation, "dairy", "trade"));
  CHECK(model::is_part_of(organisation, "ann", "lead"));
  CHECK_FALSE(model::is_part_of(organisation, "grid", "ann"));
  CHECK(model::holders_of(organisation, "grid").size() == 1);
  CHECK(model::display_name(organisation, "dairy", Language::de) == "dairy");
}

// The commands that keep a data directory: what they hand to the outside, what they say, what they refuse.
#include "doors/cli/keeping.hpp"

#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <vector>

#include "doors/cli/command.hpp"

using namespace zusage;
using namespace zusage::cli;

namespace {

// A terminal with a few files, where everything succeeds.
struct Stage {
  std::map<std::string, std::string> files = {
      {"org/a.yaml", "zusage: 1\norganisation: {id: o, language: en}\n"},
      {"org/register/b.yaml", "zusage: 1\nactors: [{id: a.b, kind: person, name: Anna}]\n"}};
  std::map<std::string, std::string> written = {};
  std::optional<TextToImport> imported = {};
  std::optional<TextToExport> exported = {};
  std::optional<BackupWish> backed_up = {};
  std::optional<RestoreWish> restored = {};
  std::optional<DoctorWish> asked_doctor = {};
  std::vector<Sign> signs = {};
  std::string verified = "nothing";
  std::string out = {}, complaint = {};
  bool terminal = false;
  Instant now = {1'795'420'800'000'000};

  Imported answer = {
      .revision = 2, .before = 1, .added = {"actors a.b"}, .changed = {}, .removed = {"actors x"}};

  Outside outside(Language language) {
    Outside outside;
    outside.language = language;
    outside.print = [&](std::string_view text) { out += text; };
    outside.complain = [&](std::string_view text) { complaint += text; };
    outside.now = [&] { return now = now + seconds(2); };
    outside.is_terminal = terminal;
    outside.list_yaml = [&](const std::string& path) -> Result<std::vector<std::string>> {
      std::vector<std::string> found;
      for (const auto& [name, content] : files) {
        if (name.starts_with(path)) found.push_back(name);
      }
      return found;
    };
    outside.read_file = [&](const std::string& path) -> Result<std::string> { return files.at(path); };
    outside.write_file = [&](const std::string& path, std::string_view content) -> Result<void> {
      written[path] = content;
      return {};
    };
    outside.verify = [&](const std::string& data) {
      verified = data;
      return Exit::fine;
    };
    outside.keep = keeping();
    return outside;
  }

  Keeping keeping() {
    Keeping keep;
    keep.import_text = [&](const TextToImport& text, const Heard& progress) -> Result<Imported> {
      progress({.stage = "loading", .done = 1, .total = 4});
      imported = text;
      return answer;
    };
    keep.export_text = [&](const TextToExport& text) -> Result<Exported> {
      exported = text;
      return Exported{.revision = 3,
                      .files = {{"organisation/a.yaml", "A\n"}, {"/etc/../b.yaml", "B\n"}},
                      .changed_since = {"actors a.b"}};
    };
    keep.examine = [&](const DoctorWish& wish) {
      asked_doctor = wish;
      return signs;
    };
    keep.is_taken = [](const std::string& path) { return path == "full"; };
    keep.back_up = [&](const BackupWish& wish, const Heard&) -> Result<BackupSeen> {
      backed_up = wish;
      return BackupSeen{.path = "b.tar.gz", .size = 3 << 20, .entry_count = 7, .forgotten = {"old.tar.gz"}};
    };
    keep.restore = [&](const RestoreWish& wish, const Heard&) -> Result<BackupSeen> {
      restored = wish;
      return BackupSeen{.path = wish.file, .taken_at = {1'795'420'800'000'000}, .kept_aside = "d/backup/old"};
    };
    return keep;
  }

  int ask(std::vector<const char*> words, Language language = Language::en) {
    words.insert(words.begin(), "zusage");
    auto terminal_now = outside(language);
    return run(static_cast<int>(words.size()), words.data(), terminal_now);
  }
};

}  // namespace

TEST_CASE("import hands over the files as they lie within the folder, and says what changed") {
  Stage stage;
  CHECK(stage.ask({"import", "org", "--reason", "spring", "--data", "d"}) == 0);
  REQUIRE(stage.imported);
  CHECK(stage.imported->reason == "spring");
  CHECK(stage.imported->data == "d");
  REQUIRE(stage.imported->files.size() == 2);
  CHECK(stage.imported->files[0].path == "a.yaml");
  CHECK(stage.imported->files[1].path == "register/b.yaml");
  CHECK(stage.out == "Revision 2 holds now: 1 added, 0 changed, 1 removed.\n  + actors a.b\n  - actors x\n");
  CHECK(stage.complaint.empty());  // no terminal, no progress
}

TEST_CASE("several paths keep the names of their folders, a file its own") {
  Stage stage;
  CHECK(stage.ask({"import", "org/a.yaml", "org/register/", "--dry-run"}, Language::de) == 0);
  REQUIRE(stage.imported);
  CHECK(stage.imported->dry_run);
  CHECK(stage.imported->files[0].path == "a.yaml");
  CHECK(stage.imported->files[1].path == "register/b.yaml");
  CHECK(stage.out.find("Nichts geladen; zur Fassung 2 kämen: 1 neu") == 0);
}

TEST_CASE("an unchanged text says so, and JSON has every id") {
  Stage stage;
  stage.answer = {.revision = 4, .before = 4};
  CHECK(stage.ask({"import", "org"}) == 0);
  CHECK(stage.out == "Nothing has changed; revision 4 stays.\n");
  stage.out.clear();
  stage.answer.added.assign(30, "services s");
  stage.answer.revision = 5;
  CHECK(stage.ask({"import", "org"}) == 0);
  CHECK(stage.out.find("+ … and 18 more") != std::string::npos);
  stage.out.clear();
  CHECK(stage.ask({"import", "org", "--format", "json"}) == 0);
  CHECK(stage.out.find("\"revision\": 5") != std::string::npos);
  CHECK(stage.ask({"import", "org", "--format", "xml"}) == 2);
}

TEST_CASE("a text with mistakes is listed in full and nothing is loaded") {
  Stage stage;
  stage.files["org/a.yaml"] += "servicse: []\nactors: [{id: t, kind: teem}]\n";
  CHECK(stage.ask({"import", "org"}) == 2);
  CHECK_FALSE(stage.imported);
  CHECK(stage.out.find("org/a.yaml:3:1") != std::string::npos);
  CHECK(stage.out.find("org/a.yaml:4") != std::string::npos);
  CHECK(stage.complaint.find("Z9845") != std::string::npos);
}

TEST_CASE("long work is seen on a terminal only, and leaves no trace") {
  Stage stage;
  stage.terminal = true;
  CHECK(stage.ask({"import", "org"}) == 0);
  CHECK(stage.complaint == "\r\x1b[KLoading … 25 %\r\x1b[K");
}

TEST_CASE("export writes below the folder only, and not into one that holds something") {
  Stage stage;
  CHECK(stage.ask({"export", "out", "--as-written"}) == 0);
  CHECK(stage.exported->form == Form::as_written);
  CHECK(stage.written.at("out/organisation/a.yaml") == "A\n");
  CHECK(stage.written.at("out/etc/b.yaml") == "B\n");
  CHECK(stage.out.find("1 entries of the register are younger") != std::string::npos);
  CHECK(stage.ask({"export", "full"}) == 2);
  CHECK(stage.complaint.find("Z9846") != std::string::npos);
  CHECK(stage.ask({"export", "full", "--force"}) == 0);
  CHECK(stage.written.contains("full/organisation/a.yaml"));
  CHECK(stage.exported->form == Form::canonical);
  stage.out.clear();
  CHECK(stage.ask({"export", "-"}) == 0);
  CHECK(stage.exported->form == Form::one_file);
  CHECK(stage.out == "A\nB\n");
  CHECK(stage.ask({"export", "-", "--as-written"}) == 2);
  CHECK(stage.complaint.find("Z9847") != std::string::npos);
}

TEST_CASE("the doctor marks what is well, doubtful and broken, and only the last fails") {
  Stage stage;
  stage.signs = {
      {.name = "disk", .sentence = {.en = "{n} MiB left.", .de = "{n} MiB frei."}, .about = {{"n", "9"}}},
      {.name = "backup",
       .health = Health::doubtful,
       .sentence = {.en = "None.", .de = "Keine."},
       .advice = {.en = "Make one.", .de = "Machen Sie eine."}}};
  CHECK(stage.ask({"doctor"}) == 0);
  CHECK(stage.out == "✓ 9 MiB left.\n▲ None.\n  → Make one.\n");
  CHECK(stage.asked_doctor->listen == "127.0.0.1:8080");
  stage.signs.push_back(
      {.name = "clock", .health = Health::broken, .sentence = {.en = "Bad.", .de = "Schlecht."}});
  stage.out.clear();
  CHECK(stage.ask({"doctor", "--format", "json", "--public-url", "https://x"}) == 1);
  CHECK(stage.out.find("\"health\": \"broken\"") != std::string::npos);
  CHECK(stage.out.find("\"de\": \"9 MiB frei.\"") != std::string::npos);
  CHECK(stage.asked_doctor->public_url == "https://x");
  CHECK(stage.ask({"doctor", "--format", "xml"}) == 2);
}

TEST_CASE("backup says what it holds and what it removed, restore verifies") {
  Stage stage;
  CHECK(stage.ask({"backup", "--keep", "3", "--data", "d"}) == 0);
  CHECK(stage.backed_up->keep == 3);
  CHECK(stage.backed_up->file.empty());
  CHECK(stage.out == "b.tar.gz: 7 entries, 0 requests, 0 accounts; 3.0 MiB\nremoved: old.tar.gz\n");
  for (const auto* few : {"0", "-1", "x"}) CHECK(stage.ask({"backup", "--keep", few}) == 2);
  CHECK(stage.complaint.find("Z9848") != std::string::npos);
  stage.out.clear();
  CHECK(stage.ask({"backup", "x.tar.gz", "--format", "json"}) == 0);
  CHECK(stage.backed_up->file == "x.tar.gz");
  CHECK(stage.out.find("\"forgotten\": [") != std::string::npos);
  stage.out.clear();
  CHECK(stage.ask({"restore", "x.tar.gz", "--data", "d", "--replace"}, Language::de) == 0);
  CHECK(stage.restored->replace);
  CHECK(stage.out.find("Stand 2026-11-23T08:00:00") != std::string::npos);
  CHECK(stage.out.find("liegt in d/backup/old") != std::string::npos);
  CHECK(stage.verified == "d");
}

// Import and export: what goes in comes out, and goes in elsewhere as the same bytes.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <support/fresh_database.hpp>

#include "app/handover.hpp"
#include "app/keeping.hpp"
#include "app/problems.hpp"
#include "conversation/record/verify.hpp"

using namespace zusage;
using namespace zusage::app;

namespace {

using Files = std::vector<text::File>;

Files example(const std::string& name) {
  namespace fs = std::filesystem;
  const fs::path root = fs::path{ZUSAGE_SOURCE_DIR} / "examples" / name;
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator{root}) {
    std::ifstream in{entry.path()};
    std::stringstream content;
    content << in.rdbuf();
    files.push_back({fs::relative(entry.path(), root).string(), content.str()});
  }
  std::ranges::sort(files, {}, &text::File::path);
  return files;
}

cli::Imported load(const std::string& data, const Files& files, bool dry_run = false) {
  const auto imported =
      real_keeping().import_text({.data = data, .files = files, .reason = "test", .dry_run = dry_run}, {});
  REQUIRE(imported.has_value());
  return *imported;
}

Files written(const std::string& data, cli::Form form = cli::Form::canonical) {
  const auto exported = real_keeping().export_text({.data = data, .form = form});
  REQUIRE(exported.has_value());
  return exported->files;
}

void check_same(const Files& a, const Files& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CHECK(a[i].path == b[i].path);
    CHECK(a[i].content == b[i].content);
  }
}

std::string digest_of(const std::string& data) {
  const auto house = House::open(data, store::Missing::refuse);
  REQUIRE(house.has_value());
  return (*house)->recorder().known()->digest;
}

const Files small = {
    {"o.yaml",
     "zusage: 1  # by hand\n"
     "organisation: {id: o, language: de}\n"
     "actors: [{id: desk, kind: team}, {id: a.b, kind: person, name: Anna Berg, member_of: desk}]\n"
     "services: [{id: s, name: Auskunft}]\n"}};

}  // namespace

TEST_CASE("every example goes in, comes out, and goes in elsewhere as the same bytes") {
  for (const auto* name : {"utility", "library", "machine-builder"}) {
    INFO(name);
    const tests::FreshFolder folder;
    const auto first = folder.path() + "/first", second = folder.path() + "/second";
    const auto imported = load(first, example(name));
    CHECK(imported.revision == 1);
    CHECK(imported.added.size() > 5);
    const auto out = written(first);
    CHECK(load(second, out).revision == 1);
    check_same(written(second), out);
    CHECK(digest_of(second) == digest_of(first));
    const auto third = folder.path() + "/third";
    load(third, written(first, cli::Form::one_file));
    CHECK(digest_of(third) == digest_of(first));
  }
}

TEST_CASE("a text that is loaded again changes nothing, and a changed one says what") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  load(data, small);
  const auto again = load(data, small);
  CHECK(again.revision == 1);
  CHECK(again.before == 1);
  CHECK(again.added.empty());
  CHECK(again.changed.empty());
  auto other = small;
  other[0].content =
      "zusage: 1\norganisation: {id: o, language: de}\n"
      "actors: [{id: a.b, kind: person, name: Anna Bergmann}, {id: hall, kind: team}]\n"
      "services: [{id: s, name: Auskunft}]\n";
  const auto looked = load(data, other, true);
  CHECK(looked.revision == 1);
  CHECK(looked.added == std::vector<std::string>{"actors hall"});
  CHECK(looked.changed == std::vector<std::string>{"actors a.b"});
  CHECK(looked.removed == std::vector<std::string>{"actors desk"});
  CHECK(digest_of(data) == digest_of(data));
  CHECK(load(data, other).revision == 2);
  const auto house = House::open(data, store::Missing::refuse);
  REQUIRE(house.has_value());
  (*house)->recorder().stop();
  CHECK(record::verify((*house)->database().ledger(), organisation).is_clean());
  CHECK((*house)->database().projections_digest(organisation) ==
        (*house)->database().fold_again(organisation, false));
}

TEST_CASE("who came into the register otherwise is exported, and an import does not remove her") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  load(data, small);
  REQUIRE(real_keeping()
              .add_user({.data = data,
                         .person = "e.neu",
                         .name = "Eva Neu",
                         .login = "eva",
                         .password = "ein Satz aus Wörtern",
                         .rights = {}})
              .has_value());
  const auto out = written(data);
  REQUIRE(out.back().path == "register/actors.yaml");
  CHECK(out.back().content.find("{id: e.neu, kind: [person], name: Eva Neu}") != std::string::npos);
  CHECK(load(data, small).removed.empty());
  const auto as_written = written(data, cli::Form::as_written);
  REQUIRE(as_written.size() == 3);
  CHECK(as_written[0].content == small[0].content);
  CHECK(as_written[2].path == "register/added.yaml");
  const auto elsewhere = folder.path() + "/elsewhere";
  load(elsewhere, as_written);
  check_same(written(elsewhere), out);
}

TEST_CASE("where no text was loaded there is nothing to export, and a text with nobody is a first one") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  {
    REQUIRE(House::open(data, store::Missing::make).has_value());
  }
  const auto refused = real_keeping().export_text({.data = data, .form = cli::Form::canonical});
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == &problems::no_text_yet);
  const auto imported = load(data, small);
  CHECK(imported.changed.empty());
  CHECK(std::ranges::find(imported.added, "organisation") != imported.added.end());
}

TEST_CASE("beside a server both are handed to it, as large as they are, with word of how far it is") {
  const tests::FreshFolder folder;
  const auto data = folder.path() + "/data";
  const auto house = House::open(data, store::Missing::make);
  REQUIRE(house.has_value());
  const auto control =
      Control::open(control_path(data), [&](std::string_view message, const Control::Meanwhile& meanwhile) {
        return answer_message(**house, message, meanwhile);
      });
  REQUIRE(control.has_value());
  auto large = small;
  large[0].content += std::string(3U << 20U, '#') + "\n";
  std::vector<std::string> stages;
  const auto imported =
      real_keeping().import_text({.data = data, .files = large, .reason = {}},
                                 [&](const cli::Progress& progress) { stages.emplace_back(progress.stage); });
  REQUIRE(imported.has_value());
  CHECK(stages == std::vector<std::string>{"reading", "loading"});
  CHECK((*house)->recorder().known()->revision == 1);
  CHECK(written(data, cli::Form::as_written)[0].content == large[0].content);
  auto wrong = small;
  wrong[0].content += "servicse: []\n";
  const auto refused = real_keeping().import_text({.data = data, .files = wrong, .reason = {}}, {});
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().place.file == "o.yaml");
  CHECK(refused.error().place.line == 5);
  CHECK((*house)->recorder().known()->revision == 1);
}

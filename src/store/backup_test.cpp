// Backup and restore: what goes in comes out byte for byte, and what was tampered with is refused untouched.
#include "store/backup.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <support/fresh_database.hpp>

#include "conversation/access/link.hpp"
#include "conversation/access/problems.hpp"
#include "ground/base/random.hpp"
#include "store/archive_internal.hpp"
#include "store/data_directory.hpp"
#include "store/manifest_internal.hpp"
#include "store/problems.hpp"

using namespace zusage;
using namespace zusage::store;
namespace fs = std::filesystem;

namespace {

constexpr Instant monday{1'795'420'800'000'000};  // 2026-11-23T08:00:00Z

std::string content_of(const std::string& path) {
  std::ifstream in{path, std::ios::binary};
  std::stringstream content;
  content << in.rdbuf();
  return content.str();
}

void put(const std::string& path, const std::string& content) {
  fs::create_directories(fs::path{path}.parent_path());
  std::ofstream(path, std::ios::binary) << content;
}

// A directory with a database, a secret and a file in it.
std::string filled(const tests::FreshFolder& folder) {
  const auto data = folder.path() + "/data";
  const auto directory = DataDirectory::open(
      data, Missing::make, [](std::span<std::uint8_t> bytes) { std::ranges::fill(bytes, std::uint8_t{7}); });
  REQUIRE(directory.has_value());
  const auto database = Database::open(directory->database(), directory->backups());
  REQUIRE(database.has_value());
  (*database)->ledger().begin();
  (void)(*database)->ledger().head(log::OrganisationId{1});
  (*database)->ledger().commit();
  directory->note_version();
  put(data + "/files/2026/plan.pdf", std::string(300'000, 'p') + "lan");
  return data;
}

template <class Answer>
const ProblemKind* kind_of(const Result<Answer>& done) {
  return done ? nullptr : done.error().kind;
}

// An archive as somebody else might write one.
void write_archive(const std::string& path, const std::vector<std::pair<std::string, std::string>>& members) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  REQUIRE(file >= 0);
  {
    ArchiveWriter writer{file};
    for (const auto& [name, content] : members) REQUIRE(writer.add(name, content, 0).has_value());
    REQUIRE(writer.finish().has_value());
  }
  ::close(file);
}

std::string manifest_of(const std::vector<std::pair<std::string, std::string>>& members) {
  Manifest manifest{.program = "0.1.0", .schema = known_schema(), .taken_at = monday};
  for (const auto& [name, content] : members) {
    manifest.members.push_back(
        {.name = name, .size = static_cast<std::int64_t>(content.size()), .sha256 = to_hex(sha256(content))});
  }
  return print_manifest(manifest);
}

struct Table {
  tests::FreshFolder folder;
  std::string file = folder.path() + "/b.tar.gz";
  std::string into = folder.path() + "/restored";
  Result<Restored> restored(bool replace = false) const {
    return restore({.file = file, .data = into, .replace = replace, .now = monday});
  }
};

}  // namespace

TEST_CASE("a backup comes out again byte for byte, for its owner alone") {
  const Table place;
  const auto data = filled(place.folder);
  const auto made = back_up({.data = data, .file = place.file, .now = monday});
  REQUIRE(made.has_value());
  CHECK(made->schema == known_schema());
  CHECK(made->members.front().name == "zusage.db");
  struct stat found{};
  REQUIRE(::stat(place.file.c_str(), &found) == 0);
  CHECK((found.st_mode & 0777U) == 0600);
  CHECK_FALSE(fs::exists(place.file + ".part"));
  CHECK_FALSE(fs::exists(place.file + ".part.db"));
  const auto restored = place.restored();
  REQUIRE(restored.has_value());
  CHECK(restored->kept_aside.empty());
  CHECK(restored->manifest.taken_at == monday);
  for (const auto* name : {"secret", "version", "files/2026/plan.pdf"})
    CHECK(content_of(place.into + "/" + name) == content_of(data + "/" + name));
  const auto digest = [](const std::string& folder) {
    return Database::open(folder + "/zusage.db", folder + "/backup")
        .value()
        ->projections_digest(log::OrganisationId{1});
  };
  CHECK(digest(place.into) == digest(data));
  CHECK_FALSE(fs::exists(place.into + "/restoring"));
  CHECK(kind_of(back_up({.data = data, .file = place.file, .now = monday})) == &problems::backup_not_written);
  CHECK(kind_of(back_up({.data = place.folder.path() + "/none", .file = place.file, .now = monday})) ==
        &problems::no_data_there);
}

TEST_CASE(
    "links that people hold still open after a backup and its restoring, and what was withdrawn does not") {
  const Table place;
  const auto data = filled(place.folder);
  const auto open_in = [](const std::string& folder) {
    return Database::open(folder + "/zusage.db", folder + "/backup").value();
  };
  const log::OrganisationId here{1};
  const auto draws = [random = SplitMix64{7}](std::span<std::uint8_t> bytes) mutable {
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random.below(256));
  };
  std::vector<access::MadeLink> made;
  {
    const auto database = open_in(data);
    const access::Random random = draws;
    for (const auto kind : {access::LinkKind::request, access::LinkKind::feed, access::LinkKind::feed})
      made.push_back(access::make_link(
          database->links(), random, here,
          {.kind = kind, .subject = "s", .holder = "h", .made_by = "h", .made_at = monday}));
    database->links().revoke(here, made.back().link.id, monday);
  }
  REQUIRE(back_up({.data = data, .file = place.file, .now = monday}).has_value());
  REQUIRE(place.restored().has_value());
  const auto database = open_in(place.into);
  const auto opened = [&](const access::MadeLink& one) {
    return access::open_link(database->links(), here, one.secret, one.link.kind, monday);
  };
  CHECK(opened(made[0]).value().subject == "s");
  CHECK(opened(made[1]).has_value());
  CHECK(opened(made[2]).error().kind->number == problems::link_revoked.number);
}

TEST_CASE("what is there is replaced only when told, and kept aside") {
  const Table place;
  const auto data = filled(place.folder);
  REQUIRE(back_up({.data = data, .file = place.file, .now = monday}).has_value());
  put(place.into + "/zusage.db", "the old one");
  put(place.into + "/backup/zusage-20260101T000000Z.tar.gz", "an older one");
  CHECK(kind_of(place.restored()) == &problems::directory_taken);
  CHECK(content_of(place.into + "/zusage.db") == "the old one");
  const auto restored = place.restored(true);
  REQUIRE(restored.has_value());
  CHECK(restored->kept_aside == place.into + "/backup/replaced-20261123T080000Z");
  CHECK(content_of(restored->kept_aside + "/zusage.db") == "the old one");
  CHECK(backups_in(place.into + "/backup").size() == 1);
  CHECK(content_of(place.into + "/secret") == content_of(data + "/secret"));
}

TEST_CASE("where the old cannot be kept aside, it stays where it is") {
  const Table place;
  const auto data = filled(place.folder);
  REQUIRE(back_up({.data = data, .file = place.file, .now = monday}).has_value());
  put(place.into + "/zusage.db", "the old one");
  put(place.into + "/backup", "a file, no folder");
  CHECK(kind_of(place.restored(true)) == &problems::not_restored);
  CHECK(content_of(place.into + "/zusage.db") == "the old one");
}

TEST_CASE("nothing is restored where somebody works") {
  const Table place;
  const auto data = filled(place.folder);
  REQUIRE(back_up({.data = data, .file = place.file, .now = monday}).has_value());
  const auto held = Hold::take(place.into);
  REQUIRE(held.has_value());
  CHECK(content_of(place.into + "/lock") == std::to_string(::getpid()) + "\n");
  CHECK(kind_of(place.restored()) == &problems::data_in_use);
  // A backup is taken all the same.
  const auto also = Hold::take(data);
  REQUIRE(also.has_value());
  CHECK(back_up({.data = data, .file = place.folder.path() + "/second.tar.gz", .now = monday}).has_value());
}

TEST_CASE("a damaged backup is refused and names what does not fit") {
  const Table place;
  const auto data = filled(place.folder);
  REQUIRE(back_up({.data = data, .file = place.file, .now = monday}).has_value());
  const auto whole = content_of(place.file);
  put(place.file, whole.substr(0, whole.size() / 2));
  CHECK(kind_of(place.restored()) == &problems::backup_damaged);
  const std::vector<std::pair<std::string, std::string>> said = {{"zusage.db", "abc"}, {"secret", "xyz"}};
  write_archive(place.file, {{"manifest.json", manifest_of(said)}, {"zusage.db", "abd"}, {"secret", "xyz"}});
  const auto other = place.restored();
  REQUIRE(kind_of(other) == &problems::backup_damaged);
  CHECK(title_of(other.error(), Language::en).find("zusage.db (SHA-256 ba7816bf") != std::string::npos);
  write_archive(place.file, {{"manifest.json", manifest_of(said)}, {"zusage.db", "abc"}});
  CHECK(kind_of(place.restored()) == &problems::backup_damaged);
  write_archive(
      place.file,
      {{"manifest.json", manifest_of(said)}, {"zusage.db", "abc"}, {"secret", "xyz"}, {"lock", "1"}});
  CHECK(kind_of(place.restored()) == &problems::backup_damaged);
  CHECK_FALSE(fs::exists(place.into + "/zusage.db"));
  CHECK_FALSE(fs::exists(place.into + "/restoring"));
}

TEST_CASE("files that are none of ours, newer ones and paths that lead outside are refused") {
  const Table place;
  CHECK(kind_of(place.restored()) == &problems::cannot_open_backup);
  put(place.file, "no archive at all");
  CHECK(kind_of(place.restored()) != nullptr);
  write_archive(place.file, {{"notes.txt", "hello"}});
  CHECK(kind_of(place.restored()) == &problems::not_a_backup);
  write_archive(place.file, {{"manifest.json", "{}"}});
  CHECK(kind_of(place.restored()) == &problems::not_a_backup);
  Manifest newer{.program = "9.0.0", .schema = known_schema() + 1, .taken_at = monday};
  write_archive(place.file, {{"manifest.json", print_manifest(newer)}});
  const auto refused = place.restored();
  REQUIRE(kind_of(refused) == &problems::backup_newer);
  CHECK(title_of(refused.error(), Language::de).find("9.0.0") != std::string::npos);
  for (const auto* name :
       {"../evil", "files/../../evil", "/etc/evil", "files//x", "control.sock", "files/"}) {
    INFO(name);
    write_archive(place.file, {{"manifest.json", manifest_of({{name, "x"}})}, {"secret", "x"}});
    CHECK(kind_of(place.restored()) == &problems::backup_unsafe);
    write_archive(place.file, {{"manifest.json", manifest_of({{"secret", "x"}})}, {name, "x"}});
    CHECK(kind_of(place.restored()) != nullptr);
  }
  CHECK_FALSE(fs::exists(place.folder.path() + "/evil"));
}

TEST_CASE("a full disk leaves no half backup and the data as they were") {
  const Table place;
  const auto data = filled(place.folder);
  const auto before = content_of(data + "/zusage.db").size();
  REQUIRE(before > 40'000);
  rlimit usual{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &usual) == 0);
  const auto former = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = usual;
  small.rlim_cur = 20'000;  // no file may grow beyond
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const auto refused = back_up({.data = data, .file = place.file, .now = monday});
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &usual) == 0);
  std::signal(SIGXFSZ, former);
  CHECK(kind_of(refused) == &problems::backup_not_written);
  CHECK_FALSE(fs::exists(place.file));
  CHECK_FALSE(fs::exists(place.file + ".part"));
  CHECK_FALSE(fs::exists(place.file + ".part.db"));
  CHECK(back_up({.data = data, .file = place.file, .now = monday}).has_value());
}

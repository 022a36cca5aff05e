#include "store/data_directory.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <support/fresh_database.hpp>

#include "store/problems.hpp"

using namespace zusage;
using namespace zusage::store;

namespace {

void sevens(std::span<std::uint8_t> bytes) { std::ranges::fill(bytes, std::uint8_t{7}); }
void eights(std::span<std::uint8_t> bytes) { std::ranges::fill(bytes, std::uint8_t{8}); }

unsigned mode_of(const std::string& path) {
  struct stat found{};
  REQUIRE(::stat(path.c_str(), &found) == 0);
  return found.st_mode & 0777U;
}

}  // namespace

TEST_CASE("a directory belongs to one holder at a time, and is free when that one ends") {
  const tests::FreshFolder folder;
  const auto path = folder.path() + "/data";
  {
    const auto held = DataDirectory::open(path, Missing::make, sevens);
    REQUIRE(held.has_value());
    const auto second = DataDirectory::open(path, Missing::make, sevens);
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().kind == &problems::data_in_use);
    // Another program as well, not only another hand of this one.
    const pid_t child = ::fork();
    if (child == 0) ::_exit(DataDirectory::open(path, Missing::make, sevens).has_value() ? 1 : 0);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WEXITSTATUS(status) == 0);
  }
  CHECK(DataDirectory::open(path, Missing::make, sevens).has_value());
}

TEST_CASE("the secret is made once, and nobody else may read directory and secret") {
  const tests::FreshFolder folder;
  const auto path = folder.path() + "/data";
  {
    const auto made = DataDirectory::open(path, Missing::make, sevens);
    REQUIRE(made.has_value());
    CHECK(made->is_new());
    CHECK(made->secret()[31] == 7);
  }
  CHECK(DataDirectory::open(path, Missing::make, eights)->secret()[31] == 7);
  CHECK(mode_of(path) == 0700);
  CHECK(mode_of(path + "/secret") == 0600);
  CHECK(mode_of(path + "/lock") == 0600);
  CHECK_FALSE(std::filesystem::exists(path + "/secret.part"));
}

TEST_CASE("a secret that was only half written is refused, not replaced") {
  const tests::FreshFolder folder;
  std::ofstream(folder.path() + "/secret") << "short";
  const auto opened = DataDirectory::open(folder.path(), Missing::make, sevens);
  REQUIRE_FALSE(opened.has_value());
  CHECK(opened.error().kind == &problems::directory_unusable);
}

TEST_CASE("a directory without data is refused by those who only want to look") {
  const tests::FreshFolder folder;
  const auto opened = DataDirectory::open(folder.path() + "/none", Missing::refuse, sevens);
  REQUIRE_FALSE(opened.has_value());
  CHECK(opened.error().kind == &problems::no_data_there);
  CHECK_FALSE(std::filesystem::exists(folder.path() + "/none"));
}

TEST_CASE("a directory has its places, and says which program used it last") {
  const tests::FreshFolder folder;
  const auto path = folder.path() + "/data";
  const auto directory = DataDirectory::open(path, Missing::make, sevens);
  REQUIRE(directory.has_value());
  CHECK(std::filesystem::is_directory(path + "/files"));
  CHECK(std::filesystem::is_directory(path + "/backup"));
  std::ofstream(path + "/version") << "0.0.1\n";
  directory->note_version();
  std::string version;
  std::getline(std::ifstream(path + "/version") >> std::ws, version);
  CHECK(version.starts_with("0."));
  CHECK(version != "0.0.1");
}

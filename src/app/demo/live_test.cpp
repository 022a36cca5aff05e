#include "app/demo/live.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>

#include "app/demo/organisation.hpp"
#include "app/house.hpp"

using namespace zusage;
using namespace zusage::app;

namespace {

// A directory of its own, gone at the end.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("zusage-demo-" + std::to_string(getpid()))) {}
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

constexpr std::uint64_t seed = 20'261'124;
bool go_on(std::size_t, std::size_t) { return true; }

}  // namespace

TEST_CASE("every planned move is one that may be said then, and once") {
  const Folder folder;
  auto house = House::open(folder.path(), store::Missing::make);
  REQUIRE(house.has_value());
  const auto now = clock_now();
  const auto begins = now - days(50);
  REQUIRE((*house)->load(demo::organisation_files(), "demo", begins).has_value());
  const auto stage = demo::stage_of(*(*house)->recorder().known(), begins, seed);
  const auto first =
      demo::live((*house)->recorder(), stage, {.from = begins, .until = now, .desks_laid = {now}}, go_on);
  CHECK(first.said > 1000);
  CHECK(first.refused == 0);
  const auto position = (*house)->database().log().last_position(organisation);
  const auto again =
      demo::live((*house)->recorder(), stage, {.from = begins, .until = now, .desks_laid = {now}}, go_on);
  CHECK(again.said == 0);
  CHECK((*house)->database().log().last_position(organisation) == position);
}

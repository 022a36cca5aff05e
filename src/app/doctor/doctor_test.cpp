// What the doctor sees in a directory that is well, held, old, empty or not there.
#include "app/doctor/doctor.hpp"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <support/fresh_database.hpp>

#include "app/backups.hpp"
#include "app/handover.hpp"
#include "app/keeping.hpp"
#include "doors/http/server.hpp"
#include "store/backup.hpp"

using namespace zusage;
using namespace zusage::app;
using cli::Health;

namespace {

// A port that nobody has right now.
std::string free_place() {
  http::Server server{{.listen = {"127.0.0.1", 0}}, http::Router{}, {}};
  REQUIRE(server.start().has_value());
  return "127.0.0.1:" + std::to_string(server.port());
}

struct Examined {
  std::vector<cli::Sign> signs;
  const cli::Sign& operator[](std::string_view name) const {
    const auto found = std::ranges::find(signs, name, &cli::Sign::name);
    REQUIRE_MESSAGE(found != signs.end(), std::string{name});
    return *found;
  }
  [[nodiscard]] bool has(std::string_view name) const {
    return std::ranges::find(signs, name, &cli::Sign::name) != signs.end();
  }
};

Examined examined(const std::string& data, const std::string& public_url = {}) {
  return {doctor::examine({.data = data, .listen = free_place(), .public_url = public_url})};
}

std::string filled(const tests::FreshFolder& folder) {
  const auto data = folder.path() + "/data";
  REQUIRE(real_keeping()
              .add_user({.data = data,
                         .person = "e.neu",
                         .name = "Eva Neu",
                         .login = "eva",
                         .password = "ein Satz aus Wörtern",
                         .rights = {}})
              .has_value());
  return data;
}

}  // namespace

TEST_CASE("a directory that is well has no broken sign, and a fresh backup is seen") {
  const tests::FreshFolder folder;
  const auto data = filled(folder);
  const auto before = examined(data);
  for (const auto& sign : before.signs) {
    if (sign.name == "disk" || sign.name == "clock") continue;  // of this machine
    INFO(std::string{sign.name}, ": ", fill(sign.sentence.en, sign.about));
    CHECK(sign.health != Health::broken);
    CHECK(fill(sign.sentence.de, sign.about).find('{') == std::string::npos);
    CHECK(fill(sign.advice.en, sign.about).find('{') == std::string::npos);
  }
  CHECK(before["backup"].health == Health::doubtful);
  CHECK(before["schema"].health == Health::well);
  CHECK(before["port"].health == Health::well);
  CHECK_FALSE(before.has("public_url"));
  REQUIRE(back_up({.data = data, .file = {}}, {}).has_value());
  CHECK(examined(data)["backup"].health == Health::well);
  const auto backups = data + "/backup";
  std::filesystem::rename(store::backups_in(backups).front(), backups + "/zusage-20260101T000000Z.tar.gz");
  const auto old = examined(data);
  CHECK(old["backup"].health == Health::doubtful);
  CHECK(fill(old["backup"].sentence.en, old["backup"].about).find("days ago") != std::string::npos);
}

TEST_CASE("whoever holds the directory is named") {
  const tests::FreshFolder folder;
  const auto data = filled(folder);
  const auto house = House::open(data, store::Missing::refuse);
  REQUIRE(house.has_value());
  const auto held = examined(data);
  CHECK(
      fill(held["holder"].sentence.en, held["holder"].about).find("process " + std::to_string(::getpid())) !=
      std::string::npos);
  // Its server, if it is one, listens elsewhere.
  CHECK(held["port"].health == Health::doubtful);
}

TEST_CASE("a directory without data, a damaged database and a readable secret are broken") {
  const tests::FreshFolder folder;
  CHECK(examined(folder.path() + "/none")["directory"].health == Health::broken);
  CHECK(examined(folder.path())["database"].health == Health::broken);
  const auto data = filled(folder);
  std::filesystem::permissions(data + "/secret", std::filesystem::perms{0644});
  CHECK(examined(data)["rights"].health == Health::broken);
  for (const auto* end : {"-wal", "-shm"}) std::filesystem::remove(data + "/zusage.db" + end);
  std::ofstream(data + "/zusage.db") << "no database at all, but long enough to be looked at"
                                     << std::string(4096, 'x');
  CHECK(examined(data)["database"].health == Health::broken);
}

TEST_CASE("a clock that went back, a newer schema and an old anchor are seen") {
  const Instant now{1'795'420'800'000'000};
  store::Looked looked{.schema = 3, .known_schema = 3, .last_entry_at = now + minutes(5)};
  const auto clock = [&] {
    Examined seen;
    doctor::look_at_clock(looked, now, seen.signs);
    return seen["clock"].health;
  };
  CHECK(clock() == Health::broken);
  looked.last_entry_at = now - days(9);
  CHECK(clock() != Health::broken);
  const auto database = [&] {
    Examined seen;
    doctor::look_at_database(looked, now, seen.signs);
    return seen;
  };
  CHECK(database()["anchor"].health == Health::doubtful);
  looked.last_anchor_at = now - minutes(90);
  CHECK(database()["anchor"].health == Health::well);
  looked.last_anchor_at = now - days(3);
  CHECK(database()["anchor"].health == Health::doubtful);
  looked.known_schema = 2;
  CHECK(database()["schema"].health == Health::broken);
  looked.known_schema = 4;
  CHECK(database()["schema"].health == Health::doubtful);
  CHECK(doctor::length_in(Language::de, days(3)) == "3 Tagen");
  CHECK(doctor::length_in(Language::en, minutes(1)) == "1 minute");
}

TEST_CASE("a port that somebody else has, and addresses that lead nowhere, are broken") {
  const tests::FreshFolder folder;
  const auto data = filled(folder);
  http::Server other{{.listen = {"127.0.0.1", 0}}, http::Router{}, {}};
  REQUIRE(other.start().has_value());
  const auto place = "127.0.0.1:" + std::to_string(other.port());
  const Examined taken{doctor::examine({.data = data, .listen = place, .public_url = "http://" + place})};
  CHECK(taken["port"].health == Health::broken);
  CHECK(taken["public_url"].health == Health::broken);
  CHECK(examined(data, "https://" + place)["public_url"].health == Health::broken);
  CHECK(examined(data, "http://no-such-host.invalid")["public_url"].health == Health::broken);
  CHECK(examined(data, "nonsense")["public_url"].health == Health::broken);
  CHECK(Examined{doctor::examine({.data = data, .listen = "here", .public_url = {}})}["port"].health ==
        Health::broken);
}

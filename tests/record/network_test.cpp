// Who names whom, and newcomers who were invited: facts that fold again to the same bytes.
#include <doctest/doctest.h>

#include "conversation/record/problems.hpp"
#include "conversation/record/problems_network.hpp"
#include "desk.hpp"

using namespace zusage;  // NOLINT
using tests::here;

namespace {

int refused(const Result<void>& done) { return done ? 0 : done.error().kind->number; }

record::NewcomerToAdmit newcomer(const char* login) {
  return {.id = "anna-berg", .name = "Anna Berg", .login = login, .unit = "counter", .speaker = "a.weigl"};
}

}  // namespace

TEST_CASE("the last naming of each team stands, and the same said again is no entry") {
  tests::Desk desk;
  REQUIRE(desk.recorder().load_text(tests::library_text()).has_value());
  const auto name = [&](std::vector<std::string> gives, std::vector<std::string> needs) {
    return desk.recorder().name_neighbours(
        {.unit = "counter", .gives = std::move(gives), .needs = std::move(needs), .speaker = "a.weigl"});
  };
  REQUIRE(name({"children", "children"}, {"collection"}).has_value());
  REQUIRE(name({"children"}, {"collection"}).has_value());
  auto rows = desk.database->revisions().neighbours(here);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].gives == std::vector<std::string>{"children"});
  CHECK(rows[0].needs == std::vector<std::string>{"collection"});
  CHECK(rows[0].named_by == "a.weigl");
  CHECK(rows[0].version == 1);
  REQUIRE(name({}, {"collection"}).has_value());
  rows = desk.database->revisions().neighbours(here);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].gives.empty());
  CHECK(rows[0].version == 2);
  CHECK(desk.is_whole());
}

TEST_CASE("only teams and roles name, and only others") {
  tests::Desk desk;
  REQUIRE(desk.recorder().load_text(tests::library_text()).has_value());
  auto& recorder = desk.recorder();
  CHECK(refused(recorder.name_neighbours({.unit = "nobody", .gives = {}, .needs = {}, .speaker = "a"})) ==
        problems::not_a_unit.number);
  CHECK(refused(recorder.name_neighbours(
            {.unit = "counter", .gives = {"a.weigl"}, .needs = {}, .speaker = "a"})) == 9530);
  CHECK(refused(recorder.name_neighbours(
            {.unit = "counter", .gives = {}, .needs = {"counter"}, .speaker = "a"})) == 9531);
  CHECK(desk.database->revisions().neighbours(here).empty());
  CHECK(desk.is_whole());
}

TEST_CASE("a newcomer gets an id of its own, a team and an account; a taken login writes nothing") {
  tests::Desk desk;
  REQUIRE(desk.recorder().load_text(tests::library_text()).has_value());
  auto& recorder = desk.recorder();
  CHECK(recorder.admit(newcomer("anna")).value() == "anna-berg");
  CHECK(recorder.admit(newcomer("anna.berg")).value() == "anna-berg-2");
  const auto taken = recorder.admit(newcomer("ANNA"));
  REQUIRE_FALSE(taken.has_value());
  CHECK(taken.error().kind->number == problems::login_taken.number);
  auto lost = newcomer("other");
  lost.unit = "gone";
  CHECK(recorder.admit(lost).error().kind->number == 9530);
  auto role = newcomer("role");
  role.unit = "children";
  role.holds = true;
  CHECK(recorder.admit(role).value() == "anna-berg-3");
  const auto known = recorder.known();
  CHECK(known->directory->find("anna-berg-4") == nullptr);
  CHECK(known->directory->belongs("anna-berg", "counter"));
  CHECK(known->directory->belongs("anna-berg-3", "children"));
  CHECK(desk.is_whole());
}

#include "app/demo/story.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "app/demo/fill.hpp"

using namespace zusage;
using namespace zusage::app;

namespace {

demo::Stage stage() {
  demo::Stage stage;
  stage.seed = 42;
  stage.begins = parse_rfc3339("2025-01-02T08:00:00Z").value();
  stage.later = [](Instant at, int working_minutes) { return at + minutes(working_minutes * 4); };
  stage.customers = {"hofmann"};
  stage.topics = {{.service = "advice",
                   .provider = "team",
                   .performers = {"a", "b"},
                   .askers = {"hofmann", "c"},
                   .name = "Beratung",
                   .per_month = 20,
                   .promised_minutes = 960,
                   .on_time = 0.9}};
  return stage;
}

}  // namespace

TEST_CASE("the same seed and beginning give the same plan, and a longer one continues it") {
  const auto until = stage().begins + days(200);
  const auto short_plan = demo::plan(stage(), stage().begins, until);
  auto long_plan = demo::plan(stage(), stage().begins, until + days(30));
  REQUIRE(short_plan.size() > 100);
  std::erase_if(long_plan, [&](const demo::Spoken& move) { return move.at >= until; });
  REQUIRE(long_plan.size() == short_plan.size());
  for (std::size_t i = 0; i < short_plan.size(); ++i) CHECK(long_plan[i].act == short_plan[i].act);
}

TEST_CASE("no two moves share an id, and each conversation begins with a request") {
  std::map<Uuid, int> acts;
  std::map<Uuid, std::string> first;
  for (const auto& move : demo::plan(stage(), stage().begins, stage().begins + days(300))) {
    CHECK(++acts[move.act] == 1);
    first.try_emplace(move.request, move.kind);
  }
  for (const auto& [request, kind] : first) CHECK(kind == "request");
}

TEST_CASE("about the given share is declared in time") {
  int in_time = 0;
  int late = 0;
  for (const auto& move : demo::plan(stage(), stage().begins, stage().begins + days(3000))) {
    if (move.kind == "declare" && move.text.empty()) ++(move.keeps_date ? in_time : late);
  }
  const double share = static_cast<double>(in_time) / (in_time + late);
  CHECK(share > 0.87);
  CHECK(share < 0.93);
}

TEST_CASE("both examples of the source lie on the desk") {
  bool moderation = false;
  bool figures = false;
  const auto laid_at = stage().begins + days(100);
  for (const auto& move : demo::desk(stage(), laid_at, laid_at)) {
    moderation = moderation || move.text == "Moderation der Besprechung am Freitag";
    figures = figures || move.text == "Zahlen zu Hausanschlüssen aufbereiten";
  }
  CHECK(moderation);
  CHECK(figures);
}

TEST_CASE("a desk nobody touches comes to its end, move by move with the version it decides on") {
  const auto laid_at = stage().begins + days(100);
  const auto same_day = demo::desk(stage(), laid_at, laid_at);
  const auto all = demo::desk(stage(), laid_at, laid_at + days(30));
  REQUIRE(same_day.size() < all.size());
  std::map<Uuid, std::string> last;
  std::map<Uuid, int> versions;
  for (const auto& move : all) {
    if (move.kind == "message") continue;
    CHECK(move.version == versions[move.request]++);
    last[move.request] = move.kind;
  }
  CHECK(last.size() >= 10);
  for (const auto& [request, kind] : last) CHECK(kind == "accept");
}

TEST_CASE("two desks share no conversation") {
  const auto laid_at = stage().begins + days(100);
  std::set<Uuid> first;
  for (const auto& move : demo::desk(stage(), laid_at, laid_at)) first.insert(move.request);
  for (const auto& move : demo::desk(stage(), laid_at + days(1), laid_at + days(1)))
    CHECK_FALSE(first.contains(move.request));
}

TEST_CASE("a demo that stood still too long gets a fresh directory beside it") {
  const auto now = parse_rfc3339("2026-11-25T08:00:00Z").value();
  std::map<std::string, std::string> files;
  std::string said;
  cli::Outside outside;
  outside.read_file = [&](const std::string& path) -> Result<std::string> { return files[path]; };
  outside.complain = [&](std::string_view text) { said += text; };
  const auto left_at = [&](int days_ago) {
    return R"({"begins": 1, "lived_until": )" + std::to_string((now - days(days_ago)).microseconds) + "}";
  };
  CHECK(demo::directory_to_live_in("demo", now, outside) == "demo");
  files["demo/demo.json"] = left_at(30);
  CHECK(demo::directory_to_live_in("demo", now, outside) == "demo");
  CHECK(said.empty());
  files["demo/demo.json"] = R"({"begins": 1, "lived_until": 1})";  // its first start was broken off
  CHECK(demo::directory_to_live_in("demo", now, outside) == "demo");
  files["demo/demo.json"] = left_at(31);
  files["demo-2/demo.json"] = left_at(45);
  CHECK(demo::directory_to_live_in("demo", now, outside) == "demo-3");
  CHECK(said.find("a fresh one lives in demo-2") != std::string::npos);
}

TEST_CASE("a plan from a later instant is the rest of the whole one, conversation by conversation") {
  const auto from = stage().begins + days(90);
  const auto until = stage().begins + days(120);
  auto whole = demo::plan(stage(), stage().begins, until);
  std::set<Uuid> alive;
  for (const auto& move : whole) {
    if (move.at >= from) alive.insert(move.request);
  }
  std::erase_if(whole, [&](const demo::Spoken& move) { return !alive.contains(move.request); });
  std::vector<demo::Spoken> rest = demo::plan(stage(), from, until);
  std::erase_if(rest, [&](const demo::Spoken& move) { return !alive.contains(move.request); });
  REQUIRE(rest.size() == whole.size());
  for (std::size_t i = 0; i < rest.size(); ++i) CHECK(rest[i].act == whole[i].act);
}

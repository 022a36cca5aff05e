#include "app/demo/story.hpp"

#include <doctest/doctest.h>

#include <map>

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
  const auto short_plan = demo::plan(stage(), until);
  auto long_plan = demo::plan(stage(), until + days(30));
  REQUIRE(short_plan.size() > 100);
  std::erase_if(long_plan, [&](const demo::Spoken& move) { return move.at >= until; });
  REQUIRE(long_plan.size() == short_plan.size());
  for (std::size_t i = 0; i < short_plan.size(); ++i) CHECK(long_plan[i].act == short_plan[i].act);
}

TEST_CASE("no two moves share an id, and each conversation begins with a request") {
  std::map<Uuid, int> acts;
  std::map<Uuid, std::string> first;
  for (const auto& move : demo::plan(stage(), stage().begins + days(300))) {
    CHECK(++acts[move.act] == 1);
    first.try_emplace(move.request, move.kind);
  }
  for (const auto& [request, kind] : first) CHECK(kind == "request");
}

TEST_CASE("about the given share is declared in time") {
  int in_time = 0;
  int late = 0;
  for (const auto& move : demo::plan(stage(), stage().begins + days(3000))) {
    if (move.kind == "declare" && move.text.empty()) ++(move.keeps_date ? in_time : late);
  }
  const double share = static_cast<double>(in_time) / (in_time + late);
  CHECK(share > 0.87);
  CHECK(share < 0.93);
}

TEST_CASE("both examples of the source lie on the desk") {
  bool moderation = false;
  bool figures = false;
  for (const auto& move : demo::desk(stage(), stage().begins + days(100))) {
    moderation = moderation || move.text == "Moderation der Besprechung am Freitag";
    figures = figures || move.text == "Zahlen zu Hausanschlüssen aufbereiten";
  }
  CHECK(moderation);
  CHECK(figures);
}

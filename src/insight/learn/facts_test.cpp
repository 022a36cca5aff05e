// The real exports against facts that were computed independently of this house.
#include <doctest/doctest.h>

#include <cmath>
#include <support/shared_data.hpp>

#include "ground/calendar/local.hpp"
#include "ground/format/json.hpp"
#include "insight/learn/learner.hpp"

using namespace zusage;
using namespace zusage::learn;

namespace {

struct Outcome {
  Columns columns;
  Learned learned;
};

Outcome learn_from(const std::string& text, const Mapping& mapping, const std::string& zone_name) {
  Survey survey;
  for (std::size_t at = 0; at < text.size(); at += 1000) {
    if (!survey.take(std::string_view{text}.substr(at, 1000))) break;
  }
  auto columns = survey.choose(mapping, zone_name);
  REQUIRE(columns.has_value());
  const auto zone = calendar::find_zone(zone_name);
  REQUIRE(zone.has_value());
  Learner learner{*columns, {.from_local = [&](std::int64_t local) { return zone->read({local}).at; }}};
  for (std::size_t at = 0; at < text.size(); at += 100'000) {
    learner.take(std::string_view{text}.substr(at, 100'000));
  }
  auto learned = learner.finish();
  REQUIRE(learned.has_value());
  return {std::move(*columns), std::move(*learned)};
}

// The facts of one log, or nothing where the shared data is absent.
std::optional<format::JsonObject> facts_of(const std::string& log) {
  const auto text = tests::shared_file("data/logs/facts.json");
  if (text.empty()) {
    MESSAGE("skipped: shared data not found at ", tests::shared_path("data/logs"));
    return std::nullopt;
  }
  return format::parse_json(text)->as_object().at("logs").as_object().at(log).as_object();
}

std::int64_t number(const format::JsonObject& object, std::string_view key) {
  return object.contains(key) ? object.at(key).as_int64() : 0;
}

double hours_in(const format::JsonObject& object, std::string_view key) {
  return object.at(key).to_number<double>();
}

std::int64_t sum(const Tally& tally) {
  return tally.kept + tally.closed_late + tally.open_late + tally.open_in_time +
         tally.closed_without_promise + tally.open_without_promise;
}

void check_hours(double seconds, double expected_hours) {
  CHECK(std::abs(seconds / 3600 - expected_hours) < 0.0001);
}

void check_times(const TimeTaken& found, const format::JsonObject& facts) {
  CHECK(found.cases == facts.at("n").as_int64());
  const auto& rank = facts.at("nearest_rank").as_object();
  check_hours(found.median_rank, hours_in(rank, "median"));
  check_hours(found.p85_rank, hours_in(rank, "p85"));
  check_hours(found.p95_rank, hours_in(rank, "p95"));
  const auto& linear = facts.at("linear").as_object();
  check_hours(found.median, hours_in(linear, "median"));
  check_hours(found.p85, hours_in(linear, "p85"));
  check_hours(found.p95, hours_in(linear, "p95"));
}

const Taken& taken(const Columns& columns, Field field) {
  REQUIRE(columns.taken.contains(field));
  return columns.taken.at(field);
}

void check_counts(const Tally& found, const format::JsonObject& facts) {
  const auto& expected = facts.at("promise_by_our_rule_closed_dt_le_sla_target_dt").as_object();
  CHECK(found.tickets == facts.at("tickets").as_int64());
  CHECK(found.kept == number(expected, "kept"));
  CHECK(found.closed_late == number(expected, "broken"));
  CHECK(found.open_late + found.open_in_time == number(expected, "still_open_with_target"));
  CHECK(found.open_in_time == 0);
  CHECK(found.closed_without_promise == number(expected, "closed_without_target"));
  CHECK(found.open_without_promise == number(expected, "still_open_without_target"));
  CHECK(sum(found) == found.tickets);
}

void check_services(const std::vector<ServiceFigures>& services, const format::JsonObject& facts) {
  CHECK(static_cast<std::int64_t>(services.size()) == facts.at("distinct_types").as_int64());
  const auto& per_type = facts.at("per_type_closed_hours").as_object();
  std::size_t seen = 0;
  for (const auto& service : services) {
    CHECK(sum(service.figures.tally) == service.figures.tally.tickets);
    const auto* expected = per_type.if_contains(service.name);
    if (expected == nullptr) continue;
    ++seen;
    REQUIRE(service.figures.time_taken.has_value());
    CHECK(service.figures.time_taken->cases == expected->at("n").as_int64());
    // Read as New York time, so a change of the clocks may lie in between.
    CHECK(std::abs(service.figures.time_taken->median_rank / 3600 -
                   hours_in(expected->as_object(), "median_nearest_rank")) < 1.001);
  }
  CHECK(seen == per_type.size());
}

}  // namespace

TEST_CASE("every count of the four Boston years equals the facts, with nothing said beforehand") {
  for (const std::string year : {"2013", "2015", "2017", "2019"}) {
    CAPTURE(year);
    const std::string log = "boston311/boston311_" + year + ".csv.gz";
    const auto facts = facts_of(log);
    if (!facts) return;
    const auto text = tests::shared_file("data/logs/" + log);
    const auto [columns, learned] = learn_from(text, {}, "America/New_York");
    CHECK(taken(columns, Field::case_id).header == "case_enquiry_id");
    CHECK(taken(columns, Field::opened).header == "open_dt");
    CHECK(taken(columns, Field::promised).header == "sla_target_dt");
    CHECK(taken(columns, Field::closed).header == "closed_dt");
    CHECK(taken(columns, Field::type).header == "type");
    CHECK(taken(columns, Field::provider).header == "department");
    CHECK_FALSE(columns.taken.contains(Field::kept));
    check_counts(learned.totals.tally, *facts);
    check_services(learned.services, *facts);
    check_times(*learned.totals.time_taken, facts->at("open_to_closed_hours_america_new_york").as_object());
    CHECK(learned.oddities.closed_before_opened == facts->at("negative_durations").as_int64());
    CHECK(learned.oddities.flag_contradicted == 0);
    CHECK(learned.oddities.flag_kept_unpromised ==
          learned.totals.tally.closed_without_promise + learned.totals.tally.open_without_promise);
    CHECK(learned.skipped.empty());
    // The counts do not hang on the zone.
    check_counts(learn_from(text, {}, "Europe/Berlin").learned.totals.tally, *facts);
  }
}

TEST_CASE("Boston 2013 is 90.4 % of all that were due and 97.5 % of those closed") {
  const auto text = tests::shared_file("data/logs/boston311/boston311_2013.csv.gz");
  if (text.empty()) {
    MESSAGE("skipped: shared data not found");
    return;
  }
  const auto learned = learn_from(text, {}, "America/New_York").learned;
  const Tally& tally = learned.totals.tally;
  CHECK(tally.tickets == 3095);
  CHECK(tally.kept == 2433);
  CHECK(tally.closed_late == 63);
  CHECK(tally.open_late == 195);
  CHECK(tally.open_in_time == 0);
  CHECK(tally.closed_without_promise == 21);
  CHECK(tally.open_without_promise == 383);
  CHECK(std::abs(*learned.totals.kept_share.of_all_due.value - 0.9041) < 0.00005);
  CHECK(std::abs(*learned.totals.kept_share.of_closed.value - 0.9748) < 0.00005);
}

TEST_CASE("the ServiceNow log has 890 incidents, 495 kept and 395 broken, mapped or found") {
  const std::string log = "servicenow-uci498/incident_event_log_first5998.csv.gz";
  const auto facts = facts_of(log);
  if (!facts) return;
  const auto text = tests::shared_file("data/logs/" + log);
  const Mapping said{{Field::case_id, "number"}, {Field::kept, "made_sla"}};
  for (const Mapping& mapping : {said, Mapping{}}) {
    const auto [columns, learned] = learn_from(text, mapping, "Europe/Berlin");
    CHECK(taken(columns, Field::case_id).header == "number");
    CHECK(taken(columns, Field::kept).header == "made_sla");
    CHECK(taken(columns, Field::opened).header == "opened_at");
    CHECK(taken(columns, Field::closed).header == "closed_at");
    CHECK(taken(columns, Field::type).header == "category");
    CHECK(taken(columns, Field::provider).header == "assignment_group");
    CHECK(learned.rows == facts->at("events").as_int64());
    const Tally& tally = learned.totals.tally;
    const auto& flags = facts->at("made_sla_in_last_row_of_case").as_object();
    CHECK(tally.tickets == facts->at("cases").as_int64());
    CHECK(tally.kept == number(flags, "TRUE"));
    CHECK(tally.closed_late == number(flags, "FALSE"));
    CHECK(sum(tally) == tally.kept + tally.closed_late);
    CHECK(learned.totals.time_taken->cases == 890);
    std::vector<std::string> dropped;
    for (const auto& one : columns.dropped) dropped.push_back(one.header);
    CHECK(dropped == std::vector<std::string>{"caller_id", "opened_by", "sys_created_by", "sys_updated_by",
                                              "assigned_to", "resolved_by"});
  }
}

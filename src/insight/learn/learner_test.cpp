// Rows to cases: every way in which a row counts, and every way in which it cannot.
#include <doctest/doctest.h>

#include "ground/format/problems_csv.hpp"
#include "insight/learn/learner.hpp"
#include "insight/learn/problems.hpp"

using namespace zusage;
using namespace zusage::learn;

namespace {

Settings in_utc() {
  return {.from_local = [](std::int64_t local) { return Instant{local}; }};
}

Result<Learned> learn_from(std::string_view text, const Mapping& mapping = {}, Settings settings = in_utc()) {
  Survey survey;
  survey.take(text);
  auto columns = survey.choose(mapping, "Europe/Berlin");
  REQUIRE(columns.has_value());
  Learner learner{std::move(*columns), std::move(settings)};
  learner.take(text);
  return learner.finish();
}

std::int64_t skipped(const Learned& learned, const ProblemKind& kind) {
  for (const auto& one : learned.skipped) {
    if (one.kind == &kind) return one.rows;
  }
  return 0;
}

const std::string six =
    "id,opened,due,closed,type\n"
    "kept,2024-01-01 08:00,2024-01-02 08:00,2024-01-02 08:00,a\n"
    "late,2024-01-01 08:00,2024-01-02 08:00,2024-01-02 08:01,a\n"
    "open late,2024-01-01 08:00,2024-01-02 08:00,,a\n"
    "open in time,2024-01-01 08:00,2024-02-01 08:00,,a\n"
    "closed without,2024-01-01 08:00,,2024-01-10 08:00,b\n"
    "open without,2024-01-01 08:00,?,NULL,\n";

}  // namespace

TEST_CASE("each case falls into exactly one of six") {
  const auto learned = learn_from(six);
  REQUIRE(learned.has_value());
  const Tally& tally = learned->totals.tally;
  CHECK(tally.tickets == 6);
  CHECK(tally.kept == 1);
  CHECK(tally.closed_late == 1);
  CHECK(tally.open_late == 1);
  CHECK(tally.open_in_time == 1);
  CHECK(tally.closed_without_promise == 1);
  CHECK(tally.open_without_promise == 1);
  REQUIRE(learned->services.size() == 3);
  CHECK(learned->services[0].name == "a");
  CHECK(learned->services[0].figures.tally.tickets == 4);
  CHECK(learned->services[2].name.empty());
}

TEST_CASE("the report stands at the last thing that happened; what is promised for later has not happened") {
  CHECK(learn_from(six)->as_of == *parse_rfc3339("2024-01-10T08:00:00Z"));
}

TEST_CASE("as of an earlier day later events have not happened yet") {
  auto settings = in_utc();
  settings.as_of = read_as_of("2024-01-01", settings);
  REQUIRE(settings.as_of == *parse_rfc3339("2024-01-02T00:00:00Z"));
  const auto learned = learn_from(six + "later,2024-01-05 08:00,,,a\n", {}, settings);
  REQUIRE(learned.has_value());
  CHECK(learned->as_of_given);
  CHECK(learned->totals.tally.open_in_time == 4);
  CHECK(learned->totals.tally.open_without_promise == 2);
  CHECK(learned->totals.tally.tickets == 6);
  CHECK(skipped(*learned, problems::learn_opened_later) == 1);
  CHECK_FALSE(read_as_of("soon", settings).has_value());
}

TEST_CASE("the last row of a case counts") {
  const auto learned = learn_from(
      "id,opened,closed,made_sla\n1,2024-01-01,,TRUE\n2,2024-01-01,2024-01-02,TRUE\n"
      "1,2024-01-01,2024-01-05,FALSE\n");
  REQUIRE(learned.has_value());
  CHECK(learned->totals.tally.tickets == 2);
  CHECK(learned->totals.tally.kept == 1);
  CHECK(learned->totals.tally.closed_late == 1);
  CHECK(learned->oddities.repeated_rows == 1);
}

TEST_CASE("open cases follow their flag too") {
  const auto learned =
      learn_from("id,opened,closed,made_sla\n1,2024-01-01,,TRUE\n2,2024-01-01,,FALSE\n3,2024-01-01,,?\n");
  REQUIRE(learned.has_value());
  CHECK(learned->totals.tally.open_in_time == 1);
  CHECK(learned->totals.tally.open_late == 1);
  CHECK(learned->totals.tally.open_without_promise == 1);
}

TEST_CASE("a row that cannot be used is counted with its reason and its line, and costs only itself") {
  const auto learned = learn_from(
      "number,opened,due,closed,kept\n"
      "1,2024-01-01,2024-01-02,2024-01-02,yes\n"
      "2,2024-01-01,soon,2024-01-02,yes\n"
      "3,,2024-01-02,2024-01-02,yes\n"
      ",2024-01-01,2024-01-02,2024-01-02,yes\n"
      "5,2024-01-01,2024-01-02,2024-01-02,perhaps\n"
      "6,2024-01-01\n"
      "7,2024-01-01,2024-01-02,2024-01-02,no\n",
      {{Field::kept, "kept"}, {Field::case_id, "number"}});
  REQUIRE(learned.has_value());
  CHECK(learned->rows == 7);
  CHECK(learned->totals.tally.tickets == 2);
  CHECK(skipped(*learned, problems::learn_no_time) == 1);
  CHECK(skipped(*learned, problems::learn_not_opened) == 1);
  CHECK(skipped(*learned, problems::learn_no_case) == 1);
  CHECK(skipped(*learned, problems::learn_no_flag) == 1);
  CHECK(skipped(*learned, problems::csv_short_row) == 1);
  for (const auto& one : learned->skipped) {
    if (one.kind == &problems::learn_no_time) CHECK(one.examples.at(0).place.line == 3);
  }
}

TEST_CASE("only a few examples are kept of a thousand bad rows, but all are counted") {
  std::string text = "id,opened,closed\n0,2024-01-01,2024-01-02\n";
  for (int i = 1; i <= 1000; ++i) text += std::to_string(i) + ",2024-01-01,never\n";
  const auto learned = learn_from(text);
  REQUIRE(learned.has_value());
  REQUIRE(learned->skipped.size() == 1);
  CHECK(learned->skipped[0].rows == 1000);
  CHECK(learned->skipped[0].examples.size() == 3);
}

TEST_CASE("when not one case can be read that is the problem") {
  const auto learned = learn_from("id,opened,closed\n1,foo,bar\n2,baz,\n");
  REQUIRE_FALSE(learned.has_value());
  CHECK(learned.error().kind == &problems::learn_nothing_left);
  CHECK(learned.error().about[0].second == "2");
}

TEST_CASE("a column with endlessly many values is refused as a type") {
  std::string text = "id,opened,closed,note\n";
  for (int i = 0; i <= 20'000; ++i) text += std::to_string(i) + ",2024-01-01,,n" + std::to_string(i) + "\n";
  const auto learned = learn_from(text, {{Field::type, "note"}});
  REQUIRE_FALSE(learned.has_value());
  CHECK(learned.error().kind == &problems::learn_too_many);
  CHECK(learned.error().place.line == 20'002);
}

TEST_CASE("a case that closes before it opens counts by its end and took no time") {
  const auto learned = learn_from(
      "id,opened,due,closed\n1,2024-01-01 10:00,2024-01-02 10:00,2024-01-01 09:59\n"
      "2,2024-01-01 10:00,2024-01-02 10:00,2024-01-01 11:00\n");
  REQUIRE(learned.has_value());
  CHECK(learned->totals.tally.kept == 2);
  CHECK(learned->oddities.closed_before_opened == 1);
  CHECK(learned->totals.time_taken->median_rank == 0);
  CHECK(learned->totals.time_taken->p95_rank == 3600);
}

TEST_CASE("a day alone is promised until its end") {
  const auto learned = learn_from(
      "id,opened,due,closed\n1,2024-01-01 10:00,2024-01-02,2024-01-02 23:59\n"
      "2,2024-01-01 10:00,2024-01-02,2024-01-03 00:01\n3,2024-01-01 10:00,2024-01-02,2024-01-02\n");
  REQUIRE(learned.has_value());
  CHECK(learned->totals.tally.kept == 2);
  CHECK(learned->totals.tally.closed_late == 1);
  CHECK(learned->oddities.days_without_time == 4);
}

TEST_CASE("times with a zone are instants, whatever the zone of the file") {
  Settings shifted{.from_local = [](std::int64_t local) { return Instant{local} - hours(5); }};
  const auto learned = learn_from(
      "id,opened,due,closed\n1,2024-01-01T10:00:00Z,2024-01-01T12:00:00+02:00,2024-01-01T10:00:00Z\n", {},
      shifted);
  REQUIRE(learned.has_value());
  CHECK(learned->totals.tally.kept == 1);
  CHECK(learned->as_of == *parse_rfc3339("2024-01-01T10:00:00Z"));
}

TEST_CASE("a flag that contradicts the times is counted, and the times win") {
  const auto learned = learn_from(
      "id,opened,due,closed,on_time\n1,2024-01-01 10:00,2024-01-02 10:00,2024-01-03 10:00,ONTIME\n"
      "2,2024-01-01 10:00,,2024-01-03 10:00,ONTIME\n3,2024-01-01 10:00,2024-01-02 10:00,2024-01-01 "
      "11:00,OVERDUE\n");
  REQUIRE(learned.has_value());
  CHECK(learned->totals.tally.kept == 1);
  CHECK(learned->totals.tally.closed_late == 1);
  CHECK(learned->oddities.flag_contradicted == 2);
  CHECK(learned->oddities.flag_kept_unpromised == 1);
}

TEST_CASE("a deadline can be promised when the tolerance rank falls on a closed case") {
  // The worked twenty cases: the bound at 85 % with 90 % confidence is the twentieth, 24 hours.
  std::string text = "id,opened,closed\n";
  int id = 0;
  for (const int taken : {2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10, 11, 13, 16, 24}) {
    const auto closed = to_rfc3339(*parse_rfc3339("2024-01-01T00:00:00Z") + hours(taken));
    text += std::to_string(++id) + ",2024-01-01T00:00:00Z," + closed + "\n";
  }
  const auto learned = learn_from(text);
  REQUIRE(learned.has_value());
  const auto& deadlines = learned->totals.deadlines;
  REQUIRE(deadlines.size() == 2);
  CHECK(deadlines[0].seconds == 24 * 3600);
  CHECK_FALSE(deadlines[1].seconds.has_value());
  CHECK(deadlines[1].missing == Deadline::Missing::too_few_cases);
  CHECK(deadlines[1].cases_needed == 45);
  CHECK(learned->totals.time_taken->p85 == doctest::Approx(11.3 * 3600));
  // One open case more: it is longer than every closed one, and the rank falls on it.
  const auto with_open = learn_from(text + "21,2024-01-01T00:00:00Z,\n");
  REQUIRE(with_open.has_value());
  CHECK_FALSE(with_open->totals.deadlines[0].seconds.has_value());
  CHECK(with_open->totals.deadlines[0].missing == Deadline::Missing::too_many_open);
}

TEST_CASE("who redeems a service is counted, the commonest first") {
  const auto learned = learn_from(
      "id,opened,closed,type,team\n1,2024-01-01,,a,x\n2,2024-01-01,,a,y\n3,2024-01-01,,a,y\n4,2024-01-01,,b,?"
      "\n");
  REQUIRE(learned.has_value());
  CHECK(learned->services[0].providers.at(0).name == "y");
  CHECK(learned->services[0].providers.at(0).tickets == 2);
  CHECK(learned->services[1].providers.empty());
}

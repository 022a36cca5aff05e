// What the text refuses: the number, the place, and what it says to do. All problems of a folder, not the
// first only.
#include <doctest/doctest.h>

#include <algorithm>

#include "ground/base/problems.hpp"
#include "ground/calendar/problems.hpp"
#include "ground/format/problems.hpp"
#include "organisation/text/problems.hpp"
#include "organisation/text/text.hpp"

using zusage::Language;
using zusage::text::File;
namespace problems = zusage::problems;
namespace text = zusage::text;

namespace {

const std::string head = "zusage: 1\norganisation: {id: o}\n";

std::vector<zusage::Problem> problems_of(const std::vector<File>& files) {
  return text::read(files).problems;
}

// `body` begins in line 3. The text behind the kind must stand in the advice.
void check_refused(const std::string& body, const zusage::ProblemKind& kind, int line, int column,
                   std::string_view advice = "") {
  INFO(body);
  const auto found = problems_of({{"a.yaml", head + body}});
  REQUIRE(found.size() == 1);
  CHECK(title_of(found[0], Language::de).find('{') == std::string::npos);
  CHECK(found[0].kind->number == kind.number);
  CHECK(found[0].place == zusage::Place{"a.yaml", line, column});
  CHECK(advice_of(found[0], Language::en).find(advice) != std::string::npos);
}

}  // namespace

TEST_CASE("an unknown key is refused with a suggestion") {
  check_refused("services:\n  - {id: a, redeemr: b}\n", problems::misspelt_key, 4, 13, "'redeemer'");
  check_refused("services:\n  - {id: a, xyzzyxyz: b}\n", problems::unknown_key, 4, 13, "recipient");
  check_refused("servces: []\n", problems::misspelt_key, 3, 1, "'services'");
}

TEST_CASE("an id that is taken names both places") {
  const auto found = problems_of(
      {{"a.yaml", head + "actors: [{id: x, kind: team}]\n"}, {"b.yaml", "zusage: 1\nservices: [{id: x}]\n"}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind->number == problems::duplicate_id.number);
  CHECK(found[0].place == zusage::Place{"b.yaml", 2, 17});
  CHECK(title_of(found[0], Language::en).find("a.yaml:3:15") != std::string::npos);
}

TEST_CASE("an old id cannot be given to something else") {
  check_refused("actors: [{id: x, kind: team, was: [y]}, {id: y, kind: team}]\n", problems::duplicate_id, 3,
                46);
}

TEST_CASE("a reference that leads nowhere is refused with a suggestion") {
  check_refused("actors: [{id: grid-team, kind: team}]\nservices: [{id: a, redeemer: gridteam}]\n",
                problems::misspelt_reference, 4, 30, "'grid-team'");
  check_refused("services: [{id: a, redeemer: nobody}]\n", problems::unknown_reference, 3, 30, "team");
}

TEST_CASE("a reference to something of another kind is refused") {
  check_refused("markets: [{id: m}]\nservices: [{id: a, redeemer: m}]\n", problems::wrong_reference, 4, 30,
                "team");
}

TEST_CASE("persons and customers may be kept elsewhere, teams may not") {
  const std::string elsewhere = "zusage: 1\norganisation: {id: o, register: elsewhere}\n";
  CHECK(problems_of({{"a.yaml", elsewhere + "services: [{id: a, recipient: somebody}]\n"}}).empty());
  CHECK(problems_of({{"a.yaml", elsewhere + "services: [{id: a, process: {service: b}}]\n"}}).size() == 1);
}

TEST_CASE("durations, shares, dates, numbers and choices are checked where they stand") {
  check_refused("services:\n  - {id: a, promise: [{objective: response, within: 3 parsecs}]}\n",
                problems::unknown_unit, 4, 53);
  check_refused("services: [{id: a, promise: [{objective: response, share: 95}]}]\n", problems::not_a_share,
                3, 59);
  check_refused("services: [{id: a, agreed: {on: 2026-02-30}}]\n", problems::not_a_date, 3, 33);
  check_refused("services: [{id: a, volume: -1}]\n", problems::not_a_number, 3, 28);
  check_refused("services: [{id: a, standing: yes}]\n", problems::not_true_or_false, 3, 30);
  check_refused("services: [{id: a, binding: contrakt}]\n", problems::misspelt_word, 3, 29, "'contract'");
  check_refused("services: [{id: a, binding: handshake}]\n", problems::unknown_choice, 3, 29, "statutory");
  check_refused("services: [{id: a, promise: [{within: 2wd}]}]\n", problems::missing_key, 3, 30);
  check_refused("services: [{id: a, name: {deu: x}}]\n", problems::not_a_language, 3, 27);
  check_refused("services: [{id: a, name: {de: Ein Tag, gehalten}}]\n", problems::text_cut_by_comma, 3, 40,
                "quotes");
  check_refused("services: [{id: a, name: [x]}]\n", problems::wrong_shape, 3, 26);
  check_refused("services: [{id: a, process: {task: x, service: a}}]\n", problems::step_unclear, 3, 29);
  check_refused("services: [{id: a, perception: {notices_by: [{step: 2.1}]}}]\n", problems::no_such_step, 3,
                46);
  check_refused("actors: [{id: Ä, kind: team}]\n", problems::not_an_id, 3, 15);
  check_refused("actors: [{id: clock, kind: team}]\n", problems::reserved_id, 3, 15);
  check_refused("actors: [{id: x, kind: [team, customer]}]\n", problems::kinds_do_not_fit, 3, 15);
  check_refused("calendars: [{id: c, holidays: DE-XX}]\n", problems::unknown_region, 3, 31);
}

TEST_CASE("a calendar on which nothing is ever open is refused, and unreadable hours are told alone") {
  check_refused("calendars: [{id: c, holidays: DE-NW}]\n", problems::calendar_without_hours, 3, 18,
                "nothing");
  check_refused("calendars: [{id: c, week: {mon: []}}]\n", problems::calendar_without_hours, 3, 18);
  check_refused("calendars: [{id: c, week: {mon: [never]}}]\n", problems::not_opening_hours, 3, 34);
  CHECK(problems_of({{"a.yaml", head + "calendars: [{id: c, days: {2026-12-23: [\"08:00-10:00\"]}}]\n"}})
            .empty());
}

TEST_CASE("every problem of a folder is told, in the order of the files") {
  const auto found = problems_of({{"a.yaml", head + "actors: [{id: x, kind: teem}, {kind: team, nme: y}]\n"},
                                  {"b.yaml", "services: [{id: a, redeemer: z}\n"},
                                  {"c.yaml", ""},
                                  {"d.yaml", "zusage: 2\n"},
                                  {"e.yaml", "- a\n"},
                                  {"f.yaml", "zusage: 1\norganisation: {id: p}\n"},
                                  {"g.yaml", "services: []\n"}});
  std::vector<int> numbers;
  for (const auto& problem : found) numbers.push_back(problem.kind->number);
  CHECK(numbers == std::vector{problems::misspelt_word.number, problems::missing_key.number,
                               problems::misspelt_key.number, problems::not_yaml.number,
                               problems::empty_file.number, problems::unknown_format_version.number,
                               problems::not_an_organisation.number, problems::section_twice.number,
                               problems::no_format_version.number});
}

TEST_CASE("a folder without an organisation, and one that is too large, are refused") {
  CHECK(problems_of({{"a.yaml", "zusage: 1\n"}})[0].kind->number == problems::no_organisation.number);
  std::vector<File> files(17, {"a.yaml", std::string(16UL << 20U, ' ')});
  const auto found = problems_of(files);
  const auto too_large = [](const auto& problem) { return problem.kind == &problems::folder_too_large; };
  CHECK(std::ranges::count_if(found, too_large) == 1);
}

TEST_CASE("the register holds people and customers only") {
  const auto found =
      problems_of({{"organisation/a.yaml", head},
                   {"register/b.yaml", "zusage: 1\nactors: [{id: x, kind: team}]\nmarkets: [{id: m}]\n"}});
  REQUIRE(found.size() == 2);
  CHECK(found[0].kind->number == problems::not_for_register.number);
  CHECK(found[1].kind->number == problems::not_for_register.number);
}

TEST_CASE("what is left open is absent, not wrong") {
  const auto reading = text::read(
      {{"a.yaml", head + "services:\n"
                         "  - {id: a, recipient: tbd, promise: [], redeemer: ' - ',\n"
                         "     steering: {owner: Offen}, perception: {notices_by: [{de: '?'}]}}\n"}});
  CHECK(reading.problems.empty());
  const auto& service = reading.organisation.services[0];
  CHECK(service.recipients.empty());
  CHECK(service.promise.empty());
  CHECK(service.redeemer.empty());
  CHECK(service.steering.empty());
  CHECK(service.perception.notices_by.empty());
  CHECK(service.place_of("redeemer") == zusage::Place{"a.yaml", 4, 42});
  CHECK(service.place_of("process") == zusage::Place{"a.yaml", 4, 10});
}

TEST_CASE("the words for what is left open can be chosen") {
  const auto reading =
      text::read({{"a.yaml", head + "check: {settings: {placeholders: [folgt]}}\n"
                                    "services: [{id: a, if_not: Folgt}, {id: b, if_not: offen}]\n"}});
  CHECK(reading.problems.empty());
  CHECK(reading.organisation.services[0].if_not.empty());
  CHECK_FALSE(reading.organisation.services[1].if_not.empty());
}

TEST_CASE("a file that is no YAML does not make every reference into it wrong") {
  const auto found = problems_of({{"a.yaml", head + "services: [{id: a, redeemer: z}]\n"},
                                  {"b.yaml", "zusage: 1\nactors: [{id: z, kind: team}\n"}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind->number == problems::not_yaml.number);
}

TEST_CASE("YAML of another trade is told once, not key by key") {
  const auto found =
      problems_of({{"a.yaml", head}, {"openapi.yaml", "openapi: 3.1.0\ninfo: {title: x}\npaths: {}\n"}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind->number == problems::not_an_organisation.number);
  CHECK(found[0].place == zusage::Place{"openapi.yaml", 1, 1});
}

TEST_CASE("words for what is left open may be one, and count in any case") {
  const auto reading = text::read({{"a.yaml", head + "check: {settings: {placeholders: FOLGT}}\n"
                                                     "services: [{id: a, if_not: Folgt}]\n"}});
  CHECK(reading.problems.empty());
  CHECK(reading.organisation.services[0].if_not.empty());
}

// Releasing texts that people change: reasons, merging, collisions; and what recipients answer.
#include <doctest/doctest.h>

#include "desk.hpp"
#include "organisation/model/lookup.hpp"

using namespace zusage;  // NOLINT
using tests::here;

namespace {

record::TextToLoad change(tests::Desk& desk, const std::string& service, const std::string& if_not) {
  const auto known = desk.recorder().known();
  auto wanted = std::make_shared<model::Organisation>(*known->organisation);
  for (auto& one : wanted->services) {
    if (one.id == service) one.if_not.by_language["de"] = if_not;
  }
  record::TextToLoad text;
  text.organisation = wanted;
  text.speaker = "a.weigl";
  text.reason = "Die Leser haben gefragt.";
  text.base = known->revision;
  return text;
}

std::string if_not_of(tests::Desk& desk, const std::string& service) {
  return std::string{model::text_in(desk.recorder().known()->service(service)->if_not, "de")};
}

}  // namespace

TEST_CASE("a change keeps files and comments, its author and its reason") {
  tests::Desk desk;
  REQUIRE(desk.recorder().load_text(tests::library_text()).value() == 1);
  REQUIRE(desk.recorder().load_text(change(desk, "reservation", "Dann rufen wir an.")).value() == 2);
  CHECK(if_not_of(desk, "reservation") == "Dann rufen wir an.");
  const auto rows = desk.database->revisions().revisions(here);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].loaded_by == "a.weigl");
  CHECK(rows[0].reason.text == "Die Leser haben gefragt.");
  CHECK(rows[1].reason.text.empty());
  const auto text = desk.database->revisions().text(here, 2);
  REQUIRE(text.has_value());
  const auto files = record::files_of(*text);
  REQUIRE(files.size() == 1);
  CHECK(files[0].content.starts_with("# Stadtbücherei Erlbach: a town library"));
  CHECK(files[0].content.find("if_not: Dann rufen wir an.") != std::string::npos);
  CHECK(desk.recorder().load_text(change(desk, "reservation", "Dann rufen wir an.")).value() == 2);
  CHECK(desk.is_whole());
}

TEST_CASE("a change counts on with the time zones that the text before was counted with") {
  tests::Desk desk;
  auto text = tests::library_text();
  text.tz_version = "2025b";
  REQUIRE(desk.recorder().load_text(text).has_value());
  REQUIRE(desk.recorder().load_text(change(desk, "reservation", "Dann rufen wir an.")).value() == 2);
  const auto known = desk.recorder().known();
  CHECK(known->usual->tz_version() == "2025b");
  CHECK(known->calendar_of("counter").tz_version() == "2025b");
}

TEST_CASE("two who change other letters both keep them; the same gap is refused and nothing is lost") {
  tests::Desk desk;
  REQUIRE(desk.recorder().load_text(tests::library_text()).has_value());
  auto hers = change(desk, "reservation", "Anruf");
  auto his = change(desk, "purchase-wish", "Brief");
  auto third = change(desk, "reservation", "Blumen");
  REQUIRE(desk.recorder().load_text(hers).value() == 2);
  REQUIRE(desk.recorder().load_text(his).value() == 3);
  CHECK(if_not_of(desk, "reservation") == "Anruf");
  CHECK(if_not_of(desk, "purchase-wish") == "Brief");
  const auto refused = desk.recorder().load_text(third);
  REQUIRE(!refused.has_value());
  CHECK(refused.error().kind->number == 9510);
  CHECK(title_of(refused.error(), Language::de).find("services reservation: if_not") != std::string::npos);
  CHECK(if_not_of(desk, "reservation") == "Anruf");
  third.base = 77;
  CHECK(desk.recorder().load_text(third).error().kind->number == 9511);
  CHECK(desk.is_whole());
}

TEST_CASE("what recipients answer is a fact with the wording it was about") {
  tests::Desk desk;
  REQUIRE(desk.recorder().load_text(tests::library_text()).has_value());
  record::AnswersToKeep answers{.service = "class-visit", .by = "school", .answers = {}};
  CHECK(desk.recorder().keep_answers(answers).error().kind->number == 9513);
  answers.answers = {{.question = model::Question::promise,
                      .verdict = "other",
                      .within = "1 working day",
                      .share = "90 %",
                      .words = "Am nächsten Tag"},
                     {.question = model::Question::recipient, .verdict = "right"}};
  REQUIRE(desk.recorder().keep_answers(answers).has_value());
  REQUIRE(desk.recorder().keep_answers(answers).has_value());
  answers.service = "nothing";
  CHECK(desk.recorder().keep_answers(answers).error().kind->number == 9512);
  const auto rows = desk.database->revisions().answers(here, "class-visit");
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].number == 2);
  CHECK(rows[0].words.text == "Am nächsten Tag");
  CHECK(rows[0].digest ==
        text::answers_digest(*desk.recorder().known()->service("class-visit"), {model::Question::promise}));
  CHECK(rows[1].verdict == "right");
  CHECK(desk.database->revisions().answers(here, "").size() == 4);
  CHECK(desk.is_whole());
}

TEST_CASE("an answer keeps the link it came by; those of before have none, and folding again is the same") {
  tests::Desk desk;
  REQUIRE(desk.recorder().load_text(tests::library_text()).has_value());
  REQUIRE(desk.recorder().keep_answers(
      {.service = "class-visit",
       .by = "school",
       .link = "0123456789abcdef",
       .answers = {{.question = model::Question::redeemer, .words = "Die Aula"}}}));
  REQUIRE(
      desk.recorder().keep_answers({.service = "class-visit",
                                    .by = "school",
                                    .answers = {{.question = model::Question::redeemer, .words = "Anna"}}}));
  const auto rows = desk.database->revisions().answers(here, "class-visit");
  REQUIRE(rows.size() == 2);
  CHECK(rows.front().link.empty());
  CHECK(rows.back().link == "0123456789abcdef");
  CHECK(rows.back().words.text == "Die Aula");
  CHECK(desk.is_whole());
}

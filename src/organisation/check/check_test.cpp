// What the text itself says about the check: severities, what is allowed and until when, settings, gaps.
#include "organisation/check/check.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "organisation/check/names.hpp"
#include "organisation/check/problems.hpp"
#include "organisation/text/text.hpp"

using namespace zusage;
using check::Severity;

namespace {

check::Judgement judge(const std::string& yaml, std::string_view today = "2026-06-01") {
  const auto reading = text::read({{"a.yaml", yaml}}, text::Whole::fragment);
  check::Occasion occasion{.today = calendar::parse_date(today).value()};
  for (const auto& problem : reading.problems) occasion.unread.push_back(problem.place);
  return check::judge(reading.organisation, occasion);
}

const check::Finding* find(const check::Judgement& judgement, std::string_view id) {
  const auto found =
      std::ranges::find_if(judgement.findings, [&](const auto& finding) { return finding.rule->id == id; });
  return found == judgement.findings.end() ? nullptr : &*found;
}

std::vector<int> numbers(const std::vector<Problem>& problems) {
  std::vector<int> out;
  for (const auto& problem : problems) out.push_back(problem.kind->number);
  return out;
}

const std::string bare = "services: [{id: a}]\n";
const std::string whole =
    "actors: [{id: t, kind: team}]\n"
    "services: [{id: a, recipient: t, promise: [{objective: fulfilment, within: 2wd}], redeemer: t,\n"
    "  if_not: Dann rufen wir an, steering: {owner: t}, perception: {notices_by: letter, expects: "
    "[{importance: 3}]}}]\n";

}  // namespace

TEST_CASE("a service with nothing but an id has six gaps, each told once, in the order of the rules") {
  const auto judgement = judge(bare);
  REQUIRE(judgement.findings.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) CHECK(judgement.findings[i].rule->id == "Z10" + std::to_string(i + 1));
  CHECK(find(judgement, "Z101")->severity == Severity::error);
  CHECK(find(judgement, "Z102")->severity == Severity::warning);
  CHECK(find(judgement, "Z101")->place == Place{"a.yaml", 1, 17});
}

TEST_CASE("coverage counts services that answer all five questions and names the next") {
  CHECK(judge(whole).findings.empty());
  CHECK(judge(whole).coverage.answered == 1);
  CHECK(judge(whole).coverage.next.empty());
  CHECK(judge(bare).coverage.services == 1);
  CHECK(judge(bare).coverage.answered == 0);
  CHECK(judge(bare).coverage.next == "a");
}

TEST_CASE("the text raises any rule and lowers a warning to note or off") {
  const auto judgement =
      judge(bare + "check: {severity: {Z102: error, missing-steering: note, Z105: off}}\n");
  CHECK(judgement.problems.empty());
  CHECK(find(judgement, "Z102")->severity == Severity::error);
  CHECK(find(judgement, "Z104")->severity == Severity::note);
  CHECK(find(judgement, "Z105") == nullptr);
}

TEST_CASE("an error is never lowered, and words that are no severity are refused where they stand") {
  const auto judgement = judge(
      bare + "check: {severity: {Z101: warning, Z102: loud, Z103: off, Z999: note, mising-promise: note}}\n");
  CHECK(numbers(judgement.problems) ==
        std::vector{problems::error_lowered.number, problems::unknown_severity.number,
                    problems::error_lowered.number, problems::unknown_rule.number,
                    problems::misspelt_rule.number});
  CHECK(find(judgement, "Z101")->severity == Severity::error);
  CHECK(judgement.problems[0].place == Place{"a.yaml", 2, 20});
  CHECK(advice_of(judgement.problems[4], Language::en) == "Did you mean 'missing-promise'?");
}

TEST_CASE(
    "a finding is allowed at its service, under check, or for all, by id or name, through the last day") {
  const auto* until = "because: Wird besetzt, until: 2026-09-30}";
  for (const auto& text : {"services: [{id: a, allow: [{rule: Z104, " + std::string{until} + "]}]\n",
                           bare + "check: {allow: [{rule: missing-steering, about: a, " + until + "]}\n",
                           bare + "organisation: {id: o, allow: [{rule: Z104, " + until + "]}\n"}) {
    INFO(text);
    for (const auto* day : {"2026-06-01", "2026-09-30"}) {
      const auto judgement = judge(text, day);
      CHECK(judgement.problems.empty());
      CHECK(judgement.remarks.empty());
      REQUIRE(find(judgement, "Z104")->allowed);
      CHECK(text_in(find(judgement, "Z104")->allowed->because, Language::de) == "Wird besetzt");
      CHECK_FALSE(find(judgement, "Z102")->allowed);
    }
    const auto later = judge(text, "2026-10-01");
    CHECK_FALSE(find(later, "Z104")->allowed);
    CHECK(numbers(later.remarks) == std::vector{problems::allow_expired.number});
  }
}

TEST_CASE("what is allowed at one service says nothing about another") {
  const auto judgement =
      judge("services: [{id: b}, {id: a, allow: [{rule: Z104, because: x, until: 2026-09-30}]}]\n");
  REQUIRE(find(judgement, "Z104"));
  CHECK(find(judgement, "Z104")->about == Facts{{"service", "b"}});
  CHECK_FALSE(find(judgement, "Z104")->allowed);
}

TEST_CASE("an allowance that nothing needs any more is told") {
  const auto judgement =
      judge(whole + "check: {allow: [{rule: Z104, about: a, because: x, until: 2026-09-30}]}\n");
  CHECK(numbers(judgement.remarks) == std::vector{problems::allow_superfluous.number});
}

TEST_CASE("an allowance needs a known rule, a place and an end within twelve months") {
  const auto of = [](const std::string& entry, std::string_view today = "2026-06-01") {
    return judge(bare + "check: {allow: [{because: x, " + entry + "}]}\n", today);
  };
  CHECK(numbers(of("rule: Z104, until: 2026-09-30").problems) ==
        std::vector{problems::allow_without_about.number});
  CHECK(numbers(of("rule: Z104, about: a, until: 2027-06-02").problems) ==
        std::vector{problems::allowed_too_long.number});
  CHECK(of("rule: Z104, about: a, until: 2027-06-01").problems.empty());
  CHECK(of("rule: Z104, about: a, until: 2029-02-28", "2028-02-29").problems.empty());
  CHECK(numbers(of("rule: missing-sterring, about: a, until: 2026-09-30").problems) ==
        std::vector{problems::misspelt_rule.number});
}

TEST_CASE("rules that are to come or retired are heeded with a remark") {
  const auto judgement = judge(bare +
                               "check: {severity: {Z113: warning, Z112: note},\n"
                               "  allow: [{rule: Z207, about: a, because: x, until: 2026-09-30}]}\n");
  CHECK(judgement.problems.empty());
  CHECK(numbers(judgement.remarks) == std::vector{problems::rule_retired.number,
                                                  problems::rule_to_come.number,
                                                  problems::rule_to_come.number});
}

TEST_CASE("a setting that no rule knows is refused with a suggestion") {
  CHECK(judge(bare + "check: {settings: {window: 6 months, satisfaction_target: 75 %}}\n").problems.empty());
  const auto judgement = judge(bare + "check: {settings: {windw: 6 months, smallest_group: 3}}\n");
  CHECK(numbers(judgement.problems) ==
        std::vector{problems::unknown_setting.number, problems::misspelt_setting.number});
}

TEST_CASE("placeholders count as missing, in any case and with blanks around, and can be chosen") {
  const auto fires = [](const std::string& value, const std::string& settings = "") {
    return find(judge("services: [{id: a, redeemer: " + value + "}]\n" + settings), "Z103") != nullptr;
  };
  for (const auto* open : {"tbd", "TBD", "' Offen '", "'-'", "'?'", "…", "n/a", "''", "null", "~"}) {
    INFO(open);
    CHECK(fires(open));
  }
  for (const auto* setting : {"Folgt", "[x, FOLGT]"}) {
    const auto settings = "check: {settings: {placeholders: " + std::string{setting} + "}}\n";
    CHECK(fires("folgt", settings));
    CHECK(fires("fOlGt", settings));
  }
}

TEST_CASE("nothing is reported about an entity of which something could not be read") {
  const auto judgement = judge("services:\n  - {id: a, recipent: b}\n  - {id: c}\n");
  for (const auto& finding : judgement.findings) CHECK(finding.about == Facts{{"service", "c"}});
  CHECK(judgement.findings.size() == 6);
}

TEST_CASE("findings carry the promise or the recipients that they are about") {
  const auto judgement = judge("services:\n  - id: a\n    promise: [{objective: fulfilment, within: 2wd}]\n");
  const auto* redeemer = find(judgement, "Z103");
  REQUIRE(redeemer->evidence.size() == 1);
  CHECK(redeemer->evidence[0].key == "promise");
  CHECK(redeemer->evidence[0].place == Place{"a.yaml", 3, 5});
}

TEST_CASE("a rule is found by id or name, whatever the case") {
  CHECK(check::find_rule("z103")->id == "Z103");
  CHECK(check::find_rule("Missing-Redeemer")->id == "Z103");
  CHECK(check::find_rule("Z112")->standing == check::Standing::retired);
  CHECK_FALSE(check::find_rule(""));
  CHECK_FALSE(check::find_rule("Z999"));
}

TEST_CASE("a rule that needs what recipients say has no data without it: neither found nor passed") {
  const auto silent = judge(whole);
  REQUIRE(silent.no_data.size() == 1);
  CHECK(silent.no_data.front()->id == "Z508");
  CHECK(judge(whole + "check: {severity: {Z508: off}}\n").no_data.empty());
  const auto reading = text::read({{"a.yaml", whole}}, text::Whole::fragment);
  const auto voice = check::read_voice(
      "answers: [{service: a, question: promise, from: t, on: 2026-05-04, within: 3wd}]", "voice.yaml");
  REQUIRE(voice.has_value());
  const auto heard =
      check::judge(reading.organisation,
                   {.today = calendar::parse_date("2026-06-01").value(), .unread = {}, .voice = &*voice});
  CHECK(heard.no_data.empty());
  CHECK(find(heard, "Z508") == nullptr);  // one voice of a team is told to nobody
}

TEST_CASE("what recipients said is read from a file, or refused where it stands") {
  const auto refused = [](std::string_view text) {
    const auto voice = check::read_voice(text, "voice.yaml");
    return voice ? 0 : voice.error().kind->number;
  };
  CHECK(refused("") == 0);
  CHECK(refused("answers: [{service: a, question: promise, from: t, on: 2026-05-04, colour: red}]") == 9374);
  CHECK(refused("answer: []") == 9374);
  CHECK(refused("answers: [{service: a, question: whatever, from: t, on: 2026-05-04}]") == 9375);
  CHECK(refused("answers: [{service: a, question: promise, from: t, on: yesterday}]") == 9375);
  CHECK(refused("answers: [{service: a, question: promise, from: t, on: 2026-05-04, share: 0 %}]") == 9375);
  CHECK(refused("answers: [{service: a, question: promise, from: t}]") == 9376);
  CHECK(refused("answers: [") != 0);
}

TEST_CASE("a newer wording of ours ends a difference once it was confirmed, and not before") {
  const std::string head =
      "segments: [{id: s, name: S}]\nservices: [{id: a, recipient: s, promise: [{objective: ";
  const auto first = text::read({{"a.yaml", head + "fulfilment, within: 20wd}]}]\n"}}, text::Whole::fragment);
  const auto second =
      text::read({{"a.yaml", head + "fulfilment, within: 10wd}]}]\n"}}, text::Whole::fragment);
  const auto digest = [](const text::Reading& reading) {
    return text::answers_digest(reading.organisation.services.front(), {model::Question::promise});
  };
  const check::RecipientAnswer said{.service = "a",
                                    .question = model::Question::promise,
                                    .from = "s",
                                    .respondent = "one",
                                    .on = calendar::parse_date("2026-05-01").value(),
                                    .verdict = check::Verdict::wrong,
                                    .digest = digest(first)};
  auto confirmed = said;
  confirmed.respondent = "two";
  confirmed.verdict = check::Verdict::right;
  confirmed.digest = digest(second);
  confirmed.order = 1;
  const auto differs = [](const text::Reading& reading, std::vector<check::RecipientAnswer> answers) {
    const check::Voice voice{.answers = std::move(answers)};
    const auto all = check::heard_of(reading.organisation, voice, calendar::parse_date("2026-06-01").value());
    return std::ranges::any_of(all, &check::Heard::differs);
  };
  CHECK(differs(first, {said}));
  CHECK(differs(second, {said}));
  CHECK_FALSE(differs(second, {said, confirmed}));
  CHECK(differs(first, {said, confirmed}));  // what was confirmed is not what stands there now
  confirmed.digest = said.digest;
  CHECK(differs(first, {said, confirmed}));  // one finds it right, the other still does not
  auto text = second;
  text.organisation.services.front().confirmed.push_back({.by = {.id = "s"},
                                                          .on = calendar::parse_date("2026-05-20").value(),
                                                          .answers = {model::Question::promise},
                                                          .digest = digest(second)});
  CHECK_FALSE(differs(text, {said}));
}

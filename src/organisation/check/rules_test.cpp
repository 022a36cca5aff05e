// Every rule on its own two examples, then the hard cases of tests/rules.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "ground/calendar/local.hpp"
#include "organisation/check/check.hpp"
#include "organisation/text/text.hpp"

using namespace zusage;
namespace fs = std::filesystem;

namespace {

check::Judgement judge(const std::string& yaml, const std::string& heard = {}) {
  const auto reading = text::read({{"example.yaml", yaml}}, text::Whole::fragment);
  for (const auto& problem : reading.problems)
    FAIL_CHECK(problem.place.line << ":" << problem.place.column << " " << title_of(problem, Language::en));
  const auto voice = check::read_voice(heard, "voice.yaml");
  if (!voice) FAIL_CHECK(voice.error().place.line << " " << title_of(voice.error(), Language::en));
  return check::judge(reading.organisation, {.today = calendar::parse_date("2026-06-01").value(),
                                             .unread = {},
                                             .voice = voice ? &*voice : nullptr});
}

bool has(const check::Judgement& judgement, std::string_view id) {
  return std::ranges::any_of(judgement.findings,
                             [&](const check::Finding& finding) { return finding.rule->id == id; });
}

// One line below the YAML: blanks, a caret under the column, the id, and a part of the message. Behind a
// line: `# Z107 message-part`, with any column.
struct Expected {
  int line = 0;
  int column = 0;  // 0: any
  std::string id;
  std::string words;
};

struct Case {
  std::string name;
  std::string yaml;
  std::vector<Expected> expected = {};
  std::string heard = {};  // a block `voice` behind it
};

std::optional<Expected> read_expected(std::string_view words, int line, int column) {
  if (!words.starts_with('Z') || words.size() < 4) return std::nullopt;
  const auto end = std::min(words.find(' '), words.size());
  return Expected{line, column, std::string{words.substr(0, end)},
                  std::string{words.substr(std::min(end + 1, words.size()))}};
}

void add_line(Case& into, const std::string& line, int& yaml_line, int number) {
  const auto first = line.find_first_not_of(' ');
  const bool caret = first != std::string::npos && line[first] == '^';
  if (caret) {
    auto expected =
        read_expected(std::string_view{line}.substr(first + 2), yaml_line, static_cast<int>(first) + 1);
    REQUIRE(expected);
    into.expected.push_back(std::move(*expected));
    into.yaml += '\n';
    return;
  }
  yaml_line = number;
  into.yaml += line + '\n';
  const auto behind = line.rfind("# ");
  if (behind == std::string::npos) return;
  if (auto expected = read_expected(std::string_view{line}.substr(behind + 2), number, 0))
    into.expected.push_back(std::move(*expected));
}

// The fenced YAML blocks of a page, each under the heading before it, and what recipients said about it.
std::vector<Case> cases_of(const fs::path& page) {
  std::ifstream in{page};
  std::vector<Case> cases;
  std::string heading;
  bool inside = false;
  bool hears = false;
  int number = 0;
  int yaml_line = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("## ")) heading = line.substr(3);
    if (line == "```yaml") {
      cases.push_back({heading, ""});
      number = 0;
    }
    if (line.starts_with("```")) {
      inside = line == "```yaml";
      hears = line == "```voice";
    } else if (inside) {
      add_line(cases.back(), line, yaml_line, ++number);
    } else if (hears) {
      cases.back().heard += line + '\n';
    }
  }
  return cases;
}

bool meets(const check::Finding& finding, const Expected& expected) {
  const bool there = finding.rule->id == expected.id && finding.place.line == expected.line &&
                     (expected.column == 0 || finding.place.column == expected.column);
  return there && (fill(finding.rule->message.en, finding.about).find(expected.words) != std::string::npos ||
                   fill(finding.rule->message.de, finding.about).find(expected.words) != std::string::npos);
}

// The ids that the page speaks of must be found exactly where it says; all others are not its matter.
void check_case(const Case& tried, std::string_view rule) {
  INFO(tried.name, "\n", tried.yaml);
  std::set<std::string_view> spoken_of{rule};
  for (const auto& expected : tried.expected) spoken_of.insert(expected.id);
  const auto judgement = judge(tried.yaml, tried.heard);
  std::vector<Expected> open = tried.expected;
  for (const auto& finding : judgement.findings) {
    if (!spoken_of.contains(finding.rule->id) || finding.allowed) continue;
    const auto met =
        std::ranges::find_if(open, [&](const auto& expected) { return meets(finding, expected); });
    INFO("found ", finding.rule->id, " at ", finding.place.line, ":", finding.place.column);
    CHECK(met != open.end());
    if (met != open.end()) open.erase(met);
  }
  for (const auto& expected : open)
    FAIL_CHECK("not found: " << expected.id << " in line " << expected.line << " " << expected.words);
}

}  // namespace

TEST_CASE("a rule fires on its first example and is silent on its second") {
  REQUIRE_FALSE(check::rules().empty());
  for (const check::Rule* rule : check::rules()) {
    INFO(rule->id, " ", rule->name);
    CHECK(has(judge(std::string{rule->fires_on}, std::string{rule->heard}), rule->id));
    CHECK_FALSE(has(judge(std::string{rule->silent_on}, std::string{rule->heard}), rule->id));
  }
}

TEST_CASE("every rule speaks both languages, and its name is its file's") {
  for (const check::Rule* rule : check::rules()) {
    INFO(rule->id);
    for (const auto& phrase : {rule->title, rule->why, rule->message, rule->advice}) {
      CHECK_FALSE(phrase.en.empty());
      CHECK_FALSE(phrase.de.empty());
      CHECK(phrase.en != phrase.de);
    }
    auto file = std::string{rule->name};
    std::ranges::replace(file, '-', '_');
    CHECK(fs::exists(fs::path{ZUSAGE_SOURCE_DIR} / "src/organisation/check/rules" / (file + ".cpp")));
  }
}

TEST_CASE("hard cases: what tests/rules marks is found there and nowhere else") {
  int count = 0;
  for (const check::Rule* rule : check::rules()) {
    const auto page = fs::path{ZUSAGE_SOURCE_DIR} / "tests/rules" / (std::string{rule->id} + ".md");
    INFO(page.string(), ": write the hard cases of this rule");
    REQUIRE(fs::exists(page));
    for (const auto& tried : cases_of(page)) {
      check_case(tried, rule->id);
      ++count;
    }
  }
  CHECK(count > 20);
}

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <vector>

#include "doors/cli/command.hpp"
#include "doors/cli/paint.hpp"
#include "ground/base/problems.hpp"
#include "ground/format/json.hpp"
#include "organisation/text/problems.hpp"

using namespace zusage;
using namespace zusage::cli;

namespace {

constexpr ProblemKind unreadable{
    .number = 9901, .slug = "x", .status = 500, .title = {"no", "nein"}, .advice = {"a", "b"}};

struct Said {
  int exit = 0;
  std::string out;
  std::string complaint;
  [[nodiscard]] bool has(std::string_view words) const { return out.find(words) != std::string::npos; }
};

using Files = std::map<std::string, std::string>;

Said check(const Files& files, std::vector<const char*> words = {}, Language language = Language::en) {
  Said said;
  Outside outside;
  outside.language = language;
  outside.print = [&](std::string_view text) { said.out += text; };
  outside.complain = [&](std::string_view text) { said.complaint += text; };
  outside.list_yaml = [&](const std::string& path) -> Result<std::vector<std::string>> {
    if (path != "." && !files.contains(path)) return std::vector{path};
    std::vector<std::string> paths;
    for (const auto& [name, content] : files) {
      if (name.ends_with(".yaml")) paths.push_back("./" + name);
    }
    return paths;
  };
  outside.read_file = [&](const std::string& path) -> Result<std::string> {
    const auto found = files.find(path.starts_with("./") ? path.substr(2) : path);
    if (found == files.end()) return std::unexpected(Problem{&unreadable, {{"path", path}}});
    return found->second;
  };
  outside.now = [] { return parse_rfc3339("2026-06-01T10:00:00Z").value(); };
  words.insert(words.begin(), {"zusage", "check"});
  said.exit = run(static_cast<int>(words.size()), words.data(), outside);
  return said;
}

const std::string head = "zusage: 1\norganisation: {id: o, language: de}\n";
const std::string whole = head +
                          "actors: [{id: t, kind: team, name: Netzbau}]\n"
                          "services:\n"
                          "  - id: a\n"
                          "    name: Zählerwechsel\n"
                          "    recipient: t\n"
                          "    promise: [{objective: fulfilment, within: 2wd}]\n"
                          "    redeemer: t\n"
                          "    steering: {owner: t}\n"
                          "    perception: {notices_by: letter, expects: [{importance: 3}]}\n"
                          "    if_not: {de: Dann rufen wir an, en: Then we call}\n";

std::string without(std::string text, const std::string& line) {
  const auto at = text.find("    " + line);
  REQUIRE(at != std::string::npos);
  return text.erase(at, text.find('\n', at) + 1 - at);
}

}  // namespace

TEST_CASE("an organisation that answers everything gets one warm sentence and a next step") {
  const auto said = check({{"a.yaml", whole}});
  CHECK(said.exit == 0);
  CHECK(said.out.starts_with("All is answered: 1 of 1 services say who receives them"));
  CHECK(said.has("Next: zusage learn"));
  CHECK(
      check({{"a.yaml", whole}}, {}, Language::de).out.starts_with("Alles beantwortet: 1 von 1 Leistungen"));
}

TEST_CASE("a finding shows sentence, place, line, mark, evidence, reason and advice") {
  const auto said = check({{"a.yaml", without(whole, "redeemer")}});
  CHECK(said.exit == 1);
  CHECK(
      said.out ==
      "error Z103: nobody redeems the promise of 'Zählerwechsel'\n"
      "    --> a.yaml:5:9\n"
      "     |\n"
      "   5 |   - id: a\n"
      "     |         ^\n"
      "   ...\n"
      "   8 |     promise: [{objective: fulfilment, within: 2wd}]\n"
      "     |     ------- this is promised\n"
      "     = why: A promise that nobody took on is a wish; it breaks with the first customer who relies on\n"
      "            it.\n"
      "     = advice: Name the team, the role or the system that redeems this promise, and ask for its\n"
      "               consent.\n"
      "\n"
      "1 error in 1 file.\n"
      "0 of 1 services answer all five questions; next: Zählerwechsel.\n"
      "No data yet: Z508 needs what recipients say; ask them (letter of the service) or hand it in:\n"
      "--voice.\n"
      "More on each: zusage explain Z103.\n");
}

TEST_CASE("the same in German, with German words for severities") {
  const auto said = check({{"a.yaml", without(whole, "steering")}}, {}, Language::de);
  CHECK(said.exit == 0);
  CHECK(
      said.out.starts_with("Offene Frage Z104: Für „Zählerwechsel“ steht nicht fest, wie gesteuert wird\n"));
  CHECK(said.has("= Warum: Ohne Steuerung"));
  CHECK(said.has("= Rat: Legen Sie fest, woran"));
  CHECK(
      said.has("1 offene Frage in 1 Datei.\n0 von 1 Leistungen beantworten alle fünf Fragen; als nächste: "
               "Zählerwechsel."));
  CHECK(
      check({{"a.yaml", without(whole, "redeemer")}}, {}, Language::de).out.starts_with("Widerspruch Z103:"));
}

TEST_CASE("warnings fail the command only where --deny names them, and --deny takes one word a time") {
  const Files files{{"a.yaml", without(whole, "steering")}};
  CHECK(check(files).exit == 0);
  for (const auto* word : {"warning", "Z104", "z104", "missing-steering", "Z1xx"}) {
    INFO(word);
    const auto said = check(files, {"--deny", word, "a.yaml"});
    CHECK(said.exit == 1);
    CHECK(said.has("warning Z104, denied: "));
  }
  for (const auto* word : {"note", "Z105", "Z2xx"}) CHECK(check(files, {"--deny", word}).exit == 0);
  CHECK(check(files, {"--deny", "Z105", "--deny", "Z104"}).exit == 1);
  const auto retired = check(files, {"--deny", "Z112"});
  CHECK(retired.exit == 0);
  CHECK(retired.has("note Z9373: Z112 is retired"));
}

TEST_CASE("wrong words are refused on standard error with a suggestion, and nothing else is said") {
  const Files files{{"a.yaml", whole}};
  for (const auto& words : std::vector<std::vector<const char*>>{{"--deny", "mising-steering"},
                                                                 {"--deny", "everything"},
                                                                 {"--format", "xml"},
                                                                 {"--as-of", "yesterday"},
                                                                 {"nowhere.yaml"}}) {
    const auto said = check(files, words);
    INFO(said.complaint);
    CHECK(said.exit == 2);
    CHECK(said.out.empty());
    CHECK(said.complaint.find("advice: ") != std::string::npos);
  }
  CHECK(check(files, {"--deny", "mising-steering"}).complaint.find("'missing-steering'") !=
        std::string::npos);
}

TEST_CASE("what cannot be read is shown at its place, exits with 2, and hides no finding elsewhere") {
  const auto said = check({{"a.yaml", head + "services:\n  - {id: a, redeemr: b}\n  - {id: c}\n"}});
  CHECK(said.exit == 2);
  CHECK(
      said.out.starts_with("error Z9311: a service has no key 'redeemr'\n"
                           "    --> a.yaml:4:13\n"
                           "     |\n"
                           "   4 |   - {id: a, redeemr: b}\n"
                           "     |             ^^^^^^^\n"
                           "     = advice: Did you mean 'redeemer'?\n"));
  CHECK(said.has("error Z101: nobody is named as recipient of 'c'"));
  CHECK_FALSE(said.has("recipient of 'a'"));
  CHECK(said.has("What cannot be read cannot be judged"));
}

TEST_CASE("problems of the text and of what it says about the check come in the order of the lines") {
  const auto said =
      check({{"a.yaml", head + "check: {settings: {windw: 1}}\nservices: [{id: a, redeemr: b}]\n"}});
  CHECK(said.out.find("Z9365") < said.out.find("Z9311"));
}

TEST_CASE("an id that is taken twice shows both places, also in two files") {
  const auto said = check(
      {{"a.yaml", head + "actors: [{id: x, kind: team}]\n"}, {"b.yaml", "zusage: 1\nservices: [{id: x}]\n"}});
  CHECK(said.has("--> b.yaml:2:17\n"));
  CHECK(said.has("::: a.yaml:3:15\n"));
  CHECK(said.has("   3 | actors: [{id: x, kind: team}]\n     |               - first here\n"));
}

TEST_CASE("hostile text does not crash, steer the terminal or break the lines") {
  std::string deep = head + "services: ";
  for (int i = 0; i < 200; ++i) deep += "[";
  const std::vector<std::string> texts{
      deep,
      "a: &x 1\nb: *x\n",
      "\xff\xfe",
      std::string("zusage: 1\n\0", 11),
      "",
      "- a\n",
      "zusage: 1\r\norganisation: {id: o}\r\nservices: [{id: \"\\e[31mred\"}]\r\n",
      head + "services:\n\t- {id: a}\n",
      head + "services: [{id: a, name: \"" + std::string(4000, 'x') + "\", redeemr: b}]\n",
      head + "services: [{id: a, redeemer: \xe2\x80\xae}]\n",
      head + "services: [{id: a\n"};
  for (const auto& text : texts) {
    const auto said = check({{"a.yaml", text}});
    INFO(said.out);
    CHECK(said.exit == 2);
    CHECK(said.has("--> a.yaml"));
    CHECK(said.has("= advice: "));
    CHECK(said.out.find('\x1b') == std::string::npos);
    CHECK(said.out.find("\xe2\x80\xae") == std::string::npos);
    CHECK(check({{"a.yaml", text}}, {"--format", "json"}).exit == 2);
  }
  const auto wide = check({{"a.yaml", texts[8]}});
  CHECK(wide.has("…"));
  CHECK(wide.has("redeemr: b"));
  CHECK(wide.out.size() < 1000);
}

TEST_CASE("the fourth of a kind and those behind it are told in one line each, with place and name") {
  auto text = head + "services:\n";
  for (int i = 1; i <= 5; ++i) text += "  - {id: s" + std::to_string(i) + "}\n";
  const auto said = check({{"a.yaml", text}});
  CHECK(
      said.has("error Z101: Nobody is named as recipient (2 more)\n"
               "    --> a.yaml:7:10  nobody is named as recipient of 's4'\n"
               "    --> a.yaml:8:10  nobody is named as recipient of 's5'\n"
               "     = advice: Enter who"));
  CHECK(said.has("10 errors, 20 warnings in 1 file."));
}

TEST_CASE("what is allowed stays visible with reason and end, and does not count") {
  const auto text = without(whole, "redeemer") +
                    "    allow: [{rule: Z103, because: Stelle wird besetzt, until: 2026-09-30}]\n";
  const auto said = check({{"a.yaml", text}}, {"--deny", "Z103"});
  CHECK(said.exit == 0);
  CHECK(said.has("allowed until 2026-09-30 Z103: nobody redeems"));
  CHECK(said.has("= reason: Stelle wird besetzt"));
  CHECK(said.has("1 allowed in 1 file."));
  const auto later = check({{"a.yaml", text}}, {"--as-of", "2026-10-01"});
  CHECK(later.exit == 1);
  CHECK(later.has("note Z9370: Z103 was allowed until 2026-09-30 and counts again"));
}

TEST_CASE("an organisation without services is told where to begin") {
  const auto said = check({{"a.yaml", head}});
  CHECK(said.exit == 0);
  CHECK(said.has("There is no service yet."));
}

TEST_CASE("JSON says the same for programs, in both languages") {
  const auto said = check({{"a.yaml", without(whole, "redeemer")}}, {"--format", "json"}, Language::de);
  CHECK(said.exit == 1);
  const auto json = format::parse_json(said.out);
  REQUIRE(json);
  const auto& root = json->as_object();
  CHECK(root.at("exit_code") == 1);
  CHECK(root.at("as_of") == "2026-06-01");
  CHECK(root.at("counts").at("errors") == 1);
  CHECK(root.at("coverage").at("next") == "a");
  const auto& finding = root.at("findings").as_array().at(0);
  CHECK(finding.at("id") == "Z103");
  CHECK(finding.at("name") == "missing-redeemer");
  CHECK(finding.at("severity") == "error");
  CHECK(finding.at("about").at("service") == "a");
  CHECK(finding.at("place").at("line") == 5);
  CHECK(finding.at("message").at("de") == "Niemand löst das Versprechen von „Zählerwechsel“ ein");
  CHECK(finding.at("evidence").at(0).at("key") == "promise");
  CHECK(finding.at("allowed").is_null());
}

TEST_CASE("today is the day where the organisation is") {
  const auto text = head + "services: [{id: a}]\n";
  const auto json =
      format::parse_json(check({{"a.yaml", text}}, {"--format", "json", "--as-of", "2027-01-31"}).out);
  REQUIRE(json);
  CHECK(json->at("as_of") == "2027-01-31");
}

TEST_CASE("colours stand around words and nowhere else") {
  const Paint none;
  CHECK(none(Ink::error, "x") == "x");
  const Paint some{true};
  CHECK(some(Ink::error, "x") == "\x1b[1;31mx\x1b[0m");
  CHECK(visible("a\tb\x1b[1m\x07\xc2\x9b") == "a b?[1m??");
  CHECK(visible("ä„…\xf0\x9f\x8e\x89") == "ä„…\xf0\x9f\x8e\x89");
  CHECK(visible("\xe2\x82") == "??");
}

TEST_CASE("what recipients said is handed in beside the text; without it there is no data, never a pass") {
  const auto begin = whole.find("recipient: t");
  const auto text = whole.substr(0, begin) + "recipient: s" + whole.substr(begin + 12);
  const Files files{
      {"a.yaml", text + "segments: [{id: s, name: Haushalte}]\n"},
      {"said.voice", "answers: [{service: a, question: promise, from: s, on: 2026-05-04, within: 3wd}]\n"},
      {"bad.voice", "answers: [{service: a}]\n"}};
  const auto silent = check(files, {"a.yaml", "--as-of", "2026-06-01"});
  CHECK(silent.exit == 0);
  CHECK(silent.has("No data yet: Z508"));
  const auto json = check(files, {"a.yaml", "--as-of", "2026-06-01", "--format", "json"});
  CHECK(json.has("\"no_data\""));
  const auto heard =
      check(files, {"a.yaml", "--as-of", "2026-06-01", "--voice", "said.voice", "--deny", "Z508"});
  CHECK(heard.exit == 1);
  CHECK(heard.has("warning Z508, denied: the recipient of 'Zählerwechsel' sees this differently than we do"));
  CHECK_FALSE(heard.has("No data yet"));
  CHECK(check(files, {"a.yaml", "--voice", "bad.voice"}).exit == 2);
  CHECK(check(files, {"a.yaml", "--voice", "nowhere.voice"}).exit == 2);
}

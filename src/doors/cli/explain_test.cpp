#include <doctest/doctest.h>

#include <map>
#include <vector>

#include "doors/cli/catalogue.hpp"
#include "doors/cli/docs/reference.hpp"
#include "organisation/check/check.hpp"
#include "organisation/text/problems.hpp"

using namespace zusage;
using namespace zusage::cli;

namespace {

constexpr const ProblemKind* known_problems[] = {&problems::unknown_key, &problems::duplicate_id};

struct Said {
  int exit = 0;
  std::string out;
  std::string complaint;
  std::map<std::string, std::string> written = {};
  [[nodiscard]] bool has(std::string_view words) const { return out.find(words) != std::string::npos; }
};

Said say(std::vector<const char*> words, Language language = Language::en) {
  Said said;
  Outside outside;
  outside.language = language;
  outside.problems = known_problems;
  outside.print = [&](std::string_view text) { said.out += text; };
  outside.complain = [&](std::string_view text) { said.complaint += text; };
  outside.write_file = [&](const std::string& path, std::string_view content) -> Result<void> {
    said.written[path] = content;
    return {};
  };
  words.insert(words.begin(), "zusage");
  said.exit = run(static_cast<int>(words.size()), words.data(), outside);
  return said;
}

}  // namespace

TEST_CASE("a finding is explained by number or name: title, why, advice, and both examples") {
  for (const auto* word : {"Z103", "z103", "missing-redeemer"}) {
    const auto said = say({"explain", word});
    CHECK(said.exit == 0);
    CHECK(said.out.starts_with("Z103 missing-redeemer (error)\nNobody redeems the promise.\n"));
    for (const auto* words :
         {"A promise that nobody took on", "ask for its consent", "redeemer: metering", "allow"})
      CHECK_MESSAGE(said.has(words), words);
  }
}

TEST_CASE("the language is that of the terminal, or the one asked for") {
  CHECK(say({"explain", "Z103"}, Language::de).has("Niemand löst das Versprechen ein."));
  CHECK(say({"explain", "Z103", "--language", "de"}).has("Was zu tun ist"));
  CHECK(say({"explain", "Z103", "--language", "en"}, Language::de).has("What to do"));
  CHECK(say({"explain", "Z103", "--language", "fr"}).exit == 2);
}

TEST_CASE("a problem is explained by number or slug, with its HTTP status") {
  for (const auto* word : {"Z9310", "unknown-key"}) {
    const auto said = say({"explain", word});
    CHECK(said.exit == 0);
    CHECK(said.has("Z9310 unknown-key\n‹where› has no key '‹key›'\n"));
    CHECK(said.has("Known are: ‹known›."));
    CHECK(said.has("400"));
  }
}

TEST_CASE("every rule can be explained in both languages, also those that do not run") {
  for (const auto* rule : check::rules()) {
    for (const auto language : {Language::en, Language::de}) {
      const auto said = say({"explain", std::string{rule->id}.c_str()}, language);
      CHECK(said.exit == 0);
      CHECK(said.has(in(language, rule->title)));
    }
  }
  CHECK(say({"explain", "Z201"}).has("not checked by this version"));
  CHECK(say({"explain", "Z112"}).has("Retired"));
}

TEST_CASE("without a word everything is listed") {
  const auto said = say({"explain"});
  CHECK(said.exit == 0);
  for (const auto* words : {"Z101", "missing-recipient", "Z9319", "duplicate-id"})
    CHECK_MESSAGE(said.has(words), words);
}

TEST_CASE("what does not exist is refused with the nearest that does") {
  const auto said = say({"explain", "missing-redemer"});
  CHECK(said.exit == 2);
  CHECK(said.complaint.starts_with("error Z9863: "));
  CHECK(said.complaint.find("Did you mean missing-redeemer?") != std::string::npos);
  CHECK(say({"explain", "xyzzyxyzzyxyzzyxyzzy"}).complaint.starts_with("error Z9862: "));
}

TEST_CASE("docs writes the API, an index, a page for each rule, the problems and the commands") {
  const auto said = say({"docs", "--to", "out"});
  CHECK(said.exit == 0);
  CHECK(said.written.contains("out/api/openapi.yaml"));
  CHECK(said.written.contains("out/docs/reference/README.md"));
  const auto& rule = said.written.at("out/docs/reference/rules/Z103.md");
  CHECK(rule.find("Nobody redeems the promise") != std::string::npos);
  CHECK(rule.find("Niemand löst das Versprechen ein") != std::string::npos);
  CHECK(said.written.at("out/docs/reference/problems.md").find("| Z9310 | unknown-key |") !=
        std::string::npos);
  const auto& commands = said.written.at("out/docs/reference/commands.md");
  for (const auto* command : command_catalogue()) {
    INFO(command->name);
    CHECK(commands.find("## " + std::string{command->name} + "\n") != std::string::npos);
    for (const auto& option : command->options) {
      CHECK_FALSE(option.help.en.empty());
      CHECK_FALSE(option.help.de.empty());
    }
  }
}

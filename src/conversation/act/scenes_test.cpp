// Plays tests/scenes/*.scene: who says what when, and the state or problem number expected behind each line.
//
//   clock 2026-11-23T08:00:00Z
//   C request result="Moderation am Freitag" due=2026-11-27T14:00:00Z -> requested
//   P promise -> promised
//   P cancel -> Z9401
//
// Sides C and P. Keys: result, due, until (valid_until), text, criteria (a|b), place, cancel (with_consent),
// evidence (0,1), unmet (0), insist, important, perceived, thanks, loose (not firm), performer, stranger
// (performer of another provider), version, terms, response. Without `version` and `terms` the present ones
// are meant. `expect key value` looks at the conversation.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "conversation/act/attempt.hpp"
#include "conversation/act/bytes_for_tests.hpp"

using namespace zusage;
using namespace zusage::act;

namespace {

using Keys = std::map<std::string, std::string>;

// What all scenes together said, had refused by a guard, and provoked.
struct Played {
  std::set<const Row*> said;
  std::set<const Row*> refused;
  std::set<std::string> provoked;
};

Sealed seal(const std::string& text) { return text.empty() ? Sealed{} : Sealed{text, "sealed"}; }

// Words of a line; a value in quotes may hold blanks.
std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ' ' && !quoted)
      words.emplace_back();
    else
      words.back() += c;
  }
  std::erase(words, "");
  return words;
}

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);) parts.push_back(part);
  return parts;
}

class Scene {
 public:
  explicit Scene(std::string name) : name_(std::move(name)) {}

  void play(const std::string& line, int number, Played& played) {
    INFO(name_, ":", number, ": ", line);
    auto words = words_of(line);
    if (words.empty() || words[0].starts_with("#")) return;
    if (words[0] == "clock") {
      now_ = parse_rfc3339(words.at(1)).value();
      return;
    }
    if (words[0] == "expect") return expect(words.at(1), words.at(2));
    say(words, played);
  }

 private:
  void say(const std::vector<std::string>& words, Played& played) {
    const auto kind = kind_of(words.at(1));
    REQUIRE(kind.has_value());
    Keys keys;
    for (std::size_t i = 2; i + 2 < words.size(); ++i) {
      const auto equals = words[i].find('=');
      keys[words[i].substr(0, equals)] = equals == std::string::npos ? "yes" : words[i].substr(equals + 1);
    }
    const auto tried = attempt(*kind, words[0], keys);
    const auto decision = decide(conversation_, tried);
    for (const Act& act : decision.before) take(act, played);
    const Row* row = find_row(conversation_.state, *kind, tried.side);
    const bool by_guard = !decision.said && decision.said.error().kind->number >= 9404;
    if (row != nullptr && by_guard) played.refused.insert(row);
    if (decision.said) take(*decision.said, played);
    const auto outcome = decision.said ? std::string{name_of(conversation_.state)}
                                       : problem_id(decision.said.error().kind->number);
    CHECK(outcome == words.back());
    if (!decision.said) played.provoked.insert(outcome);
    if (!decision.said) CHECK(title_of(decision.said.error(), Language::de).find('{') == std::string::npos);
  }

  Attempt attempt(Kind kind, const std::string& side, const Keys& keys) const {
    Attempt attempt;
    attempt.kind = kind;
    attempt.side = side == "C" ? Side::customer : Side::provider;
    attempt.speaker = side == "C" ? "asker" : "answerer";
    attempt.now = now_;
    attempt.version = conversation_.version;
    if (keys.contains("version")) attempt.version = std::stoll(keys.at("version"));
    if (keys.contains("no_version")) attempt.version.reset();
    attempt.parties = {.customer = "asker", .provider = "team"};
    attempt.performer_belongs_to_provider = !keys.contains("stranger");
    bring(attempt.brought, keys);
    return attempt;
  }

  void bring(Brought& brought, const Keys& keys) const {
    const auto text = [&](const std::string& key) {
      return keys.contains(key) ? keys.at(key) : std::string{};
    };
    brought.terms_version =
        keys.contains("terms") ? std::stoi(keys.at("terms")) : conversation_.current.version;
    if (keys.contains("due")) brought.due = parse_rfc3339(keys.at("due")).value();
    if (keys.contains("until")) brought.valid_until = parse_rfc3339(keys.at("until")).value();
    if (keys.contains("response")) brought.response_due = parse_rfc3339(keys.at("response")).value();
    brought.text = seal(text("text"));
    brought.firm = !keys.contains("loose");
    brought.performer = text("performer");
    brought.perceived = perceived_of(text("perceived")).value_or(Perceived::none);
    brought.thanks = keys.contains("thanks");
    brought.important = wish_of(text("important")).value_or(Wish::none);
    if (keys.contains("insist")) brought.insist = keys.at("insist") == "yes";
    for (const auto& index : split(text("evidence"), ','))
      brought.evidence.push_back({.criterion = std::stoi(index)});
    for (const auto& index : split(text("unmet"), ',')) brought.unmet.push_back(std::stoi(index));
    if (!keys.contains("result")) return;
    Terms terms;
    terms.result = seal(text("result"));
    terms.due = brought.due;
    terms.place = seal(text("place"));
    for (const auto& criterion : split(text("criteria"), '|')) terms.criteria.push_back(seal(criterion));
    if (text("cancel") == "with_consent") terms.cancel = Cancel::with_consent;
    brought.terms = terms;
  }

  // Every act goes through its bytes, so the scenes prove the payload as well.
  void take(const Act& act, Played& played) {
    played.said.insert(find_row(conversation_.state, act.kind, act.side));
    const auto again = tests::through_bytes(act);
    CHECK(again == act);
    CHECK(act.said_at >= conversation_.last_said_at);
    apply(conversation_, again);
  }

  void expect(const std::string& key, const std::string& value) const {
    const auto& commitments = conversation_.commitments;
    const auto instant = [](const std::optional<Instant>& at) {
      return at ? to_rfc3339(*at) : std::string{"none"};
    };
    std::string found;
    if (key == "version") found = std::to_string(conversation_.version);
    if (key == "commitments") found = std::to_string(commitments.size());
    if (key == "rework") found = std::to_string(conversation_.rework_count);
    if (key == "performer") found = conversation_.performer;
    if (key == "outcome") found = name_of(conversation_.outcome);
    if (key == "standing") found = name_of(commitments.back().standing);
    if (key == "first_due") found = instant(commitments.back().first_due);
    if (key == "declared") found = instant(commitments.back().declared_at());
    if (key == "at_once") found = commitments.back().at_once ? "yes" : "no";
    if (key == "late_answer") found = conversation_.response.broken ? "yes" : "no";
    if (key == "moves") {
      for (const auto side : {Side::customer, Side::provider}) {
        for (const Row* row : moves(conversation_, side)) {
          if (row->layer != Layer::main) continue;
          found += std::string{found.empty() ? "" : ","} + std::string{row->id};
        }
      }
    }
    CHECK(found == value);
  }

  std::string name_;
  Instant now_;
  Conversation conversation_;
};

}  // namespace

TEST_CASE(
    "every scene plays as written, together they say every row, and its guard refuses, and every problem") {
  Played played;
  int scenes = 0;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(ZUSAGE_SOURCE_DIR "/tests/scenes")) {
    if (entry.path().extension() == ".scene") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  for (const auto& file : files) {
    std::ifstream in(file);
    Scene scene{file.filename().string()};
    int number = 0;
    for (std::string line; std::getline(in, line);) scene.play(line, ++number, played);
    ++scenes;
  }
  CHECK(scenes >= 20);
  for (int number = 9401; number <= 9412; ++number) {
    INFO("no scene provokes ", problem_id(number));
    CHECK(played.provoked.contains(problem_id(number)));
  }
  for (const Row& row : table()) {
    if (!row.first_build) continue;
    INFO(row.id, " ", name_of(row.kind), " in ", name_of(row.from), " by ", name_of(row.by));
    CHECK(played.said.contains(&row));
    // What the clock says nobody attempts; a scene shows that it is silent until its instant.
    if (row.guard.empty() || row.by == Side::clock) continue;
    CHECK(played.refused.contains(&row));
  }
}

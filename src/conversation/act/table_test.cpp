#include "conversation/act/table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "conversation/act/attempt.hpp"

using namespace zusage;
using namespace zusage::act;

namespace {

std::string shared_folder() {
  const char* given = std::getenv("ZUSAGE_SHARED");
  return given != nullptr ? given : ZUSAGE_SOURCE_DIR "/../shared";
}

// Fields of one line; quotes as RFC 4180, no line breaks inside.
std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
      fields.back() += line[i++];
    else if (line[i] == '"')
      quoted = !quoted;
    else if (line[i] == ',' && !quoted)
      fields.emplace_back();
    else if (line[i] != '\r')
      fields.back() += line[i];
  }
  return fields;
}

std::string upper(std::string_view name) {
  std::string out;
  for (const char c : name) out += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return out;
}

std::string side_letter(Side side) {
  static const std::map<Side, std::string> letters = {
      {Side::customer, "C"}, {Side::provider, "P"}, {Side::clock, "S"}, {Side::successor, "P2"}};
  return letters.at(side);
}

std::string layer_word(Layer layer) {
  static const std::map<Layer, std::string> words = {{Layer::main, "main"},
                                                     {Layer::consent, "consent"},
                                                     {Layer::pause, "clock"},
                                                     {Layer::responsibility, "responsibility"},
                                                     {Layer::message, "message"}};
  return words.at(layer);
}

std::vector<std::string> as_fields(const Row& row) {
  return {std::string{row.id},           layer_word(row.layer),
          upper(name_of(row.from)),      std::string{name_of(row.kind)},
          side_letter(row.by),           upper(name_of(row.to)),
          std::string{row.guard},        std::string{row.effect},
          std::string{row.staff.de},     std::string{row.staff.en},
          std::string{row.customer.de},  std::string{row.customer.en},
          row.first_build ? "yes" : "no"};
}

}  // namespace

TEST_CASE("the table equals the specification line by line") {
  std::ifstream in(shared_folder() + "/design/conversation.csv");
  if (!in) {
    MESSAGE("skipped: no conversation.csv beside the repository");
    return;
  }
  std::string line;
  std::getline(in, line);
  std::size_t number = 0;
  while (std::getline(in, line)) {
    REQUIRE(number < table().size());
    CHECK(fields_of(line) == as_fields(table()[number]));
    ++number;
  }
  CHECK(number == table().size());
}

TEST_CASE("the table has the size that was checked") {
  std::set<std::string_view> ids;
  std::set<std::string_view> first_ids;
  std::size_t main_rows = 0;
  std::size_t first_rows = 0;
  std::size_t first_main = 0;
  for (const Row& row : table()) {
    ids.insert(row.id);
    main_rows += row.layer == Layer::main ? 1 : 0;
    if (!row.first_build) continue;
    first_ids.insert(row.id);
    ++first_rows;
    first_main += row.layer == Layer::main ? 1 : 0;
  }
  CHECK(ids.size() == 49);
  CHECK(table().size() == 222);
  CHECK(main_rows == 32);
  CHECK(first_ids.size() == 26);
  CHECK(first_rows == 59);
  CHECK(first_main == 25);
}

TEST_CASE("every name of an act is read back") {
  for (const Row& row : table()) CHECK(kind_of(name_of(row.kind)) == row.kind);
  CHECK_FALSE(kind_of("promised").has_value());
  CHECK(state_of("promised") == State::promised);
}

namespace {

// Main states reachable from `from` by rows of the first build that pass `use`.
std::set<State> reachable(State from, bool (*use)(const Row&)) {
  std::set<State> seen = {from};
  std::vector<State> open = {from};
  while (!open.empty()) {
    const State state = open.back();
    open.pop_back();
    for (const Row& row : table()) {
      if (row.first_build && row.from == state && use(row) && seen.insert(row.to).second)
        open.push_back(row.to);
    }
  }
  return seen;
}

bool by_people(const Row& row) { return row.by != Side::clock; }
bool by_people_surely(const Row& row) {
  return by_people(row) && row.guard.find("if ") == std::string_view::npos;
}

}  // namespace

TEST_CASE("model check of the first build: every state is reached and left by people alone") {
  const auto states = reachable(State::none, by_people);
  CHECK(states.size() == 12);
  std::size_t moves_count = 0;
  for (const State state : states) {
    std::size_t exits = 0;
    std::size_t sure_moves_of_ball = 0;
    for (const Row& row : table()) {
      if (!row.first_build || row.from != state) continue;
      ++moves_count;
      if (row.to != state) ++exits;
      const bool mine = ball_of(state) == row.by && row.layer == Layer::main;
      if (mine && by_people_surely(row)) ++sure_moves_of_ball;
    }
    INFO("state ", std::string{name_of(state)});
    if (is_terminal(state) || state == State::accepted) CHECK(exits == 0);
    if (is_open(state)) CHECK(sure_moves_of_ball > 0);
    CHECK(ball_of(state).has_value() == is_open(state));
    if (state == State::none || is_terminal(state)) continue;
    const auto ends = reachable(state, by_people_surely);
    const bool an_end =
        std::ranges::any_of(ends, [](State end) { return is_terminal(end) || end == State::accepted; });
    CHECK(an_end);
  }
  MESSAGE("first build: ", states.size(), " states, ", moves_count, " moves");
}

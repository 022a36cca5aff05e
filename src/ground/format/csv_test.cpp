#include <doctest/doctest.h>

#include "ground/format/csv.hpp"
#include "ground/format/problems_csv.hpp"

using namespace zusage;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Outcome {
  Rows rows;
  std::vector<int> lines;
  std::vector<Problem> problems;
  char separator = 0;
  bool hopeless = false;
};

Outcome read(std::string_view text, std::size_t piece = 1000) {
  Outcome outcome;
  format::CsvReader reader{[&](const format::CsvRow& row) {
                             outcome.rows.emplace_back(row.cells.begin(), row.cells.end());
                             outcome.lines.push_back(row.line);
                             return true;
                           },
                           [&](Problem problem) { outcome.problems.push_back(std::move(problem)); }};
  for (std::size_t at = 0; at < text.size(); at += piece) {
    if (!reader.feed(text.substr(at, piece))) break;
  }
  reader.finish();
  outcome.separator = reader.separator();
  outcome.hopeless = reader.is_hopeless();
  return outcome;
}

}  // namespace

TEST_CASE("quoted cells hold separators, doubled quotes and line breaks, in pieces of any size") {
  const std::string_view text =
      "\xEF\xBB\xBF"
      "a,b,c\r\n1,\"x, \"\"y\"\"\r\nz\",3\r\n\r\n\"\",,\"last\"";
  const Rows expected{{"a", "b", "c"}, {"1", "x, \"y\"\r\nz", "3"}, {"", "", "last"}};
  for (const std::size_t piece : {1UL, 2UL, 3UL, 7UL, 1000UL}) {
    const auto outcome = read(text, piece);
    CHECK(outcome.rows == expected);
    CHECK(outcome.lines == std::vector{1, 2, 5});
    CHECK(outcome.problems.empty());
  }
}

TEST_CASE("the separator is found in the first line, outside quotes") {
  CHECK(read("a;b;c\n1;2,5;3\n").rows[1] == std::vector<std::string>{"1", "2,5", "3"});
  CHECK(read("a\tb\n1\t2\n").separator == '\t');
  CHECK(read("a|b\n").separator == '|');
  CHECK(read("\"a;b;c\",d\n1,2\n").separator == ',');
  CHECK(read("sep=;\r\na;b,c,d\r\n1;2\r\n").rows == Rows{{"a", "b,c,d"}, {"1", "2"}});
  CHECK(read("sep=;\r\na;b,c,d\r\n1;2\r\n", 1).lines == std::vector{2, 3});
  CHECK(read("alone\n1\n").rows == Rows{{"alone"}, {"1"}});
}

TEST_CASE("line feeds, carriage returns and both end a row") {
  for (const auto* text : {"a,b\n1,2\n3,4", "a,b\r1,2\r3,4\r", "a,b\r\n1,2\r\n3,4\r\n"}) {
    CHECK(read(text, 1).rows == Rows{{"a", "b"}, {"1", "2"}, {"3", "4"}});
    CHECK(read(text).lines == std::vector{1, 2, 3});
  }
}

TEST_CASE("a row of the wrong width is left out and named with its line") {
  const auto outcome = read("a,b\n1\n1,2,3\n1,2,,\n5,6\n");
  CHECK(outcome.rows == Rows{{"a", "b"}, {"1", "2"}, {"5", "6"}});
  REQUIRE(outcome.problems.size() == 2);
  CHECK(outcome.problems[0].kind == &problems::csv_short_row);
  CHECK(outcome.problems[0].place.line == 2);
  CHECK(title_of(outcome.problems[0], Language::en) == "half a row: 1 of 2 cells");
  CHECK(outcome.problems[1].kind == &problems::csv_long_row);
  CHECK(outcome.problems[1].place.line == 3);
}

TEST_CASE("text behind a closing quote spoils its row alone") {
  const auto outcome = read("a,b\n\"x\"y,\"1\n2\"\n3,4\n", 1);
  CHECK(outcome.rows == Rows{{"a", "b"}, {"3", "4"}});
  REQUIRE(outcome.problems.size() == 1);
  CHECK(outcome.problems[0].kind == &problems::csv_text_after_quote);
  CHECK(outcome.problems[0].place.line == 2);
}

TEST_CASE("a quote that is never closed is named where its row begins") {
  const auto outcome = read("a,b\n1,2\n3,\"4\n5,6\n7,8");
  CHECK(outcome.rows == Rows{{"a", "b"}, {"1", "2"}});
  REQUIRE(outcome.problems.size() == 1);
  CHECK(outcome.problems[0].kind == &problems::csv_open_quote);
  CHECK(outcome.problems[0].place.line == 3);
  CHECK(outcome.problems[0].about[0].second == "3");
}

TEST_CASE("what is no CSV text is given up at once") {
  CHECK(read("").problems.at(0).kind == &problems::csv_empty);
  CHECK(read("\n\n").problems.at(0).kind == &problems::csv_empty);
  CHECK(read("\xFF\xFE"
             "a")
            .problems.at(0)
            .kind == &problems::csv_no_text);
  CHECK(read({"a,b\n1,\0\n", 8}).problems.at(0).kind == &problems::csv_no_text);
  const auto endless = read("a,b\n1,\"" + std::string((1UL << 20U) + 10, 'x'), 4096);
  CHECK(endless.problems.at(0).kind == &problems::csv_row_too_long);
  CHECK(endless.problems.at(0).place.line == 2);
  CHECK(endless.hopeless);
}

TEST_CASE("a taker who has enough ends the reading") {
  int rows = 0;
  format::CsvReader reader{[&](const format::CsvRow&) { return ++rows < 2; }, [](const Problem&) {}};
  CHECK_FALSE(reader.feed("a\n1\n2\n3\n"));
  CHECK_FALSE(reader.feed("4\n"));
  reader.finish();
  CHECK(rows == 2);
}

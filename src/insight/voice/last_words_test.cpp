#include "insight/voice/last_words.hpp"

#include <doctest/doctest.h>

using zusage::voice::last_words;
using zusage::voice::Word;

TEST_CASE("the customer's newest word of each request comes first, ours and wishes are left out") {
  const std::vector<Word> words = {
      {.request = "1", .act = "request", .by_customer = true, .text = "Hausanschluss", .said_at = {1}},
      {.request = "1", .act = "message", .by_customer = true, .text = "Bleibt es dabei?", .said_at = {5}},
      {.request = "1", .act = "message", .by_customer = false, .text = "Ja.", .said_at = {6}},
      {.request = "1", .act = "message", .by_customer = true, .text = "Danke.", .said_at = {7}},
      {.request = "2", .act = "reject", .by_customer = true, .text = "Der Gehweg ist offen.", .said_at = {9}},
      {.request = "3", .act = "accept", .by_customer = true, .text = "", .said_at = {10}}};
  const auto last = last_words(words, 5);
  REQUIRE(last.size() == 2);
  CHECK(last[0].text == "Der Gehweg ist offen.");
  CHECK(last[1].text == "Danke.");
}

TEST_CASE("no more than asked for") {
  CHECK(last_words({{.request = "1", .act = "message", .by_customer = true, .text = "a"},
                    {.request = "2", .act = "message", .by_customer = true, .text = "b"}},
                   1)
            .size() == 1);
  CHECK(last_words({}, 3).empty());
}

#include "app/problem_catalogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace zusage;

TEST_CASE("every problem of every room is in the catalogue, by number, with both languages") {
  const auto all = app::problem_catalogue();
  CHECK(all.size() > 100);
  CHECK(std::ranges::adjacent_find(
            all, [](const auto* a, const auto* b) { return a->number >= b->number; }) == all.end());
  for (const auto* kind : all) {
    INFO(problem_id(kind->number));
    for (const auto& phrase : {kind->title, kind->advice}) {
      CHECK_FALSE(phrase.en.empty());
      CHECK_FALSE(phrase.de.empty());
    }
  }
}

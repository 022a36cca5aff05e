// Names become teams of the text, and what is given a service that promises nothing yet.
#include "doors/api/fields/network.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "organisation/text/edit.hpp"

using namespace zusage;
using namespace zusage::api;

namespace {

model::Organisation house() {
  return text::read({{"a.yaml",
                      "zusage: 1\norganisation: {id: mine, name: Meins}\nactors:\n"
                      "  - {id: shipping, kind: team, name: Versand}\n"
                      "  - {id: store, kind: team, name: Lager}\n"
                      "services:\n  - id: pallet\n    name: Palette\n    recipient: [store]\n"
                      "    redeemer: store\n    promise: {within: 2 hours}\n"}})
      .organisation;
}

}  // namespace

TEST_CASE("who is known is found by name, however it is spelt, and nobody is added twice") {
  const auto named = with_neighbours(house(), "shipping", {"lager", "Einkauf", "Einkauf"}, {"store"});
  CHECK(named.grown);
  CHECK(named.gives == std::vector<std::string>{"store", "einkauf", "einkauf"});
  CHECK(named.needs == std::vector<std::string>{"store"});
  CHECK(named.organisation.actors.size() == 3);
  // Two for what is given; the store's own services promise something and stay as they are written.
  CHECK(named.organisation.services.size() == 3);
  const auto again = with_neighbours(named.organisation, "shipping", {"Lager", "Einkauf"}, {"Lager"});
  CHECK_FALSE(again.grown);
}

TEST_CASE("what grew can be written, and reads back") {
  const auto named = with_neighbours(house(), "shipping", {"Müller: \"Süd\""}, {"日本"});
  const auto written = text::rewrite({}, named.organisation);
  REQUIRE(written.has_value());
  const auto reading = text::read(written->files);
  CHECK(reading.problems.empty());
  CHECK(reading.organisation.actors.size() == 4);
}

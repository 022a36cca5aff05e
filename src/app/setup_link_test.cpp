// A house is set up by the newest link, as long as it has no text.
#include "app/setup_link.hpp"

#include <doctest/doctest.h>

#include <support/fresh_database.hpp>

#include "conversation/access/link.hpp"

using namespace zusage;
using namespace zusage::app;

TEST_CASE(
    "each start of an empty house draws a link and withdraws the one before; with a text there is none") {
  const tests::FreshFolder folder;
  auto house = House::open(folder.path() + "/data", store::Missing::make).value();
  const auto opens = [&](const std::string& secret) {
    return access::open_link(house->database().links(), organisation, secret, access::LinkKind::setup,
                             clock_now())
        .has_value();
  };
  const auto first = fresh_setup_link(*house);
  CHECK(opens(first));
  const auto second = fresh_setup_link(*house);
  CHECK_FALSE(opens(first));
  CHECK(opens(second));
  const text::File file{.path = "organisation.yaml",
                        .content = "zusage: 1\norganisation: {id: mine, name: Meins}\n"};
  REQUIRE(house->load({file}, "a", std::nullopt).has_value());
  CHECK(fresh_setup_link(*house).empty());
  CHECK_FALSE(opens(second));
}

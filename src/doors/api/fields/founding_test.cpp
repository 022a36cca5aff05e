// The first text: ids from names, and no name twice.
#include "doors/api/fields/founding.hpp"

#include <doctest/doctest.h>

#include "organisation/model/lookup.hpp"

using namespace zusage;
using namespace zusage::api;

namespace {

Founding answers() {
  return {.name = "Müller & Söhne \"GmbH\"",
          .kind = "company",
          .language = "de",
          .time_zone = "Europe/Berlin",
          .land = "NW",
          .begins = "08:00",
          .ends = "17:00",
          .person = "Änne Öz",
          .login = "aenne",
          .password = "ein Satz aus Wörtern",
          .unit = "Versand",
          .gives = {"Einkauf", "Werk: Süd", "Einkauf", "Versand"},
          .needs = {"Einkauf", "Beschwerdestelle", "!!"}};
}

}  // namespace

TEST_CASE("a name becomes an id") {
  CHECK(slug_of("Müller & Söhne") == "mueller-soehne");
  CHECK(slug_of("ÄRZTE 24/7") == "aerzte-24-7");
  CHECK(slug_of("日本").empty());
  CHECK(slug_of(std::string(200, 'x')).size() == 40);
}

TEST_CASE("the first text reads, names everybody once, and leaves persons to the register") {
  const auto first = first_text(answers());
  CHECK(first.person == "aenne-oez");
  CHECK(first.unit == "versand");
  const auto reading = text::read({first.file});
  REQUIRE(reading.problems.empty());
  const auto& house = reading.organisation;
  CHECK(model::text_in(house.name, "de") == "Müller & Söhne \"GmbH\"");
  CHECK(house.actors.size() == 5);
  CHECK(house.services.size() == 5);
  for (const auto& actor : house.actors) CHECK_FALSE(actor.in_register());
  CHECK(first.file.content.find("Änne") == std::string::npos);
}

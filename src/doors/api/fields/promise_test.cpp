#include "doors/api/fields/promise.hpp"

#include <doctest/doctest.h>

#include "doors/api/fields/house_for_tests.hpp"

using namespace zusage;
using namespace zusage::api;

namespace {

std::string why_not(const std::string& who, const std::string& redeemer) {
  model::Service service;
  service.redeemer.id = redeemer;
  return why_not_ask(tests::reader(who), service).value_or("");
}

}  // namespace

TEST_CASE("who cannot ask for a service is told the reason that holds") {
  CHECK(why_not("elif", "wires").empty());
  CHECK(why_not("elif", "").starts_with("Noch ist niemand benannt"));
  CHECK(why_not("elif", "gone").starts_with("Wer diese Leistung eingelöst hat"));
  CHECK(why_not("jana", "jana") == "Diese Leistung lösen Sie selbst ein.");
}

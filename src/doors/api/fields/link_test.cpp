#include "doors/api/fields/link.hpp"

#include <doctest/doctest.h>

#include "doors/api/fields/house_for_tests.hpp"

using namespace zusage;
using namespace zusage::api;

namespace {

Seen request_of_dairy(std::optional<Instant> ended_at) {
  Seen seen;
  seen.row = tests::asked_of("wires");
  seen.row.ended_at = ended_at;
  seen.names = {.asking = true, .giving = true};
  return seen;
}

std::string stand(const Seen& seen, const access::Link& link, Instant now) {
  return std::string{link_json(tests::reader("jana", now), seen, link).at("stands").as_string()};
}

}  // namespace

TEST_CASE("links of a request open while it is open, and ninety days longer") {
  const Instant end{1'000'000};
  CHECK_FALSE(links_end(request_of_dairy(std::nullopt).row).has_value());
  CHECK(links_end(request_of_dairy(end).row) == end + days(90));
}

TEST_CASE("a listed link says whether it opens, and for whom it speaks") {
  const access::Link link{
      .id = "l1", .subject = "r1", .holder = "dairy", .made_by = "jana", .made_at = {100}};
  const Instant end{1'000'000};
  CHECK(stand(request_of_dairy(std::nullopt), link, end) == "open");
  CHECK(stand(request_of_dairy(end), link, end + days(89)) == "open");
  CHECK(stand(request_of_dairy(end), link, end + days(90)) == "over");
  auto withdrawn = link;
  withdrawn.revoked_at = Instant{200};
  CHECK(stand(request_of_dairy(std::nullopt), withdrawn, end) == "withdrawn");
  const auto json = link_json(tests::reader("jana", end), request_of_dairy(std::nullopt), link);
  CHECK(json.at("holder").at("id") == "dairy");
  CHECK_FALSE(json.as_object().contains("secret"));
}

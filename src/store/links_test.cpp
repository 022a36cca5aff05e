// Links as a port, and what opens them: these cases hold on every database.
#include <doctest/doctest.h>

#include <support/fresh_database.hpp>

#include "conversation/access/problems.hpp"
#include "ground/base/random.hpp"

using namespace zusage;
using namespace zusage::access;

namespace {

constexpr Org here{1};
constexpr Org elsewhere{2};

Random draws() {
  return [random = SplitMix64{7}](std::span<std::uint8_t> bytes) mutable {
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random.below(256));
  };
}

Link to_request() {
  return {.id = {},
          .kind = LinkKind::request,
          .subject = "r1",
          .holder = "dairy",
          .made_by = "jana",
          .made_at = {100},
          .expires_at = Instant{1000}};
}

int number_of(const Result<Link>& link) { return link ? 0 : link.error().kind->number; }

}  // namespace

TEST_CASE("a link opens what it was made for, in its own organisation alone") {
  tests::FreshDatabase fresh;
  auto& links = fresh->links();
  const auto made = make_link(links, draws(), here, to_request());
  CHECK(made.secret.size() == 32);
  CHECK(made.link.id.size() == 16);
  const auto opened = open_link(links, here, made.secret, LinkKind::request, {200});
  REQUIRE(opened.has_value());
  CHECK(opened->holder == "dairy");
  CHECK(opened->subject == "r1");
  CHECK(number_of(open_link(links, elsewhere, made.secret, LinkKind::request, {200})) == 9575);
  CHECK(number_of(open_link(links, here, made.secret, LinkKind::feed, {200})) == 9575);
  CHECK(number_of(open_link(links, here, made.link.id, LinkKind::request, {200})) == 9575);
  CHECK(number_of(open_link(links, here, "' or 1 --", LinkKind::request, {200})) == 9575);
}

TEST_CASE("a link no longer opens once it is over, and again when it is given more time") {
  tests::FreshDatabase fresh;
  auto& links = fresh->links();
  const auto made = make_link(links, draws(), here, to_request());
  CHECK(number_of(open_link(links, here, made.secret, LinkKind::request, {1000})) == 9577);
  links.set_expiry(here, made.link.id, Instant{2000});
  CHECK(open_link(links, here, made.secret, LinkKind::request, {1000}).has_value());
  links.set_expiry(here, made.link.id, std::nullopt);
  CHECK(open_link(links, here, made.secret, LinkKind::request, {9000}).has_value());
}

TEST_CASE("a withdrawn link opens nothing, and the instant of its withdrawal stays") {
  tests::FreshDatabase fresh;
  auto& links = fresh->links();
  const auto made = make_link(links, draws(), here, to_request());
  links.revoke(here, made.link.id, {300});
  links.revoke(here, made.link.id, {400});
  CHECK(number_of(open_link(links, here, made.secret, LinkKind::request, {500})) == 9576);
  CHECK(links.by_id(here, made.link.id)->revoked_at == Instant{300});
}

TEST_CASE("of two who use a link, one does; given back it serves again") {
  tests::FreshDatabase fresh;
  auto& links = fresh->links();
  auto invitation = to_request();
  invitation.kind = LinkKind::invitation;
  const auto made = make_link(links, draws(), here, invitation);
  CHECK(links.use(here, made.link.id, {300}));
  CHECK_FALSE(links.use(here, made.link.id, {301}));
  CHECK(number_of(open_link(links, here, made.secret, LinkKind::invitation, {302})) == 9578);
  links.unuse(here, made.link.id);
  CHECK(links.use(here, made.link.id, {303}));
}

TEST_CASE("links are listed by what they open and by who made them, newest first") {
  tests::FreshDatabase fresh;
  auto& links = fresh->links();
  auto random = draws();
  auto link = to_request();
  const auto first = make_link(links, random, here, link);
  link.made_at = {150};
  const auto second = make_link(links, random, here, link);
  link.subject = "r2";
  link.made_by = "tom";
  (void)make_link(links, random, here, link);
  const auto of_r1 = links.of_subject(here, LinkKind::request, "r1");
  REQUIRE(of_r1.size() == 2);
  CHECK(of_r1[0].id == second.link.id);
  CHECK(of_r1[1].id == first.link.id);
  CHECK(links.made_by(here, LinkKind::request, "tom").size() == 1);
  CHECK(links.made_by(elsewhere, LinkKind::request, "tom").empty());
}

TEST_CASE("ten thousand tries to guess a link find nothing, near misses among them") {
  tests::FreshDatabase fresh;
  auto& links = fresh->links();
  auto random = draws();
  const auto made = make_link(links, random, here, to_request());
  std::vector<std::string> tries{made.link.id,
                                 made.link.id + made.link.id,
                                 "r1",
                                 "dairy",
                                 "",
                                 "Z-1041",
                                 made.secret + "0",
                                 made.secret.substr(1),
                                 " " + made.secret,
                                 made.secret + std::string(1, '\0'),
                                 "%"};
  for (std::size_t at = 0; at < made.secret.size(); ++at) {
    for (const char digit : std::string{"0123456789abcdefABCDEF"}) {
      auto near = made.secret;
      near[at] = digit;
      if (near != made.secret) tries.push_back(std::move(near));
    }
  }
  std::array<std::uint8_t, 16> drawn{};
  while (tries.size() < 10'000) {
    random(drawn);
    tries.push_back(to_hex(drawn));
  }
  int found = 0;
  for (const auto& guess : tries) {
    if (number_of(open_link(links, here, guess, LinkKind::request, {200})) != 9575) ++found;
  }
  CHECK(found == 0);
  CHECK(open_link(links, here, made.secret, LinkKind::request, {200}).has_value());
}

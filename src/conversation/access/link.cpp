// What a secret opens, and why it no longer does.
#include "conversation/access/link.hpp"

#include <algorithm>
#include <array>

#include "conversation/access/problems.hpp"

namespace zusage::access {
namespace {

constexpr std::array<std::string_view, 5> kinds = {"request", "answer", "invitation", "setup", "feed"};
constexpr std::size_t secret_length = 32;

std::string draw(const Random& random, std::size_t length) {
  std::array<std::uint8_t, secret_length / 2> bytes{};
  random(bytes);
  return to_hex(bytes).substr(0, length);
}

bool may_be_secret(std::string_view text) {
  return text.size() == secret_length && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

std::string_view name_of(LinkKind kind) { return kinds.at(static_cast<std::size_t>(kind)); }

std::optional<LinkKind> link_kind_of(std::string_view word) {
  const auto found = std::ranges::find(kinds, word);
  if (found == kinds.end()) return std::nullopt;
  return static_cast<LinkKind>(found - kinds.begin());
}

MadeLink make_link(Links& links, const Random& random, Org organisation, Link link) {
  MadeLink made{.secret = draw(random, secret_length), .link = std::move(link)};
  made.link.id = draw(random, secret_length / 2);
  links.put(organisation, sha256(made.secret), made.link);
  return made;
}

Result<Link> open_link(const Links& links, Org organisation, std::string_view secret, LinkKind kind,
                       Instant now) {
  auto link = may_be_secret(secret) ? links.by_secret(organisation, sha256(secret)) : std::nullopt;
  if (!link || link->kind != kind) return std::unexpected(Problem{&problems::link_unknown});
  if (link->revoked_at) return std::unexpected(Problem{&problems::link_revoked});
  if (link->used_at) return std::unexpected(Problem{&problems::link_used});
  if (link->expires_at && *link->expires_at <= now) return std::unexpected(Problem{&problems::link_over});
  return *std::move(link);
}

}  // namespace zusage::access

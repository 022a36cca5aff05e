// Links that open one thing without an account: a request to its customer, a letter to its recipient, an
// invitation, the set-up, a calendar feed. The secret is shown once and kept as its digest only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "conversation/access/sign_in.hpp"

namespace zusage::access {

enum class LinkKind : std::uint8_t { request, answer, invitation, setup, feed };
[[nodiscard]] std::string_view name_of(LinkKind kind);
[[nodiscard]] std::optional<LinkKind> link_kind_of(std::string_view word);

struct Link {
  std::string id;  // not secret: names the link when it is listed or revoked
  LinkKind kind = LinkKind::request;
  std::string subject;  // what it opens: id of a request, a service, a person, a team; empty: the house
  std::string holder;   // the actor for whom it speaks; empty: nobody yet
  std::string made_by;
  Instant made_at;
  std::optional<Instant> expires_at = {};
  std::optional<Instant> revoked_at = {};
  std::optional<Instant> used_at = {};  // of links that serve once
};

class Links {
 public:
  virtual ~Links() = default;
  [[nodiscard]] virtual std::optional<Link> by_secret(Org organisation, const Digest& secret) const = 0;
  [[nodiscard]] virtual std::optional<Link> by_id(Org organisation, std::string_view id) const = 0;
  // Newest first, those that are over too.
  [[nodiscard]] virtual std::vector<Link> of_subject(Org organisation, LinkKind kind,
                                                     std::string_view subject) const = 0;
  [[nodiscard]] virtual std::vector<Link> made_by(Org organisation, LinkKind kind,
                                                  std::string_view person) const = 0;
  virtual void put(Org organisation, const Digest& secret, const Link& link) = 0;
  virtual void revoke(Org organisation, std::string_view id, Instant at) = 0;
  virtual void set_expiry(Org organisation, std::string_view id, std::optional<Instant> at) = 0;
  // False when somebody was faster: of two who use a link at once, one does.
  [[nodiscard]] virtual bool use(Org organisation, std::string_view id, Instant at) = 0;
  // Gives back what was used for something that then did not happen.
  virtual void unuse(Org organisation, std::string_view id) = 0;
};

struct MadeLink {
  std::string secret;  // 32 hexadecimal digits (128 bits), for the address; never to be had again
  Link link;
};

// Draws secret and id; stores the digest.
[[nodiscard]] MadeLink make_link(Links& links, const Random& random, Org organisation, Link link);

// The link behind a secret, if it is of that kind and still opens. Refuses: unknown (9575), revoked (9576),
// over (9577), used (9578).
[[nodiscard]] Result<Link> open_link(const Links& links, Org organisation, std::string_view secret,
                                     LinkKind kind, Instant now);

}  // namespace zusage::access

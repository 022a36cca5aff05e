// Draws the link at each start, as long as there is no text.
#include "app/setup_link.hpp"

#include "conversation/access/link.hpp"

namespace zusage::app {

std::string fresh_setup_link(House& house) {
  auto& links = house.database().links();
  const auto now = clock_now();
  for (const auto& link : links.of_subject(organisation, access::LinkKind::setup, "")) {
    if (!link.revoked_at && !link.used_at) links.revoke(organisation, link.id, now);
  }
  if (house.recorder().known()->revision > 0) return {};
  access::Link link;
  link.kind = access::LinkKind::setup;
  link.made_by = "zusage";
  link.made_at = now;
  return access::make_link(links, fill_random, organisation, std::move(link)).secret;
}

}  // namespace zusage::app

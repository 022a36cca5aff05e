// The page behind the secret address of a calendar feed: the promises of a person or of a team, and what a
// person waits for. It names no colleague beside a due, and tells no lateness.
#pragma once

#include <functional>
#include <string>

#include "conversation/access/account.hpp"
#include "conversation/access/link.hpp"
#include "conversation/projection/known.hpp"
#include "conversation/projection/requests.hpp"
#include "doors/http/router.hpp"
#include "doors/post/calendar_text.hpp"

namespace zusage::post {

// The ports behind it, filled in by app/.
struct FeedRooms {
  log::OrganisationId organisation;
  std::function<Instant()> now;
  std::function<projection::KnownNow()> known;
  const projection::Requests* requests = nullptr;
  const access::Links* links = nullptr;
  const access::Accounts* accounts = nullptr;
  std::string public_url = {};  // empty: entries carry no address
  bool accounts_needed = true;  // false in the demo, where people sign in without one
};

// What stands in the feed of a person, a team or a role, by due.
[[nodiscard]] Feed feed_of(const FeedRooms& rooms, const std::string& subject, Language language);

// GET /feed/<secret>.ics, with only=events|tasks and language=de|en. Answers 304 while nothing was said.
[[nodiscard]] http::Handler feed_page(const FeedRooms& rooms);

}  // namespace zusage::post

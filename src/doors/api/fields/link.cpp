// Links of requests: guesses counted, the holder's view made narrow.
#include "doors/api/fields/link.hpp"

#include <array>

#include "conversation/access/problems.hpp"
#include "doors/api/often.hpp"
#include "doors/api/problems_link.hpp"
#include "doors/api/session.hpp"
#include "doors/api/wording.hpp"

namespace zusage::api {
namespace {

constexpr int guesses_allowed = 20;
constexpr Span guesses_within = minutes(15);
constexpr Span opens_after_end = days(90);

constexpr std::array<std::string_view, 3> stands{"open", "withdrawn", "over"};
constexpr std::array link_fields{text("id", "names the link; not its secret"),
                                 object("holder", actor_shape, "for whom it speaks"),
                                 object("made_by", actor_shape, "who made it"),
                                 instant("made_at", "when"),
                                 instant("expires_at", "until when it opens; null: no end yet").or_null(),
                                 instant("withdrawn_at", "when it was withdrawn").or_null(),
                                 word("stands", stands, "whether it opens")};

// Behind a proxy that does not say who called, everybody would count as one.
std::optional<Often> guesses_of(const Visit& visit, const Rooms& rooms) {
  const auto address = address_of(visit.call, rooms.settings);
  if (address.empty()) return std::nullopt;
  return Often{.key = "door:" + address, .most = guesses_allowed, .within = guesses_within};
}

}  // namespace

const Shape link_shape{
    .name = "RequestLink", .doc = "Opens one request without an account.", .fields = link_fields};

// Whoever is signed in in the same browser is not meant here.
Reader reader_as(const Visit& visit, const Rooms& rooms, const std::string& holder) {
  Reader reader{.known = rooms.known(),
                .person = holder,
                .language = language_of(visit.call.header("accept-language"), Language::de),
                .now = rooms.now(),
                .mine = {}};
  for (const auto* actor : reader.known->directory->speaks_for(holder)) reader.mine.push_back(actor->id);
  reader.rooms = &rooms;
  return reader;
}

// Only guesses are counted and, after too many, no longer answered: whoever holds a link that opens is heard
// from an address that others guess from too.
Result<access::Link> look_up(const Visit& visit, const Rooms& rooms, access::LinkKind kind) {
  auto link =
      access::open_link(*rooms.links, rooms.organisation, visit.call.parameter("secret"), kind, rooms.now());
  if (link || link.error().kind->number != problems::link_unknown.number) return link;
  const auto guesses = guesses_of(visit, rooms);
  if (guesses && !may_once_more(rooms, *guesses))
    return std::unexpected(Problem{&problems::link_throttled, {{"minutes", "15"}}});
  return link;
}

std::optional<Instant> links_end(const projection::RequestRow& row) {
  return row.ended_at ? std::optional{*row.ended_at + opens_after_end} : std::nullopt;
}

Result<OpenedLink> open_request_link(const Visit& visit, const Rooms& rooms) {
  auto link = look_up(visit, rooms, access::LinkKind::request);
  if (!link) return std::unexpected(link.error());
  auto reader = reader_as(visit, rooms, link->holder);
  auto seen = find_request(reader, rooms, link->subject);
  if (!seen || !seen->sides.customer) return std::unexpected(Problem{&problems::link_revoked});
  const auto end = links_end(seen->row);
  if (end && *end <= reader.now) return std::unexpected(Problem{&problems::link_over});
  seen->sides.provider = false;
  seen->sides.as_provider.clear();
  seen->names = {};  // a team speaks at the door, not its people
  return OpenedLink{.link = *std::move(link), .reader = std::move(reader), .seen = *std::move(seen)};
}

format::Json link_json(const Reader& reader, const Seen& seen, const access::Link& link) {
  const auto end = links_end(seen.row);
  const auto until = link.expires_at ? link.expires_at : end;
  const bool over = until && *until <= reader.now;
  return format::JsonObject{{"id", link.id},
                            {"holder", shown_json(reader, seen.row, link.holder, seen.names.asking)},
                            {"made_by", shown_json(reader, seen.row, link.made_by, seen.names.giving)},
                            {"made_at", instant_json(link.made_at)},
                            {"expires_at", instant_or_null(until)},
                            {"withdrawn_at", instant_or_null(link.revoked_at)},
                            {"stands", stands.at(link.revoked_at ? 1U
                                                 : over          ? 2U
                                                                 : 0U)}};
}

}  // namespace zusage::api

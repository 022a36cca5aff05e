// From requests to entries, and from a secret to a reply.
#include "doors/post/feeds.hpp"

#include <algorithm>
#include <set>

#include "doors/post/problems_feed.hpp"
#include "ground/base/digest.hpp"

namespace zusage::post {
namespace {

using act::State;
using projection::RequestRow;
using Rows = std::vector<RequestRow>;

constexpr Span done_stays = days(30);
constexpr std::string_view ending = ".ics";

bool is_person(const projection::Directory& directory, const std::string& id) {
  const auto* actor = directory.find(id);
  return actor != nullptr && actor->is(model::ActorKind::person);
}

// Of a person: what it does itself. Of a unit: everything asked of it, whoever does it.
Rows rows_of(const FeedRooms& rooms, const projection::Directory& directory, const std::string& subject) {
  const auto since = rooms.now() - done_stays;
  auto rows = rooms.requests->given_by(rooms.organisation, subject, since);
  if (!is_person(directory, subject)) return rows;
  for (auto& row : rooms.requests->performed_by(rooms.organisation, subject, since))
    rows.push_back(std::move(row));
  std::set<Uuid> seen;
  std::erase_if(rows, [&](const RequestRow& row) { return !seen.insert(row.id).second; });
  return rows;
}

// The date that counts now: until when an answer is promised, else what was promised.
std::optional<Instant> due_of(const RequestRow& row) {
  if (row.state == State::requested) return row.response_due;
  return row.state == State::offered || row.state == State::declined ? std::nullopt : row.due;
}

Progress progress_of(State state) {
  switch (state) {
    case State::declared:
    case State::accepted:
      return Progress::done;
    case State::cancelled:
    case State::reneged:
    case State::stopped:
    case State::unagreed:
      return Progress::cancelled;
    default:
      return Progress::open;
  }
}

// Midnight is the end of the day before: a calendar would show it on the wrong one.
Instant shown_due(const projection::Known& known, const RequestRow& row, Instant due) {
  const auto& zone = known.calendar_of(row.parties.provider).zone();
  return calendar::time_of_day(zone.local(due)) == Span{} ? due - minutes(1) : due;
}

std::string name_of(const projection::Directory& directory, const std::string& id) {
  const auto* actor = directory.find(id);
  return actor == nullptr ? id : actor->name;
}

std::string summary_of(const projection::Directory& directory, const RequestRow& row, Language language) {
  static constexpr Phrase answer{.en = "Answer {who}: {what}", .de = "{who} antworten: {what}"};
  static constexpr Phrase promised{.en = "{what}, promised to {who}", .de = "{what}, zugesagt an {who}"};
  const auto& sentence = row.state == State::requested ? answer : promised;
  return fill(in(language, sentence),
              {{"who", name_of(directory, row.parties.customer)}, {"what", row.title.text}});
}

std::string description_of(const projection::Directory& directory, const RequestRow& row, Language language) {
  auto text = "Z-" + std::to_string(row.number);
  const auto& behind = row.parties.for_customer;
  if (behind.empty() || behind == row.parties.customer) return text;
  static constexpr Phrase in_the_end{.en = "in the end for {who}", .de = "am Ende für {who}"};
  return text + ", " + fill(in(language, in_the_end), {{"who", name_of(directory, behind)}});
}

Entry entry_of(const FeedRooms& rooms, const projection::Known& known, const RequestRow& row,
               Language language) {
  const auto& directory = *known.directory;
  const auto number = "Z-" + std::to_string(row.number);
  return {.id = to_text(row.id),
          .summary = summary_of(directory, row, language),
          .description = description_of(directory, row, language),
          .url = rooms.public_url.empty() ? std::string{} : rooms.public_url + "/anliegen/" + number,
          .due = shown_due(known, row, *due_of(row)),
          .asked_at = row.asked_at,
          .changed_at = row.last_said_at,
          .done_at = row.declared_at,
          .version = row.version,
          .progress = progress_of(row.state)};
}

// What a person waits for while it can still come: an event beside its own promises. A unit is named, a
// colleague never is: a due that has passed would tell who is late.
std::string awaited_summary(const projection::Directory& directory, const RequestRow& row,
                            Language language) {
  static constexpr Phrase answer{.en = "Answer from {who}: {what}", .de = "Antwort von {who}: {what}"};
  static constexpr Phrase promised{.en = "{what}, promised by {who}", .de = "{what}, zugesagt von {who}"};
  static constexpr Phrase answer_alone{.en = "Answer due: {what}", .de = "Antwort fällig: {what}"};
  static constexpr Phrase promised_alone{.en = "{what}, promised to you", .de = "{what}, Ihnen zugesagt"};
  const auto& provider = row.parties.provider;
  const bool is_colleague = is_person(directory, provider);
  const auto& sentence = row.state == State::requested ? (is_colleague ? answer_alone : answer)
                                                       : (is_colleague ? promised_alone : promised);
  return fill(in(language, sentence), {{"who", name_of(directory, provider)}, {"what", row.title.text}});
}

void add_awaited(const FeedRooms& rooms, const projection::Known& known, const std::string& person,
                 Language language, Feed& feed) {
  std::set<std::string> own;
  for (const auto& entry : feed.entries) own.insert(entry.id);
  for (const auto& row : rooms.requests->asked_by(rooms.organisation, person, rooms.now())) {
    if (!due_of(row) || progress_of(row.state) != Progress::open || row.imported) continue;
    auto entry = entry_of(rooms, known, row, language);
    if (own.contains(entry.id)) continue;
    entry.summary = awaited_summary(*known.directory, row, language);
    entry.is_awaited = true;
    feed.entries.push_back(std::move(entry));
  }
}

// Whoever made it must still be there, and still belong to the team.
bool still_works(const FeedRooms& rooms, const access::Link& link) {
  const auto known = rooms.known();
  const auto* maker = known->directory->find(link.made_by);
  if (maker == nullptr || maker->removed || !known->directory->belongs(link.made_by, link.subject))
    return false;
  return !rooms.accounts_needed || rooms.accounts->of_person(rooms.organisation, link.made_by).has_value();
}

Language language_of(const FeedRooms& rooms, const http::Call& call) {
  const auto wanted = call.query_value("language");
  if (wanted == "de" || wanted == "en") return wanted == "de" ? Language::de : Language::en;
  return rooms.known()->organisation->language == "en" ? Language::en : Language::de;
}

http::Reply refusal(const Problem& problem, Language language) {
  http::Reply reply{.status = problem.kind->status, .content_type = "text/plain; charset=utf-8"};
  reply.body = title_of(problem, language) + ".\n" + advice_of(problem, language) + "\n";
  reply.headers.emplace_back("cache-control", "no-store");
  return reply;
}

Result<Only> only_of(const http::Call& call) {
  const auto only = call.query_value("only");
  if (only.empty()) return Only::both;
  if (only == "events") return Only::events;
  if (only == "tasks") return Only::tasks;
  return std::unexpected(Problem{&problems::no_such_choice, {{"text", std::string{only}}}});
}

Result<Feed> feed_behind(const FeedRooms& rooms, const http::Call& call) {
  auto secret = call.parameter("file");
  if (secret.ends_with(ending)) secret.remove_suffix(ending.size());
  const auto only = only_of(call);
  if (!only) return std::unexpected(only.error());
  const auto link =
      access::open_link(*rooms.links, rooms.organisation, secret, access::LinkKind::feed, rooms.now());
  if (!link) return std::unexpected(link.error());
  if (!still_works(rooms, *link)) return std::unexpected(Problem{&problems::feed_ended});
  auto feed = feed_of(rooms, link->subject, language_of(rooms, call));
  feed.only = *only;
  return feed;
}

http::Reply reply_to(const FeedRooms& rooms, const http::Call& call) {
  const auto feed = feed_behind(rooms, call);
  if (!feed) return refusal(feed.error(), language_of(rooms, call));
  http::Reply reply{.content_type = "text/calendar; charset=utf-8"};
  reply.body = to_calendar_text(*feed);
  const auto tag = "\"" + to_hex(sha256(reply.body)).substr(0, 20) + "\"";
  reply.headers.emplace_back("etag", tag);
  reply.headers.emplace_back("cache-control", "private, no-cache");
  reply.headers.emplace_back("x-robots-tag", "noindex");
  if (call.header("if-none-match").find(tag) == std::string_view::npos) return reply;
  reply.status = 304;
  reply.body.clear();
  return reply;
}

}  // namespace

Feed feed_of(const FeedRooms& rooms, const std::string& subject, Language language) {
  const auto known = rooms.known();
  const auto& directory = *known->directory;
  static constexpr Phrase mine{.en = "Promises of {who}", .de = "Zusagen von {who}"};
  static constexpr Phrase of_team{.en = "Promises: {who}", .de = "Zusagen: {who}"};
  Feed feed;
  feed.name = fill(in(language, is_person(directory, subject) ? mine : of_team),
                   {{"who", name_of(directory, subject)}});
  for (const auto& row : rows_of(rooms, directory, subject)) {
    const bool elsewhere = row.imported && act::is_open(row.state);
    if (due_of(row) && !elsewhere) feed.entries.push_back(entry_of(rooms, *known, row, language));
  }
  // When a team was done stands in no list: beside a due it would tell who was late.
  if (is_person(directory, subject)) {
    add_awaited(rooms, *known, subject, language, feed);
  } else {
    for (auto& entry : feed.entries) entry.done_at.reset();
  }
  std::ranges::sort(feed.entries, {}, [](const Entry& entry) { return std::pair{entry.due, entry.id}; });
  return feed;
}

http::Handler feed_page(const FeedRooms& rooms) {
  return http::at_once([&rooms](const http::Call& call) { return reply_to(rooms, call); });
}

}  // namespace zusage::post

// Asking for something, looking at one request, and saying the next thing in it.
#include <array>

#include "conversation/act/problems.hpp"
#include "conversation/projection/fold.hpp"
#include "conversation/record/problems.hpp"
#include "conversation/record/recorder.hpp"
#include "doors/api/fields/page.hpp"
#include "doors/api/fields/saying.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/problems_counter.hpp"
#include "doors/api/problems_said.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {
namespace {

constexpr std::array said_fields{object("request", page_shape, "as it stands now"),
                                 uuid("act_id", "of what was said"),
                                 whole("position", "of its entry in the log")};
constexpr Shape said{.name = "Said", .doc = "It was said, and is on disk.", .fields = said_fields};

constexpr std::array look_problems{&problems::nothing_there};
constexpr std::array ask_problems{
    &problems::text_empty,          &problems::unknown_actor,       &problems::not_spoken_for,
    &problems::nobody_asked,        &problems::not_a_customer,      &problems::unknown_service,
    &problems::cannot_be_asked,     &problems::key_used_otherwise,  &problems::external_taken,
    &problems::external_not_a_link, &problems::external_incomplete, &problems::take_up_not_yours,
    &problems::about_nothing};
constexpr std::array say_problems{&problems::nothing_there,
                                  &problems::not_spoken_for,
                                  &problems::not_your_side,
                                  &problems::not_possible_now,
                                  &problems::stale_version,
                                  &problems::need_missing,
                                  &problems::terms_not_current,
                                  &problems::promise_changes_terms,
                                  &problems::nothing_changed,
                                  &problems::valid_until_passed,
                                  &problems::offer_is_firm,
                                  &problems::cancel_needs_consent,
                                  &problems::performer_of_other_provider,
                                  &problems::no_such_criterion,
                                  &problems::how_it_was_is_the_customers,
                                  &problems::nothing_done_yet,
                                  &problems::decided_elsewhere,
                                  &problems::external_taken,
                                  &problems::external_not_a_link,
                                  &problems::external_incomplete,
                                  &problems::concerned_cannot_answer,
                                  &problems::concerned_cannot_be_assigned,
                                  &problems::key_used_otherwise};

Answered look(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto id = visit.call.parameter("id");
  const auto seen = find_request(reader, rooms, id);
  if (!seen) return std::unexpected(Problem{&problems::nothing_there, {{"id", std::string{id}}}});
  return Outcome{.body = page_json(reader, rooms, *seen)};
}

// The page after something was said. An answer that is given again may come too late for the reader: who left
// the team meanwhile finds nothing here.
std::expected<format::Json, Refused> page_after(const Visit& visit, Rooms& rooms,
                                                const record::Recorded& recorded) {
  const auto reader = reader_of(visit, rooms);
  const auto id = to_text(recorded.request);
  const auto seen = find_request(reader, rooms, id);
  if (!seen) return std::unexpected(Problem{&problems::nothing_there, {{"id", id}}});
  return page_json(reader, rooms, *seen);
}

// What it is about must be the asking customer's own, or the speaker's.
std::optional<Problem> put_about(const Visit& visit, const Rooms& rooms, record::Saying& saying) {
  const auto about = text_in(visit.body, "about");
  if (about.empty()) return std::nullopt;
  const auto seen = find_request(reader_of(visit, rooms), rooms, about);
  const bool own = seen && (seen->sides.customer || seen->row.parties.customer == saying.parties.customer);
  if (!own) return Problem{&problems::about_nothing, {{"field", "about"}}};
  saying.parties.about = to_text(seen->row.id);
  return std::nullopt;
}

void ask(const VisitPointer& visit, Rooms& rooms, const Done& done) {
  auto saying = read_ask(*visit, reader_of(*visit, rooms));
  if (!saying) return done(std::unexpected(saying.error()));
  if (auto refused = put_about(*visit, rooms, *saying)) return done(std::unexpected(std::move(*refused)));
  rooms.recorder->submit(std::move(*saying), [visit, &rooms, done](Result<record::Recorded> recorded) {
    if (!recorded) return done(std::unexpected(recorded.error()));
    done.make([visit, &rooms, recorded = *recorded]() -> Answered {
      auto page = page_after(*visit, rooms, recorded);
      if (!page) return std::unexpected(page.error());
      return Outcome{.body = std::move(*page)};
    });
  });
}

// A refused act is answered together with what stands there now, so that nobody has to ask again.
Refused with_present(const Visit& visit, Rooms& rooms, const Problem& problem) {
  Refused refused{problem};
  if (problem.kind->status != 409) return refused;
  const auto reader = reader_of(visit, rooms);
  const auto seen = find_request(reader, rooms, visit.call.parameter("id"));
  if (seen) refused.present = page_json(reader, rooms, *seen);
  return refused;
}

Answered answer_said(const Visit& visit, Rooms& rooms, const Result<record::Recorded>& recorded) {
  if (!recorded) return std::unexpected(with_present(visit, rooms, recorded.error()));
  auto page = page_after(visit, rooms, *recorded);
  if (!page) return std::unexpected(page.error());
  return Outcome{.body = format::JsonObject{{"request", std::move(*page)},
                                            {"act_id", to_text(recorded->act_id)},
                                            {"position", recorded->position}}};
}

// Whom a complaint concerns is told why he only reads.
std::optional<Problem> refused_as_concerned(const Reader& reader, const Rooms& rooms, const Seen& seen) {
  if (seen.row.parties.service != model::complaint_service || seen.sides.customer) return std::nullopt;
  const auto about = rooms.requests->about(rooms.organisation, seen.row.id);
  if (!about) return std::nullopt;
  const auto entries = rooms.log->of_stream(rooms.organisation, log::request_stream(*about));
  if (!projection::concerned_in(entries, *reader.known->directory).contains(reader.person))
    return std::nullopt;
  return Problem{&problems::concerned_cannot_answer, {{"speaker", name_in(reader, reader.person)}}};
}

void say(const VisitPointer& visit, Rooms& rooms, const Done& done) {
  const auto reader = reader_of(*visit, rooms);
  const auto id = visit->call.parameter("id");
  const auto seen = find_request(reader, rooms, id);
  if (!seen) return done(std::unexpected(Problem{&problems::nothing_there, {{"id", std::string{id}}}}));
  if (auto refused = refused_as_concerned(reader, rooms, *seen))
    return done(std::unexpected(std::move(*refused)));
  auto saying = read_act(*visit, reader, *seen);
  if (!saying) return done(std::unexpected(saying.error()));
  rooms.recorder->submit(std::move(*saying), [visit, &rooms, done](Result<record::Recorded> recorded) {
    done.make(
        [visit, &rooms, recorded = std::move(recorded)] { return answer_said(*visit, rooms, recorded); });
  });
}

constexpr std::array rows{
    Endpoint{.method = http::Method::post,
             .path = "/api/v1/requests",
             .name = "ask",
             .summary = "Ask somebody for something",
             .keyed = true,
             .status = 201,
             .body = &ask_shape,
             .answer = &page_shape,
             .problems = ask_problems,
             .handle = ask},
    Endpoint{.method = http::Method::get,
             .path = "/api/v1/requests/{id}",
             .name = "look",
             .summary = "One request as its reader sees it",
             .answer = &page_shape,
             .problems = look_problems,
             .handle = now<look>},
    Endpoint{.method = http::Method::post,
             .path = "/api/v1/requests/{id}/acts",
             .name = "say",
             .summary = "Say the next thing in a request",
             .keyed = true,
             .status = 201,
             .body = &act_shape,
             .answer = &said,
             .problems = say_problems,
             .handle = say},
};

}  // namespace

extern const Resource requests_resource{.endpoints = rows};

}  // namespace zusage::api

// The door without an account: one request, read and spoken in by the secret of a link.
#include <array>

#include "conversation/access/problems.hpp"
#include "conversation/act/problems.hpp"
#include "conversation/record/problems.hpp"
#include "doors/api/fields/link.hpp"
#include "doors/api/fields/saying.hpp"
#include "doors/api/fields/voice.hpp"
#include "doors/api/often.hpp"
#include "doors/api/problems_link.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonObject;

constexpr int said_within_an_hour = 60;

constexpr std::array page_fields{
    text("organisation", "whose door it is"), text("time_zone", "in which its clocks run"),
    object("holder", actor_shape, "for whom the link speaks"),
    instant("opens_until", "when the link ends; null: not before the end").or_null(),
    object("request", page_shape, "as the holder sees it")};
constexpr Shape door_shape{
    .name = "DoorPage", .doc = "One request, for whoever has its link.", .fields = page_fields};

constexpr std::array<std::string_view, 11> words{"request",      "counter",       "amend",  "withdraw",
                                                 "accept_offer", "decline_offer", "quit",   "cancel",
                                                 "accept",       "reject",        "message"};
constexpr std::array act_fields{
    word("act", words, "what is said; the table decides whether it can be"),
    whole("version", "the state version it was decided on"),
    whole("terms_version", "accept_offer: the terms meant; absent: those on the table")
        .up_to(1'000'000)
        .optional(),
    text("result", "new terms: what is to come about", 200).optional(),
    instant("due_at", "new terms: until when; null leaves it open").optional().or_null(),
    text("text", "message, reason, what is missing", 4000).optional(),
    whole("unmet", "criteria not met, by number from 0").up_to(10'000).many().optional(),
    word("perceived", perceived_words, "accept, message: how it was, measured by what was expected")
        .optional(),
    truth("thanks", "message: says thank you; a text may be left out").optional(),
};
constexpr Shape act_by_link_shape{
    .name = "SayByLink", .doc = "The customer's next word, without an account.", .fields = act_fields};

Json door_json(const OpenedLink& opened, const Rooms& rooms) {
  const auto& [link, reader, seen] = opened;
  auto page = page_json(reader, rooms, seen).as_object();
  if (page.at("face").as_string() == "at_risk")
    page["face"] = "on_plan";  // a guess of the house, not for outside
  const auto& organisation = *reader.known->organisation;
  return JsonObject{{"organisation", model::text_in(organisation.name, reader.language)},
                    {"time_zone", organisation.time_zone},
                    {"holder", actor_json(reader, link.holder)},
                    {"opens_until", instant_or_null(link.expires_at ? link.expires_at : links_end(seen.row))},
                    {"request", std::move(page)}};
}

Answered look(const Visit& visit, Rooms& rooms) {
  const auto opened = open_request_link(visit, rooms);
  if (!opened) return std::unexpected(opened.error());
  return Outcome{.body = door_json(*opened, rooms)};
}

Answered answer_said(const Visit& visit, Rooms& rooms, const Result<record::Recorded>& recorded) {
  const auto opened = open_request_link(visit, rooms);
  if (!opened) return std::unexpected(opened.error());
  if (recorded) return Outcome{.body = door_json(*opened, rooms)};
  Refused refused{recorded.error()};
  if (refused.problem.kind->status == 409) refused.present = door_json(*opened, rooms).at("request");
  return std::unexpected(std::move(refused));
}

void say(const VisitPointer& visit, Rooms& rooms, const Done& done) {
  const auto opened = open_request_link(*visit, rooms);
  if (!opened) return done(std::unexpected(opened.error()));
  const Often often{.key = "door-words:" + opened->link.id, .most = said_within_an_hour, .within = hours(1)};
  if (!may_once_more(rooms, often)) return done(std::unexpected(Problem{&problems::link_too_busy}));
  auto saying = read_act(*visit, opened->reader, opened->seen);
  if (!saying) return done(std::unexpected(saying.error()));
  saying->right_used = "link";
  rooms.recorder->submit(*std::move(saying), [visit, &rooms, done](Result<record::Recorded> recorded) {
    done.make(
        [visit, &rooms, recorded = std::move(recorded)] { return answer_said(*visit, rooms, recorded); });
  });
}

constexpr std::array look_problems{&problems::link_unknown, &problems::link_revoked, &problems::link_over,
                                   &problems::link_throttled};
constexpr std::array say_problems{
    &problems::link_unknown,     &problems::link_revoked,         &problems::link_over,
    &problems::link_throttled,   &problems::link_too_busy,        &problems::not_possible_now,
    &problems::stale_version,    &problems::need_missing,         &problems::terms_not_current,
    &problems::nothing_changed,  &problems::cancel_needs_consent, &problems::no_such_criterion,
    &problems::nothing_done_yet, &problems::key_used_otherwise};
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/door/{secret}",
                                   .name = "look_by_link",
                                   .summary = "One request by its link",
                                   .right = Right::anybody,
                                   .answer = &door_shape,
                                   .problems = look_problems,
                                   .handle = now<look>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/door/{secret}/acts",
                                   .name = "say_by_link",
                                   .summary = "Say the customer's next word by a link",
                                   .right = Right::anybody,
                                   .keyed = true,
                                   .status = 201,
                                   .body = &act_by_link_shape,
                                   .answer = &door_shape,
                                   .problems = say_problems,
                                   .handle = say}};

}  // namespace

extern const Resource open_request_resource{.endpoints = rows};

}  // namespace zusage::api

// The start page: both hats of the reader, what to do now first, and the customer who waits.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "doors/api/fields/hats.hpp"
#include "doors/api/fields/headline.hpp"
#include "doors/api/fields/row.hpp"
#include "doors/api/fields/share.hpp"
#include "doors/api/rooms.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using projection::Hat;
using projection::RequestRow;

constexpr int share_days = 90;

constexpr std::array hat_fields{whole("open_count", "promises that stand"),
                                whole("new_count", "requests or offers to answer"),
                                object("share", share_shape, "kept of all that were due"),
                                object("act_now", row_shape, "my turn, most urgent first").many(),
                                object("this_week", row_shape, "due within seven days").many(),
                                object("later", row_shape, "the rest").many(),
                                object("done", row_shape, "ended in the last two days").many()};
constexpr Shape hat_shape{.name = "Hat", .doc = "One side of the reader's promises.", .fields = hat_fields};
constexpr std::array start_fields{object("headline", headline_shape, "who waits"),
                                  whole("to_do_count", "rows that are the reader's turn"),
                                  whole("overdue_count", "of the reader's promises"),
                                  whole("at_risk_count", "of the reader's promises"),
                                  object("give", hat_shape, "what I give"),
                                  object("receive", hat_shape, "what I receive"),
                                  object("units", actor_shape, "teams and roles of the reader").many(),
                                  instant("server_time", "clocks count from here")};
constexpr Shape start_shape{.name = "Start", .doc = "The start page.", .fields = start_fields};

using Rows = std::vector<RequestRow>;

// Most urgent first: by the running clock's due, rows without one behind, by their age.
Instant urgency(const RequestRow& row, Hat hat, Instant now) {
  const auto stand = projection::stand_of(row, hat, now);
  if (stand.clock && stand.clock->due_at) return *stand.clock->due_at;
  return now + days(3650) + (row.asked_at - Instant{});
}

struct Sorted {
  std::vector<const RequestRow*> act_now, this_week, later, done;
  std::int64_t open = 0, fresh = 0, overdue = 0, at_risk = 0;
};

Sorted sorted(const Rows& rows, Hat hat, Instant now) {
  Sorted parts;
  for (const auto& row : rows) {
    const auto stand = projection::stand_of(row, hat, now);
    const bool open = act::is_open(row.state);
    parts.open += open && row.ordinal > 0 ? 1 : 0;
    const auto side = hat == Hat::give ? act::Side::provider : act::Side::customer;
    parts.fresh += act::ball_of(row.state) == side && row.ordinal == 0 && !row.imported ? 1 : 0;
    parts.overdue += open && stand.face == projection::Face::broken ? 1 : 0;
    parts.at_risk += stand.face == projection::Face::at_risk ? 1 : 0;
    if (!open)
      parts.done.push_back(&row);
    else if (stand.my_turn)
      parts.act_now.push_back(&row);
    else if (urgency(row, hat, now) < now + days(7) || stand.face == projection::Face::waiting)
      parts.this_week.push_back(&row);
    else
      parts.later.push_back(&row);
  }
  const auto by_urgency = [&](const RequestRow* row) { return urgency(*row, hat, now); };
  for (auto* part : {&parts.act_now, &parts.this_week, &parts.later})
    std::ranges::stable_sort(*part, {}, by_urgency);
  std::ranges::stable_sort(parts.done, std::greater{},
                           [](const RequestRow* row) { return row->last_said_at; });
  return parts;
}

Json share_of_giver(const Reader& reader, const Rooms& rooms) {
  Counted counted{.evaluation = steering::evaluations::own_kept_share, .outcomes = {}, .days = share_days};
  for (const auto& actor : reader.mine) {
    auto outcomes = rooms.requests->outcomes(rooms.organisation,
                                             {.provider = actor, .since = reader.now - days(share_days)});
    std::erase_if(outcomes, [&](const projection::OutcomeRow& row) {
      return row.performer.empty() ? row.provider != reader.person : row.performer != reader.person;
    });
    counted.outcomes.insert(counted.outcomes.end(), outcomes.begin(), outcomes.end());
  }
  return share_json(reader, rooms.gate, std::move(counted));
}

Json share_of_receiver(const Reader& reader, const Rooms& rooms) {
  Counted counted{
      .evaluation = steering::evaluations::received_kept_share, .outcomes = {}, .days = share_days};
  for (const auto& actor : reader.mine) {
    auto outcomes = rooms.requests->outcomes(rooms.organisation,
                                             {.customer = actor, .since = reader.now - days(share_days)});
    counted.outcomes.insert(counted.outcomes.end(), outcomes.begin(), outcomes.end());
  }
  return share_json(reader, rooms.gate, std::move(counted));
}

std::int64_t own_work(std::int64_t count) {
  return steering::Gate::present(steering::evaluations::own_open_work, count);
}

Json hat_json(const Reader& reader, const Sorted& parts, Hat hat, Json share) {
  return JsonObject{{"open_count", own_work(parts.open)},
                    {"new_count", own_work(parts.fresh)},
                    {"share", std::move(share)},
                    {"act_now", rows_json(reader, parts.act_now, hat)},
                    {"this_week", rows_json(reader, parts.this_week, hat)},
                    {"later", rows_json(reader, parts.later, hat)},
                    {"done", rows_json(reader, parts.done, hat)}};
}

Answered start(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto since = reader.now - days(2);
  const auto giving = given(reader, rooms, since);
  const auto receiving = received(reader, rooms, since);
  const auto give = sorted(giving, Hat::give, reader.now);
  const auto receive = sorted(receiving, Hat::receive, reader.now);
  return Outcome{
      .body = JsonObject{
          {"headline", headline_json(reader, give.act_now, give.open + receive.open > 0)},
          {"to_do_count", own_work(static_cast<std::int64_t>(give.act_now.size() + receive.act_now.size()))},
          {"overdue_count", own_work(give.overdue)},
          {"at_risk_count", own_work(give.at_risk)},
          {"give", hat_json(reader, give, Hat::give, share_of_giver(reader, rooms))},
          {"receive", hat_json(reader, receive, Hat::receive, share_of_receiver(reader, rooms))},
          {"units", units_json(reader)},
          {"server_time", instant_json(reader.now)}}};
}

constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/start",
                                   .name = "start",
                                   .summary = "The start page with both hats",
                                   .answer = &start_shape,
                                   .handle = now<start>}};

}  // namespace

extern const Resource start_resource{.endpoints = rows};

}  // namespace zusage::api

// The page put together from the row, the conversation as it stands now, and the words beside the chain.
#include "doors/api/fields/page.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "conversation/act/attempt.hpp"
#include "conversation/projection/fold.hpp"
#include "conversation/projection/stand.hpp"
#include "conversation/record/frame.hpp"
#include "doors/api/fields/concerned.hpp"
#include "doors/api/fields/external.hpp"
#include "doors/api/fields/headline.hpp"
#include "doors/api/fields/moves.hpp"
#include "doors/api/fields/row.hpp"
#include "doors/api/fields/voice.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using Texts = std::map<std::string, std::string>;

std::optional<projection::RequestRow> row_of(const Rooms& rooms, std::string_view id) {
  if (id.starts_with("Z-")) {
    std::int64_t number = 0;
    const auto read = std::from_chars(id.data() + 2, id.data() + id.size(), number);
    if (read.ec != std::errc{} || read.ptr != id.data() + id.size()) return std::nullopt;
    return rooms.requests->by_number(rooms.organisation, number);
  }
  const auto uuid = parse_uuid(id);
  return uuid ? rooms.requests->by_id(rooms.organisation, *uuid) : std::nullopt;
}

void collect(std::vector<std::string>& refs, const act::Terms& terms) {
  for (const auto* sealed : {&terms.result, &terms.place, &terms.details}) refs.push_back(sealed->ref);
  for (const auto& criterion : terms.criteria) refs.push_back(criterion.ref);
}

std::string said(const Texts& texts, const act::Sealed& sealed) {
  const auto at = texts.find(sealed.ref);
  return at == texts.end() ? std::string{} : at->second;
}

Json said_or_null(const Texts& texts, const act::Sealed& sealed) {
  return sealed.empty() ? Json(nullptr) : Json(said(texts, sealed));
}

Json terms_json(const act::Terms& terms, const Texts& texts) {
  JsonArray criteria;
  for (const auto& criterion : terms.criteria) criteria.emplace_back(said(texts, criterion));
  return JsonObject{{"version", terms.version},
                    {"result", said(texts, terms.result)},
                    {"due_at", instant_or_null(terms.due)},
                    {"criteria", std::move(criteria)},
                    {"place", said_or_null(texts, terms.place)},
                    {"details", said_or_null(texts, terms.details)}};
}

// What was shown at the last declaration, and what the customer missed since.
std::vector<std::optional<bool>> ticks(const Seen& seen, std::size_t count) {
  std::vector<std::optional<bool>> ticked(count);
  for (const auto& act : seen.acts) {
    const bool declares = act.kind == act::Kind::declare || act.kind == act::Kind::fulfil;
    if (declares || act.kind == act::Kind::retract_declaration) ticked.assign(count, std::nullopt);
    for (const auto& evidence : act.brought.evidence) {
      if (std::cmp_less(evidence.criterion, count))
        ticked[static_cast<std::size_t>(evidence.criterion)] = true;
    }
    for (const int index : act.brought.unmet) {
      if (std::cmp_less(index, count)) ticked[static_cast<std::size_t>(index)] = false;
    }
  }
  return ticked;
}

Json criteria_json(const Seen& seen, const Texts& texts) {
  const auto& criteria =
      (seen.conversation.agreed ? *seen.conversation.agreed : seen.conversation.current).criteria;
  const auto ticked = ticks(seen, criteria.size());
  JsonArray out;
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    out.push_back(JsonObject{{"text", said(texts, criteria[i])},
                             {"ticked", ticked[i] ? Json(*ticked[i]) : Json(nullptr)}});
  }
  return out;
}

Json binding_json(const Reader& reader, const model::Service* service) {
  if (service == nullptr) return nullptr;
  static constexpr std::array<Phrase, 3> usual{
      Phrase{.en = "A goal we set ourselves.", .de = "Ein Ziel, das wir uns selbst setzen."},
      Phrase{.en = "Agreed by contract.", .de = "Vertraglich vereinbart."},
      Phrase{.en = "Prescribed by law.", .de = "Gesetzlich vorgeschrieben."}};
  const auto kind = model::name_of(service->binding);
  const auto& own = reader.known->organisation->binding_texts;
  const auto at = own.find(std::string{kind});
  const auto sentence = at == own.end()
                            ? in(reader.language, usual.at(static_cast<std::size_t>(service->binding)))
                            : model::text_in(at->second, reader.language);
  return JsonObject{{"kind", kind}, {"sentence", sentence}};
}

Json participants_json(const Reader& reader, const Seen& seen) {
  const auto& parties = seen.row.parties;
  const auto& names = seen.names;
  struct Part {
    std::string_view role;
    std::string actor;
    bool named;
    std::string_view repeats;  // the party beside which it need not be told again
  };
  const Part parts[] = {{"customer", parties.customer, names.asking, {}},
                        {"asked_by", seen.row.asked_by, names.asking, parties.customer},
                        {"provider", parties.provider, names.giving, {}},
                        {"performer", seen.row.performer, names.giving, {}},
                        {"redeemer", parties.redeemer, names.giving, parties.provider},
                        {"for_customer", parties.for_customer, true, parties.customer}};
  JsonArray out;
  for (const auto& part : parts) {
    if (part.actor.empty() || part.actor == part.repeats) continue;
    const bool unit_stands_there = part.role == "performer" || part.role == "asked_by";
    auto who = unit_stands_there ? named_or_null(reader, seen.row, part.actor, part.named)
                                 : shown_json(reader, seen.row, part.actor, part.named);
    if (!who.is_null()) out.push_back(JsonObject{{"role", part.role}, {"who", std::move(who)}});
  }
  return out;
}

Json waiting_for_json(const Reader& reader, const Seen& seen) {
  const auto ball = act::ball_of(seen.conversation.state);
  if (!ball) return nullptr;
  const auto& row = seen.row;
  const auto& names = seen.names;
  if (*ball == act::Side::customer) return shown_json(reader, row, row.parties.customer, names.asking);
  const auto& gives = row.performer.empty() ? row.parties.provider : row.performer;
  return shown_json(reader, row, gives, names.giving);
}

void put_parties(JsonObject& out, const Reader& reader, const Seen& seen) {
  const auto& row = seen.row;
  const auto& names = seen.names;
  const auto& asked_by = row.asked_by == row.parties.customer ? std::string{} : row.asked_by;
  out["service"] = service_or_null(reader, row.parties.service);
  out["customer"] = shown_json(reader, row, row.parties.customer, names.asking);
  out["asked_by"] = named_or_null(reader, row, asked_by, names.asking);
  out["provider"] = shown_json(reader, row, row.parties.provider, names.giving);
  out["performer"] = named_or_null(reader, row, row.performer, names.giving);
  out["redeemer"] = row.parties.redeemer.empty()
                        ? Json(nullptr)
                        : shown_json(reader, row, row.parties.redeemer, names.giving);
  out["for_customer"] = actor_or_null(reader, row.parties.for_customer);
}

void put_stand(JsonObject& out, const Reader& reader, const Seen& seen) {
  const auto& state = seen.conversation.state;
  const auto ball = act::ball_of(state);
  out["state"] = act::name_of(state);
  const auto outcome = act::name_of(seen.conversation.outcome);
  out["outcome"] = seen.conversation.outcome == act::Outcome::none ? Json(nullptr) : Json(outcome);
  out["face"] = projection::name_of(stand_for(reader, seen.row, hat_of(reader, seen.row)).face);
  out["side"] = side_word(seen.sides);
  out["my_turn"] = (ball == act::Side::provider && seen.sides.provider) ||
                   (ball == act::Side::customer && seen.sides.customer);
  const bool waits = projection::stand_of(seen.row, projection::Hat::give, reader.now).my_turn;
  const std::vector<const projection::RequestRow*> rows(waits ? 1 : 0, &seen.row);
  out["headline"] = headline_json(reader, rows, act::is_open(state));
  out["waiting_for"] = waiting_for_json(reader, seen);
}

Json other_json(const Reader& reader, const Rooms& rooms, const Uuid& id) {
  const auto row = rooms.requests->by_id(rooms.organisation, id);
  if (!row || !sides_in(reader, *row).any()) return nullptr;
  return JsonObject{{"id", to_text(row->id)},
                    {"number", number_text(row->number)},
                    {"title", row->title.text},
                    {"state", act::name_of(row->state)}};
}

void put_others(JsonObject& out, const Reader& reader, const Rooms& rooms, const Seen& seen) {
  const auto about = rooms.requests->about(rooms.organisation, seen.row.id);
  out["about"] = about ? other_json(reader, rooms, *about) : Json(nullptr);
  JsonArray complaints;
  for (const auto& id : rooms.requests->those_about(rooms.organisation, seen.row.id)) {
    auto one = other_json(reader, rooms, id);
    if (!one.is_null()) complaints.push_back(std::move(one));
  }
  out["complaints"] = std::move(complaints);
  const bool has_service = reader.known->service(model::complaint_service) != nullptr;
  out["may_complain"] =
      seen.sides.customer && has_service && seen.row.parties.service != model::complaint_service;
}

void put_terms(JsonObject& out, const Rooms& rooms, const Seen& seen) {
  const auto& conversation = seen.conversation;
  std::vector<std::string> refs;
  collect(refs, conversation.current);
  if (conversation.agreed) collect(refs, *conversation.agreed);
  const auto texts = rooms.words->texts(rooms.organisation, refs);
  const bool offered = conversation.state == act::State::offered;
  out["terms"] = terms_json(conversation.current, texts);
  out["offered"] = offered ? terms_json(conversation.current, texts) : Json(nullptr);
  out["agreed"] = conversation.agreed ? terms_json(*conversation.agreed, texts) : Json(nullptr);
  out["valid_until"] = offered ? instant_or_null(conversation.valid_until) : Json(nullptr);
  out["criteria"] = criteria_json(seen, texts);
}

void put_clocks(JsonObject& out, const Reader& reader, const Seen& seen) {
  const auto& row = seen.row;
  const auto frame = record::frame_of(*reader.known, row.parties.service, reader.now, row.asked_at);
  const auto usual = record::usual_due(*reader.known, row.parties.provider, reader.now);
  out["suggested_due_at"] = instant_or_null(frame.promise_due ? frame.promise_due : usual);
  out["suggested_valid_until"] = instant_json(frame.valid_until);
  out["wished_due_at"] = instant_or_null(row.wished_due);
  out["our_clock"] = clock_json(projection::stand_of(row, projection::Hat::give, reader.now).clock);
  out["customer_clock"] = JsonObject{{"since", instant_json(row.asked_at)},
                                     {"until", instant_or_null(row.ended_at)},
                                     {"wished_at", instant_or_null(row.wished_due)}};
}

// Whom a complaint concerns is not offered: it could not be given to that one.
Json assignable_json(const Reader& reader, const Seen& seen) {
  JsonArray out;
  if (!seen.sides.provider) return out;
  const bool complains = reader.rooms != nullptr && seen.row.parties.service == model::complaint_service;
  const auto concerned = complains ? concerned_by(reader, seen.row) : std::set<std::string>{};
  for (const auto* person : access::assignable(seen.row, *reader.known->directory)) {
    if (concerned.contains(person->id)) continue;
    auto one = actor_json(reader, person->id).as_object();
    const auto* absence = reader.known->directory->absence_of(person->id, reader.now);
    one["away_until"] = absence == nullptr ? Json(nullptr) : Json(absence->last_day);
    out.push_back(std::move(one));
  }
  return out;
}
}  // namespace

std::string_view side_word(const access::Sides& sides) {
  if (sides.customer && sides.provider) return "both";
  if (sides.customer) return "customer";
  return sides.provider ? "provider" : "reader";
}

std::optional<Seen> find_request(const Reader& reader, const Rooms& rooms, std::string_view id) {
  auto row = row_of(rooms, id);
  if (!row) return std::nullopt;
  const auto sides = sides_in(reader, *row);
  if (!sides.any()) return std::nullopt;
  Seen seen{.row = projection::at_instant(std::move(*row), reader.now),
            .conversation = {},
            .acts = {},
            .sides = sides,
            .names = {}};
  seen.names = names_in(reader, seen.row);
  for (const auto& entry : rooms.log->of_stream(rooms.organisation, log::request_stream(seen.row.id))) {
    seen.acts.push_back(projection::act_of(entry));
    act::apply(seen.conversation, seen.acts.back());
  }
  for (const auto& owed : act::due_acts(seen.conversation, reader.now)) act::apply(seen.conversation, owed);
  return seen;
}

Json page_json(const Reader& reader, const Rooms& rooms, const Seen& seen) {
  const auto lines = rooms.requests->lines(rooms.organisation, seen.row.id);
  JsonObject out{{"id", to_text(seen.row.id)},
                 {"number", number_text(seen.row.number)},
                 {"version", seen.conversation.version},
                 {"title", seen.row.title.text}};
  put_parties(out, reader, seen);
  put_stand(out, reader, seen);
  out["external"] = external_json(rooms.requests->external_of(rooms.organisation, seen.row.id));
  out["elsewhere"] = seen.row.imported && act::is_open(seen.conversation.state);
  put_others(out, reader, rooms, seen);
  out["binding"] = binding_json(reader, reader.known->service(seen.row.parties.service));
  put_terms(out, rooms, seen);
  put_clocks(out, reader, seen);
  out["moves"] = moves_json(reader, seen.conversation, seen.sides);
  out["may_message"] = seen.sides.customer || seen.sides.provider;
  out["lines"] = lines_json(reader, seen, lines);
  put_voice(out, rooms, seen);
  out["moved_dates"] = moved_dates_json(reader, seen, lines);
  out["participants"] = participants_json(reader, seen);
  out["assignable"] = assignable_json(reader, seen);
  out["server_time"] = instant_json(reader.now);
  return out;
}

}  // namespace zusage::api

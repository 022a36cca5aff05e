// Customers: all of them, and the page of one, the hub of everything.
#include <algorithm>
#include <array>
#include <functional>

#include "doors/api/fields/headline.hpp"
#include "doors/api/fields/moves.hpp"
#include "doors/api/fields/row.hpp"
#include "doors/api/fields/share.hpp"
#include "doors/api/fields/voice.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/rooms.hpp"
#include "insight/voice/last_words.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using projection::Hat;
using projection::RequestRow;

constexpr int share_days = 365;

constexpr std::array query_fields{text("query", "part of the name", 100).optional()};
constexpr Shape query_shape{.name = "CustomersQuery", .doc = "Whom to look for.", .fields = query_fields};
constexpr std::array card_fields{text("id", "of the customer"),
                                 text("name", "of the customer"),
                                 text("segment", "its name").or_null(),
                                 whole("open_count", "open requests"),
                                 whole("overdue_count", "of them past their date"),
                                 instant("waits_since", "the earliest date that has passed").or_null(),
                                 instant("last_said_at", "the last word").or_null()};
constexpr Shape card_shape{.name = "CustomerCard", .doc = "A customer in the list.", .fields = card_fields};
constexpr std::array list_fields{object("customers", card_shape, "who waits longest first").many()};
constexpr Shape list_shape{.name = "Customers", .doc = "All customers.", .fields = list_fields};

constexpr std::array word_fields{text("text", "in the customer's own words"),
                                 instant("said_at", "when"),
                                 object("who", actor_shape, "who said it"),
                                 uuid("request", "in which request"),
                                 text("number", "its number"),
                                 text("title", "its title")};
constexpr Shape word_shape{.name = "LastWord", .doc = "What a customer said.", .fields = word_fields};
constexpr std::array moved_fields{uuid("request", "in which request"), text("number", "its number"),
                                  text("title", "its title"),          instant("from", "the date before"),
                                  instant("to", "the date since"),     text("reason", "why").or_null(),
                                  instant("said_at", "when it moved")};
constexpr Shape moved_shape{.name = "CustomerMovedDate", .doc = "A date that moved.", .fields = moved_fields};
constexpr std::array people_fields{object("who", actor_shape, "the contact"),
                                   text("sales", "roles in buying").many(),
                                   text("service", "roles in using").many()};
constexpr Shape people_shape{
    .name = "CustomerPerson", .doc = "A human at the customer.", .fields = people_fields};
constexpr std::array<std::string_view, 2> ways{"counter", "public_page"};
constexpr std::array page_fields{object("customer", actor_shape, "who"),
                                 text("segment", "its name").or_null(),
                                 text("market", "its name").or_null(),
                                 text("contact", "telephone or mail, as it was given").or_null(),
                                 word("came", ways, "how it came, when not with the text").or_null(),
                                 truth("verified", "somebody of the house knows it"),
                                 object("headline", headline_shape, "what it waits for"),
                                 object("share", share_shape, "kept in twelve months"),
                                 object("we_give", row_shape, "open promises to it").many(),
                                 object("they_give", row_shape, "open promises of it").many(),
                                 object("last_words", word_shape, "newest first").many(),
                                 object("how_it_was", customer_perception_shape, "newest first").many(),
                                 object("moved_dates", moved_shape, "newest first").many(),
                                 object("people", people_shape, "contacts there").many(),
                                 object("done", row_shape, "ended in the last fortnight").many(),
                                 instant("server_time", "clocks count from here")};
constexpr Shape page_shape{
    .name = "CustomerPage", .doc = "Everything about one customer.", .fields = page_fields};

// The house knows all its customers; a customer knows itself.
bool may_look(const Reader& reader, std::string_view customer) {
  return !is_outside(reader, reader.person) || reader.known->directory->belongs(reader.person, customer);
}

Json segment_name(const Reader& reader, std::string_view segment) {
  return segment.empty() ? Json(nullptr) : Json(name_in(reader, segment));
}

std::string market_name(const Reader& reader, std::string_view id) {
  for (const auto& market : reader.known->organisation->markets) {
    if (market.id == id) return std::string{model::text_in(market.name, reader.language)};
  }
  return std::string{id};
}

Json card_json(const Reader& reader, const projection::Actor& actor,
               const projection::CustomerFigures* figures) {
  const bool spoke = figures != nullptr && figures->last_said_at > Instant{};
  const auto now = [](std::int64_t count) {
    return steering::Gate::present(steering::evaluations::open_towards_customer, count);
  };
  return JsonObject{
      {"id", actor.id},
      {"name", actor.name},
      {"segment", segment_name(reader, actor.segment)},
      {"open_count", now(figures == nullptr ? 0 : figures->open_count)},
      {"overdue_count", now(figures == nullptr ? 0 : figures->overdue_count)},
      {"waits_since", instant_or_null(figures == nullptr ? std::nullopt : figures->waits_since)},
      {"last_said_at", spoke ? instant_json(figures->last_said_at) : Json(nullptr)}};
}

Answered list(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto figures = rooms.requests->customer_figures(rooms.organisation, reader.now);
  struct Card {
    const projection::Actor* actor;
    const projection::CustomerFigures* figures;
  };
  std::vector<Card> cards;
  for (const auto* actor : reader.known->directory->search(text_in(visit.query, "query"), 100'000)) {
    if (!actor->is(model::ActorKind::customer) || actor->removed || !may_look(reader, actor->id)) continue;
    const auto found = std::ranges::find(figures, actor->id, &projection::CustomerFigures::customer);
    cards.push_back({actor, found == figures.end() ? nullptr : &*found});
  }
  const auto never = Instant{INT64_MAX};
  std::ranges::stable_sort(cards, {}, [&](const Card& card) {
    const bool waits = card.figures != nullptr && card.figures->waits_since;
    return std::pair{waits ? *card.figures->waits_since : never, card.actor->name};
  });
  JsonArray out;
  for (const auto& card : cards) out.push_back(card_json(reader, *card.actor, card.figures));
  return Outcome{.body = JsonObject{{"customers", std::move(out)}}};
}

Json words_json(const Reader& reader, const std::vector<projection::CustomerWord>& said) {
  std::vector<voice::Word> words;
  for (const auto& one : said) {
    words.push_back({.request = to_text(one.line.request),
                     .act = std::string{act::name_of(one.line.kind)},
                     .speaker = one.line.speaker,
                     .by_customer = one.line.side == act::Side::customer,
                     .text = one.line.text.text,
                     .said_at = one.line.said_at});
  }
  JsonArray out;
  for (const auto& word : voice::last_words(std::move(words), 4)) {
    const auto row = std::ranges::find_if(
        said, [&](const auto& one) { return to_text(one.line.request) == word.request; });
    out.push_back(JsonObject{{"text", word.text},
                             {"said_at", instant_json(word.said_at)},
                             {"who", actor_json(reader, word.speaker)},
                             {"request", word.request},
                             {"number", number_text(row->number)},
                             {"title", row->title.text}});
  }
  return out;
}

Json moved_json(const std::vector<projection::MovedDate>& moved) {
  JsonArray out;
  for (const auto& one : moved) {
    if (!one.line.former_due || !one.line.due) continue;
    const auto& reason = one.line.text.text;
    out.push_back(JsonObject{{"request", to_text(one.line.request)},
                             {"number", number_text(one.number)},
                             {"title", one.title.text},
                             {"from", instant_json(*one.line.former_due)},
                             {"to", instant_json(*one.line.due)},
                             {"reason", reason.empty() ? Json(nullptr) : Json(reason)},
                             {"said_at", instant_json(one.line.said_at)}});
  }
  return out;
}

JsonArray roles_json(const std::vector<model::BuyingRole>& roles) {
  JsonArray out;
  for (const auto role : roles) out.emplace_back(model::name_of(role));
  return out;
}

Json people_json(const Reader& reader, std::string_view customer) {
  JsonArray out;
  for (const auto* contact : reader.known->directory->contacts_of(customer)) {
    const auto* text = model::find_actor(*reader.known->organisation, contact->id);
    out.push_back(
        JsonObject{{"who", actor_json(reader, contact->id)},
                   {"sales", text == nullptr ? JsonArray{} : roles_json(text->buying_centre.sales)},
                   {"service", text == nullptr ? JsonArray{} : roles_json(text->buying_centre.service)}});
  }
  return out;
}

struct Open {
  std::vector<const RequestRow*> we_give, they_give, done, late_or_new;
};

// Rows about the customer. The reader sees each with the hat of our side; moves only where the reader is a
// party.
Open parted(const Reader& reader, const std::vector<RequestRow>& rows, std::string_view customer) {
  Open open;
  for (const auto& row : rows) {
    const bool theirs = row.parties.provider == customer;
    if (!act::is_open(row.state))
      open.done.push_back(&row);
    else
      (theirs ? open.they_give : open.we_give).push_back(&row);
    const bool new_of_it =
        row.parties.customer == customer && projection::stand_of(row, Hat::give, reader.now).my_turn;
    const bool late_for_it = row.served == customer && projection::late_since(row, reader.now);
    if (!theirs && (new_of_it || late_for_it)) open.late_or_new.push_back(&row);
  }
  const auto by_due = [](const RequestRow* row) { return row->due.value_or(Instant{INT64_MAX}); };
  std::ranges::stable_sort(open.we_give, {}, by_due);
  std::ranges::stable_sort(open.they_give, {}, by_due);
  std::ranges::stable_sort(open.done, std::greater{},
                           [](const RequestRow* row) { return row->last_said_at; });
  return open;
}

// On the customer's page a row names who of us gives, whichever hat the reader has.
JsonArray page_rows(const Reader& reader, const std::vector<const RequestRow*>& rows) {
  JsonArray out;
  for (const auto* row : rows) {
    auto one = row_json(reader, *row, hat_of(reader, *row)).as_object();
    put_counterpart(one, reader, *row, Hat::receive);
    out.push_back(std::move(one));
  }
  return out;
}

Answered show(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const std::string id{visit.call.parameter("id")};
  const auto* actor = reader.known->directory->find(id);
  if (actor == nullptr || !actor->is(model::ActorKind::customer) || !may_look(reader, id)) {
    return std::unexpected(Problem{&problems::nothing_there, {{"id", id}}});
  }
  auto rows = rooms.requests->of_customer(rooms.organisation, id, reader.now - days(14));
  for (auto& row : rows) row = projection::at_instant(std::move(row), reader.now);
  std::erase_if(rows, [&](const RequestRow& row) { return !sides_in(reader, row).any(); });
  const auto open = parted(reader, rows, id);
  const auto* segment = model::find_segment(*reader.known->organisation, actor->segment);
  const auto note = rooms.requests->customer_note(rooms.organisation, id);
  Counted counted{.evaluation = steering::evaluations::customer_kept_share,
                  .outcomes = rooms.requests->outcomes(
                      rooms.organisation, {.served = id, .since = reader.now - days(share_days)}),
                  .days = share_days};
  return Outcome{
      .body = JsonObject{
          {"customer", actor_json(reader, id)},
          {"segment", segment_name(reader, actor->segment)},
          {"market", segment == nullptr ? Json(nullptr) : Json(market_name(reader, segment->market.id))},
          {"contact", note && !note->contact.text.empty() ? Json(note->contact.text) : Json(nullptr)},
          {"came", note ? Json(note->came) : Json(nullptr)},
          {"verified", !note || note->verified},
          {"headline", headline_json(reader, open.late_or_new, !open.we_give.empty())},
          {"share", share_json(reader, rooms.gate, std::move(counted))},
          {"we_give", page_rows(reader, open.we_give)},
          {"they_give", page_rows(reader, open.they_give)},
          {"last_words", words_json(reader, rooms.requests->last_words(rooms.organisation, id, 60))},
          {"how_it_was",
           customer_perceptions_json(rooms.requests->perceptions_of(rooms.organisation, id, 6))},
          {"moved_dates", moved_json(rooms.requests->moved_dates(rooms.organisation, id, 6))},
          {"people", people_json(reader, id)},
          {"done", page_rows(reader, open.done)},
          {"server_time", instant_json(reader.now)}}};
}

constexpr std::array own_problems = {&problems::nothing_there};
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/customers",
                                   .name = "list_customers",
                                   .summary = "All customers, who waits longest first",
                                   .query = &query_shape,
                                   .answer = &list_shape,
                                   .handle = now<list>},
                          Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/customers/{id}",
                                   .name = "show_customer",
                                   .summary = "The page of one customer",
                                   .answer = &page_shape,
                                   .problems = own_problems,
                                   .handle = now<show>}};

}  // namespace

extern const Resource customers_resource{.endpoints = rows};

}  // namespace zusage::api

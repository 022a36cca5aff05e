// At telephone and counter: a customer made on the fly, and the slip that the customer takes home.
#include <array>

#include "doors/api/fields/page.hpp"
#include "doors/api/fields/promise.hpp"
#include "doors/api/fields/slip.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/problems_counter.hpp"
#include "doors/api/problems_said.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr std::array<std::string_view, 2> forms{"person", "company"};
constexpr std::array customer_fields{
    text("name", "as the customer says it", 120), word("form", forms, "a human or a company"),
    text("contact", "telephone or mail, in one line", 200).optional(),
    text("segment", "id of a segment", 100).optional(),
    truth("anyway", "also where somebody of the same name is there already").optional()};
constexpr Shape customer_shape{
    .name = "NewCustomer", .doc = "A customer made on the fly.", .fields = customer_fields};
constexpr std::array query_fields{text("name", "of the customer to be made", 120)};
constexpr Shape query_shape{
    .name = "NamesakesQuery", .doc = "Whom it may be already.", .fields = query_fields};
constexpr std::array namesake_fields{text("id", "of the customer"),
                                     text("name", "as it stands in the register"),
                                     text("segment", "its name").or_null()};
constexpr Shape namesake_shape{
    .name = "Namesake", .doc = "A customer of the same name.", .fields = namesake_fields};
constexpr std::array namesakes_fields{object("customers", namesake_shape, "however they are spelled").many()};
constexpr Shape namesakes_shape{
    .name = "Namesakes", .doc = "Who is called so already.", .fields = namesakes_fields};
constexpr std::array named_fields{text("id", "in the text"), text("name", "in the reader's language")};
constexpr Shape named_shape{.name = "Named", .doc = "A thing of the text by name.", .fields = named_fields};
constexpr std::array counter_fields{object("services", named_shape, "that may be asked for").many(),
                                    object("segments", named_shape, "of customers").many()};
constexpr Shape counter_shape{
    .name = "Counter", .doc = "What one chooses from at the counter.", .fields = counter_fields};
constexpr std::array made_fields{object("customer", actor_shape, "as it stands in the register now")};
constexpr Shape made_shape{.name = "MadeCustomer", .doc = "The new customer.", .fields = made_fields};

Answered find_namesakes(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  JsonArray found;
  if (!is_outside(reader, reader.person)) {
    for (const auto* one : reader.known->directory->namesakes(text_in(visit.query, "name"))) {
      const auto segment = one->segment.empty() ? Json(nullptr) : Json(name_in(reader, one->segment));
      found.push_back(JsonObject{{"id", one->id}, {"name", one->name}, {"segment", segment}});
    }
  }
  return Outcome{.body = JsonObject{{"customers", std::move(found)}}};
}

Answered show_counter(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto named = [&](const auto& entity) {
    return JsonObject{{"id", entity.id}, {"name", model::text_in(entity.name, reader.language)}};
  };
  JsonArray services;
  for (const auto& service : reader.known->organisation->services) {
    if (!why_not_ask(reader, service) || service.redeemer.id == reader.person)
      services.push_back(named(service));
  }
  JsonArray segments;
  for (const auto& segment : reader.known->organisation->segments) segments.push_back(named(segment));
  return Outcome{.body = JsonObject{{"services", std::move(services)}, {"segments", std::move(segments)}}};
}

Answered make(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto name = text_in(visit.body, "name");
  const auto segment = text_in(visit.body, "segment");
  if (name.find_first_not_of(" \t\r\n") == std::string::npos)
    return std::unexpected(Problem{&problems::text_empty, {{"field", "name"}}});
  if (is_outside(reader, reader.person))
    return std::unexpected(Problem{&problems::take_up_not_yours, {{"name", name}}});
  if (!segment.empty() && model::find_segment(*reader.known->organisation, segment) == nullptr)
    return std::unexpected(Problem{&problems::unknown_actor, {{"id", segment}, {"field", "segment"}}});
  const auto namesakes = reader.known->directory->namesakes(name);
  if (!namesakes.empty() && !truth_in(visit.body, "anyway").value_or(false))
    return std::unexpected(
        Problem{&problems::customer_alike, {{"name", namesakes.front()->name}, {"field", "name"}}});
  const auto id = rooms.recorder->register_customer({.name = name,
                                                     .form = text_in(visit.body, "form"),
                                                     .contact = text_in(visit.body, "contact"),
                                                     .segment = segment,
                                                     .came = "counter",
                                                     .speaker = reader.person});
  if (!id) return std::unexpected(id.error());
  return Outcome{.body = JsonObject{{"customer", actor_json(reader_of(visit, rooms), *id)}}};
}

Answered print_slip(const Visit& visit, Rooms& rooms) {
  const auto reader = reader_of(visit, rooms);
  const auto id = visit.call.parameter("id");
  const auto seen = find_request(reader, rooms, id);
  if (!seen) return std::unexpected(Problem{&problems::nothing_there, {{"id", std::string{id}}}});
  const auto& customer = seen->row.parties.customer;
  // The link speaks for the customer: only who takes part may hand it out, and only to somebody outside.
  const bool takes_part = seen->sides.provider || reader.person == seen->row.asked_by;
  if (!takes_part || !is_outside(reader, customer)) {
    return std::unexpected(Problem{&problems::take_up_not_yours, {{"name", name_in(reader, customer)}}});
  }
  return Outcome{.body = slip_json(reader, rooms, visit, seen->row, reader.person)};
}

constexpr std::array make_problems{&problems::text_empty, &problems::customer_alike,
                                   &problems::take_up_not_yours, &problems::unknown_actor};
constexpr std::array slip_problems{&problems::nothing_there, &problems::take_up_not_yours};
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/counter",
                                   .name = "show_counter",
                                   .summary = "Services and segments by name, for taking up at the counter",
                                   .answer = &counter_shape,
                                   .handle = now<show_counter>},
                          Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/namesakes",
                                   .name = "find_namesakes",
                                   .summary = "Customers of the same name, before another one is made",
                                   .query = &query_shape,
                                   .answer = &namesakes_shape,
                                   .handle = now<find_namesakes>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/customers",
                                   .name = "make_customer",
                                   .summary = "Put a customer into the register, at telephone or counter",
                                   .status = 201,
                                   .body = &customer_shape,
                                   .answer = &made_shape,
                                   .problems = make_problems,
                                   .handle = now<make>},
                          Endpoint{.method = http::Method::post,
                                   .path = "/api/v1/requests/{id}/slip",
                                   .name = "print_slip",
                                   .summary = "A fresh link for the customer, with what belongs on a slip",
                                   .status = 201,
                                   .answer = &slip_shape,
                                   .problems = slip_problems,
                                   .handle = now<print_slip>}};

}  // namespace

extern const Resource taking_up_resource{.endpoints = rows};

}  // namespace zusage::api

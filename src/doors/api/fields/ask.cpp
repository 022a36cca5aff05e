// Asking for something: whom, what, until when.
#include <algorithm>
#include <array>

#include "doors/api/fields/external.hpp"
#include "doors/api/fields/saying.hpp"
#include "doors/api/fields/voice.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/problems_counter.hpp"
#include "doors/api/problems_said.hpp"
#include "ground/base/digest.hpp"

namespace zusage::api {
namespace {

using model::ActorKind;

constexpr std::array ask_fields{
    text("whom", "id of a person, role, team or supplier; may be left out with a service", 100).optional(),
    text("what", "what is asked for, in one line", 200),
    instant("by_when", "wished date; null or absent: suggest one, please").optional().or_null(),
    text("as", "id of the actor who asks: myself, my role, my team; at the counter a customer", 100)
        .optional(),
    text("service", "id of the service asked for", 100).optional(),
    text("details", "what else belongs to it", 4000).optional(),
    text("criteria", "it is done when", 300).many().optional(),
    text("place", "where", 300).optional(),
    text("for_customer", "id of the outside customer behind it", 100).optional().or_null(),
    object("external", external_shape, "its number in another system").optional().or_null(),
    text("about", "id or number of the request this one is about, for a complaint", 60).optional(),
    word("important", wish_words, "what matters most").optional(),
};

std::optional<Problem> blank(const format::Json& body, std::string_view field) {
  const auto said = text_in(body, field);
  if (said.find_first_not_of(" \t\r\n") != std::string::npos) return std::nullopt;
  return Problem{&problems::text_empty, {{"field", std::string{field}}}};
}

Problem unknown(std::string_view field, const std::string& id) {
  return {&problems::unknown_actor, {{"id", id}, {"field", std::string{field}}}};
}

bool may_be_asked(const projection::Actor& actor, const std::string& customer) {
  if (actor.removed || actor.id == customer) return false;
  for (const auto kind :
       {ActorKind::person, ActorKind::role, ActorKind::team, ActorKind::supplier, ActorKind::system}) {
    if (actor.is(kind)) return true;
  }
  return false;
}

std::optional<Problem> misfit_provider(const Reader& reader, const act::Parties& parties) {
  if (!parties.service.empty() && reader.known->service(parties.service) == nullptr) {
    return Problem{&problems::unknown_service, {{"id", parties.service}, {"field", "service"}}};
  }
  if (parties.provider.empty()) {
    return parties.service.empty() ? std::optional{Problem{&problems::nobody_asked, {{"field", "whom"}}}}
                                   : std::nullopt;
  }
  const auto* actor = reader.known->directory->find(parties.provider);
  if (actor == nullptr) return unknown("whom", parties.provider);
  if (may_be_asked(*actor, parties.customer)) return std::nullopt;
  return Problem{&problems::cannot_be_asked, {{"name", actor->name}, {"field", "whom"}}};
}

// At telephone or counter everybody inside takes up what a customer outside asks of a service; what stands in
// no catalogue only who gives it, or may answer for others.
bool is_taken_up(const Reader& reader, const act::Parties& parties) {
  const auto* customer = reader.known->directory->find(parties.customer);
  return customer != nullptr && !customer->removed && customer->is(ActorKind::customer) &&
         !reader.speaks_for(parties.customer) && !is_outside(reader, reader.person);
}

std::optional<Problem> misfit_taking_up(const Reader& reader, const Visit& visit,
                                        const act::Parties& parties) {
  const auto& directory = *reader.known->directory;
  const bool may_anyway = std::ranges::any_of(visit.account->rights, [](const std::string& right) {
    return right == "lead" || right == "administrator";
  });
  if (may_anyway || !parties.service.empty() || directory.belongs(reader.person, parties.provider) ||
      directory.belongs(reader.person, unit_of(reader, parties.provider)))
    return std::nullopt;
  return Problem{&problems::take_up_not_yours,
                 {{"name", name_in(reader, parties.provider)}, {"field", "whom"}}};
}

std::optional<Problem> misfit_parties(const Reader& reader, const Visit& visit, const act::Parties& parties) {
  if (is_taken_up(reader, parties)) {
    if (auto problem = misfit_provider(reader, parties)) return problem;
    return misfit_taking_up(reader, visit, parties);
  }
  if (!reader.speaks_for(parties.customer)) {
    return Problem{&problems::not_spoken_for, {{"name", name_in(reader, parties.customer)}, {"field", "as"}}};
  }
  if (!parties.for_customer.empty()) {
    const auto* actor = reader.known->directory->find(parties.for_customer);
    if (actor == nullptr) return unknown("for_customer", parties.for_customer);
    if (!actor->is(ActorKind::customer)) {
      return Problem{&problems::not_a_customer, {{"name", actor->name}, {"field", "for_customer"}}};
    }
  }
  return misfit_provider(reader, parties);
}

record::TermsSaid terms_of(const format::Json& body) {
  record::TermsSaid terms{.result = text_in(body, "what"), .due = instant_in(body, "by_when")};
  if (const auto* criteria = list_in(body, "criteria")) {
    terms.criteria.emplace();
    for (const auto& one : *criteria) terms.criteria->emplace_back(std::string_view{one.as_string()});
  }
  if (stands_in(body, "place")) terms.place = text_in(body, "place");
  if (stands_in(body, "details")) terms.details = text_in(body, "details");
  return terms;
}

}  // namespace

const Shape ask_shape{.name = "Ask", .doc = "Asking somebody for something.", .fields = ask_fields};

Result<record::Saying> read_ask(const Visit& visit, const Reader& reader) {
  const auto& body = visit.body;
  if (auto problem = blank(body, "what")) return std::unexpected(std::move(*problem));
  record::Saying saying;
  saying.act_id = *parse_uuid(visit.key);
  saying.kind = act::Kind::request;
  saying.side = act::Side::customer;
  saying.speaker = reader.person;
  const auto as = text_in(body, "as");
  saying.parties.customer = as.empty() ? reader.person : as;
  saying.parties.provider = text_in(body, "whom");
  saying.parties.service = text_in(body, "service");
  saying.parties.for_customer = text_in(body, "for_customer");
  if (auto problem = misfit_parties(reader, visit, saying.parties))
    return std::unexpected(std::move(*problem));
  if (is_taken_up(reader, saying.parties)) saying.right_used = "counter";
  if (saying.parties.customer != reader.person) saying.on_behalf_of = saying.parties.customer;
  auto external = external_in(body);
  if (!external) return std::unexpected(external.error());
  saying.external = *std::move(external);
  if (reader.stands_in_for(saying.parties.customer)) saying.right_used = "deputy";
  saying.terms = terms_of(body);
  read_voice(saying, body);
  saying.body_digest = to_hex(sha256("ask\n" + visit.call.body));
  return saying;
}

}  // namespace zusage::api

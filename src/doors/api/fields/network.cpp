// Names to teams of the text, and namings to ties of two sides.
#include "doors/api/fields/network.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "doors/api/fields/founding.hpp"
#include "doors/api/rooms.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using model::ActorKind;

constexpr std::array<std::string_view, 3> words{"named", "not_named", "unanswered"};
constexpr std::array tie_fields{object("provider", actor_shape, "who gives"),
                                object("customer", actor_shape, "who gets"),
                                word("by_provider", words, "whether the giver names the other"),
                                word("by_customer", words, "whether the other names the giver"),
                                text("service", "id of what is given, where the text has it").or_null()};
constexpr Shape tie_shape{
    .name = "NetworkTie", .doc = "Two neighbours, as each of them says.", .fields = tie_fields};
constexpr std::array network_fields{
    object("unit", actor_shape, "my team or role; null: I belong to none").or_null(),
    object("units", actor_shape, "all of mine").many(),
    truth("answered", "whether it has named its neighbours"),
    object("gives", actor_shape, "who gets something from it").many(),
    object("needs", actor_shape, "from whom it needs something").many(),
    object("ties", tie_shape, "of the whole house").many(),
    object("others", actor_shape, "teams and roles that can be named").many(),
    object("unanswered", actor_shape, "teams and roles that named nobody yet").many(),
    truth("may_invite", "whether I may make invitations")};

bool is_unit(const projection::Actor& actor) {
  return !actor.removed && (actor.is(ActorKind::team) || actor.is(ActorKind::role));
}

bool is_called(const model::Actor& actor, std::string_view name) {
  if (!actor.is(ActorKind::team) && !actor.is(ActorKind::role)) return false;
  const auto small = slug_of(name);
  if (actor.id == name) return true;
  return std::ranges::any_of(actor.name.by_language, [&](const auto& one) {
    return one.second == name || (!small.empty() && slug_of(one.second) == small);
  });
}

std::string unit_called(Named& named, const std::string& name) {
  auto& actors = named.organisation.actors;
  const auto found =
      std::ranges::find_if(actors, [&](const model::Actor& actor) { return is_called(actor, name); });
  if (found != actors.end()) return found->id;
  model::Actor fresh;
  fresh.id = free_id(named.organisation, slug_of(name), "team");
  fresh.kinds = {ActorKind::team};
  fresh.name.by_language[named.organisation.language] = name;
  actors.push_back(fresh);
  named.grown = true;
  return fresh.id;
}

const model::Service* service_between(const model::Organisation& text, std::string_view provider,
                                      std::string_view customer) {
  const auto found = std::ranges::find_if(text.services, [&](const model::Service& service) {
    return service.redeemer == provider &&
           std::ranges::any_of(service.recipients, [&](const auto& one) { return one == customer; });
  });
  return found == text.services.end() ? nullptr : &*found;
}

bool promises_something(const model::Organisation& text, std::string_view provider) {
  return std::ranges::any_of(text.services, [&](const model::Service& service) {
    return service.redeemer == provider && !service.promise.objectives.empty();
  });
}

void add_service(Named& named, const std::string& provider, const std::string& customer) {
  auto& text = named.organisation;
  if (service_between(text, provider, customer) != nullptr || promises_something(text, provider)) return;
  const auto called = [&](std::string_view id, std::string_view language) {
    const auto* actor = model::find_actor(text, id);
    return actor == nullptr ? std::string{id} : std::string{model::text_in(actor->name, language)};
  };
  model::Service service;
  service.id = free_id(text, provider.substr(0, 28) + "-" + customer.substr(0, 28), {});
  service.name.by_language = {{"de", called(provider, "de") + " für " + called(customer, "de")},
                              {"en", called(provider, "en") + " for " + called(customer, "en")}};
  service.recipients = {{.id = customer}};
  service.redeemer = {.id = provider};
  text.services.push_back(std::move(service));
  named.grown = true;
}

// What each of two says about giving, by (giver, receiver).
struct Tie {
  bool by_provider = false, by_customer = false;
};
using Ties = std::map<std::pair<std::string, std::string>, Tie>;
using Rows = std::vector<projection::NeighboursRow>;

Ties ties_of(const Rows& rows) {
  Ties ties;
  for (const auto& row : rows) {
    for (const auto& other : row.gives) ties[{row.unit, other}].by_provider = true;
    for (const auto& other : row.needs) ties[{other, row.unit}].by_customer = true;
  }
  return ties;
}

bool has_answered(const Rows& rows, std::string_view unit) {
  return std::ranges::any_of(rows, [&](const auto& row) { return row.unit == unit; });
}

JsonArray ties_json(const Reader& reader, const Rows& rows) {
  JsonArray out;
  const auto says = [&](bool named, std::string_view unit) {
    return words.at(named ? 0U : has_answered(rows, unit) ? 1U : 2U);
  };
  const auto there = [&](std::string_view id) {
    const auto* actor = reader.known->directory->find(id);
    return actor != nullptr && is_unit(*actor);
  };
  for (const auto& [pair, tie] : ties_of(rows)) {
    const auto& [provider, customer] = pair;
    if (!there(provider) || !there(customer)) continue;  // renamed or taken out of the text since
    const auto* service = service_between(*reader.known->organisation, provider, customer);
    out.push_back(JsonObject{{"provider", actor_json(reader, provider)},
                             {"customer", actor_json(reader, customer)},
                             {"by_provider", says(tie.by_provider, provider)},
                             {"by_customer", says(tie.by_customer, customer)},
                             {"service", service == nullptr ? Json(nullptr) : Json(service->id)}});
  }
  return out;
}

JsonArray actors_json(const Reader& reader, const std::vector<std::string>& ids) {
  JsonArray out;
  for (const auto& id : ids) out.push_back(actor_json(reader, id));
  return out;
}

}  // namespace

const Shape network_shape{.name = "Network",
                          .doc = "Who gets something from whom, as both sides name it.",
                          .fields = network_fields};

std::string own_unit(const Reader& reader, std::string_view wanted) {
  std::string first;
  for (const auto& id : reader.mine) {
    const auto* actor = reader.known->directory->find(id);
    if (actor == nullptr || !is_unit(*actor)) continue;
    if (id == wanted) return id;
    if (first.empty()) first = id;
  }
  return wanted.empty() ? first : std::string{};
}

Named with_neighbours(model::Organisation text, const std::string& unit,
                      const std::vector<std::string>& gives, const std::vector<std::string>& needs) {
  Named named{.organisation = std::move(text), .gives = {}, .needs = {}};
  for (const auto& name : gives) named.gives.push_back(unit_called(named, name));
  for (const auto& name : needs) named.needs.push_back(unit_called(named, name));
  for (const auto& id : named.gives) {
    if (id != unit) add_service(named, unit, id);
  }
  for (const auto& id : named.needs) {
    if (id != unit) add_service(named, id, unit);
  }
  return named;
}

Json network_json(const Reader& reader, const Rooms& rooms, const std::string& unit, bool may_invite) {
  const auto rows = rooms.revisions->neighbours(rooms.organisation);
  const auto own = std::ranges::find(rows, unit, &projection::NeighboursRow::unit);
  JsonArray units;
  for (const auto& id : reader.mine) {
    const auto* actor = reader.known->directory->find(id);
    if (actor != nullptr && is_unit(*actor)) units.push_back(actor_json(reader, id));
  }
  JsonArray others;
  JsonArray unanswered;
  for (const auto& actor : reader.known->directory->actors()) {
    if (!is_unit(actor)) continue;
    if (actor.id != unit) others.push_back(actor_json(reader, actor.id));
    if (!has_answered(rows, actor.id)) unanswered.push_back(actor_json(reader, actor.id));
  }
  const bool answered = own != rows.end();
  return JsonObject{{"unit", unit.empty() ? Json(nullptr) : actor_json(reader, unit)},
                    {"units", std::move(units)},
                    {"answered", answered},
                    {"gives", answered ? actors_json(reader, own->gives) : JsonArray{}},
                    {"needs", answered ? actors_json(reader, own->needs) : JsonArray{}},
                    {"ties", ties_json(reader, rows)},
                    {"others", std::move(others)},
                    {"unanswered", std::move(unanswered)},
                    {"may_invite", may_invite}};
}

}  // namespace zusage::api

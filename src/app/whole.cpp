// Text and register together.
#include "app/whole.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "organisation/text/parts.hpp"

namespace zusage::app {
namespace {

bool is_register(const projection::Actor& actor) {
  using enum model::ActorKind;
  return actor.is(person) || actor.is(customer) || actor.is(contact) || actor.is(supplier);
}

std::vector<model::Ref> refs_of(const std::vector<std::string>& ids) {
  std::vector<model::Ref> refs;
  for (const auto& id : ids) refs.push_back({.id = id});
  return refs;
}

void take_over(const projection::Actor& from, const std::string& language, model::Actor& into) {
  into.id = from.id;
  into.kinds = from.kinds;
  if (model::text_in(into.name, language) != from.name) into.name = {.by_language = {{language, from.name}}};
  into.segment = {.id = from.segment};
  into.of = {.id = from.of};
  into.holds = refs_of(from.holds);
  into.member_of = refs_of(from.member_of);
  into.leads = refs_of(from.leads);
}

std::string label(const text::Part& part) {
  return part.id.empty() ? part.section : part.section + " " + part.id;
}

}  // namespace

model::Organisation whole_of(const projection::Known& known) {
  auto whole = *known.organisation;
  const auto& directory = *known.directory;
  std::erase_if(whole.actors, [&](const model::Actor& actor) {
    const auto* found = actor.in_register() ? directory.find(actor.id) : nullptr;
    return found != nullptr && found->removed;
  });
  std::map<std::string, std::size_t, std::less<>> places;
  for (std::size_t i = 0; i < whole.actors.size(); ++i) places.emplace(whole.actors[i].id, i);
  for (const auto& actor : directory.actors()) {
    if (actor.removed || !is_register(actor)) continue;
    const auto [place, fresh] = places.try_emplace(actor.id, whole.actors.size());
    if (fresh) whole.actors.emplace_back();
    take_over(actor, whole.language, whole.actors[place->second]);
  }
  return whole;
}

Differences differences(const model::Organisation& before, const model::Organisation& after) {
  std::map<std::pair<std::string, std::string>, std::string> old;
  for (auto& part : text::parts_of(before)) old[{part.section, part.id}] = std::move(part.content);
  if (before.id.empty()) old.erase({"organisation", ""});  // nothing was loaded yet
  Differences found;
  for (const auto& part : text::parts_of(after)) {
    const auto former = old.find({part.section, part.id});
    if (former == old.end())
      found.added.push_back(label(part));
    else if (former->second != part.content)
      found.changed.push_back(label(part));
    if (former != old.end()) old.erase(former);
  }
  for (const auto& actor : before.actors) {
    if (actor.in_register()) old.erase({"actors", actor.id});
  }
  for (const auto& [key, content] : old)
    found.removed.push_back(label({.section = key.first, .id = key.second, .content = {}}));
  return found;
}

}  // namespace zusage::app

// Names of an export to ids of the text: by name first, then by the id that the draft gives.
#include "app/history/places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "ground/base/id.hpp"
#include "insight/learn/problems_history.hpp"
#include "insight/learn/problems_taking.hpp"

namespace zusage::app {
namespace {

constexpr std::size_t named_at_most = 4;

bool is_called(const model::Text& text, std::string_view name) {
  return std::ranges::any_of(text.by_language, [&](const auto& one) { return one.second == name; });
}

std::string unit_called(const projection::Known& known, std::string_view name, const std::string& draft_id) {
  for (const auto& actor : known.directory->actors()) {
    const bool unit = actor.is(model::ActorKind::team) || actor.is(model::ActorKind::role) ||
                      actor.is(model::ActorKind::supplier);
    if (unit && !actor.removed && (actor.name == name || actor.id == draft_id)) return actor.id;
  }
  return {};
}

std::string listed(const std::set<std::string>& names) {
  std::string all;
  std::size_t said = 0;
  for (const auto& name : names) {
    if (said++ == named_at_most) break;
    all += (all.empty() ? "" : ", ") + name;
  }
  if (names.size() > named_at_most) all += fmt::format(" … (+{})", names.size() - named_at_most);
  return all;
}

std::string id_for(const learn::DraftIds& ids, std::string_view name, bool service) {
  const auto& map = service ? ids.services : ids.teams;
  const auto found = map.find(name);
  return found == map.end() ? std::string{} : found->second;
}

}  // namespace

std::string service_called(const projection::Known& known, std::string_view name,
                           const std::string& draft_id) {
  if (known.organisation == nullptr) return {};
  for (const auto& service : known.organisation->services) {
    if (!name.empty() && is_called(service.name, name)) return service.id;
  }
  const auto* drafted = draft_id.empty() ? nullptr : known.service(draft_id);
  return drafted == nullptr ? std::string{} : drafted->id;
}

std::string asker_of(const std::string& system) {
  std::string id = "from-";
  for (const char letter : system) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    const bool capital = letter >= 'A' && letter <= 'Z';
    id += plain ? letter : capital ? static_cast<char>(letter + 32) : '-';
  }
  constexpr std::size_t longest = 60;
  return id.substr(0, longest);
}

Result<Places> Places::find(const projection::Known& known, const Export& from,
                            const cli::HistoryWish& wish) {
  Places places;
  places.customer_ = asker_of(wish.system);
  const auto ids = learn::draft_ids(from.learned, draft_settings(wish));
  std::set<std::string> unknown;
  std::set<std::string> unanswered;
  if (!wish.service.empty() && known.service(wish.service) == nullptr)
    return std::unexpected(Problem{&problems::history_no_such_service, {{"service", wish.service}}});
  places.usual_ = unit_called(known, wish.system, id_for(ids, wish.system, false));
  for (const auto& matter : from.matters) {
    if (!matter.provider.empty() && !places.teams_.contains(matter.provider))
      places.teams_[matter.provider] =
          unit_called(known, matter.provider, id_for(ids, matter.provider, false));
    if (!places.services_.contains(matter.service)) {
      const bool free = matter.service.empty() && !ids.services.contains("");
      const auto id = !wish.service.empty()
                          ? wish.service
                          : service_called(known, matter.service, id_for(ids, matter.service, true));
      if (id.empty() && !free)
        unknown.insert(matter.service.empty() ? id_for(ids, "", true) : matter.service);
      if (const auto* service = known.service(id)) places.redeemers_[id] = service->redeemer.id;
      places.services_[matter.service] = id;
    }
    if (unknown.empty() && places.parties_of(matter).provider.empty())
      unanswered.insert(matter.service.empty() ? matter.number : matter.service);
  }
  if (!unknown.empty())
    return std::unexpected(Problem{&problems::history_unknown_services,
                                   {{"names", listed(unknown)}, {"count", std::to_string(unknown.size())}}});
  if (!unanswered.empty())
    return std::unexpected(Problem{&problems::history_nobody_answers, {{"names", listed(unanswered)}}});
  return places;
}

act::Parties Places::parties_of(const learn::Matter& matter) const {
  act::Parties parties;
  parties.customer = customer_;
  const auto service = services_.find(matter.service);
  if (service != services_.end()) parties.service = service->second;
  const auto redeemer = redeemers_.find(parties.service);
  if (redeemer != redeemers_.end()) parties.redeemer = redeemer->second;
  const auto team = teams_.find(matter.provider);
  if (team != teams_.end()) parties.provider = team->second;
  if (parties.provider.empty()) parties.provider = parties.redeemer.empty() ? usual_ : parties.redeemer;
  return parties;
}

}  // namespace zusage::app

// From nothing to the first text: ids from names, YAML from answers.
#include "doors/api/fields/founding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "ground/format/json.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::api {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> spelled{
    {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "ae"}, {"Ö", "oe"}, {"Ü", "ue"}, {"ß", "ss"}}};
constexpr std::size_t longest_slug = 40;  // of 63: room for what goes before and after

// A double-quoted scalar: JSON is YAML.
std::string quoted(std::string_view words) { return format::print(format::Json(std::string{words})); }

// Gives every name one id, and no id to two names.
class Ids {
 public:
  std::string of(const std::string& name, std::string_view otherwise) {
    if (const auto found = by_name_.find(name); found != by_name_.end()) return found->second;
    auto stem = slug_of(name);
    if (stem.empty()) stem = otherwise;
    auto id = stem;
    for (int i = 2; taken_.contains(id); ++i) id = fmt::format("{}-{}", stem, i);
    taken_.emplace(id, name);
    by_name_.emplace(name, id);
    return id;
  }
  // For what has no name of its own.
  std::string fresh(const std::string& stem) {
    auto id = stem;
    for (int i = 2; taken_.contains(id); ++i) id = fmt::format("{}-{}", stem, i);
    taken_.emplace(id, id);
    return id;
  }

 private:
  std::map<std::string, std::string, std::less<>> by_name_;
  // What the built-in text names, and the calendar.
  std::map<std::string, std::string, std::less<>> taken_{
      {"complaints", ""}, {"complaint", ""}, {"office", ""}};
};

std::string actor_line(std::string_view id, std::string_view name) {
  return fmt::format("  - {{id: {}, kind: team, name: {}, calendar: office}}\n", id, quoted(name));
}

struct Unit {
  std::string id;
  std::string name;
};

std::string service_lines(Ids& ids, const Unit& provider, const Unit& customer) {
  return fmt::format("  - id: {}\n    name: {{de: {}, en: {}}}\n    recipient: [{}]\n    redeemer: {}\n",
                     ids.fresh(provider.id.substr(0, 28) + "-" + customer.id.substr(0, 28)),
                     quoted(provider.name + " für " + customer.name),
                     quoted(provider.name + " for " + customer.name), customer.id, provider.id);
}

}  // namespace

std::string slug_of(std::string_view name) {
  std::string slug;
  const auto add = [&slug](std::string_view part) {
    if (slug.size() + part.size() <= longest_slug) slug += part;
  };
  while (!name.empty()) {
    std::size_t length = 1;
    std::string_view part = "-";
    const char first = name.front();
    if ((first >= 'a' && first <= 'z') || (first >= '0' && first <= '9')) part = name.substr(0, 1);
    const char small = static_cast<char>(first + ('a' - 'A'));
    if (first >= 'A' && first <= 'Z') part = {&small, 1};
    for (const auto& [letter, latin] : spelled) {
      if (!name.starts_with(letter)) continue;
      part = latin;
      length = letter.size();
    }
    if (part != "-" || (!slug.empty() && slug.back() != '-')) add(part);
    name.remove_prefix(length);
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

std::string free_id(const model::Organisation& text, std::string slug, std::string_view otherwise) {
  if (slug.empty()) slug = otherwise;
  const auto entities = model::entities_of(text);
  auto id = slug;
  for (int i = 2; std::ranges::find(entities, id, &model::Entity::id) != entities.end(); ++i)
    id = fmt::format("{}-{}", slug, i);
  return id;
}

FirstText first_text(const Founding& given) {
  Ids ids;
  auto person = slug_of(given.person);
  person = ids.fresh(person.empty() ? "administrator" : person);
  const auto own = ids.of(given.unit, "team");
  std::string actors = actor_line(own, given.unit);
  std::string services;
  std::set<std::string, std::less<>> listed{own};
  std::vector<std::string> given_to;
  std::vector<std::string> needed_of;
  const auto put = [&](const std::vector<std::string>& names, bool gives) {
    std::set<std::string, std::less<>> here{own};
    for (const auto& name : names) {
      const auto id = ids.of(name, "team");
      if (!here.insert(id).second) continue;
      (gives ? given_to : needed_of).push_back(id);
      if (listed.insert(id).second) actors += actor_line(id, name);
      const Unit mine{own, given.unit};
      const Unit other{id, name};
      services += service_lines(ids, gives ? mine : other, gives ? other : mine);
    }
  };
  put(given.gives, true);
  put(given.needs, false);
  auto house = slug_of(given.name);
  if (house.empty()) house = "house";
  auto content = fmt::format(
      "# Written when this house was set up. Teams that were named stand here with services that promise\n"
      "# nothing yet: the check asks for what is missing.\nzusage: 1\norganisation:\n  id: {}\n  name: {}\n"
      "  kind: {}\n  language: {}\n  time_zone: {}\n  calendar: office\ncalendars:\n  - id: office\n"
      "    name: {{de: Arbeitszeit, en: Working hours}}\n    week: {{mon-fri: [{}]}}\n    holidays: DE-{}\n"
      "actors:\n{}",
      house, quoted(given.name), given.kind, given.language, quoted(given.time_zone),
      quoted(given.begins + "-" + given.ends), given.land, actors);
  if (!services.empty()) content += "services:\n" + services;
  return {.file = {.path = "organisation.yaml", .content = std::move(content)},
          .person = person,
          .unit = own,
          .gives = std::move(given_to),
          .needs = std::move(needed_of)};
}

}  // namespace zusage::api

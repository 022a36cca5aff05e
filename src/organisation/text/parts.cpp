// Every section once, for both.
#include "organisation/text/parts.hpp"

#include <algorithm>
#include <tuple>

#include "organisation/text/tables_folder_internal.hpp"

namespace zusage::text {
namespace {

// `take(section, id, node)`: what stands once has no id.
template <class Take>
void for_each_part(const model::Organisation& organisation, Take take) {
  const Writer writer{.plain_language = organisation.language};
  const auto once = [&](std::string_view section, Written node) {
    if (node) take(section, std::string{}, std::move(*node));
  };
  const auto all = [&](std::string_view section, const auto& things) {
    for (const auto& thing : things) {
      if (auto node = write(writer, thing)) take(section, thing.id, std::move(*node));
    }
  };
  once("organisation", write(writer, organisation));
  all("calendars", organisation.calendars);
  once("check", write(writer, organisation.check));
  all("actors", organisation.actors);
  all("services", organisation.services);
  all("markets", organisation.markets);
  all("segments", organisation.segments);
  all("journeys", organisation.journeys);
  all("needs", organisation.needs);
  all("competitors", organisation.competitors);
  once("strategy", write(writer, organisation.strategy));
}

}  // namespace

std::vector<Part> parts_of(const model::Organisation& organisation) {
  std::vector<Part> parts;
  for_each_part(organisation, [&](std::string_view section, const std::string& id, const YamlNode& node) {
    parts.push_back({.section = std::string{section}, .id = id, .content = print_yaml(node)});
  });
  std::ranges::sort(parts, {}, [](const Part& part) { return std::tie(part.section, part.id); });
  return parts;
}

std::string export_whole(const model::Organisation& organisation) {
  struct Section {
    std::string_view key;
    std::vector<std::pair<std::string, YamlNode>> things;
  };
  std::vector<Section> sections;
  for_each_part(organisation, [&](std::string_view key, const std::string& id, YamlNode node) {
    if (sections.empty() || sections.back().key != key) sections.push_back({.key = key, .things = {}});
    sections.back().things.emplace_back(id, std::move(node));
  });
  std::vector<format::YamlMember> members;
  members.push_back({.key = "zusage", .value = format::yaml_word("1")});
  for (auto& section : sections) {
    std::ranges::sort(section.things, {},
                      [](const auto& thing) -> const std::string& { return thing.first; });
    const bool stands_once = section.things.size() == 1 && section.things.front().first.empty();
    std::vector<YamlNode> items;
    for (auto& thing : section.things) items.push_back(std::move(thing.second));
    members.push_back(
        {.key = std::string{section.key},
         .value = stands_once ? std::move(items.front()) : format::yaml_list(std::move(items))});
  }
  return print_yaml(format::yaml_map(std::move(members)));
}

}  // namespace zusage::text

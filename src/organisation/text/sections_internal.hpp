// A whole organisation as a tree: sections with their entities in the order of the model.
#pragma once

#include <algorithm>

#include "organisation/text/tables_folder_internal.hpp"

namespace zusage::text {

inline constexpr auto list_sections = std::to_array<std::string_view>(
    {"calendars", "actors", "services", "markets", "segments", "journeys", "needs", "competitors"});
inline constexpr auto map_sections = std::to_array<std::string_view>({"organisation", "strategy", "check"});

[[nodiscard]] inline YamlNode tree_of(const model::Organisation& organisation, const Writer& writer) {
  Folder folder;
  static_cast<model::Organisation&>(folder) = organisation;
  auto tree = write(writer, folder);
  return tree ? std::move(*tree) : format::yaml_map({});
}

[[nodiscard]] inline const YamlNode* value_of(const YamlNode* map, std::string_view key) {
  const auto* member = map == nullptr ? nullptr : map->member(key);
  return member == nullptr ? nullptr : &member->value;
}

[[nodiscard]] inline std::string id_of(const YamlNode& entity) {
  const auto* id = value_of(&entity, "id");
  return id == nullptr ? std::string{} : id->text;
}

// The entity of that id in a list; null where there is no list.
[[nodiscard]] inline const YamlNode* entity_in(const YamlNode* list, std::string_view id) {
  if (list == nullptr) return nullptr;
  const auto found = std::ranges::find_if(list->items, [&](const YamlNode& one) { return id_of(one) == id; });
  return found == list->items.end() ? nullptr : &*found;
}

[[nodiscard]] inline bool same(const YamlNode* a, const YamlNode* b) {
  return a == nullptr || b == nullptr ? a == b : same(*a, *b);
}

}  // namespace zusage::text

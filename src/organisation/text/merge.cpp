// What two made of the same text, put together by entities and their top-level keys.
#include <set>

#include "organisation/text/edit.hpp"
#include "organisation/text/sections_internal.hpp"

namespace zusage::text {
namespace {

using format::YamlMember;

// Base, present and mine of one thing; null where it is not there.
struct Three {
  const YamlNode* base;
  const YamlNode* present;
  const YamlNode* mine;
  [[nodiscard]] Three at(std::string_view key) const {
    return {value_of(base, key), value_of(present, key), value_of(mine, key)};
  }
  [[nodiscard]] Three entity(std::string_view id) const {
    return {entity_in(base, id), entity_in(present, id), entity_in(mine, id)};
  }
};

class Merging {
 public:
  std::vector<Conflict> conflicts;

  YamlNode whole(const Three& trees) {
    std::vector<YamlMember> sections;
    for (const auto section : map_sections) {
      auto merged = entity(trees.at(section), section, {});
      if (merged) sections.push_back({.key = std::string{section}, .value = std::move(*merged)});
    }
    for (const auto section : list_sections) {
      auto merged = list(trees.at(section), section);
      if (!merged.items.empty())
        sections.push_back({.key = std::string{section}, .value = std::move(merged)});
    }
    return format::yaml_map(std::move(sections));
  }

 private:
  // In the order of the present list; what is mine alone comes behind it.
  YamlNode list(const Three& lists, std::string_view section) {
    std::vector<YamlNode> items;
    std::set<std::string> done;
    for (const auto* from : {lists.present, lists.mine}) {
      for (const auto& one : from == nullptr ? std::vector<YamlNode>{} : from->items) {
        const auto id = id_of(one);
        if (!done.insert(id).second) continue;
        if (auto merged = entity(lists.entity(id), section, id)) items.push_back(std::move(*merged));
      }
    }
    return format::yaml_list(std::move(items));
  }

  static Written copy(const YamlNode* node) { return node == nullptr ? Written{} : Written{*node}; }

  Written entity(const Three& three, std::string_view section, const std::string& id) {
    if (same(three.mine, three.base) || same(three.mine, three.present)) return copy(three.present);
    if (same(three.present, three.base)) return copy(three.mine);
    if (three.present == nullptr || three.mine == nullptr) {
      conflicts.push_back({std::string{section}, id, {}});
      return copy(three.present);
    }
    std::vector<YamlMember> members;
    std::set<std::string> done;
    for (const auto* from : {three.present, three.mine}) {
      for (const auto& member : from->members) {
        if (!done.insert(member.key).second) continue;
        if (auto merged = value(three.at(member.key), {std::string{section}, id, member.key}))
          members.push_back({.key = member.key, .value = std::move(*merged)});
      }
    }
    return format::yaml_map(std::move(members));
  }

  Written value(const Three& three, Conflict where) {
    if (same(three.mine, three.base) || same(three.mine, three.present)) return copy(three.present);
    if (!same(three.present, three.base)) {
      conflicts.push_back(std::move(where));
      return copy(three.present);
    }
    return copy(three.mine);
  }
};

}  // namespace

Result<Merged> merge(const model::Organisation& base, const model::Organisation& present,
                     const model::Organisation& mine) {
  // No plain words: the two may have another language.
  const Writer writer;
  const auto base_tree = tree_of(base, writer);
  const auto present_tree = tree_of(present, writer);
  const auto my_tree = tree_of(mine, writer);
  Merging merging;
  auto tree = merging.whole({&base_tree, &present_tree, &my_tree});
  tree.members.insert(tree.members.begin(), {.key = "zusage", .value = format::yaml_word("1")});
  auto reading = read({{"organisation.yaml", print_yaml(tree)}});
  if (!reading.problems.empty()) return std::unexpected(reading.problems.front());
  return Merged{std::move(reading.organisation), std::move(merging.conflicts)};
}

}  // namespace zusage::text

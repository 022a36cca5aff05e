// Rewriting a written organisation: what differs becomes cuts in the files, at the places of its tokens.
#include "organisation/text/edit.hpp"

#include <fmt/format.h>

#include <set>

#include "organisation/text/cuts_internal.hpp"
#include "organisation/text/problems_edit.hpp"

namespace zusage::text {
namespace {

// How much may be written anew: the smallest difference, whole keys of an entity.
enum class Grain { smallest, keys };

bool is_register(std::string_view path) { return path.find("register/") != std::string_view::npos; }

class Rewriting {
 public:
  Rewriting(std::vector<Source> sources, YamlNode old_tree, YamlNode new_tree, Grain grain)
      : sources_(std::move(sources)), old_(std::move(old_tree)), new_(std::move(new_tree)), grain_(grain) {}

  std::vector<File> done() {
    for (const auto section : map_sections) map_section(section);
    for (const auto section : list_sections) list_section(section);
    std::vector<File> files;
    for (auto& source : sources_) files.push_back({source.path, source.cut()});
    return files;
  }

 private:
  using Kind = YamlNode::Kind;

  void map_section(std::string_view key) {
    const auto* before = value_of(&old_, key);
    const auto* after = value_of(&new_, key);
    if (same(before, after)) return;
    auto* source = home_of(key, false);
    const auto* member = source->root.member(key);
    if (after == nullptr) {
      if (member != nullptr) source->remove_member(source->root, *member);
    } else if (member == nullptr) {
      source->add_member(source->root, key, *after);
    } else {
      value(*source, source->root, *member, before, *after);
    }
  }

  void list_section(std::string_view key) {
    const auto* before = value_of(&old_, key);
    const auto* after = value_of(&new_, key);
    if (same(before, after)) return;
    std::map<Source*, std::vector<YamlNode>> fresh;
    for (const auto& entity : after == nullptr ? std::vector<YamlNode>{} : after->items) {
      const auto* former = entity_in(before, id_of(entity));
      if (former == nullptr)
        fresh[home_of(key, is_of_register(key, entity))].push_back(entity);
      else if (!same(*former, entity))
        amend_entity(key, *former, entity);
    }
    for (const auto& entity : before == nullptr ? std::vector<YamlNode>{} : before->items) {
      if (entity_in(after, id_of(entity)) == nullptr) take_out(key, id_of(entity));
    }
    for (const auto& [source, entities] : fresh) source->add_items(key, entities);
  }

  static bool is_of_register(std::string_view section, const YamlNode& entity) {
    const auto* kind = value_of(&entity, "kind");
    if (section != "actors" || kind == nullptr) return false;
    const auto& word = kind->items.empty() ? kind->text : kind->items.front().text;
    return word == "person" || word == "customer" || word == "contact" || word == "supplier";
  }

  // The file that holds the section, the last of several; else the one with `organisation`.
  Source* home_of(std::string_view section, bool of_register) {
    Source* home = nullptr;
    Source* head = &sources_.front();
    for (auto& source : sources_) {
      if (source.root.member("organisation") != nullptr) head = &source;
      if (source.root.member(section) == nullptr) continue;
      const bool there = is_register(source.path);
      if (there && !of_register) continue;
      if (home == nullptr || !is_register(home->path) || there) home = &source;
    }
    return home == nullptr ? head : home;
  }

  template <class Do>
  void with_entity(std::string_view section, const std::string& id, Do what) {
    for (auto& source : sources_) {
      const auto* list = value_of(&source.root, section);
      if (const auto* entity = entity_in(list, id)) return what(source, *list, *entity);
    }
  }

  void amend_entity(std::string_view section, const YamlNode& before, const YamlNode& after) {
    with_entity(section, id_of(after), [&](Source& source, const YamlNode&, const YamlNode& there) {
      members(source, there, before, after);
    });
  }

  void take_out(std::string_view section, const std::string& id) {
    with_entity(section, id, [&](Source& source, const YamlNode& list, const YamlNode& there) {
      source.remove_item(list, there);
    });
  }

  // Key by key. Where much goes out of { }, all of it is written anew.
  void members(Source& source, const YamlNode& there, const YamlNode& before, const YamlNode& after) {
    std::vector<const format::YamlMember*> gone;
    for (const auto& member : there.members) {
      if (before.member(member.key) != nullptr && after.member(member.key) == nullptr)
        gone.push_back(&member);
    }
    const bool grows = std::ranges::any_of(
        after.members, [&](const auto& member) { return there.member(member.key) == nullptr; });
    if (source.is_flow(there) && (gone.size() > 1 || (gone.size() == 1 && grows)))
      return source.replace_flow(there, after);
    for (const auto* member : gone) source.remove_member(there, *member);
    for (const auto& member : after.members) {
      const auto* former = value_of(&before, member.key);
      if (former != nullptr && same(*former, member.value)) continue;
      if (const auto* written = there.member(member.key))
        value(source, there, *written, former, member.value);
      else
        source.add_member(there, member.key, member.value);
    }
  }

  void value(Source& source, const YamlNode& map, const format::YamlMember& there, const YamlNode* before,
             const YamlNode& after) {
    if (before == nullptr || !may_descend(there.value, *before, after))
      return source.replace_value(map, there, after);
    if (after.kind == Kind::map) return members(source, there.value, *before, after);
    for (std::size_t i = 0; i < after.items.size(); ++i) {
      if (!same(before->items[i], after.items[i]))
        members(source, there.value.items[i], before->items[i], after.items[i]);
    }
  }

  // All three are maps, or lists of as many where maps alone differ.
  [[nodiscard]] bool may_descend(const YamlNode& there, const YamlNode& before, const YamlNode& after) const {
    const auto all = [&](Kind kind) {
      return there.kind == kind && before.kind == kind && after.kind == kind;
    };
    if (grain_ == Grain::keys) return false;
    if (all(Kind::map)) return true;
    if (!all(Kind::list) || there.items.size() != after.items.size() ||
        before.items.size() != after.items.size())
      return false;
    for (std::size_t i = 0; i < after.items.size(); ++i) {
      const bool maps = there.items[i].kind == Kind::map && before.items[i].kind == Kind::map &&
                        after.items[i].kind == Kind::map;
      if (!maps && !same(before.items[i], after.items[i])) return false;
    }
    return true;
  }

  std::vector<Source> sources_;
  YamlNode old_, new_;
  Grain grain_;
};

std::vector<Source> sources_of(const std::vector<File>& files) {
  std::vector<Source> sources;
  for (const auto& file : files) {
    auto root = format::parse_yaml(file.content, file.path);
    if (root) sources.emplace_back(file.path, file.content, std::move(*root));
  }
  return sources;
}

}  // namespace

Result<Rewritten> rewrite(const std::vector<File>& files, const model::Organisation& wanted) {
  const auto canonical = canonical_text(wanted);
  const auto proven = [&](std::vector<File> written) -> std::optional<Rewritten> {
    auto reading = read(written);
    if (!reading.problems.empty() || canonical_text(reading.organisation) != canonical) return std::nullopt;
    return Rewritten{std::move(written), std::move(reading.organisation)};
  };
  if (files.empty()) {
    if (auto fresh = proven(export_text(wanted))) return std::move(*fresh);
    return std::unexpected(Problem{&problems::not_writable, {{"reason", "?"}}});
  }
  const auto present = read(files);
  if (!present.problems.empty()) {
    const auto& first = present.problems.front();
    return std::unexpected(
        Problem{&problems::text_unreadable, {{"reason", title_of(first, Language::en)}}, first.place});
  }
  for (const auto grain : {Grain::smallest, Grain::keys}) {
    Rewriting rewriting{sources_of(files),
                        tree_of(present.organisation, {.plain_language = present.organisation.language}),
                        tree_of(wanted, {.plain_language = wanted.language}), grain};
    if (auto written = proven(rewriting.done())) return std::move(*written);
  }
  const auto back = read(export_text(wanted));
  const auto reason =
      back.problems.empty() ? std::string{"?"} : title_of(back.problems.front(), Language::en);
  return std::unexpected(Problem{&problems::not_writable, {{"reason", reason}}});
}

}  // namespace zusage::text

// A folder of files to one model: parsing, the sections, then what only the whole can tell.
#include <algorithm>
#include <tuple>

#include "ground/calendar/problems.hpp"
#include "organisation/text/resolve_internal.hpp"
#include "organisation/text/tables_folder_internal.hpp"
#include "organisation/text/text.hpp"

namespace zusage::text {
namespace {

constexpr std::size_t largest_folder = 256UL << 20U;

struct Tree {
  std::string path;
  YamlNode root;
};

bool is_register(std::string_view path) { return path.find("register/") != std::string_view::npos; }

// YAML of another trade: not one of its keys is ours, not even nearly.
bool is_something_else(const YamlNode& root) {
  const auto ours = [](const format::YamlMember& member) {
    return !nearest_word(member.key, keys_of<Folder>()).empty();
  };
  return std::ranges::none_of(root.members, ours);
}

std::vector<Tree> parse_all(const std::vector<File>& files, Reader& reader) {
  std::vector<Tree> trees;
  std::size_t total = 0;
  for (const auto& file : files) {
    total += file.content.size();
    reader.file = file.path;
    if (total > largest_folder) {
      reader.refuse(problems::folder_too_large, {}, {{"limit", "256"}});
      break;
    }
    auto tree = format::parse_yaml(file.content, file.path);
    if (!tree) {
      reader.incomplete = true;
      reader.problems.push_back(std::move(tree.error()));
    } else if (tree->kind == YamlNode::Kind::null) {
      reader.refuse(problems::empty_file, {1, 1});
    } else if (tree->kind != YamlNode::Kind::map || is_something_else(*tree)) {
      reader.refuse(problems::not_an_organisation, tree->spot);
    } else {
      trees.push_back({file.path, std::move(*tree)});
    }
  }
  return trees;
}

const YamlNode* inside(const YamlNode& root, std::initializer_list<std::string_view> path) {
  const YamlNode* node = &root;
  for (const auto key : path) {
    const auto* member = node->member(key);
    if (member == nullptr) return nullptr;
    node = &member->value;
  }
  return node;
}

// Language and placeholders decide how everything else is read.
void look_ahead(const std::vector<Tree>& trees, Reader& reader) {
  for (const auto& tree : trees) {
    const auto* language = inside(tree.root, {"organisation", "language"});
    if (language != nullptr && language->text.size() == 2) reader.language = language->text;
    const auto* open = inside(tree.root, {"check", "settings", "placeholders"});
    if (open == nullptr) continue;
    reader.placeholders.clear();
    const bool alone = open->kind != YamlNode::Kind::list;
    for (const auto& item : alone ? std::vector{*open} : open->items)
      reader.placeholders.push_back(trimmed_lower(item.text));
  }
}

void check_version(const Tree& tree, Reader& reader, Whole whole) {
  const auto* version = tree.root.member("zusage");
  if (version == nullptr) {
    if (whole == Whole::organisation) reader.refuse(problems::no_format_version, {1, 1});
  } else if (version->value.text != "1") {
    reader.refuse(problems::unknown_format_version, version->value.spot, {{"word", version->value.text}});
  }
}

// `organisation`, `strategy` and `check` stand once.
void check_once(const Tree& tree, Reader& reader, std::map<std::string, Place>& first) {
  for (const auto* key : {"organisation", "strategy", "check"}) {
    const auto* member = tree.root.member(key);
    if (member == nullptr) continue;
    const auto [there, fresh] = first.emplace(key, reader.place(member->spot));
    if (!fresh)
      reader.refuse(problems::section_twice, member->spot,
                    {{"key", key}, {"first", place_text(there->second)}});
  }
}

void check_register(const Tree& tree, Reader& reader, const Folder& folder, std::size_t actors_before) {
  if (!is_register(tree.path)) return;
  for (const auto& member : tree.root.members) {
    if (member.key == "zusage" || member.key == "actors") continue;
    reader.refuse(problems::not_for_register, member.spot, {{"what", member.key}});
  }
  for (std::size_t i = actors_before; i < folder.actors.size(); ++i) {
    const auto& actor = folder.actors[i];
    if (actor.in_register() || actor.kinds.empty()) continue;
    reader.problems.push_back({&problems::not_for_register, {{"what", actor.id}}, actor.place});
  }
}

bool has_hours(const model::WorkCalendar& calendar) {
  const auto open = [](const calendar::DayHours& hours) { return !hours.empty(); };
  return std::ranges::any_of(calendar.week, open) ||
         std::ranges::any_of(calendar.days, [&](const auto& day) { return open(day.second); });
}

// Hours that stand there and could not be read are told where they stand.
void check_hours(const Folder& folder, Reader& reader) {
  const auto was_told = [&](const Place& place) {
    return std::ranges::any_of(reader.problems, [&](const Problem& problem) {
      return problem.place.file == place.file && problem.place.line >= place.line;
    });
  };
  std::vector<Problem> empty;
  for (const auto& calendar : folder.calendars) {
    if (has_hours(calendar) || was_told(calendar.place)) continue;
    empty.push_back({&problems::calendar_without_hours, {{"calendar", calendar.id}}, calendar.place});
  }
  std::ranges::move(empty, std::back_inserter(reader.problems));
}

void sort_by_place(std::vector<Problem>& problems) {
  const auto key = [](const Problem& problem) {
    return std::tie(problem.place.file, problem.place.line, problem.place.column);
  };
  std::ranges::stable_sort(problems, [&](const Problem& a, const Problem& b) { return key(a) < key(b); });
}

}  // namespace

Reading read(const std::vector<File>& files, Whole whole) {
  Reader reader;
  Folder folder;
  std::map<std::string, Place> first;
  const auto trees = parse_all(files, reader);
  look_ahead(trees, reader);
  for (const auto& tree : trees) {
    reader.file = tree.path;
    check_version(tree, reader, whole);
    check_once(tree, reader, first);
    const auto actors_before = folder.actors.size();
    read(reader, tree.root, folder);
    check_register(tree, reader, folder, actors_before);
  }
  if (whole == Whole::organisation && !first.contains("organisation") && !trees.empty()) {
    reader.file = trees.front().path;
    reader.refuse(problems::no_organisation, {1, 1});
  }
  check_hours(folder, reader);
  resolve(folder, reader);
  sort_by_place(reader.problems);
  return {std::move(static_cast<model::Organisation&>(folder)), std::move(reader.problems)};
}

}  // namespace zusage::text

// Where a token ends, and how its neighbour begins.
#include "organisation/text/cuts_internal.hpp"

namespace zusage::text {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

// Each line moved to the right; the first only if it stands for itself.
std::string indented(std::string_view lines, std::size_t by, bool first_too) {
  std::string out;
  bool first = true;
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    if (!first || first_too) out.append(by, ' ');
    out += lines.substr(0, end);
    if (end == std::string_view::npos) break;
    out += '\n';
    lines.remove_prefix(end + 1);
    first = false;
  }
  return out;
}

// "key: value" with its lines as the canonical text would write them one level down, moved to the left.
std::string member_lines(std::string_view key, const YamlNode& value) {
  auto inner = format::yaml_map({{.key = std::string{key}, .value = value}});
  const auto line = print_yaml_line(inner);
  constexpr std::size_t short_enough = 100;
  if (line.size() <= short_enough) return line.substr(1, line.size() - 2);
  auto lines = print_yaml(inner);
  if (!lines.empty() && lines.back() == '\n') lines.pop_back();
  return lines;
}

std::string item_lines(const YamlNode& item) {
  const auto lines = print_yaml(format::yaml_map({{.key = "x", .value = format::yaml_list({item})}}));
  std::string out;
  std::size_t at = lines.find('\n') + 1;
  while (at < lines.size()) {
    const auto end = lines.find('\n', at);
    out += lines.substr(at + 2, end - at - 1);
    at = end + 1;
  }
  return out;
}

}  // namespace

Source::Source(std::string name, std::string content, YamlNode tree)
    : path(std::move(name)), root(std::move(tree)), text_(std::move(content)) {
  if (!text_.starts_with(mark)) return;
  before_ = mark;
  text_.erase(0, mark.size());
}

bool Source::is_flow(const YamlNode& node) const {
  return node.spot.begin < text_.size() && (text_[node.spot.begin] == '{' || text_[node.spot.begin] == '[');
}

std::size_t Source::after_colon(const format::YamlMember& member) const {
  return text_.find(':', member.spot.end) + 1;
}

std::size_t Source::end_of(const format::YamlMember& member) const {
  return end_of(member.value, after_colon(member));
}

// Of a block collection: where its last value ends. Of a text in several lines: without the lines behind it.
std::size_t Source::end_of(const YamlNode& node, std::size_t otherwise) const {
  if (node.kind == YamlNode::Kind::map && !is_flow(node) && !node.members.empty())
    return end_of(node.members.back());
  if (node.kind == YamlNode::Kind::list && !is_flow(node) && !node.items.empty())
    return end_of(node.items.back(), node.spot.begin + 1);
  auto end = std::max(node.spot.end, otherwise);
  while (end > otherwise && std::string_view{" \t\r\n"}.find(text_[end - 1]) != std::string_view::npos) --end;
  return end;
}

std::size_t Source::line_start(std::size_t at) const {
  const auto before = at == 0 ? std::string::npos : text_.rfind('\n', at - 1);
  return before == std::string::npos ? 0 : before + 1;
}

std::size_t Source::line_end(std::size_t at) const {
  const auto end = text_.find('\n', at);
  return end == std::string::npos ? text_.size() : end + 1;
}

void Source::insert_lines(std::size_t at, std::string lines) {
  const bool open = at > 0 && text_[at - 1] != '\n';
  cuts_.push_back({at, at, (open ? "\n" : "") + std::move(lines)});
}

void Source::replace_value(const YamlNode& map, const format::YamlMember& member, const YamlNode& value) {
  const auto from = after_colon(member);
  const auto to = end_of(member);
  if (is_flow(map)) {
    cuts_.push_back({from, to, " " + print_yaml_line(value)});
    return;
  }
  const auto lines = member_lines(member.key, value);
  const auto column = static_cast<std::size_t>(std::max(1, member.spot.column)) - 1;
  cuts_.push_back({from, to, indented(lines.substr(lines.find(':') + 1), column, false)});
}

void Source::replace_flow(const YamlNode& there, const YamlNode& value) {
  cuts_.push_back({there.spot.begin, there.spot.end, print_yaml_line(value)});
}

void Source::add_member(const YamlNode& map, std::string_view key, const YamlNode& value) {
  if (is_flow(map)) {
    const auto line = print_yaml_line(format::yaml_map({{.key = std::string{key}, .value = value}}));
    const auto at = map.members.empty() ? map.spot.begin + 1 : end_of(map.members.back());
    cuts_.push_back({at, at, (map.members.empty() ? "" : ", ") + line.substr(1, line.size() - 2)});
    return;
  }
  const auto column = static_cast<std::size_t>(std::max(1, map.spot.column)) - 1;
  insert_lines(line_end(end_of(map.members.back())), indented(member_lines(key, value) + "\n", column, true));
}

template <class Part>
void Source::remove_between_commas(const std::vector<Part>& parts, std::size_t index) {
  const auto begin = [](const Part& part) { return part.spot.begin; };
  const auto end = [this](const Part& part) {
    if constexpr (std::same_as<Part, YamlNode>)
      return end_of(part, part.spot.begin);
    else
      return end_of(part);
  };
  if (index + 1 < parts.size())
    cuts_.push_back({begin(parts[index]), begin(parts[index + 1]), {}});
  else
    cuts_.push_back({index == 0 ? begin(parts[0]) : end(parts[index - 1]), end(parts[index]), {}});
}

void Source::remove_member(const YamlNode& map, const format::YamlMember& member) {
  const auto index = static_cast<std::size_t>(&member - map.members.data());
  if (is_flow(map)) return remove_between_commas(map.members, index);
  const auto start = line_start(member.spot.begin);
  const bool alone_before = text_.find_first_not_of(' ', start) == member.spot.begin;
  if (!alone_before && index + 1 < map.members.size())  // behind a dash: the next takes its place
    cuts_.push_back({member.spot.begin, map.members[index + 1].spot.begin, {}});
  else
    cuts_.push_back({start, line_end(end_of(member)), {}});
}

void Source::add_items(std::string_view section, const std::vector<YamlNode>& items) {
  const auto* member = root.member(section);
  const auto list = format::yaml_list(items);
  if (member == nullptr) return add_member(root, section, list);
  const auto& there = member->value;
  if (there.kind != YamlNode::Kind::list || there.items.empty()) return replace_value(root, *member, list);
  if (is_flow(there)) {
    const auto line = print_yaml_line(list);
    const auto at = end_of(there.items.back(), there.spot.begin);
    cuts_.push_back({at, at, ", " + line.substr(1, line.size() - 2)});
    return;
  }
  std::string lines;
  for (const auto& item : items) lines += item_lines(item);
  const auto column = static_cast<std::size_t>(std::max(1, there.spot.column)) - 1;
  insert_lines(line_end(end_of(there.items.back(), there.spot.begin + 1)), indented(lines, column, true));
}

void Source::remove_item(const YamlNode& list, const YamlNode& item) {
  const auto index = static_cast<std::size_t>(&item - list.items.data());
  if (is_flow(list)) return remove_between_commas(list.items, index);
  const auto dash = text_.rfind('-', item.spot.begin - 1);
  cuts_.push_back({line_start(dash), line_end(end_of(item, item.spot.begin)), {}});
}

std::string Source::cut() {
  std::ranges::stable_sort(cuts_, {}, [](const Cut& cut) { return std::pair{cut.from, cut.to}; });
  std::string out = before_;
  std::size_t at = 0;
  for (const auto& cut : cuts_) {
    if (cut.from < at) continue;  // two cuts in one place: the proof will tell
    out.append(text_, at, cut.from - at);
    out += cut.text;
    at = cut.to;
  }
  out.append(text_, at, std::string::npos);
  return out;
}

}  // namespace zusage::text

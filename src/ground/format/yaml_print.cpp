// Canonical YAML: the same tree always gives the same bytes, and short things stand on one line.
#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "ground/format/yaml.hpp"

namespace zusage::format {
namespace {

constexpr std::size_t width = 110;
// Sections and their entries are blocks even when they would fit on a line.
constexpr std::size_t block_depth = 1;

// Words that other readers of YAML take for something else than text.
constexpr std::array guessed{"y", "n",    "yes",  "no",    "on",   "off", "true", "false",
                             "~", "null", ".inf", "-.inf", ".nan", "nan", "inf"};

bool may_be_guessed(const std::string& text) {
  std::string lower{text};
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
  if (std::ranges::find(guessed, lower) != guessed.end()) return true;
  return lower.find_first_not_of("0123456789+-.:_exabcdef") == std::string::npos &&
         lower.find_first_of("0123456789") != std::string::npos;
}

// Plain in block and in flow style alike.
bool is_plain(const std::string& text) {
  constexpr std::string_view never = ",[]{}\"'\\\n\r\t#&*!|>%@`";
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (std::ranges::any_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7F; })) return false;
  if (text.find_first_of(never) != std::string::npos || text.find(": ") != std::string::npos) return false;
  return std::string_view{"-?:="}.find(text.front()) == std::string_view::npos && text != "~" &&
         text != "null" && text != "---" && text != "...";
}

std::string in_quotes(const std::string& text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\x";
      out += hex[byte >> 4U];
      out += hex[byte & 15U];
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string scalar(const YamlNode& node) {
  if (node.kind == YamlNode::Kind::null) return "null";
  const bool guess = node.quoted && may_be_guessed(node.text);
  return is_plain(node.text) && !guess ? node.text : in_quotes(node.text);
}

std::string key_text(const std::string& key) { return is_plain(key) ? key : in_quotes(key); }

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_leaf(const YamlNode& node) {
  return node.kind == YamlNode::Kind::null || node.kind == YamlNode::Kind::scalar;
}

// The one-line form, or nothing when it is longer than `room`.
std::optional<std::string> on_one_line(const YamlNode& node, std::size_t room) {
  if (is_leaf(node)) return scalar(node);
  const bool is_list = node.kind == YamlNode::Kind::list;
  std::string out{is_list ? "[" : "{"};
  const auto add = [&](const std::string& before, const YamlNode& value) {
    const auto part = on_one_line(value, room);
    if (!part) return false;
    if (out.size() > 1) out += ", ";
    out += before + *part;
    return characters(out) < room;
  };
  for (const auto& item : node.items) {
    if (!add("", item)) return std::nullopt;
  }
  for (const auto& member : node.members) {
    if (!add(key_text(member.key) + ": ", member.value)) return std::nullopt;
  }
  return out + (is_list ? "]" : "}");
}

class BlockPrinter {
 public:
  void map(const YamlNode& node, std::size_t depth, bool after_dash) {
    for (const auto& member : node.members) {
      if (!after_dash) out_.append(depth * 2, ' ');
      after_dash = false;
      const auto key = key_text(member.key) + ":";
      out_ += key;
      value(member.value, depth, depth * 2 + characters(key) + 1);
    }
  }

  [[nodiscard]] std::string taken() && { return std::move(out_); }

 private:
  void value(const YamlNode& node, std::size_t depth, std::size_t used) {
    const bool empty = node.items.empty() && node.members.empty();
    const bool wants_block = depth < block_depth && node.kind == YamlNode::Kind::list;
    if (is_leaf(node) || empty || !wants_block) {
      const auto line = on_one_line(node, width - std::min(width, used));
      if (line || is_leaf(node)) {
        out_ += " " + *line + "\n";
        return;
      }
    }
    out_ += '\n';
    if (node.kind == YamlNode::Kind::map)
      map(node, depth + 1, false);
    else
      list(node, depth + 1);
  }

  void list(const YamlNode& node, std::size_t depth) {
    for (const auto& item : node.items) {
      out_.append(depth * 2, ' ');
      out_ += "- ";
      const auto line = on_one_line(item, width - std::min(width, depth * 2 + 2));
      if (line || is_leaf(item)) {
        out_ += *line + "\n";
      } else if (item.kind == YamlNode::Kind::map) {
        map(item, depth + 1, true);
      } else {
        out_.pop_back();
        out_ += '\n';
        list(item, depth + 1);
      }
    }
  }

  std::string out_;
};

}  // namespace

std::string print_yaml_line(const YamlNode& node) {
  constexpr std::size_t endless = static_cast<std::size_t>(-1);
  return *on_one_line(node, endless);
}

std::string print_yaml(const YamlNode& node) {
  if (node.kind != YamlNode::Kind::map || node.members.empty())
    return on_one_line(node, std::string::npos).value_or("") + "\n";
  BlockPrinter printer;
  printer.map(node, 0, false);
  return std::move(printer).taken();
}

YamlNode yaml_word(std::string text) { return {.kind = YamlNode::Kind::scalar, .text = std::move(text)}; }

YamlNode yaml_sentence(std::string text) {
  return {.kind = YamlNode::Kind::scalar, .text = std::move(text), .quoted = true};
}

YamlNode yaml_list(std::vector<YamlNode> items) {
  return {.kind = YamlNode::Kind::list, .items = std::move(items)};
}

YamlNode yaml_map(std::vector<YamlMember> members) {
  return {.kind = YamlNode::Kind::map, .members = std::move(members)};
}

}  // namespace zusage::format

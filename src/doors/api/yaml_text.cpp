// JSON as YAML in block form. Strings that could be read as anything else are quoted the JSON way.
#include <algorithm>

#include "doors/api/openapi.hpp"

namespace zusage::api {
namespace {

using format::Json;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_plain(std::string_view text) {
  static constexpr std::string_view taken[] = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"};
  if (text.empty() || !is_letter(text.front()) || text.back() == ' ') return false;
  if (std::ranges::find(taken, text) != std::end(taken)) return false;
  return std::ranges::all_of(text, [](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == ' ' || c == '.' || c == '/';
  });
}

std::string scalar(const Json& value) {
  const auto* text = value.if_string();
  if (text != nullptr && is_plain(*text)) return std::string{std::string_view{*text}};
  return format::print(value);
}

bool is_leaf(const Json& value) {
  if (const auto* object = value.if_object()) return object->empty();
  if (const auto* list = value.if_array()) return list->empty();
  return true;
}

void write(std::string& out, const Json& value, std::size_t indent);

void write_members(std::string& out, const format::JsonObject& object, std::size_t indent) {
  bool first = true;
  for (const auto& member : object) {
    if (!std::exchange(first, false)) out.append(indent, ' ');
    out += scalar(Json(member.key()));
    out += ':';
    if (is_leaf(member.value())) {
      out += " " + scalar(member.value()) + "\n";
      continue;
    }
    out += '\n';
    out.append(indent + 2, ' ');
    write(out, member.value(), indent + 2);
  }
}

void write(std::string& out, const Json& value, std::size_t indent) {
  if (is_leaf(value)) {
    out += scalar(value) + "\n";
    return;
  }
  if (const auto* object = value.if_object()) return write_members(out, *object, indent);
  bool first = true;
  for (const auto& item : value.get_array()) {
    if (!std::exchange(first, false)) out.append(indent, ' ');
    out += "- ";
    write(out, item, indent + 2);
  }
}

}  // namespace

std::string yaml_text(const Json& value) {
  std::string out;
  write(out, value, 0);
  return out;
}

}  // namespace zusage::api

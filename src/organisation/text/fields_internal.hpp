// The keys of a kind as a table: one line a key serves reading, "did you mean", required keys and writing.
#pragma once

#include <concepts>
#include <functional>
#include <string_view>
#include <tuple>
#include <vector>

#include "organisation/text/values_internal.hpp"

namespace zusage::text {

struct ByType {};  // the value is read and written as its type says

template <class Getter, class Codec = ByType>
struct Field {
  std::string_view key;
  Getter at;
  bool required = false;
  unsigned targets = 0;
};

template <class Getter>
consteval auto field(std::string_view key, Getter at) {
  return Field<Getter>{key, at};
}
template <class Getter>
consteval auto required(std::string_view key, Getter at) {
  return Field<Getter>{key, at, true};
}
template <class Getter>
consteval auto refers(std::string_view key, Getter at, unsigned targets) {
  return Field<Getter>{key, at, false, targets};
}
template <class Codec, class Getter>
consteval auto coded(std::string_view key, Getter at) {
  return Field<Getter, Codec>{key, at};
}

// Specialised in the tables: `name` for sentences, `list` as a tuple of fields.
template <class T>
struct Fields;
template <class T>
concept Described = requires { Fields<T>::list; };

template <Described T>
const std::vector<std::string_view>& keys_of() {
  static const auto keys = std::apply(
      [](const auto&... fields) { return std::vector<std::string_view>{fields.key...}; }, Fields<T>::list);
  return keys;
}

// Where a thing and its keys stand; an entity stands where its id does.
template <class T>
void note_places(const Reader& reader, const YamlNode& node, T& out) {
  if constexpr (requires { out.place; }) {
    const auto* id = node.member("id");
    out.place = reader.place(id == nullptr ? node.spot : id->value.spot);
  }
  if constexpr (requires { out.keys; }) {
    for (const auto& member : node.members) out.keys.emplace(member.key, reader.place(member.spot));
  }
}

template <class Getter, class Codec, class T>
bool read_if_named(Reader& reader, const format::YamlMember& member, const Field<Getter, Codec>& field,
                   T& out) {
  if (member.key != field.key) return false;
  if (reader.is_open(member.value) && !requires { Codec::reads_open; }) return true;
  reader.key = field.key;
  reader.targets = field.targets;
  if constexpr (std::same_as<Codec, ByType>)
    read(reader, member.value, std::invoke(field.at, out));
  else
    Codec::read(reader, member.value, std::invoke(field.at, out));
  return true;
}

template <Described T>
void check_required(Reader& reader, const YamlNode& node) {
  const auto check = [&](const auto& field) {
    const auto* member = field.required ? node.member(field.key) : nullptr;
    if (!field.required || (member != nullptr && !reader.is_open(member->value))) return;
    reader.refuse(problems::missing_key, node.spot,
                  {{"key", std::string{field.key}}, {"where", std::string{Fields<T>::name}}});
  };
  std::apply([&](const auto&... fields) { (check(fields), ...); }, Fields<T>::list);
}

template <Described T>
void read(Reader& reader, const YamlNode& node, T& out) {
  if (!reader.is_map(node, Fields<T>::name)) return;
  note_places(reader, node, out);
  for (const auto& member : node.members) {
    const bool known =
        std::apply([&](const auto&... fields) { return (read_if_named(reader, member, fields, out) || ...); },
                   Fields<T>::list);
    if (!known) reader.refuse_unknown_key(member.key, member.spot, Fields<T>::name, keys_of<T>());
  }
  check_required<T>(reader, node);
}

template <class Getter, class Codec, class T>
Written write_field(const Writer& writer, const Field<Getter, Codec>& field, const T& thing) {
  if constexpr (std::same_as<Codec, ByType>)
    return write(writer, std::invoke(field.at, thing));
  else
    return Codec::write(writer, std::invoke(field.at, thing));
}

// What says only the default is left out, unless it is required.
template <Described T>
Written write(const Writer& writer, const T& thing) {
  static const T usual{};
  std::vector<format::YamlMember> members;
  const auto add = [&](const auto& field) {
    auto node = write_field(writer, field, thing);
    if (!node || (!field.required && same(*node, write_field(writer, field, usual)))) return;
    members.push_back({.key = std::string{field.key}, .value = std::move(*node)});
  };
  std::apply([&](const auto&... fields) { (add(fields), ...); }, Fields<T>::list);
  if (members.empty()) return std::nullopt;
  return format::yaml_map(std::move(members));
}

}  // namespace zusage::text

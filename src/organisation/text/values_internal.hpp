// How single values are read and written: words, texts, choices, lists. Structures are fields_internal.hpp.
#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "organisation/model/words.hpp"
#include "organisation/text/reader_internal.hpp"

namespace zusage::text {

using Written = std::optional<YamlNode>;

struct Writer {
  // Texts in this language alone are written plain; empty: always as a map.
  std::string plain_language = {};
};

// Equal but for places.
[[nodiscard]] bool same(const YamlNode& a, const YamlNode& b);
[[nodiscard]] bool same(const YamlNode& a, const Written& b);

void read(Reader& reader, const YamlNode& node, std::string& out);
void read(Reader& reader, const YamlNode& node, bool& out);
void read(Reader& reader, const YamlNode& node, model::Text& out);
void read(Reader& reader, const YamlNode& node, model::Ref& out);
void read(Reader& reader, const YamlNode& node, model::Share& out);
void read(Reader& reader, const YamlNode& node, model::Duration& out);
void read(Reader& reader, const YamlNode& node, model::Date& out);

Written write(const Writer& writer, const std::string& value);
Written write(const Writer& writer, bool value);
Written write(const Writer& writer, const model::Text& value);
Written write(const Writer& writer, const model::Ref& value);
Written write(const Writer& writer, const model::Share& value);
Written write(const Writer& writer, const model::Duration& value);
Written write(const Writer& writer, const model::Date& value);

// "97.5 %"; digits, a point or comma, at most two decimals.
[[nodiscard]] std::optional<model::Share> parse_share(std::string_view text);
[[nodiscard]] std::string share_text(model::Share share);

template <class T>
concept Choice = std::is_enum_v<T>;

template <Choice E>
void read(Reader& reader, const YamlNode& node, E& out) {
  const auto* word = reader.word(node, "word");
  if (word == nullptr) return;
  if (const auto choice = model::parse<E>(*word))
    out = *choice;
  else
    reader.refuse_unknown_word(*word, node.spot, model::spellings<E>);
}

template <Choice E>
Written write(const Writer&, E value) {
  return format::yaml_word(std::string{model::name_of(value)});
}

// A value that could not be read stays out.
template <class T>
void read(Reader& reader, const YamlNode& node, std::optional<T>& out) {
  const auto before = reader.problems.size();
  T value{};
  read(reader, node, value);
  if (reader.problems.size() == before) out = std::move(value);
}

template <class T>
Written write(const Writer& writer, const std::optional<T>& value) {
  return value ? write(writer, *value) : std::nullopt;
}

// One may stand alone; what is left open stays out.
template <class T>
void read(Reader& reader, const YamlNode& node, std::vector<T>& out) {
  const auto add = [&](const YamlNode& item, std::string_view key, unsigned targets) {
    if (reader.is_open(item)) return;
    reader.key = key;
    reader.targets = targets;
    T value{};
    read(reader, item, value);
    out.push_back(std::move(value));
  };
  const auto key = reader.key;
  const auto targets = reader.targets;
  if (node.kind != YamlNode::Kind::list) return add(node, key, targets);
  for (const auto& item : node.items) add(item, key, targets);
}

template <class T>
Written write(const Writer& writer, const std::vector<T>& values) {
  std::vector<YamlNode> items;
  for (const auto& value : values) {
    if (auto node = write(writer, value)) items.push_back(std::move(*node));
  }
  if (items.empty()) return std::nullopt;
  return format::yaml_list(std::move(items));
}

}  // namespace zusage::text

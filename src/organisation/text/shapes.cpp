// Values that may be written in more than one shape: a word or a map, a text or a pointer.
#include <algorithm>

#include "organisation/text/tables_service_internal.hpp"

namespace zusage::text {
namespace {

// One region; its own problem when it is none.
void read_region(Reader& reader, const YamlNode& node, std::vector<calendar::Region>& out) {
  const auto* word = reader.word(node, "word");
  if (word == nullptr) return;
  auto region = calendar::parse_region(*word);
  if (region)
    out.push_back(*region);
  else
    reader.refuse(std::move(region.error()), node.spot);
}

}  // namespace

void read(Reader& reader, const YamlNode& node, model::Holidays& out) {
  if (node.kind == YamlNode::Kind::map) return read<model::Holidays>(reader, node, out);
  if (node.kind != YamlNode::Kind::list) return read_region(reader, node, out.regions);
  for (const auto& item : node.items) read_region(reader, item, out.regions);
}

Written write(const Writer& writer, const model::Holidays& value) {
  if (value.regions.empty()) return write<model::Holidays>(writer, value);
  std::vector<YamlNode> items;
  for (const auto region : value.regions)
    items.push_back(format::yaml_word(std::string{calendar::to_text(region)}));
  return items.size() == 1 ? items.front() : format::yaml_list(std::move(items));
}

void read(Reader& reader, const YamlNode& node, model::ContactPoint& out) {
  if (node.kind == YamlNode::Kind::map) return read<model::ContactPoint>(reader, node, out);
  read(reader, node, out.strategic);
  out.organisational = out.strategic;
}

Written write(const Writer& writer, const model::ContactPoint& value) {
  if (value.strategic == value.organisational) return write(writer, value.strategic);
  return write<model::ContactPoint>(writer, value);
}

void read(Reader& reader, const YamlNode& node, model::Review& out) {
  const auto* word = reader.word(node, "word");
  if (word == nullptr) return;
  out.cadence = model::parse<model::Cadence>(*word);
  if (out.cadence) return;
  if (word->find_first_of("0123456789") == std::string::npos)
    return reader.refuse_unknown_word(*word, node.spot, model::spellings<model::Cadence>);
  read(reader, node, out.every);
}

Written write(const Writer& writer, const model::Review& value) {
  return value.cadence ? write(writer, *value.cadence) : write(writer, value.every);
}

void read(Reader& reader, const YamlNode& node, model::Amount& out) {
  const auto* word = reader.word(node, "word");
  if (word == nullptr) return;
  out.share = parse_share(*word);
  if (out.share) return;
  const auto duration = calendar::parse_duration(*word);
  if (duration)
    out.duration = *duration;
  else
    out.other = *word;
}

Written write(const Writer& writer, const model::Amount& value) {
  if (value.share) return write(writer, *value.share);
  return value.duration ? write(writer, *value.duration) : write(writer, value.other);
}

template <>
struct Fields<model::Takes> {
  using T = model::Takes;
  static constexpr std::string_view name = "takes";
  static constexpr auto list = std::tuple{field("p50", &T::p50), field("p90", &T::p90), field("min", &T::min),
                                          field("likely", &T::likely), field("max", &T::max)};
};

void read(Reader& reader, const YamlNode& node, model::Takes& out) {
  if (node.kind == YamlNode::Kind::map) return read<model::Takes>(reader, node, out);
  const auto* word = reader.word(node, "map");
  if (word == nullptr) return;
  out.learned = *word == "learned";
  constexpr auto known = std::to_array<std::string_view>({"learned"});
  if (!out.learned) reader.refuse_unknown_word(*word, node.spot, known);
}

Written write(const Writer& writer, const model::Takes& value) {
  if (value.learned) return format::yaml_word("learned");
  return write<model::Takes>(writer, value);
}

void read(Reader& reader, const YamlNode& node, model::Notice& out) {
  const auto& keys = keys_of<model::Notice>();
  const auto points = [&](const format::YamlMember& member) {
    return std::ranges::find(keys, std::string_view{member.key}) != keys.end();
  };
  if (std::ranges::any_of(node.members, points)) return read<model::Notice>(reader, node, out);
  out.place = reader.place(node.spot);
  read(reader, node, out.text);
}

Written write(const Writer& writer, const model::Notice& value) {
  if (value.only_text()) return write(writer, value.text);
  return write<model::Notice>(writer, value);
}

}  // namespace zusage::text

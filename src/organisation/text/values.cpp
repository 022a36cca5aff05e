// Words, texts, references, shares, durations and dates.
#include "organisation/text/values_internal.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ground/base/id.hpp"
#include "ground/base/problems.hpp"

namespace zusage::text {
namespace {

bool is_language(std::string_view text) {
  return text.size() == 2 && std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

// Reads a word by a function of the calendar room.
template <class T, class Parse>
void read_by(Reader& reader, const YamlNode& node, T& out, Parse parse) {
  const auto* word = reader.word(node, "word");
  if (word == nullptr) return;
  auto value = parse(*word);
  if (value)
    out = *value;
  else
    reader.refuse(std::move(value.error()), node.spot);
}

}  // namespace

bool same(const YamlNode& a, const YamlNode& b) {
  if (a.kind != b.kind || a.text != b.text) return false;
  const auto same_member = [](const format::YamlMember& x, const format::YamlMember& y) {
    return x.key == y.key && same(x.value, y.value);
  };
  const auto same_item = [](const YamlNode& x, const YamlNode& y) { return same(x, y); };
  return std::ranges::equal(a.items, b.items, same_item) &&
         std::ranges::equal(a.members, b.members, same_member);
}

bool same(const YamlNode& a, const Written& b) { return b && same(a, *b); }

void read(Reader& reader, const YamlNode& node, std::string& out) {
  if (const auto* word = reader.word(node, "word")) out = *word;
}

void read(Reader& reader, const YamlNode& node, bool& out) {
  const auto* word = reader.word(node, "word");
  if (word == nullptr) return;
  if (*word != "true" && *word != "false")
    reader.refuse(problems::not_true_or_false, node.spot,
                  {{"key", std::string{reader.key}}, {"word", *word}});
  out = *word == "true";
}

void read(Reader& reader, const YamlNode& node, model::Text& out) {
  if (node.kind == YamlNode::Kind::scalar) {
    out.by_language[reader.language] = node.text;
    return;
  }
  if (!reader.is_map(node, "text by language")) return;
  for (const auto& [language, spot, value] : node.members) {
    if (!is_language(language)) {
      const bool cut = value.kind == YamlNode::Kind::null && !out.empty();
      reader.refuse(cut ? problems::text_cut_by_comma : problems::not_a_language, spot, {{"word", language}});
      continue;
    }
    if (reader.is_open(value)) continue;
    if (const auto* word = reader.word(value, "text")) out.by_language[language] = *word;
  }
}

void read(Reader& reader, const YamlNode& node, model::Ref& out) {
  const auto* word = reader.word(node, "word");
  if (word == nullptr) return;
  if (!is_model_id(*word)) return reader.refuse(problems::not_an_id, node.spot, {{"text", *word}});
  out = {*word, reader.place(node.spot)};
  reader.references.push_back({*word, std::string{reader.key}, reader.targets, out.place});
}

std::optional<model::Share> parse_share(std::string_view text) {
  if (!text.ends_with('%')) return std::nullopt;
  text.remove_suffix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  int value = 0;
  int decimals = -1;
  for (const char c : text) {
    const bool point = (c == '.' || c == ',') && decimals < 0;
    if (point && &c != text.data()) {
      decimals = 0;
      continue;
    }
    if (c < '0' || c > '9' || decimals == 2 || value > 1'000'000) return std::nullopt;
    value = value * 10 + (c - '0');
    if (decimals >= 0) ++decimals;
  }
  if (text.empty() || decimals == 0) return std::nullopt;
  for (int i = std::max(0, decimals); i < 2; ++i) value *= 10;
  return model::Share{value};
}

std::string share_text(model::Share share) {
  const int whole = share.hundredths / 100;
  const int rest = share.hundredths % 100;
  if (rest == 0) return fmt::format("{} %", whole);
  if (rest % 10 == 0) return fmt::format("{}.{} %", whole, rest / 10);
  return fmt::format("{}.{:02} %", whole, rest);
}

void read(Reader& reader, const YamlNode& node, model::Share& out) {
  const auto* word = reader.word(node, "word");
  if (word == nullptr) return;
  if (const auto share = parse_share(*word))
    out = *share;
  else
    reader.refuse(problems::not_a_share, node.spot, {{"word", *word}});
}

void read(Reader& reader, const YamlNode& node, model::Duration& out) {
  read_by(reader, node, out, calendar::parse_duration);
}

void read(Reader& reader, const YamlNode& node, model::Date& out) {
  read_by(reader, node, out, calendar::parse_date);
}

Written write(const Writer&, const std::string& value) {
  if (value.empty()) return std::nullopt;
  return format::yaml_word(value);
}

Written write(const Writer&, bool value) { return format::yaml_word(value ? "true" : "false"); }

Written write(const Writer& writer, const model::Text& value) {
  if (value.empty()) return std::nullopt;
  const auto& [language, text] = *value.by_language.begin();
  if (value.by_language.size() == 1 && language == writer.plain_language) return format::yaml_sentence(text);
  std::vector<format::YamlMember> members;
  for (const auto& [name, words] : value.by_language)
    members.push_back({.key = name, .value = format::yaml_sentence(words)});
  return format::yaml_map(std::move(members));
}

Written write(const Writer& writer, const model::Ref& value) { return write(writer, value.id); }

Written write(const Writer&, const model::Share& value) { return format::yaml_word(share_text(value)); }

Written write(const Writer&, const model::Duration& value) {
  return format::yaml_word(calendar::to_text(value));
}

Written write(const Writer&, const model::Date& value) { return format::yaml_word(calendar::to_text(value)); }

}  // namespace zusage::text

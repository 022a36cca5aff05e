// What recipients said, from a file.
#include <algorithm>
#include <charconv>

#include "ground/format/yaml.hpp"
#include "organisation/check/problems_voice.hpp"
#include "organisation/check/voice.hpp"

namespace zusage::check {
namespace {

using format::YamlMember;
using format::YamlNode;

Place place_at(const format::Spot& spot, const std::string& file) {
  return {.file = file, .line = spot.line, .column = spot.column};
}

// "90 %" and "97.5 %"
std::optional<model::Share> share_of(std::string_view text) {
  while (text.ends_with('%') || text.ends_with(' ')) text.remove_suffix(1);
  double percent = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
  if (error != std::errc{} || end != text.data() + text.size() || percent <= 0 || percent > 100)
    return std::nullopt;
  return model::Share{static_cast<int>(percent * 100 + 0.5)};
}

template <class Value>
bool put(Value& into, std::optional<Value> read) {
  if (!read) return false;
  into = *std::move(read);
  return true;
}

template <class Value>
bool put(Value& into, Result<Value> read) {
  if (!read) return false;
  into = *std::move(read);
  return true;
}

std::optional<Verdict> verdict_of(std::string_view word) {
  if (word == "right") return Verdict::right;
  return word == "wrong" ? std::optional{Verdict::wrong} : std::nullopt;
}

enum class Read { fine, unknown, wrong };

Read put_member(const YamlMember& member, RecipientAnswer& answer) {
  const auto& text = member.value.text;
  const std::pair<std::string_view, std::string*> words[] = {
      {"service", &answer.service}, {"from", &answer.from},   {"respondent", &answer.respondent},
      {"digest", &answer.digest},   {"names", &answer.names}, {"words", &answer.words}};
  for (const auto& [key, into] : words) {
    if (member.key != key) continue;
    *into = text;
    return text.empty() ? Read::wrong : Read::fine;
  }
  const auto said = [](bool fine) { return fine ? Read::fine : Read::wrong; };
  if (member.key == "question") return said(put(answer.question, model::parse<model::Question>(text)));
  if (member.key == "on") return said(put(answer.on, calendar::parse_date(text)));
  if (member.key == "verdict") return said(put(answer.verdict, verdict_of(text)));
  if (member.key == "share") {
    answer.share = share_of(text);
    return said(answer.share.has_value());
  }
  if (member.key != "within") return Read::unknown;
  const auto within = calendar::parse_duration(text);
  if (within) answer.within = *within;
  return said(within.has_value());
}

Result<RecipientAnswer> read_answer(const YamlNode& node, const std::string& file) {
  RecipientAnswer answer;
  for (const auto& member : node.members) {
    const auto read = put_member(member, answer);
    if (read == Read::unknown)
      return std::unexpected(
          Problem{&problems::voice_key, {{"key", member.key}}, place_at(member.spot, file)});
    if (read == Read::wrong)
      return std::unexpected(Problem{&problems::voice_value,
                                     {{"key", member.key}, {"value", member.value.text}},
                                     place_at(member.value.spot, file)});
  }
  for (const auto* key : {"service", "question", "from", "on"}) {
    if (node.member(key) == nullptr)
      return std::unexpected(Problem{&problems::voice_missing, {{"key", key}}, place_at(node.spot, file)});
  }
  return answer;
}

}  // namespace

Result<Voice> read_voice(std::string_view text, const std::string& file) {
  const auto root = format::parse_yaml(text, file);
  if (!root) return std::unexpected(root.error());
  Voice voice;
  if (root->kind == YamlNode::Kind::null) return voice;
  const auto* answers = root->member("answers");
  for (const auto& member : root->members) {
    if (member.key != "answers")
      return std::unexpected(
          Problem{&problems::voice_key, {{"key", member.key}}, place_at(member.spot, file)});
  }
  if (answers == nullptr)
    return std::unexpected(
        Problem{&problems::voice_missing, {{"key", "answers"}}, place_at(root->spot, file)});
  for (const auto& node : answers->value.items) {
    auto answer = read_answer(node, file);
    if (!answer) return std::unexpected(answer.error());
    answer->order = static_cast<std::int64_t>(voice.answers.size());
    voice.answers.push_back(*std::move(answer));
  }
  return voice;
}

}  // namespace zusage::check

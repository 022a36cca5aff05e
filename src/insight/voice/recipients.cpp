// From the rows of answers to what the check hears.
#include "insight/voice/recipients.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "organisation/model/lookup.hpp"

namespace zusage::voice {
namespace {

using model::ActorKind;
using model::Question;

std::string plain(std::string_view words) {
  constexpr std::string_view beside = " \t\r\n.,;:!?\"'";
  const auto first = words.find_first_not_of(beside);
  if (first == std::string_view::npos) return {};
  words = words.substr(first, words.find_last_not_of(beside) - first + 1);
  std::string out;
  for (const char c : words) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (const std::string_view article : {"der ", "die ", "das ", "den ", "dem ", "the ", "unser ", "our "}) {
    if (out.starts_with(article)) return out.substr(article.size());
  }
  return out;
}

std::optional<model::Share> share_of(std::string_view text) {
  int percent = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
  if (error != std::errc{} || percent < 1 || percent > 100) return std::nullopt;
  return model::Share{percent * 100};
}

check::Verdict verdict_of(std::string_view word) {
  if (word == "right") return check::Verdict::right;
  return word == "wrong" ? check::Verdict::wrong : check::Verdict::none;
}

bool is_outside(const House& house, const std::string& id) {
  if (model::find_segment(house.organisation, id) != nullptr) return true;
  const auto* actor = house.directory.find(id);
  return actor == nullptr || actor->is_outside() || actor->is(ActorKind::supplier);
}

}  // namespace

std::string actor_named(const House& house, std::string_view words) {
  const auto wanted = plain(words);
  if (wanted.empty()) return {};
  std::set<std::string> found;
  for (const auto& actor : house.directory.actors()) {
    if (!actor.removed && !actor.is(ActorKind::person) &&
        (plain(actor.name) == wanted || plain(actor.id) == wanted))
      found.insert(actor.id);
  }
  for (const auto& segment : house.organisation.segments) {
    const bool meant = segment.id == wanted ||
                       std::ranges::any_of(segment.name.by_language,
                                           [&](const auto& name) { return plain(name.second) == wanted; });
    if (meant) found.insert(segment.id);
  }
  return found.size() == 1 ? *found.begin() : std::string{};
}

check::Voice recipients_said(std::span<const projection::AnswerRow> rows, const House& house,
                             int smallest_group) {
  check::Voice voice{.answers = {}, .smallest_group = smallest_group};
  for (const auto& row : rows) {
    const auto question = model::parse<Question>(row.question);
    if (!question) continue;
    const std::chrono::sys_time<std::chrono::microseconds> at{
        std::chrono::microseconds{row.said_at.microseconds}};
    check::RecipientAnswer answer{.service = row.service,
                                  .question = *question,
                                  .from = row.by,
                                  .respondent = row.link,
                                  .on = std::chrono::floor<std::chrono::days>(at),
                                  .verdict = verdict_of(row.verdict),
                                  .digest = row.digest,
                                  .share = share_of(row.share),
                                  .words = row.words.text,
                                  .outside = is_outside(house, row.by),
                                  .order = row.said_at.microseconds};
    if (const auto within = calendar::parse_duration(row.within)) answer.within = *within;
    if (*question == Question::recipient || *question == Question::redeemer)
      answer.names = actor_named(house, row.words.text);
    voice.answers.push_back(std::move(answer));
  }
  return voice;
}

}  // namespace zusage::voice

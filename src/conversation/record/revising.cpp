// A text that somebody changed: merged with what others released meanwhile, written into its files.
#include "conversation/projection/facts.hpp"
#include "conversation/record/desk_internal.hpp"
#include "conversation/record/problems_revising.hpp"
#include "conversation/record/seal_internal.hpp"
#include "ground/base/require.hpp"
#include "ground/format/json.hpp"

namespace zusage::record {

std::vector<text::File> files_of(const RevisionText& text) {
  const auto value = format::parse_json(text.files);
  require(value.has_value(), "a revision's files are JSON that we wrote");
  std::vector<text::File> files;
  for (const auto& file : value->as_array()) {
    const auto& pair = file.as_array();
    files.push_back({std::string{pair.at(0).as_string()}, std::string{pair.at(1).as_string()}});
  }
  return files;
}

// Who released last, and what both changed.
Problem Writing::collision(const std::vector<text::Conflict>& conflicts) {
  std::string what;
  for (const auto& conflict : conflicts) {
    if (!what.empty()) what += ", ";
    what += conflict.section;
    if (!conflict.id.empty()) what += " " + conflict.id;
    if (!conflict.key.empty()) what += ": " + conflict.key;
  }
  const auto last = ledger_.last_of(around_.organisation, log::organisation_stream);
  const auto speaker = last ? last->actor : std::string{};
  const auto* actor = known_->directory->find(speaker);
  return {&problems::changed_meanwhile, {{"who", actor == nullptr ? speaker : actor->name}, {"what", what}}};
}

Result<TextToLoad> Writing::settled(TextToLoad text) {
  if (!text.base) return text;
  const auto present = ledger_.last_revision(around_.organisation);
  const auto number = present ? present->number : 0;
  const auto files = present ? files_of(*present) : std::vector<text::File>{};
  if (*text.base != number) {
    const auto base = ledger_.revision(around_.organisation, *text.base);
    if (!base) {
      return std::unexpected(Problem{&problems::no_such_revision, {{"number", std::to_string(*text.base)}}});
    }
    auto merged = text::merge(text::read(files_of(*base)).organisation, text::read(files).organisation,
                              *text.organisation);
    if (!merged) return std::unexpected(merged.error());
    if (!merged->conflicts.empty()) return std::unexpected(collision(merged->conflicts));
    text.organisation = std::make_shared<model::Organisation>(std::move(merged->organisation));
    text.files.clear();
  }
  if (text.files.empty()) {
    auto rewritten = text::rewrite(files, *text.organisation);
    if (!rewritten) return std::unexpected(rewritten.error());
    text.organisation = std::make_shared<model::Organisation>(std::move(rewritten->organisation));
    for (auto& file : rewritten->files)
      text.files.emplace_back(std::move(file.path), std::move(file.content));
  }
  text.canonical = text::canonical_text(*text.organisation);
  return text;
}

Result<void> Writing::keep_answers(const AnswersToKeep& answers) {
  const auto* service = known_->service(answers.service);
  if (service == nullptr)
    return std::unexpected(Problem{&problems::letter_gone, {{"service", answers.service}}});
  if (answers.answers.empty()) return std::unexpected(Problem{&problems::nothing_answered});
  Sealer sealer{ledger_, around_.organisation, around_.random};
  std::vector<std::pair<projection::AnswerRow, act::Sealed>> rows;
  for (const auto& answer : answers.answers) {
    rows.push_back({{.service = answers.service,
                     .question = std::string{model::name_of(answer.question)},
                     .verdict = answer.verdict,
                     .digest = text::answers_digest(*service, {answer.question}),
                     .within = answer.within,
                     .share = answer.share,
                     .link = answers.link},
                    sealer.seal(answer.words)});
  }
  sealer.keep();
  const auto stream = log::register_stream("answer:" + answers.service);
  const auto last = ledger_.last_of(around_.organisation, stream);
  append_fact({.stream = stream,
               .kind = std::string{projection::letter_answered},
               .actor = answers.by,
               .payload = projection::payload_of(rows),
               .version = (last ? last->version : 0) + 1});
  return {};
}

}  // namespace zusage::record

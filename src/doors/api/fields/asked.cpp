// Our wording leaves this house only beside an answer.
#include "doors/api/fields/asked.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "conversation/record/problems_revising.hpp"
#include "doors/api/fields/heard.hpp"
#include "doors/api/fields/link.hpp"
#include "doors/api/rooms.hpp"
#include "organisation/model/lookup.hpp"
#include "organisation/text/text.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonArray;
using format::JsonObject;
using model::Question;

constexpr std::array<std::string_view, 2> verdicts{"right", "wrong"};
constexpr std::array<std::string_view, 3> stands{"open", "withdrawn", "over"};

constexpr std::array own_fields{text("words", "may be empty"),
                                text("within", "\"15 working days\"").or_null(),
                                whole("share", "of 100 cases").or_null()};
constexpr Shape own_shape{
    .name = "OwnAnswer", .doc = "What was answered by this link.", .fields = own_fields};
constexpr std::array question_fields{
    word("question", model::spellings<Question>, "of the five"),
    object("own", own_shape, "the answer; null: none yet").or_null(),
    text("ours", "our wording; null: not seen yet, or open").or_null(),
    text("digest", "of our wording, sent back with a verdict; null: not seen yet").or_null(),
    word("verdict", verdicts, "on our wording; null: none yet").or_null()};
constexpr Shape question_shape{
    .name = "AskedQuestion", .doc = "One of the five questions.", .fields = question_fields};
constexpr std::array asked_fields{
    text("organisation", "who asks"),
    text("service", "what it is about, by its name"),
    text("source", "as whom one answers: a segment, a customer, a team"),
    truth("inside", "the recipient is a team or role of the house"),
    whole("smallest_group", "inside, nothing is told before so many answered"),
    instant("opens_until", "when the link ends; null: never").or_null(),
    truth("answered", "anything was answered: our wording stands beside it"),
    truth("moved_on", "our wording changed since; nothing can be corrected any more"),
    object("questions", question_shape, "in the order of the letter").many()};

constexpr std::array answer_fields{
    word("question", model::spellings<Question>, "which"),
    text("words", "the answer; empty: does not know", most_words),
    text("within", "\"15 working days\"; null: not said", 60).optional().or_null(),
    whole("share", "of 100 cases; null: not said").up_to(100).optional().or_null()};
constexpr Shape answer_shape{.name = "AnswerUnseen", .doc = "An answer.", .fields = answer_fields};
constexpr std::array answers_fields{object("answers", answer_shape, "those that are answered").many()};
constexpr std::array verdict_fields{
    word("question", model::spellings<Question>, "which"), word("verdict", verdicts, "on our wording"),
    text("digest", "of the wording that was seen", 64),
    text("words", "what is right instead, where nothing was answered yet", most_words).optional()};
constexpr Shape verdict_shape{.name = "Verdict", .doc = "Right or not.", .fields = verdict_fields};
constexpr std::array verdicts_fields{object("verdicts", verdict_shape, "as far as there are any").many()};
constexpr std::array link_fields{text("id", "names the link; not its secret"),
                                 object("holder", actor_shape, "as whom the recipient answers"),
                                 object("made_by", actor_shape, "who made it"),
                                 instant("made_at", "when"),
                                 instant("expires_at", "until when it opens").or_null(),
                                 instant("withdrawn_at", "when it was withdrawn").or_null(),
                                 instant("answered_at", "last; null: not yet, or nobody's matter").or_null(),
                                 word("stands", stands, "whether it opens")};

bool is_inside(const Reader& reader, const std::string& holder) {
  if (model::find_segment(*reader.known->organisation, holder) != nullptr) return false;
  return !is_outside(reader, holder);
}

bool says_something(const projection::AnswerRow& row) {
  return !row.verdict.empty() || !row.words.text.empty() || !row.within.empty() || !row.share.empty();
}

Json share_of(const std::string& text) {
  std::int64_t share = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), share);
  return read.ec == std::errc{} ? Json(share) : Json(nullptr);
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

// Outside, a team or a role stands for it, not somebody by name.
model::Service without_persons(const Asked& asked) {
  auto service = *asked.service;
  for (auto* who : {&service.redeemer, &service.steering.owner}) {
    if (!who->empty()) who->id = unit_of(asked.reader, who->id);
  }
  return service;
}

Json question_json(const Asked& asked, Question question, bool seen) {
  const auto word = model::name_of(question);
  const auto* own = asked.answer(word);
  const bool said = own != nullptr && says_something(*own);
  JsonObject out{
      {"question", word}, {"own", nullptr}, {"ours", nullptr}, {"digest", nullptr}, {"verdict", nullptr}};
  if (said) {
    out["own"] = JsonObject{
        {"words", own->words.text}, {"within", text_or_null(own->within)}, {"share", share_of(own->share)}};
    out["verdict"] = text_or_null(own->verdict);
  }
  if (!seen) return out;
  const auto ours = question_words(asked.reader, without_persons(asked), question);
  out["ours"] = text_or_null(ours);
  if (!ours.empty()) out["digest"] = text::answers_digest(*asked.service, {question});
  return out;
}

}  // namespace

const Shape asked_shape{.name = "AskedLetter",
                        .doc = "The questions of a letter, for whoever has its link.",
                        .fields = asked_fields};
const Shape answers_shape{
    .name = "AnswerLetter", .doc = "Answers that were given unseen.", .fields = answers_fields};
const Shape verdicts_shape{
    .name = "JudgeLetter", .doc = "What the recipient says of our wording.", .fields = verdicts_fields};
const Shape asked_link_shape{
    .name = "LetterLink", .doc = "Asks one recipient about a letter.", .fields = link_fields};

const projection::AnswerRow* Asked::answer(std::string_view question) const {
  const auto found = std::ranges::find(own, question, &projection::AnswerRow::question);
  return found == own.end() ? nullptr : &*found;
}

bool Asked::answered() const { return std::ranges::any_of(own, says_something); }

bool Asked::moved_on() const {
  return std::ranges::any_of(own, [&](const projection::AnswerRow& row) {
    const auto question = model::parse<Question>(row.question);
    return question && says_something(row) && row.digest != text::answers_digest(*service, {*question});
  });
}

Result<Asked> open_asked(const Visit& visit, const Rooms& rooms) {
  auto link = look_up(visit, rooms, access::LinkKind::answer);
  if (!link) return std::unexpected(link.error());
  auto reader = reader_as(visit, rooms, link->holder);
  Asked asked{.link = *std::move(link), .reader = std::move(reader)};
  asked.service = asked.reader.known->service(asked.link.subject);
  if (asked.service == nullptr)
    return std::unexpected(Problem{&problems::letter_gone, {{"service", asked.link.subject}}});
  // Newest first: the first row of a question is the last word.
  for (auto& row : rooms.revisions->answers(rooms.organisation, asked.link.subject)) {
    if (row.link == asked.link.id && asked.answer(row.question) == nullptr)
      asked.own.push_back(std::move(row));
  }
  return asked;
}

Json asked_json(const Asked& asked) {
  const auto& reader = asked.reader;
  const bool seen = asked.answered();
  JsonArray questions;
  for (std::size_t i = 0; i < model::spellings<Question>.size(); ++i)
    questions.push_back(question_json(asked, static_cast<Question>(i), seen));
  return JsonObject{{"organisation", model::text_in(reader.known->organisation->name, reader.language)},
                    {"service", model::text_in(asked.service->name, reader.language)},
                    {"source", name_in(reader, unit_of(reader, asked.link.holder))},
                    {"inside", is_inside(reader, asked.link.holder)},
                    {"smallest_group", reader.rooms->gate.smallest_group()},
                    {"opens_until", instant_or_null(asked.link.expires_at)},
                    {"answered", seen},
                    {"moved_on", asked.moved_on()},
                    {"questions", std::move(questions)}};
}

Json asked_link_json(const Reader& reader, const access::Link& link,
                     const std::vector<projection::AnswerRow>& answers) {
  const auto answer = std::ranges::find(answers, link.id, &projection::AnswerRow::link);
  const bool told = answer != answers.end() && !is_inside(reader, link.holder);
  const bool over = link.expires_at && *link.expires_at <= reader.now;
  const auto stand = link.revoked_at ? 1U : over ? 2U : 0U;
  return JsonObject{{"id", link.id},
                    {"holder", actor_json(reader, link.holder)},
                    {"made_by", actor_json(reader, link.made_by)},
                    {"made_at", instant_json(link.made_at)},
                    {"expires_at", instant_or_null(link.expires_at)},
                    {"withdrawn_at", instant_or_null(link.revoked_at)},
                    {"answered_at", told ? instant_json(answer->said_at) : Json(nullptr)},
                    {"stands", stands.at(stand)}};
}

}  // namespace zusage::api

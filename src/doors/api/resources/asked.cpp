// The recipient's door to a letter: the questions, his answers, and what he says of our wording.
#include <algorithm>
#include <array>

#include "conversation/access/problems.hpp"
#include "conversation/record/problems_revising.hpp"
#include "doors/api/fields/asked.hpp"
#include "doors/api/often.hpp"
#include "doors/api/problems_letter.hpp"
#include "doors/api/problems_link.hpp"
#include "doors/api/rooms.hpp"
#include "ground/calendar/problems.hpp"
#include "organisation/text/text.hpp"

namespace zusage::api {
namespace {

using model::Question;
using Answer = record::AnswersToKeep::Answer;

constexpr int sent_within_an_hour = 30;

Answered look(const Visit& visit, Rooms& rooms) {
  const auto asked = open_asked(visit, rooms);
  if (!asked) return std::unexpected(asked.error());
  return Outcome{.body = asked_json(*asked)};
}

// Opened, not too often, and our wording is still the one he answered to.
Result<Asked> open_to_write(const Visit& visit, const Rooms& rooms) {
  auto asked = open_asked(visit, rooms);
  if (!asked) return asked;
  const Often often{.key = "asked:" + asked->link.id, .most = sent_within_an_hour, .within = hours(1)};
  if (!may_once_more(rooms, often)) return std::unexpected(Problem{&problems::link_too_busy});
  if (asked->moved_on()) return std::unexpected(Problem{&problems::letter_moved_on});
  return asked;
}

Answered keep(const Visit& visit, Rooms& rooms, const Asked& asked, std::vector<Answer> answers) {
  auto kept = rooms.recorder->keep_answers({.service = asked.link.subject,
                                            .by = unit_of(asked.reader, asked.link.holder),
                                            .link = asked.link.id,
                                            .answers = std::move(answers)});
  if (!kept) return std::unexpected(kept.error());
  return look(visit, rooms);
}

bool is_blank(const std::string& words) { return words.find_first_not_of(" \t\r\n") == std::string::npos; }

Result<Answer> answer_in(const format::Json& body) {
  Answer answer{.question = *model::parse<Question>(text_in(body, "question")),
                .words = is_blank(text_in(body, "words")) ? std::string{} : text_in(body, "words")};
  if (answer.question != Question::promise) return answer;
  const auto within = text_in(body, "within");
  if (!within.empty()) {
    const auto read = calendar::parse_duration(within);
    if (!read) return std::unexpected(read.error());
    answer.within = calendar::to_text(*read);
  }
  const auto share = whole_in(body, "share");
  if (share && *share == 0) return std::unexpected(Problem{&problems::no_share});
  if (share) answer.share = std::to_string(*share) + " %";
  return answer;
}

bool says_something(const Answer& answer) {
  return !answer.words.empty() || !answer.within.empty() || !answer.share.empty();
}

// What was answered before and is left out now is taken back.
Answered answer(const Visit& visit, Rooms& rooms) {
  const auto asked = open_to_write(visit, rooms);
  if (!asked) return std::unexpected(asked.error());
  std::vector<Answer> answers;
  for (const auto& one : *list_in(visit.body, "answers")) {
    auto read = answer_in(one);
    if (!read) return std::unexpected(read.error());
    std::erase_if(answers, [&](const Answer& other) { return other.question == read->question; });
    if (says_something(*read)) answers.push_back(*std::move(read));
  }
  if (answers.empty()) return std::unexpected(Problem{&problems::nothing_answered});
  for (const auto& row : asked->own) {
    const auto question = *model::parse<Question>(row.question);
    if (std::ranges::find(answers, question, &Answer::question) == answers.end())
      answers.push_back({.question = question});
  }
  return keep(visit, rooms, *asked, std::move(answers));
}

Answered judge(const Visit& visit, Rooms& rooms) {
  const auto asked = open_to_write(visit, rooms);
  if (!asked) return std::unexpected(asked.error());
  if (!asked->answered()) return std::unexpected(Problem{&problems::nothing_answered});
  std::vector<Answer> answers;
  for (const auto& one : *list_in(visit.body, "verdicts")) {
    const auto question = *model::parse<Question>(text_in(one, "question"));
    if (text_in(one, "digest") != text::answers_digest(*asked->service, {question}))
      return std::unexpected(Problem{&problems::letter_moved_on});
    Answer answer{.question = question, .verdict = text_in(one, "verdict")};
    if (const auto* own = asked->answer(text_in(one, "question"))) {
      answer.within = own->within;
      answer.share = own->share;
      answer.words = own->words.text;
    }
    if (answer.words.empty() && !is_blank(text_in(one, "words"))) answer.words = text_in(one, "words");
    std::erase_if(answers, [&](const Answer& other) { return other.question == question; });
    answers.push_back(std::move(answer));
  }
  return keep(visit, rooms, *asked, std::move(answers));
}

constexpr std::array look_problems{&problems::link_unknown, &problems::link_revoked, &problems::link_over,
                                   &problems::link_throttled, &problems::letter_gone};
constexpr std::array answer_problems{
    &problems::link_unknown,    &problems::link_revoked,     &problems::link_over,
    &problems::link_throttled,  &problems::letter_gone,      &problems::link_too_busy,
    &problems::letter_moved_on, &problems::nothing_answered, &problems::no_share};
constexpr std::array judge_problems{&problems::link_unknown,    &problems::link_revoked,
                                    &problems::link_over,       &problems::link_throttled,
                                    &problems::letter_gone,     &problems::link_too_busy,
                                    &problems::letter_moved_on, &problems::nothing_answered};
constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = "/api/v1/asked/{secret}",
                                   .name = "look_at_asked_letter",
                                   .summary = "The questions of a letter, by the recipient's link",
                                   .right = Right::anybody,
                                   .answer = &asked_shape,
                                   .problems = look_problems,
                                   .handle = now<look>},
                          Endpoint{.method = http::Method::put,
                                   .path = "/api/v1/asked/{secret}/answers",
                                   .name = "answer_letter",
                                   .summary = "Answer unseen, or correct what was answered",
                                   .right = Right::anybody,
                                   .body = &answers_shape,
                                   .answer = &asked_shape,
                                   .problems = answer_problems,
                                   .handle = now<answer>},
                          Endpoint{.method = http::Method::put,
                                   .path = "/api/v1/asked/{secret}/verdicts",
                                   .name = "judge_letter",
                                   .summary = "Say of our wording whether it is right",
                                   .right = Right::anybody,
                                   .body = &verdicts_shape,
                                   .answer = &asked_shape,
                                   .problems = judge_problems,
                                   .handle = now<judge>}};

}  // namespace

extern const Resource asked_resource{.endpoints = rows};

}  // namespace zusage::api

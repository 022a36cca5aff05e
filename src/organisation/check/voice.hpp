// What recipients say about the five answers, as plain values: filled by insight/ from the answers to
// letters, or read from a file. And whether they see it differently than the organisation does.
#pragma once

#include <vector>

#include "organisation/model/organisation.hpp"

namespace zusage::check {

enum class Verdict { none, right, wrong };  // on our wording, once it was seen

struct RecipientAnswer {
  std::string service;
  model::Question question = model::Question::recipient;
  std::string from;        // the recipient: a segment, a customer, a team, a role
  std::string respondent;  // whoever answers again under this word corrects himself
  model::Date on;
  Verdict verdict = Verdict::none;
  std::string digest = {};  // of our wording as it stood then; empty: the present one
  std::string names = {};   // the actor that the answer names; empty: none that is known
  std::optional<model::Duration> within = {};
  std::optional<model::Share> share = {};
  std::string words = {};
  std::optional<bool> outside = {};  // empty: as the text says of `from`
  std::int64_t order = 0;            // of two on one day the later one counts

  // Names, deadline, share, words or a verdict: something was said.
  [[nodiscard]] bool empty() const;
};

struct Voice {
  static constexpr int usual_smallest_group = 8;
  std::vector<RecipientAnswer> answers;
  int smallest_group = usual_smallest_group;
};

// What is to be said of one answer of one service. Answers of outside and of inside are counted apart.
struct Heard {
  std::string service;
  model::Question question = model::Question::recipient;
  bool outside = true;
  std::vector<const RecipientAnswer*> answers = {};    // newest first, one of each respondent
  std::vector<const RecipientAnswer*> differing = {};  // those that see it differently, and still do
  bool may_be_told = false;                            // outside; inside as soon as the group is large enough
  bool differs = false;                                // an open point
};

// In the order of services and questions. What was said before the window is not heard.
[[nodiscard]] std::vector<Heard> heard_of(const model::Organisation& organisation, const Voice& voice,
                                          model::Date today);

// `answers: [{service: …, question: …, from: …, on: …, verdict|names|within|share|words: …}]`. Refuses what
// it cannot mean (9374-9376), with its place.
[[nodiscard]] Result<Voice> read_voice(std::string_view text, const std::string& file);

}  // namespace zusage::check

// Runs the rules over a model and does what its text says about them: severities, what is allowed and until
// when. Reads no clock; what could not be read is no finding.
#pragma once

#include <span>

#include "organisation/check/rule.hpp"
#include "organisation/check/voice.hpp"

namespace zusage::check {

struct Occasion {
  model::Date today;
  // Where the text has problems. What is missing there may stand in what could not be read, so nothing is
  // reported about the entity around it.
  std::vector<Place> unread = {};
  const Voice* voice = nullptr;  // null: nothing is known of what recipients say
};

// How many services answer all five questions, and the first that does not; empty when there is none.
struct Coverage {
  int services = 0;
  int answered = 0;
  std::string next = {};
};

struct Judgement {
  std::vector<Finding> findings;  // in the order of files and lines; allowed ones are among them
  std::vector<Problem> problems;  // what `check` or `allow` says and cannot mean
  std::vector<Problem> remarks;   // worth saying, changes nothing: expired, superfluous
  Coverage coverage;
  std::vector<const Rule*> no_data = {};  // rules that could not be judged: neither found nor passed
};

[[nodiscard]] Judgement judge(const model::Organisation& organisation, const Occasion& occasion);

// All rules by id.
[[nodiscard]] std::span<const Rule* const> rules();

}  // namespace zusage::check

// How a deadline was counted, in sentences for people and in JSON for programs.
#pragma once

#include <string>

#include "ground/calendar/deadline.hpp"

namespace zusage::cli {

// One question and its answer.
struct Deadline {
  calendar::Calendar calendar;
  calendar::Reading start;
  calendar::Duration within;
  calendar::Counting counting;
  calendar::Counted counted;
};

// The due instant alone on the first line, then how it was counted.
[[nodiscard]] std::string deadline_text(const Deadline& deadline, Language language);

[[nodiscard]] std::string deadline_json(const Deadline& deadline);

}  // namespace zusage::cli

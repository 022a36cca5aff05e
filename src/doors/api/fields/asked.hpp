// The letter as its recipient is asked about it by a link: the five questions first, unseen; our wording
// beside his answers afterwards.
#pragma once

#include "conversation/access/link.hpp"
#include "doors/api/fields/reader.hpp"

namespace zusage::api {

extern const Shape asked_shape;       // what the recipient reads
extern const Shape answers_shape;     // what he says unseen
extern const Shape verdicts_shape;    // and of our wording
extern const Shape asked_link_shape;  // a link as those list it who made it

inline constexpr std::size_t most_words = 1000;

// What a secret opens, and what was answered by it: the last word to each question.
struct Asked {
  access::Link link;
  Reader reader;
  const model::Service* service = nullptr;
  std::vector<projection::AnswerRow> own = {};

  [[nodiscard]] const projection::AnswerRow* answer(std::string_view question) const;
  [[nodiscard]] bool answered() const;  // anything at all
  [[nodiscard]] bool moved_on() const;  // our wording changed where he answered
};

// Refuses as look_up does, and where the service is gone (9512).
[[nodiscard]] Result<Asked> open_asked(const Visit& visit, const Rooms& rooms);

[[nodiscard]] format::Json asked_json(const Asked& asked);

// `answers`: those of the service. Inside, nobody reads who has answered.
[[nodiscard]] format::Json asked_link_json(const Reader& reader, const access::Link& link,
                                           const std::vector<projection::AnswerRow>& answers);

}  // namespace zusage::api

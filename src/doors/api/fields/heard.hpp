// What recipients answered, beside what we say: both side by side, with the open point where they differ.
#pragma once

#include "doors/api/fields/reader.hpp"
#include "organisation/check/check.hpp"

namespace zusage::api {

extern const Shape finding_shape;
extern const Shape heard_shape;

// Our wording of one of the five answers, as a sentence; empty: open.
[[nodiscard]] std::string question_words(const Reader& reader, const model::Service& service,
                                         model::Question question);

[[nodiscard]] format::Json heard_json(const Reader& reader, const check::Voice& voice,
                                      const check::Judgement& judgement, const model::Service& service);

}  // namespace zusage::api

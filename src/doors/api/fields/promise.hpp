// A service's promise as sentences for its recipient.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doors/api/fields/reader.hpp"

namespace zusage::api {

// "Antwort in 1 Arbeitstag, in 95 % der Fälle", one per objective that is measured; criteria are apart.
[[nodiscard]] std::vector<std::string> promise_sentences(const model::Service& service, Language language);

// "20 Arbeitstage", or empty when the objective is not promised with a length.
[[nodiscard]] std::string within_words(const model::Service& service, model::ObjectiveKind kind,
                                       Language language);

// The organisation's own sentence for what the promise legally is.
[[nodiscard]] std::string binding_sentence(const Reader& reader, model::Binding binding);

// Why this reader cannot ask for the service, as a sentence; nothing when he can.
[[nodiscard]] std::optional<std::string> why_not_ask(const Reader& reader, const model::Service& service);

}  // namespace zusage::api

// What was released, and what recipients say about it: the port for readers, and answers to keep.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conversation/log/entry.hpp"
#include "conversation/projection/directory.hpp"
#include "organisation/text/text.hpp"

namespace zusage::record {

// A released text beside the chain.
struct RevisionText {
  std::int64_t number = 0;
  std::string digest;
  std::string canonical;
  std::string files;  // JSON: [[path, content], …]
};

// The files of that text as they were submitted.
[[nodiscard]] std::vector<text::File> files_of(const RevisionText& text);

// What was released, for readers.
class Revisions {
 public:
  virtual ~Revisions() = default;
  // Newest first, with their reasons.
  [[nodiscard]] virtual std::vector<projection::RevisionRow> revisions(
      log::OrganisationId organisation) const = 0;
  [[nodiscard]] virtual std::optional<RevisionText> text(log::OrganisationId organisation,
                                                         std::int64_t number) const = 0;
  // What recipients answered, newest first; of all services where none is named.
  [[nodiscard]] virtual std::vector<projection::AnswerRow> answers(log::OrganisationId organisation,
                                                                   const std::string& service) const = 0;
};

// What a recipient says about a letter by his link.
struct AnswersToKeep {
  std::string service;
  std::string by;
  struct Answer {
    model::Question question = model::Question::recipient;
    std::string verdict = {};  // "" (unseen), right, wrong, other
    std::string within = {}, share = {}, words = {};
  };
  std::vector<Answer> answers;
};

}  // namespace zusage::record

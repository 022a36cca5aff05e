// What was released, what recipients say about it, and who names whom: the port for readers, and what to
// keep.
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
  // Whom each team or role names, in order of its id.
  [[nodiscard]] virtual std::vector<projection::NeighboursRow> neighbours(
      log::OrganisationId organisation) const = 0;
};

// What a recipient says about a letter by his link.
struct AnswersToKeep {
  std::string service;
  std::string by;
  std::string link = {};  // id of the link: whoever answers again by it corrects himself
  struct Answer {
    model::Question question = model::Question::recipient;
    std::string verdict = {};  // "" (unseen), right, wrong, other
    std::string within = {}, share = {}, words = {};
  };
  std::vector<Answer> answers;
};

// Who gets something from a team or role, and from whom it needs something: ids of teams and roles. It
// replaces what was named before.
struct NeighboursToName {
  std::string unit;
  std::vector<std::string> gives, needs;
  std::string speaker;
};

// Somebody who was invited comes in: a person of that team or role, with an account of its own.
struct NewcomerToAdmit {
  std::string id;  // wished for; a number is put behind it where it is taken
  std::string name;
  std::string login;
  std::string unit;
  bool holds = false;   // the unit is a role
  std::string speaker;  // who invited
};

}  // namespace zusage::record

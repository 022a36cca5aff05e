// What goes into the log beside conversations: revisions of the text, actors of the register, accounts.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "conversation/log/entry.hpp"
#include "conversation/projection/known.hpp"
#include "organisation/text/text.hpp"

namespace zusage::record {

// A text that was read and checked. Its persons, customers, contacts and suppliers go into the register.
struct TextToLoad {
  std::shared_ptr<const model::Organisation> organisation;
  std::string canonical;                                   // its canonical bytes
  std::vector<std::pair<std::string, std::string>> files;  // as submitted: path, content
  std::string tz_version = "unknown";
  std::string speaker;
  std::optional<Instant> said_at;
  std::string reason = {};  // why, in the speaker's words; may be empty
  // The revision that the speaker changed; 0: there was none. Then `canonical` is made here, and without
  // `files` those of the present revision are rewritten. Where others released something meanwhile, both are
  // kept as long as they touched other entities or keys; else it is refused (9510).
  std::optional<std::int64_t> base = {};
};

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

struct ActorToRegister {
  std::string id;
  std::vector<model::ActorKind> kinds;
  std::string name;
  std::string segment;
  std::string of;
  std::vector<std::string> holds;
  std::vector<std::string> member_of;
  std::vector<std::string> leads;
  std::string speaker;
};

struct AccountToOpen {
  std::string person;
  std::string name;  // used when the person is not in the register yet; empty: it must be
  std::string login;
  std::vector<std::string> rights;
  std::string speaker;
};

}  // namespace zusage::record

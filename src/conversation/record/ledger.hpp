// The port of the only writer: one transaction at a time on one connection. store/ implements it.
#pragma once

#include "conversation/log/act_log.hpp"
#include "conversation/projection/tables.hpp"
#include "conversation/record/register.hpp"
#include "conversation/record/saying.hpp"

namespace zusage::record {

// Locked in the writing transaction.
struct Head {
  std::int64_t position = 0;        // of the last entry
  std::int64_t next_number = 1001;  // of the next request
  friend bool operator==(const Head&, const Head&) = default;
};

// The first answer to an act id, kept thirty days.
struct Answered {
  std::string body_digest;
  Recorded recorded;
  Instant answered_at;
};

class Ledger : public log::ActLog, public log::Words, public projection::Tables {
 public:
  using Org = log::OrganisationId;

  virtual void begin() = 0;
  virtual void commit() = 0;
  virtual void rollback() = 0;
  // One level inside the transaction: what fails alone is undone alone.
  virtual void mark() = 0;
  virtual void keep() = 0;
  virtual void undo() = 0;

  // Makes the organisation's rows on first use.
  [[nodiscard]] virtual Head head(Org organisation) = 0;
  virtual void put_head(Org organisation, const Head& head) = 0;

  // The last entry of a stream, or nothing.
  [[nodiscard]] virtual std::optional<log::Entry> last_of(Org organisation, std::string_view stream) = 0;
  [[nodiscard]] virtual bool holds_act(Org organisation, const Uuid& act_id) = 0;
  virtual void append(Org organisation, const log::Entry& entry) = 0;
  virtual void put_word(Org organisation, const log::Word& word) = 0;

  [[nodiscard]] virtual std::optional<Answered> answered(Org organisation, const Uuid& act_id) = 0;
  virtual void put_answered(Org organisation, const Uuid& act_id, const Answered& answered) = 0;
  virtual void forget_answers_before(Org organisation, Instant at) = 0;

  // When the clock owes a word in a request; nothing: no longer.
  virtual void put_due(Org organisation, const Uuid& request, std::optional<Instant> at) = 0;
  [[nodiscard]] virtual std::vector<Uuid> due_before(Org organisation, Instant now, int limit) = 0;

  [[nodiscard]] virtual std::optional<std::int64_t> number_of(Org organisation, const Uuid& request) = 0;
  // The request that carries this system and number.
  [[nodiscard]] virtual std::optional<Uuid> request_of(Org organisation, const act::External& external) = 0;
  [[nodiscard]] virtual std::vector<projection::ActorRow> actors(Org organisation) = 0;
  [[nodiscard]] virtual std::optional<projection::AccountRow> account(Org organisation,
                                                                      std::string_view person) = 0;
  [[nodiscard]] virtual std::vector<projection::AbsenceRow> absences(Org organisation) = 0;
  // Open and closed, in order of person.
  [[nodiscard]] virtual std::vector<projection::AccountRow> accounts(Org organisation) = 0;
  // The person who has this login.
  [[nodiscard]] virtual std::optional<std::string> person_of(Org organisation, std::string_view login) = 0;

  // False when it served before; those that are over are forgotten.
  [[nodiscard]] virtual bool use_proof(Org organisation, const Proof& proof, Instant now) = 0;

  [[nodiscard]] virtual std::optional<RevisionText> last_revision(Org organisation) = 0;
  [[nodiscard]] virtual std::optional<RevisionText> revision(Org organisation, std::int64_t number) const = 0;
  virtual void put_revision(Org organisation, const RevisionText& text) = 0;

  [[nodiscard]] virtual std::optional<log::Anchor> last_anchor(Org organisation) = 0;
  virtual void put_anchor(Org organisation, const log::Anchor& anchor) = 0;
};

}  // namespace zusage::record

// The writing side of the projections, within the transaction of the act. Only record/ (and folding again)
// holds one; readers cannot write by type.
#pragma once

#include "conversation/log/entry.hpp"
#include "conversation/projection/line.hpp"
#include "conversation/projection/register_rows.hpp"
#include "conversation/projection/voice.hpp"

namespace zusage::projection {

class Tables {
 public:
  virtual ~Tables() = default;
  // Each replaces the row of the same key.
  virtual void put(log::OrganisationId organisation, const RequestRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const CommitmentRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const OutcomeRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const LineRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const ExternalRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const ActorRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const AccountRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const RevisionRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const AnswerRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const AboutRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const WishRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const PerceptionRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const NeedVerdictRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const RepeatSettledRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const CustomerNoteRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const AbsenceRow& row) = 0;
  virtual void put(log::OrganisationId organisation, const NeighboursRow& row) = 0;
};

}  // namespace zusage::projection

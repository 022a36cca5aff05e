// Texts become references before anybody judges them: a fresh salt and reference for new words, the old seal
// for words that did not change. Known to record/ only.
#pragma once

#include <vector>

#include "conversation/access/sign_in.hpp"
#include "conversation/record/ledger.hpp"

namespace zusage::record {

class Sealer {
 public:
  Sealer(Ledger& ledger, log::OrganisationId organisation, const access::Random& random)
      : ledger_(ledger), organisation_(organisation), random_(random) {}

  // Empty text: nothing. `former`: kept when it seals the same text.
  [[nodiscard]] act::Sealed seal(const std::string& text, const act::Sealed& former = {});
  [[nodiscard]] act::Terms terms(const TermsSaid& said, const act::Terms& former);
  // Writes the new words; call once the act stands.
  void keep();

 private:
  Ledger& ledger_;
  log::OrganisationId organisation_;
  const access::Random& random_;
  std::vector<log::Word> fresh_;
};

}  // namespace zusage::record

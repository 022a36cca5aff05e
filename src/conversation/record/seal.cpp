// Sealing words.
#include "conversation/record/seal_internal.hpp"

namespace zusage::record {

act::Sealed Sealer::seal(const std::string& text, const act::Sealed& former) {
  if (text.empty()) return {};
  if (!former.empty()) {
    const auto word = ledger_.word(organisation_, former.ref);
    if (word && word->text == text) return former;
  }
  std::array<std::uint8_t, 32> bytes{};
  random_(bytes);
  log::Word word{.ref = to_hex(std::span{bytes}.first(16)),
                 .salt = std::string{reinterpret_cast<const char*>(bytes.data()) + 16, 16},
                 .text = text};
  act::Sealed sealed{.ref = word.ref, .digest = log::word_digest(word.salt, text)};
  fresh_.push_back(std::move(word));
  return sealed;
}

act::Terms Sealer::terms(const TermsSaid& said, const act::Terms& former) {
  act::Terms terms = former;
  if (said.result) terms.result = seal(*said.result, former.result);
  if (said.due) terms.due = said.due;
  if (said.leaves_due_open) terms.due.reset();
  if (said.place) terms.place = seal(*said.place, former.place);
  if (said.details) terms.details = seal(*said.details, former.details);
  if (!said.criteria) return terms;
  terms.criteria.clear();
  for (std::size_t i = 0; i < said.criteria->size(); ++i) {
    const auto& before = i < former.criteria.size() ? former.criteria[i] : act::Sealed{};
    auto sealed = seal((*said.criteria)[i], before);
    if (!sealed.empty()) terms.criteria.push_back(std::move(sealed));
  }
  return terms;
}

void Sealer::keep() {
  for (const auto& word : fresh_) ledger_.put_word(organisation_, word);
  fresh_.clear();
}

}  // namespace zusage::record

// What the house itself says in a text: reasons that stand with its own revisions. They are stored in the
// organisation's language and shown in the reader's.
#pragma once

#include "ground/base/problem.hpp"

namespace zusage::model {

inline constexpr Phrase why_complaints{
    .en = "Every organisation takes complaints: the service was added.",
    .de = "Jede Organisation nimmt Beschwerden an: Die Leistung ist dazugekommen."};

}  // namespace zusage::model

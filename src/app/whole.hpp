// The organisation as one model, with everybody of the register in it; and how two of them differ.
#pragma once

#include <string>
#include <vector>

#include "conversation/projection/known.hpp"
#include "organisation/text/text.hpp"

namespace zusage::app {

// The text says more of an actor than the register does; where both speak of the same, the register is newer.
[[nodiscard]] model::Organisation whole_of(const projection::Known& known);

struct Differences {
  std::vector<std::string> added, changed, removed;  // "services meter-change", "strategy"
  [[nodiscard]] bool empty() const { return added.empty() && changed.empty() && removed.empty(); }
};

// Persons, customers, contacts and suppliers that the later text does not name stay: they are not removed.
[[nodiscard]] Differences differences(const model::Organisation& before, const model::Organisation& after);

}  // namespace zusage::app

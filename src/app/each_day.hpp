// What is done once a day while a server runs: the day's anchor, and forgetting what is over.
#pragma once

#include <optional>

#include "app/house.hpp"

namespace zusage::app {

class EachDay {
 public:
  explicit EachDay(House& house) : house_(house) {}

  // Does it when it was not done on this day yet. A day that has its anchor from before a restart gets no
  // second one.
  void look(Instant now);

 private:
  House& house_;
  std::optional<Instant> done_;  // the day it was done last
};

}  // namespace zusage::app

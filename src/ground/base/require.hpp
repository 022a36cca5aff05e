// Faults: disk, socket, memory or a bug of our own. Thrown, caught at three places only (style.md).
#pragma once

#include <source_location>
#include <stdexcept>
#include <string>

namespace zusage {

struct Fault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Stays on in release. `why` says why this must hold.
inline void require(bool holds, const char* why, std::source_location at = std::source_location::current()) {
  if (holds) return;
  throw Fault(std::string{at.file_name()} + ":" + std::to_string(at.line()) + ": " + why);
}

}  // namespace zusage

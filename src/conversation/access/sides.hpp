// Which side of a request somebody may speak for. Pure: row and directory in, sides out.
#pragma once

#include <string>
#include <string_view>

#include "conversation/projection/directory.hpp"

namespace zusage::access {

struct Sides {
  bool customer = false;  // may speak for who asks
  bool provider = false;  // may speak for who gives
  bool reader = false;    // may read it: either side, the redeemer, or the outside customer behind it
  // The actor spoken for; empty: for itself.
  std::string as_customer;
  std::string as_provider;
  // The absent colleague in whose place it speaks there; empty: in its own.
  std::string absent_customer = {};
  std::string absent_provider = {};
  [[nodiscard]] bool any() const { return customer || provider || reader; }
};

[[nodiscard]] Sides sides_of(std::string_view person, const projection::RequestRow& row,
                             const projection::Directory& directory);

// The same with the sides of everybody who is away at that instant and named this person as deputy. Whoever
// stands on one side does not stand in for somebody on the other.
[[nodiscard]] Sides sides_at(std::string_view person, const projection::RequestRow& row,
                             const projection::Directory& directory, Instant now);

// Persons of the provider to whom the request may be given.
[[nodiscard]] std::vector<const projection::Actor*> assignable(const projection::RequestRow& row,
                                                               const projection::Directory& directory);

}  // namespace zusage::access

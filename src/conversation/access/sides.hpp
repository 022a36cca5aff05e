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
  [[nodiscard]] bool any() const { return customer || provider || reader; }
};

[[nodiscard]] Sides sides_of(std::string_view person, const projection::RequestRow& row,
                             const projection::Directory& directory);

// Persons of the provider to whom the request may be given.
[[nodiscard]] std::vector<const projection::Actor*> assignable(const projection::RequestRow& row,
                                                               const projection::Directory& directory);

}  // namespace zusage::access

// Who names whom: the teams and roles of a house as neighbours, both sides beside each other.
#pragma once

#include <string>
#include <vector>

#include "doors/api/fields/reader.hpp"

namespace zusage::api {

// A reader's team or role, the one he asks about where he has several; empty: he belongs to none.
[[nodiscard]] std::string own_unit(const Reader& reader, std::string_view wanted);

struct Named {
  model::Organisation organisation;
  std::vector<std::string> gives, needs;  // ids
  bool grown = false;                     // units or services were added
};

// The text with the named teams in it: those it lacks, and a service that promises nothing yet wherever the
// giver has none for the other. A giver whose services promise something already is left as it is written.
[[nodiscard]] Named with_neighbours(model::Organisation text, const std::string& unit,
                                    const std::vector<std::string>& gives,
                                    const std::vector<std::string>& needs);

extern const Shape network_shape;
[[nodiscard]] format::Json network_json(const Reader& reader, const Rooms& rooms, const std::string& unit,
                                        bool may_invite);

}  // namespace zusage::api

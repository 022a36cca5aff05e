// Whom a complaint concerns, and so who does not answer it.
#pragma once

#include <set>
#include <string>

#include "doors/api/fields/reader.hpp"

namespace zusage::api {

// Persons who had to do with what the request complains about; empty: it complains about nothing.
[[nodiscard]] std::set<std::string> concerned_by(const Reader& reader, const projection::RequestRow& row);

}  // namespace zusage::api

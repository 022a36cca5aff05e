// Whose name a reader is told. The parties of a request and the provider's team know each other by name, all
// others read the team; and nobody but the parties reads a name beside what came late or has a result.
#pragma once

#include "doors/api/fields/reader.hpp"

namespace zusage::api {

struct Names {
  bool asking = false;  // colleagues on the asking side are named
  bool giving = false;  // and on the giving side
};

[[nodiscard]] Names names_in(const Reader& reader, const projection::RequestRow& row);

// Late now, done too late, or over: a list joins that with no colleague's name, whoever reads it.
[[nodiscard]] bool tells_a_result(const projection::RequestRow& row, Instant now);

// The actor, or its unit where it is a colleague who is not to be named. Oneself one always knows.
[[nodiscard]] std::string shown(const Reader& reader, const projection::RequestRow& row,
                                std::string_view actor, bool named);
[[nodiscard]] format::Json shown_json(const Reader& reader, const projection::RequestRow& row,
                                      std::string_view actor, bool named);
// Null also where the actor is not to be named: its unit stands elsewhere on the page.
[[nodiscard]] format::Json named_or_null(const Reader& reader, const projection::RequestRow& row,
                                         std::string_view actor, bool named);

}  // namespace zusage::api

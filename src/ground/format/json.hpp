// Strict JSON in and out. The value itself is Boost.JSON's; nobody parses or prints it past these two
// functions.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value.hpp>
#include <string>
#include <string_view>

#include "ground/base/problem.hpp"

namespace zusage::format {

using Json = boost::json::value;
using JsonObject = boost::json::object;
using JsonArray = boost::json::array;

// Refuses doubled keys, depth above 32, invalid UTF-8, NUL characters and anything behind the value. The
// place of a problem has line and column; its file is the caller's. Order of members is kept.
[[nodiscard]] Result<Json> parse_json(std::string_view text);

enum class Layout { compact, pretty };

// Members in their order, numbers in the shortest form that reads back the same. Pretty ends with a line
// break.
[[nodiscard]] std::string print(const Json& value, Layout layout = Layout::compact);

}  // namespace zusage::format

// A statement of sql/ or migrations/, embedded at build time.
#pragma once

#include <string_view>

namespace zusage::store {

struct Question {
  int number;  // index into the cache of prepared statements
  std::string_view text;
};

}  // namespace zusage::store

// How often something was done from one place within a while, kept beside the failures to sign in.
#pragma once

#include <string>

#include "ground/base/instant.hpp"

namespace zusage::api {

struct Rooms;

struct Often {
  std::string key;  // what is counted for whom: "door:127.0.0.1"
  int most = 0;
  Span within;
};

[[nodiscard]] bool is_too_often(const Rooms& rooms, const Often& often);
void count_one_more(const Rooms& rooms, const Often& often);
// Counts, unless it was done as often as is allowed.
[[nodiscard]] bool may_once_more(const Rooms& rooms, const Often& often);

}  // namespace zusage::api

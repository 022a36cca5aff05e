// What `zusage doctor` sees: signs, each with its sentence and an advice where something is to be done.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ground/base/problem.hpp"

namespace zusage::cli {

enum class Health { well, doubtful, broken };

struct Sign {
  std::string_view name;  // "disk", stable for programs
  Health health = Health::well;
  Phrase sentence;
  Phrase advice = {};  // empty where all is well
  Facts about = {};
};

struct DoctorWish {
  std::string data;
  std::string listen;      // as of `serve`
  std::string public_url;  // empty: none
};

}  // namespace zusage::cli

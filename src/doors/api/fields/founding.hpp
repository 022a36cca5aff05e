// The first text of a house, from the answers of whoever sets it up.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "organisation/text/text.hpp"

namespace zusage::api {

// The answers.
struct Founding {
  std::string name, kind, language, time_zone;
  std::string land;          // "NW": its holidays
  std::string begins, ends;  // of a working day, "08:00"
  std::string person, login, password;
  std::string unit;                                 // the person's team or role
  std::vector<std::string> gives = {}, needs = {};  // names of teams that get something, that give something
};

// "Müller & Söhne" as an id: "mueller-soehne"; empty when no letter or digit is left.
[[nodiscard]] std::string slug_of(std::string_view name);

// The slug, or `otherwise` where it is empty; with a number behind it where an entity has it already.
[[nodiscard]] std::string free_id(const model::Organisation& text, std::string slug,
                                  std::string_view otherwise);

struct FirstText {
  text::File file;
  std::string person;  // ids of who sets up, and of its team; persons stand in the register, not in the text
  std::string unit;
  std::vector<std::string> gives = {}, needs = {};  // ids of the named teams
};

// The team of whoever sets up, the named teams, and between them services without a promise yet: what the
// check asks about first.
[[nodiscard]] FirstText first_text(const Founding& given);

}  // namespace zusage::api

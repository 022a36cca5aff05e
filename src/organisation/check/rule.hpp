// A rule of the check as data plus one function. Adding a rule means adding rules/<name>.cpp, which defines
// the constant `<name>`; catalogue, reference page, `zusage explain` and a test of both examples follow.
#pragma once

#include "organisation/check/finding.hpp"
#include "organisation/model/organisation.hpp"

namespace zusage::check {

struct Occasion;

struct Rule {
  std::string_view id;    // "Z107", never reused
  std::string_view name;  // says what is wrong and reads well after "allow": "promise-not-measurable"
  Severity severity;
  Phrase title;
  Phrase why;
  Phrase message;  // about one finding; `{service}` stands for the name of that service
  Phrase advice;
  std::string_view fires_on;   // legal text that has the finding
  std::string_view silent_on;  // the same, mended
  void (*run)(const model::Organisation& organisation, Findings& findings) = nullptr;
  // Of a rule that also needs what recipients said; without that it has no data and finds nothing.
  void (*hear)(const model::Organisation& organisation, const Occasion& occasion,
               Findings& findings) = nullptr;
  std::string_view heard = {};  // what recipients said in both examples; read_voice reads it
};

}  // namespace zusage::check

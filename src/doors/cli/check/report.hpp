// What `zusage check` has to say, put together; how it is said stands in text.cpp and json.cpp.
#pragma once

#include "doors/cli/check/denied.hpp"
#include "doors/cli/check/excerpt.hpp"
#include "doors/cli/command.hpp"
#include "organisation/check/check.hpp"

namespace zusage::cli {

struct Counts {
  int errors = 0;
  int warnings = 0;
  int notes = 0;
  int allowed = 0;  // among none of the others
  int denied = 0;   // warnings and notes that --deny names
};

struct Report {
  std::string path;
  std::size_t files = 0;
  Sources sources = {};
  model::Organisation organisation = {};
  model::Date as_of = {};
  Denied denied = {};
  std::vector<Problem> problems = {};  // of the text, in the order of files and lines
  std::vector<Problem> remarks = {};
  std::vector<check::Finding> findings = {};
  check::Coverage coverage = {};
  std::vector<const check::Rule*> no_data = {};

  [[nodiscard]] Counts counts() const;
  [[nodiscard]] Exit exit() const;
};

// The sentence of a finding, with names instead of ids.
[[nodiscard]] std::string sentence_of(const check::Finding& finding, const model::Organisation& organisation,
                                      Language language);

[[nodiscard]] std::string report_text(const Report& report, Language language, const Canvas& canvas);
// The last lines of the text: how many of each kind, how far the five questions are answered, what is next.
[[nodiscard]] std::string summary_text(const Report& report, Language language, const Canvas& canvas);
[[nodiscard]] std::string report_json(const Report& report);

}  // namespace zusage::cli

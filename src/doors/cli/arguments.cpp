// The words of a command line, after parsing; and how every command speaks of a problem.
#include <fmt/format.h>

#include "doors/cli/command.hpp"

namespace zusage::cli {

bool Arguments::has(std::string_view name) const { return given_.contains(std::string{name}); }

std::string Arguments::value(std::string_view name) const {
  const auto all = values(name);
  return all.empty() ? std::string{} : all.back();
}

std::vector<std::string> Arguments::values(std::string_view name) const {
  const auto found = given_.find(std::string{name});
  return found == given_.end() ? std::vector<std::string>{} : found->second;
}

Exit complain(const Problem& problem, Outside& outside) {
  const bool german = outside.language == Language::de;
  std::string place = problem.place.file;
  if (problem.place.line > 0) place += fmt::format(":{}:{}", problem.place.line, problem.place.column);
  outside.complain(fmt::format("{} {}: {}\n", german ? "Fehler" : "error", problem_id(problem.kind->number),
                               title_of(problem, outside.language)));
  if (!place.empty()) outside.complain(fmt::format("  --> {}\n", place));
  outside.complain(
      fmt::format("  = {}: {}\n", german ? "Rat" : "advice", advice_of(problem, outside.language)));
  return Exit::wrong_input;
}

}  // namespace zusage::cli

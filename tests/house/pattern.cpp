// Thin over regcomp; a pattern that does not compile is a mistake in the test itself.
#include "pattern.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "sources.hpp"

namespace house {

Pattern::Pattern(const std::string& text) { REQUIRE(regcomp(&compiled_, text.c_str(), REG_EXTENDED) == 0); }

bool Pattern::found_in(const std::string& line) const {
  return regexec(&compiled_, line.c_str(), 0, nullptr, 0) == 0;
}

std::string Pattern::bracket(const std::string& line) const {
  std::array<regmatch_t, 2> match{};
  if (regexec(&compiled_, line.c_str(), 2, match.data(), 0) != 0 || match[1].rm_so < 0) return {};
  const auto begin = static_cast<std::size_t>(match[1].rm_so);
  return line.substr(begin, static_cast<std::size_t>(match[1].rm_eo) - begin);
}

int exceptions_for(const std::string& limit, const std::string& path) {
  static const auto rows = table("tests/house/exceptions.txt");
  return static_cast<int>(std::ranges::count_if(
      rows, [&](const auto& row) { return row.size() >= 3 && row[0] == limit && row[1] == path; }));
}

bool excepted(const std::string& limit, const std::string& path) { return exceptions_for(limit, path) > 0; }

}  // namespace house

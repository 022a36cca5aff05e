// POSIX extended expressions (std::regex is slow and warns falsely under sanitizers), and the list of
// exceptions.
#pragma once

#include <regex.h>

#include <string>

namespace house {

class Pattern {
 public:
  explicit Pattern(const std::string& text);
  ~Pattern() { regfree(&compiled_); }
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;
  [[nodiscard]] bool found_in(const std::string& line) const;
  // The first bracket, or empty.
  [[nodiscard]] std::string bracket(const std::string& line) const;

 private:
  regex_t compiled_{};
};

// Rows of exceptions.txt for this limit and path; one row excuses one place, or the whole file.
[[nodiscard]] int exceptions_for(const std::string& limit, const std::string& path);
[[nodiscard]] bool excepted(const std::string& limit, const std::string& path);

}  // namespace house

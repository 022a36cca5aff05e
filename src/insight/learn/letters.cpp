// Numbers with their separators.
#include <fmt/format.h>

#include "insight/learn/columns.hpp"

namespace zusage::learn {

std::string grouped(std::int64_t number, Language language) {
  std::string digits = fmt::format("{}", number);
  const std::size_t sign = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > sign + 3;) {
    at -= 3;
    digits.insert(at, 1, language == Language::de ? '.' : ',');
  }
  return digits;
}

}  // namespace zusage::learn

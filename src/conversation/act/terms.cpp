// Words of wishes and of how it was.
#include "conversation/act/terms.hpp"

#include <algorithm>
#include <array>

namespace zusage::act {
namespace {

constexpr std::array<std::string_view, 5> wishes = {"none", "on_date", "fast", "right_first", "informed"};
constexpr std::array<std::string_view, 5> dimensions = {"", "reliability", "responsiveness", "reliability",
                                                        "responsiveness"};
constexpr std::array<std::string_view, 4> perceptions = {"none", "worse", "as_expected", "better"};

template <class Choice, std::size_t count>
std::optional<Choice> choice_of(const std::array<std::string_view, count>& words, std::string_view word) {
  const auto found = std::ranges::find(words, word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Choice>(found - words.begin());
}

}  // namespace

std::string_view name_of(Wish wish) { return wishes.at(static_cast<std::size_t>(wish)); }
std::optional<Wish> wish_of(std::string_view word) { return choice_of<Wish>(wishes, word); }
std::string_view dimension_of(Wish wish) { return dimensions.at(static_cast<std::size_t>(wish)); }

std::string_view name_of(Perceived perceived) { return perceptions.at(static_cast<std::size_t>(perceived)); }
std::optional<Perceived> perceived_of(std::string_view word) {
  return choice_of<Perceived>(perceptions, word);
}

}  // namespace zusage::act

// Wishes that come again and again without a service behind them: nearly the same words to the same unit.
// Looks at words alone; whose they are is told to nobody.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ground/base/instant.hpp"

namespace zusage::voice {

struct Wish {
  std::string unit;  // who was asked
  std::string text;
  Instant asked_at;
};

// How near two wordings are, from 0 to 1: twice the trigrams they share, divided by the trigrams of both
// (Dice). Words are taken in small letters with a blank before and behind. Digits and signs only separate
// words, since a date or a house number says not what is wanted; words of up to three letters ("für", "am",
// "the") count for nothing. No list of words, so any language will do.
[[nodiscard]] double likeness(std::string_view a, std::string_view b);

// Low enough for "Moderation der Besprechung" and "Besprechung moderieren". What is found is only asked
// about, so one question too many costs a "no".
inline constexpr double alike_from = 0.6;
inline constexpr std::size_t repeats_from = 3;

// Groups of three and more, as places in `wishes`. The newest that belongs to no group yet begins one and
// takes up all of its unit that are alike to it; within a group, and among groups, newest first.
[[nodiscard]] std::vector<std::vector<std::size_t>> repeats(const std::vector<Wish>& wishes);

// What eight of ten kept: the smallest value that at least 80 % do not exceed. 0 for fewer than three.
[[nodiscard]] int eight_of_ten(std::vector<int> values);

}  // namespace zusage::voice

// Trigrams of folded words, and grouping by them.
#include "insight/voice/repeats.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace zusage::voice {
namespace {

using Trigrams = std::set<std::string>;

constexpr int short_word = 3;

// The letters of a UTF-8 text, one string each, small where ASCII, Latin, Greek or Cyrillic has a small one;
// a blank for whatever separates words.
std::vector<std::string> letters_of(std::string_view text) {
  std::vector<std::string> letters{" "};
  const auto blank = [&] {
    if (letters.back() != " ") letters.emplace_back(" ");
  };
  while (!text.empty()) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::string letter{text.substr(0, length)};
    text.remove_prefix(std::min(length, text.size()));
    if (letter.size() == 1) {
      const bool upper = lead >= 'A' && lead <= 'Z';
      if (upper) letter.front() = static_cast<char>(lead - 'A' + 'a');
      const bool is_letter = upper || (lead >= 'a' && lead <= 'z') || lead >= 0x80;
      is_letter ? letters.push_back(std::move(letter)) : blank();
      continue;
    }
    auto& last = letter.back();
    const auto low = static_cast<unsigned char>(last);
    if (lead == 0xE2 && letter.size() == 3) {  // dashes, quotation marks
      blank();
      continue;
    }
    if (lead == 0xC3 && low >= 0x80 && low <= 0x9E && low != 0x97) last = static_cast<char>(low + 0x20);
    if ((lead == 0xC4 || lead == 0xC5) && low % 2 == 0) last = static_cast<char>(low + 1);
    letters.push_back(std::move(letter));
  }
  blank();
  return letters;
}

Trigrams trigrams_of(std::string_view text) {
  const auto letters = letters_of(text);
  Trigrams out;
  for (auto begin = letters.begin(); std::next(begin) != letters.end();) {
    const auto end = std::find(std::next(begin), letters.end(), " ");
    if (std::distance(begin, end) > short_word + 1) {
      for (auto at = begin; std::next(at) != end; ++at) out.insert(*at + *std::next(at) + *std::next(at, 2));
    }
    begin = end;
  }
  return out;
}

double likeness_of(const Trigrams& a, const Trigrams& b) {
  if (a.empty() || b.empty()) return 0;
  const auto shared = std::ranges::count_if(a, [&](const std::string& one) { return b.contains(one); });
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

}  // namespace

double likeness(std::string_view a, std::string_view b) {
  return likeness_of(trigrams_of(a), trigrams_of(b));
}

std::vector<std::vector<std::size_t>> repeats(const std::vector<Wish>& wishes) {
  std::vector<std::size_t> order(wishes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, [&](std::size_t a, std::size_t b) { return wishes[a].asked_at > wishes[b].asked_at; });
  std::vector<Trigrams> words;
  for (const auto& wish : wishes) words.push_back(trigrams_of(wish.text));
  std::vector<bool> taken(wishes.size());
  std::vector<std::vector<std::size_t>> groups;
  for (const auto head : order) {
    if (taken[head]) continue;
    std::vector<std::size_t> group;
    for (const auto other : order) {
      const bool near = !taken[other] && wishes[other].unit == wishes[head].unit &&
                        likeness_of(words[head], words[other]) >= alike_from;
      if (near) group.push_back(other);
    }
    if (group.size() < repeats_from) continue;
    for (const auto one : group) taken[one] = true;
    groups.push_back(std::move(group));
  }
  return groups;
}

int eight_of_ten(std::vector<int> values) {
  if (values.size() < repeats_from) return 0;
  std::ranges::sort(values);
  return values[(values.size() * 8 + 9) / 10 - 1];
}

}  // namespace zusage::voice

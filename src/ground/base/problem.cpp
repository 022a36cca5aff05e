// Sentences of problems and the "did you mean" of every reader.
#include "ground/base/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace zusage {

std::string problem_id(int number) { return fmt::format("Z{}", number); }

std::string fill(std::string_view sentence, const Facts& facts) {
  std::string out;
  while (!sentence.empty()) {
    const auto open = sentence.find('{');
    out += sentence.substr(0, open);
    if (open == std::string_view::npos) break;
    sentence.remove_prefix(open);
    const auto close = sentence.find('}');
    if (close == std::string_view::npos) break;
    const auto name = sentence.substr(1, close - 1);
    const auto fact = std::ranges::find(facts, name, &Facts::value_type::first);
    out += fact == facts.end() ? sentence.substr(0, close + 1) : std::string_view{fact->second};
    sentence.remove_prefix(close + 1);
  }
  return out;
}

std::string title_of(const Problem& problem, Language language) {
  return fill(in(language, problem.kind->title), problem.about);
}

std::string advice_of(const Problem& problem, Language language) {
  return fill(in(language, problem.kind->advice), problem.about);
}

namespace {

// Damerau-Levenshtein distance, restricted to swaps of neighbours.
std::size_t letters_apart(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = a[i - 1] == b[j - 1];
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string_view nearest_word(std::string_view word, const std::vector<std::string_view>& known) {
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const auto candidate : known) {
    const auto distance = letters_apart(word, candidate);
    if (distance >= best_distance) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

}  // namespace zusage

// Choosing the customer's last words.
#include "insight/voice/last_words.hpp"

#include <algorithm>
#include <set>

namespace zusage::voice {

std::vector<Word> last_words(std::vector<Word> words, std::size_t count) {
  std::ranges::stable_sort(words, [](const Word& a, const Word& b) { return a.said_at > b.said_at; });
  std::set<std::string> heard;
  std::vector<Word> chosen;
  for (auto& word : words) {
    if (chosen.size() == count) break;
    const bool opinion =
        word.by_customer && !word.text.empty() && word.act != "request" && word.act != "amend";
    if (!opinion || !heard.insert(word.request).second) continue;
    chosen.push_back(std::move(word));
  }
  return chosen;
}

}  // namespace zusage::voice

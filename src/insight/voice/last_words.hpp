// What a customer said last, in his own words. Only what the customer's side said; never a figure on a
// person.
#pragma once

#include <string>
#include <vector>

#include "ground/base/instant.hpp"

namespace zusage::voice {

// One thing said in a request, as the projections hand it in.
struct Word {
  std::string request;  // its id
  std::string act;      // act word: "message", "reject", …
  std::string speaker;
  bool by_customer = false;
  std::string text;  // empty: an act without words
  Instant said_at;
};

// The newest `count` words of the customer's side, newest first, at most one per request: the page shows
// voices, not a transcript. What opened a request is a wish, not an opinion, and is left out.
[[nodiscard]] std::vector<Word> last_words(std::vector<Word> words, std::size_t count);

}  // namespace zusage::voice

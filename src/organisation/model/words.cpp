// Texts by language, and places of keys.
#include "organisation/model/words.hpp"

namespace zusage::model {

std::string_view text_in(const Text& text, std::string_view language) {
  for (const auto wanted : {language, std::string_view{"en"}, std::string_view{"de"}}) {
    const auto found = text.by_language.find(std::string{wanted});
    if (found != text.by_language.end()) return found->second;
  }
  return text.empty() ? std::string_view{} : text.by_language.begin()->second;
}

std::string_view text_in(const Text& text, Language language) {
  return text_in(text, language == Language::de ? std::string_view{"de"} : std::string_view{"en"});
}

const Place& Entity::place_of(std::string_view key) const {
  const auto found = keys.find(key);
  return found == keys.end() ? place : found->second;
}

}  // namespace zusage::model

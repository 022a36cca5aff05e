// A first draft of an organisation's text from what was learned: services with promises that can be kept, and
// the teams that redeem them. What nobody can learn from tickets stays open, so that the check asks for it.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "insight/learn/figures.hpp"

namespace zusage::learn {

// The ids that the draft gives to the names of the export.
struct DraftIds {
  std::map<std::string, std::string, std::less<>> services;  // an empty name: the only service of all
  std::map<std::string, std::string, std::less<>> teams;
};

struct DraftSettings {
  std::string source;  // name of the file it was learned from
  std::string time_zone;
  Language language = Language::en;
  std::string usual_team = {};  // redeems the services of which the export names no provider; empty: nobody
};

[[nodiscard]] std::string draft_of(const Learned& learned, const DraftSettings& settings);

[[nodiscard]] DraftIds draft_ids(const Learned& learned, const DraftSettings& settings);

// Whether a text is a draft that nobody has touched since it was written: such a file may be written over.
[[nodiscard]] bool is_untouched_draft(std::string_view text);

// The shortest text form of a duration (model.md) that is not shorter than this: "90 minutes", "31 hours",
// "12 days".
[[nodiscard]] std::string promised_within(double seconds);

}  // namespace zusage::learn

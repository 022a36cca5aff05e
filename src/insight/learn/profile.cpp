// Counts over the sampled rows.
#include "insight/learn/profile_internal.hpp"

#include <algorithm>
#include <map>

#include "ground/base/instant.hpp"
#include "insight/learn/moment_internal.hpp"
#include "insight/learn/words_internal.hpp"

namespace zusage::learn {
namespace {

bool looks_like_mail(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
         text.find(' ') == std::string_view::npos;
}

// "Weber, Maria": two words of letters with a comma between them.
bool looks_like_name(std::string_view text) {
  const auto comma = text.find(", ");
  if (comma == std::string_view::npos || comma < 2 || comma + 4 > text.size()) return false;
  const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
  const bool plain = std::ranges::none_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
  return plain && is_capital(text.front()) && is_capital(text[comma + 2]) &&
         std::ranges::count(text, ' ') <= 2 && std::ranges::count(text, ',') == 1;
}

DayOrder order_of(const Beginning::OrderVotes& own, const Beginning::OrderVotes& all, bool month_first_here) {
  for (const auto& votes : {own, all}) {
    if (!votes.is_decided()) continue;
    return votes.month_first > votes.day_first ? DayOrder::month_first : DayOrder::day_first;
  }
  return own.either > 0 && month_first_here ? DayOrder::month_first : DayOrder::day_first;
}

void look_at(Profile& profile, std::string_view cell) {
  const auto text = trimmed(cell);
  profile.moments.emplace_back();
  if (is_missing(text)) {
    ++profile.missing;
    return;
  }
  ++profile.filled;
  profile.letters += static_cast<std::int64_t>(text.size());
  ++profile.values[std::string{text}];
  if (looks_like_mail(text)) ++profile.mails;
  if (looks_like_name(text)) ++profile.names;
  const auto moment = read_moment(text, profile.order);
  if (!moment) return;
  ++profile.times;
  if (!moment->has_time) ++profile.days;
  profile.moments.back() = moment->local_microseconds;
}

}  // namespace

Beginning::OrderVotes Beginning::all_votes() const {
  OrderVotes all;
  for (const auto& one : votes) {
    all.day_first += one.day_first;
    all.month_first += one.month_first;
    all.either += one.either;
  }
  return all;
}

bool Profile::is_flag() const {
  if (values.empty() || values.size() > 4) return false;
  return std::ranges::all_of(values,
                             [](const auto& value) { return flag_word(value.first) != FlagWord::none; });
}

bool Profile::looks_like_persons_inside() const {
  return filled > 0 && (mails * 3 > filled || names * 5 > filled * 4);
}

std::vector<Profile> profiles_of(const Beginning& beginning, bool month_first_here) {
  std::vector<Profile> profiles;
  const auto all = beginning.all_votes();
  for (std::size_t column = 0; column < beginning.headers.size(); ++column) {
    Profile profile{.column = static_cast<int>(column),
                    .header = beginning.headers[column],
                    .plain = plain_words(beginning.headers[column]),
                    .votes = beginning.votes[column]};
    profile.order = order_of(profile.votes, all, month_first_here);
    profile.order_is_guessed = profile.votes.either > 0 && !profile.votes.is_decided() && !all.is_decided();
    profile.moments.reserve(beginning.rows.size());
    profiles.push_back(std::move(profile));
  }
  // Row by row, as the cells lie in memory.
  for (const auto& row : beginning.rows) {
    for (std::size_t column = 0; column < profiles.size(); ++column) look_at(profiles[column], row[column]);
  }
  return profiles;
}

Sequence sequence_of(const Profile& earlier, const Profile& later) {
  Sequence sequence;
  const auto lasts = later.days * 2 > later.times ? days(1).microseconds : 0;
  for (std::size_t row = 0; row < earlier.moments.size(); ++row) {
    if (!earlier.moments[row] || !later.moments[row]) continue;
    ++sequence.both;
    if (*earlier.moments[row] <= *later.moments[row] + lasts) ++sequence.in_order;
  }
  return sequence;
}

double concentration(const Beginning& beginning, int type, int group) {
  std::map<std::string_view, std::map<std::string_view, std::int64_t>> counts;
  std::int64_t all = 0;
  for (const auto& row : beginning.rows) {
    const auto name = trimmed(row[static_cast<std::size_t>(type)]);
    const auto whom = trimmed(row[static_cast<std::size_t>(group)]);
    if (is_missing(name) || is_missing(whom)) continue;
    ++counts[name][whom];
    ++all;
  }
  std::int64_t commonest = 0;
  for (const auto& [name, groups] : counts) {
    commonest += std::ranges::max_element(groups, {}, [](const auto& one) { return one.second; })->second;
  }
  return all == 0 ? 0 : static_cast<double>(commonest) / static_cast<double>(all);
}

}  // namespace zusage::learn

// What the beginning of a file tells about each of its columns.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "insight/learn/columns.hpp"

namespace zusage::learn {

// The first rows as they stand, and what all rows looked at say about day and month.
struct Beginning {
  std::vector<std::string> headers;
  std::vector<std::vector<std::string>> rows;
  struct OrderVotes {
    std::int64_t day_first = 0;
    std::int64_t month_first = 0;
    std::int64_t either = 0;
    [[nodiscard]] bool is_decided() const { return day_first != month_first; }
  };
  std::vector<OrderVotes> votes;
  // A column that cannot decide for itself follows the others of its file.
  [[nodiscard]] OrderVotes all_votes() const;
};

struct Profile {
  int column = 0;
  std::string header;
  std::string plain;  // the header's words
  std::int64_t filled = 0;
  std::int64_t missing = 0;
  std::int64_t times = 0;
  std::int64_t days = 0;  // of the times: those that name a day only
  std::int64_t mails = 0;
  std::int64_t names = 0;  // "Weber, Maria"
  std::int64_t letters = 0;
  DayOrder order = DayOrder::day_first;
  bool order_is_guessed = false;
  Beginning::OrderVotes votes;
  std::unordered_map<std::string, std::int64_t> values;  // how often each stands there
  std::vector<std::optional<std::int64_t>> moments;      // per row, of a time column

  [[nodiscard]] bool holds_times() const { return filled > 0 && times * 10 >= filled * 7; }
  [[nodiscard]] bool is_flag() const;
  [[nodiscard]] bool looks_like_persons_inside() const;
  [[nodiscard]] std::int64_t rows() const { return filled + missing; }
};

// `month_first_here`: what to believe where no cell decides.
[[nodiscard]] std::vector<Profile> profiles_of(const Beginning& beginning, bool month_first_here);

// Of the rows where both are there: how many have `later` not before `earlier`; a day alone lasts until its
// end.
struct Sequence {
  std::int64_t in_order = 0;
  std::int64_t both = 0;
  [[nodiscard]] bool holds() const { return both > 0 && in_order * 10 >= both * 8; }
};
[[nodiscard]] Sequence sequence_of(const Profile& earlier, const Profile& later);

// Of the rows that have both: the share that goes to the commonest group of its type.
[[nodiscard]] double concentration(const Beginning& beginning, int type, int group);

}  // namespace zusage::learn

// The cases of an export while it is read: a few numbers each, never its text.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "insight/learn/figures.hpp"

namespace zusage::learn {

inline constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min();
inline constexpr std::uint32_t no_name = std::numeric_limits<std::uint32_t>::max();

enum class Flag : std::uint8_t { none, kept, broken };

// Instants in microseconds; `never` when empty.
struct Case {
  std::int64_t opened = never;
  std::int64_t promised = never;
  std::int64_t closed = never;
  std::uint32_t service = no_name;
  std::uint32_t provider = no_name;
  Flag flag = Flag::none;
  std::uint32_t number = no_name;  // among the kept case numbers
};

// Finds text in a map of strings without making a string.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

// Names by number, in the order of their first appearance.
class Names {
 public:
  static constexpr std::size_t most = 20'000;
  // no_name when there are too many.
  std::uint32_t number_of(std::string_view name);
  [[nodiscard]] const std::string& name(std::uint32_t number) const { return names_[number]; }
  [[nodiscard]] std::size_t size() const { return names_.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> numbers_;
  std::vector<std::string> names_;
};

struct Cases {
  std::vector<Case> all;
  Names services;
  Names providers;
};

// Counts everything as of that instant. `by_flag`: the flag decides, not the times.
[[nodiscard]] Learned figures_of(const Cases& cases, Instant as_of, bool by_flag);

}  // namespace zusage::learn

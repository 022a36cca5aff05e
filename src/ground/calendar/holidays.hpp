// The public holidays of the German Länder from 2000 to 2050, by rule. What a company closes for itself stands in its
// calendar, never here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/base/problem.hpp"
#include "ground/calendar/local.hpp"

namespace zusage::calendar {

inline constexpr int first_holiday_year = 2000;
inline constexpr int last_holiday_year = 2050;

// Raised whenever a rule changes, so that a calendar's version tells which law it knew.
inline constexpr int holiday_rules_version = 1;

// The year in which the laws were read. Later holidays are today's law going on.
inline constexpr int laws_read_in = 2026;

// The 16 Länder, then parts of a Land that have holidays of their own and are chosen, never guessed.
enum class Region : std::uint8_t {
  bb,
  be,
  bw,
  by,
  hb,
  he,
  hh,
  mv,
  ni,
  nw,
  rp,
  sh,
  sl,
  sn,
  st,
  th,
  by_assumption,      // municipalities of Bavaria with a Catholic majority: 15 August
  by_augsburg,        // city of Augsburg (AGS 09761): 8 August, and 15 August
  sn_corpus_christi,  // Sorbian Catholic municipalities
  th_corpus_christi,  // Eichsfeld and listed municipalities
};

inline constexpr int region_count = 20;

// "DE-NW", "DE-BY-09761"
[[nodiscard]] Result<Region> parse_region(std::string_view text);
[[nodiscard]] std::string_view to_text(Region region);
[[nodiscard]] Phrase name_of(Region region);

struct Holiday {
  Date date;
  Phrase name;
  std::string_view law;    // where it is written
  bool projected = false;  // after today's law, which may change
};

// In order of date; two holidays may fall on one day (1 May 2008). Years outside 2000-2050 are a problem.
[[nodiscard]] Result<std::vector<Holiday>> holidays_in(Region region, int year);

// Empty where there is none, and outside of those years.
[[nodiscard]] std::optional<Holiday> holiday_on(Region region, Date date);

// Gregorian, any year.
[[nodiscard]] Date easter_sunday(int year);

// The Wednesday before 23 November.
[[nodiscard]] Date repentance_day(int year);

}  // namespace zusage::calendar

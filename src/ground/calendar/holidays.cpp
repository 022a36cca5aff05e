// The holiday laws as a table of rules.
#include "ground/calendar/holidays.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ground/calendar/problems.hpp"

namespace zusage::calendar {
namespace {

using Regions = std::uint32_t;

constexpr Regions only(Region region) { return 1U << static_cast<unsigned>(region); }

template <class... More>
constexpr Regions only(Region first, More... more) {
  return only(first) | only(more...);
}

using enum Region;

constexpr Regions all_regions = (1U << static_cast<unsigned>(region_count)) - 1;
constexpr Regions bavaria = only(by, by_assumption, by_augsburg);
constexpr Regions saxony = only(sn, sn_corpus_christi);
constexpr Regions thuringia = only(th, th_corpus_christi);

enum class Kind { fixed, easter, repentance };

struct Rule {
  Kind kind;
  int month = 0;  // of a fixed day
  int day = 0;    // of a fixed day; days after Easter Sunday else
  Regions regions = all_regions;
  Phrase name;
  int from = first_holiday_year;
  int to = last_holiday_year;
  std::string_view law = {};  // where it is not the holiday law of the Land
};

constexpr Rule fixed(int month, int day, Regions regions, Phrase name) {
  return {.kind = Kind::fixed, .month = month, .day = day, .regions = regions, .name = name};
}

constexpr Rule fixed_since(int year, int month, int day, Regions regions, Phrase name) {
  return {.kind = Kind::fixed, .month = month, .day = day, .regions = regions, .name = name, .from = year};
}

constexpr Rule once(int year, int month, int day, Regions regions, Phrase name) {
  return {
      .kind = Kind::fixed, .month = month, .day = day, .regions = regions, .name = name, .from = year, .to = year};
}

constexpr Rule by_easter(int days_after, Regions regions, Phrase name) {
  return {.kind = Kind::easter, .day = days_after, .regions = regions, .name = name};
}

constexpr Phrase reformation_day{.en = "Reformation Day", .de = "Reformationstag"};
constexpr Phrase womens_day{.en = "International Women's Day", .de = "Internationaler Frauentag"};
constexpr Phrase liberation_day{.en = "Liberation Day", .de = "Tag der Befreiung"};
constexpr Regions reformation_since_1990 = only(bb, mv, st) | saxony | thuringia;
constexpr Regions reformation_since_2018 = only(hb, hh, ni, sh);

constexpr std::array rules = {
    fixed(1, 1, all_regions, {.en = "New Year's Day", .de = "Neujahr"}),
    fixed(1, 6, only(bw, st) | bavaria, {.en = "Epiphany", .de = "Heilige Drei Könige"}),
    fixed_since(2019, 3, 8, only(be), womens_day),
    fixed_since(2023, 3, 8, only(mv), womens_day),
    by_easter(-2, all_regions, {.en = "Good Friday", .de = "Karfreitag"}),
    by_easter(0, only(bb), {.en = "Easter Sunday", .de = "Ostersonntag"}),
    by_easter(1, all_regions, {.en = "Easter Monday", .de = "Ostermontag"}),
    fixed(5, 1, all_regions, {.en = "Labour Day", .de = "Tag der Arbeit"}),
    once(2020, 5, 8, only(be), liberation_day),
    once(2025, 5, 8, only(be), liberation_day),
    by_easter(39, all_regions, {.en = "Ascension Day", .de = "Christi Himmelfahrt"}),
    by_easter(49, only(bb), {.en = "Whit Sunday", .de = "Pfingstsonntag"}),
    by_easter(50, all_regions, {.en = "Whit Monday", .de = "Pfingstmontag"}),
    by_easter(60, only(bw, he, nw, rp, sl, sn_corpus_christi, th_corpus_christi) | bavaria,
              {.en = "Corpus Christi", .de = "Fronleichnam"}),
    once(2028, 6, 17, only(be),
         {.en = "75 years after the uprising of 1953", .de = "75. Jahrestag des Volksaufstands von 1953"}),
    fixed(8, 8, only(by_augsburg), {.en = "Augsburg Peace Festival", .de = "Augsburger Friedensfest"}),
    fixed(8, 15, only(sl, by_assumption, by_augsburg), {.en = "Assumption Day", .de = "Mariä Himmelfahrt"}),
    fixed_since(2019, 9, 20, thuringia, {.en = "World Children's Day", .de = "Weltkindertag"}),
    Rule{.kind = Kind::fixed,
         .month = 10,
         .day = 3,
         .name = {.en = "German Unity Day", .de = "Tag der Deutschen Einheit"},
         .law = "Einigungsvertrag Art. 2 Abs. 2"},
    fixed(10, 31, reformation_since_1990, reformation_day),
    once(2017, 10, 31, all_regions & ~reformation_since_1990, reformation_day),
    fixed_since(2018, 10, 31, reformation_since_2018, reformation_day),
    fixed(11, 1, only(bw, nw, rp, sl) | bavaria, {.en = "All Saints' Day", .de = "Allerheiligen"}),
    Rule{.kind = Kind::repentance,
         .regions = saxony,
         .name = {.en = "Day of Repentance and Prayer", .de = "Buß- und Bettag"}},
    fixed(12, 25, all_regions, {.en = "Christmas Day", .de = "1. Weihnachtsfeiertag"}),
    fixed(12, 26, all_regions, {.en = "Second Day of Christmas", .de = "2. Weihnachtsfeiertag"}),
};

struct Land {
  std::string_view id;
  Phrase name;
  std::string_view law;
};

constexpr std::array<Land, region_count> lands = {{
    {"DE-BB", {"Brandenburg", "Brandenburg"}, "FTG Brandenburg § 2"},
    {"DE-BE", {"Berlin", "Berlin"}, "Gesetz über die Sonn- und Feiertage Berlin § 1"},
    {"DE-BW", {"Baden-Württemberg", "Baden-Württemberg"}, "FTG Baden-Württemberg § 1"},
    {"DE-BY", {"Bavaria", "Bayern"}, "BayFTG Art. 1"},
    {"DE-HB", {"Bremen", "Bremen"}, "Gesetz über die Sonn- und Feiertage Bremen § 2"},
    {"DE-HE", {"Hesse", "Hessen"}, "HFeiertagsG § 1"},
    {"DE-HH", {"Hamburg", "Hamburg"}, "Feiertagsgesetz Hamburg § 1"},
    {"DE-MV", {"Mecklenburg-Western Pomerania", "Mecklenburg-Vorpommern"}, "FTG M-V § 2"},
    {"DE-NI", {"Lower Saxony", "Niedersachsen"}, "NFeiertagsG § 2"},
    {"DE-NW", {"North Rhine-Westphalia", "Nordrhein-Westfalen"}, "Feiertagsgesetz NW § 2"},
    {"DE-RP", {"Rhineland-Palatinate", "Rheinland-Pfalz"}, "LFtG Rheinland-Pfalz § 2"},
    {"DE-SH", {"Schleswig-Holstein", "Schleswig-Holstein"}, "SFTG Schleswig-Holstein § 2"},
    {"DE-SL", {"Saarland", "Saarland"}, "SFG Saarland § 2"},
    {"DE-SN", {"Saxony", "Sachsen"}, "SächsSFG § 1"},
    {"DE-ST", {"Saxony-Anhalt", "Sachsen-Anhalt"}, "FeiertG LSA § 2"},
    {"DE-TH", {"Thuringia", "Thüringen"}, "ThürFGtG § 2"},
    {"DE-BY-assumption", {"Bavaria, Catholic majority", "Bayern, überwiegend katholisch"}, "BayFTG Art. 1"},
    {"DE-BY-09761", {"Augsburg", "Augsburg"}, "BayFTG Art. 1"},
    {"DE-SN-corpus-christi", {"Saxony with Corpus Christi", "Sachsen mit Fronleichnam"}, "SächsSFG § 1"},
    {"DE-TH-corpus-christi", {"Thuringia with Corpus Christi", "Thüringen mit Fronleichnam"}, "ThürFGtG § 2"},
}};

const Land& land_of(Region region) { return lands.at(static_cast<std::size_t>(region)); }

Date date_in(const Rule& rule, int year) {
  if (rule.kind == Kind::easter) return easter_sunday(year) + std::chrono::days{rule.day};
  if (rule.kind == Kind::repentance) return repentance_day(year);
  return std::chrono::year{year} / rule.month / rule.day;
}

bool applies(const Rule& rule, Region region, int year) {
  return (rule.regions & only(region)) != 0 && year >= rule.from && year <= rule.to;
}

Holiday holiday_of(const Rule& rule, Region region, int year) {
  // A day decided for one year is law already, however far away.
  const bool projected = year > laws_read_in && rule.from != rule.to;
  return {date_in(rule, year), rule.name, rule.law.empty() ? land_of(region).law : rule.law, projected};
}

bool has_holidays(int year) { return year >= first_holiday_year && year <= last_holiday_year; }

}  // namespace

Result<Region> parse_region(std::string_view text) {
  std::vector<std::string_view> known;
  std::string list;
  for (std::size_t i = 0; i < lands.size(); ++i) {
    if (lands[i].id == text) return static_cast<Region>(i);
    known.push_back(lands[i].id);
    list += fmt::format("{}{}", i == 0 ? "" : ", ", lands[i].id);
  }
  const auto nearest = nearest_word(text, known);
  Facts facts{{"text", std::string{text}}, {"known", list}, {"nearest", std::string{nearest}}};
  const auto* kind = nearest.empty() ? &problems::unknown_region : &problems::misspelt_region;
  return std::unexpected(Problem{kind, std::move(facts)});
}

std::string_view to_text(Region region) { return land_of(region).id; }

Phrase name_of(Region region) { return land_of(region).name; }

Result<std::vector<Holiday>> holidays_in(Region region, int year) {
  if (!has_holidays(year)) {
    return std::unexpected(Problem{&problems::outside_holiday_years, {{"year", fmt::format("{}", year)}}});
  }
  std::vector<Holiday> holidays;
  for (const Rule& rule : rules) {
    if (applies(rule, region, year)) holidays.push_back(holiday_of(rule, region, year));
  }
  std::ranges::stable_sort(holidays, {}, &Holiday::date);
  return holidays;
}

std::optional<Holiday> holiday_on(Region region, Date date) {
  const auto year = int{std::chrono::year_month_day{date}.year()};
  if (!has_holidays(year)) return std::nullopt;
  const auto found = std::ranges::find_if(
      rules, [&](const Rule& rule) { return applies(rule, region, year) && date_in(rule, year) == date; });
  if (found == rules.end()) return std::nullopt;
  return holiday_of(*found, region, year);
}

// The "anonymous" algorithm for the Gregorian calendar.
Date easter_sunday(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int in_century = year % 100;
  const int shift = (8 * century + 13) / 25;
  const int epact = (19 * golden + century - century / 4 - shift + 15) % 30;
  const int weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
  const int late = (golden + 11 * epact + 22 * weekday) / 451;
  const int sum = epact + weekday - 7 * late + 114;
  return std::chrono::year{year} / (sum / 31) / (sum % 31 + 1);
}

Date repentance_day(int year) {
  const Date before = Date{std::chrono::year{year} / std::chrono::November / 22};
  return before - (std::chrono::weekday{before} - std::chrono::Wednesday);
}

}  // namespace zusage::calendar

#include "ground/calendar/holidays.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "ground/calendar/problems.hpp"

using namespace zusage;
using namespace zusage::calendar;

namespace {

std::string shared_path(const std::string& path) {
  const char* shared = std::getenv("ZUSAGE_SHARED");
  return (shared != nullptr ? std::string{shared} : std::string{ZUSAGE_SOURCE_DIR} + "/../shared") + "/" + path;
}

using Days = std::set<std::string>;

Days days_of(std::string_view region, int year) {
  Days days;
  const auto holidays = holidays_in(parse_region(region).value(), year).value();
  for (const Holiday& holiday : holidays) days.insert(to_text(holiday.date));
  return days;
}

Days without(Days days, const Days& others) {
  for (const auto& other : others) days.erase(other);
  return days;
}

Date date(const char* text) { return parse_date(text).value(); }

constexpr std::string_view laender[] = {"BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV",
                                        "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"};

}  // namespace

TEST_CASE("all state-wide holidays equal the consensus of three independent tables") {
  std::ifstream in(shared_path("data/holidays/consensus_public.csv"));
  if (!in) {
    MESSAGE("skipped: no shared data beside the repository");
    return;
  }
  std::map<std::pair<std::string, int>, Days> expected;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::istringstream cells(line);
    std::string day, land, name;
    std::getline(cells, day, ',');
    std::getline(cells, land, ',');
    std::getline(cells, name, ',');
    expected[{land, std::stoi(day)}].insert(day);
    const auto ours = holiday_on(parse_region("DE-" + land).value(), date(day.c_str()));
    INFO(day, " ", land, " ", name);
    REQUIRE(ours.has_value());
    if (day != "2028-06-17") CHECK(ours->name.de == name);
  }
  CHECK(expected.size() == 16 * 6);
  for (const auto& [key, days] : expected) {
    INFO(key.first, " ", key.second);
    CHECK(days_of("DE-" + key.first, key.second) == days);
  }
}

TEST_CASE("Easter and what depends on it equal the table") {
  struct Row {
    int year;
    const char *easter, *good_friday, *ascension, *whit_monday, *corpus_christi, *repentance;
  };
  const Row rows[] = {
      {2024, "2024-03-31", "2024-03-29", "2024-05-09", "2024-05-20", "2024-05-30", "2024-11-20"},
      {2025, "2025-04-20", "2025-04-18", "2025-05-29", "2025-06-09", "2025-06-19", "2025-11-19"},
      {2026, "2026-04-05", "2026-04-03", "2026-05-14", "2026-05-25", "2026-06-04", "2026-11-18"},
      {2027, "2027-03-28", "2027-03-26", "2027-05-06", "2027-05-17", "2027-05-27", "2027-11-17"},
      {2028, "2028-04-16", "2028-04-14", "2028-05-25", "2028-06-05", "2028-06-15", "2028-11-22"},
      {2029, "2029-04-01", "2029-03-30", "2029-05-10", "2029-05-21", "2029-05-31", "2029-11-21"},
      {2030, "2030-04-21", "2030-04-19", "2030-05-30", "2030-06-10", "2030-06-20", "2030-11-20"},
      {2038, "2038-04-25", "2038-04-23", "2038-06-03", "2038-06-14", "2038-06-24", "2038-11-17"},
      {2285, "2285-03-22", "2285-03-20", "2285-04-30", "2285-05-11", "2285-05-21", "2285-11-18"},
  };
  for (const auto& row : rows) {
    const auto easter = easter_sunday(row.year);
    const auto after = [&](int count) { return to_text(easter + std::chrono::days{count}); };
    CHECK(to_text(easter) == row.easter);
    CHECK(after(-2) == row.good_friday);
    CHECK(after(39) == row.ascension);
    CHECK(after(50) == row.whit_monday);
    CHECK(after(60) == row.corpus_christi);
    CHECK(to_text(repentance_day(row.year)) == row.repentance);
  }
}

TEST_CASE("2026 has as many holidays in each Land as the law says") {
  const std::map<std::string_view, std::size_t> counts = {
      {"BW", 12}, {"BY", 12}, {"BE", 10}, {"BB", 12}, {"HB", 10}, {"HH", 10}, {"HE", 10}, {"MV", 11},
      {"NI", 10}, {"NW", 11}, {"RP", 11}, {"SL", 12}, {"SN", 11}, {"ST", 11}, {"SH", 10}, {"TH", 11}};
  for (const auto& [land, count] : counts) {
    INFO(land);
    CHECK(days_of("DE-" + std::string{land}, 2026).size() == count);
  }
}

TEST_CASE("Reformation Day was a holiday everywhere in 2017, and in the north from 2018 on") {
  for (const auto land : laender) {
    INFO(land);
    CHECK(days_of("DE-" + std::string{land}, 2017).contains("2017-10-31"));
  }
  const std::set<std::string_view> since_2018 = {"BB", "MV", "SN", "ST", "TH", "HB", "HH", "NI", "SH"};
  for (const auto land : laender) {
    const auto id = "DE-" + std::string{land};
    CHECK(days_of(id, 2018).contains("2018-10-31") == since_2018.contains(land));
    const bool old = since_2018.contains(land) && land != "HB" && land != "HH" && land != "NI" && land != "SH";
    CHECK(days_of(id, 2016).contains("2016-10-31") == old);
  }
}

TEST_CASE("days that a Land gave itself later, or once, hold for those years alone") {
  CHECK(days_of("DE-BE", 2018).size() == 9);
  CHECK(days_of("DE-BE", 2019).contains("2019-03-08"));
  CHECK_FALSE(days_of("DE-MV", 2022).contains("2022-03-08"));
  CHECK(days_of("DE-MV", 2023).contains("2023-03-08"));
  CHECK_FALSE(days_of("DE-TH", 2018).contains("2018-09-20"));
  CHECK(days_of("DE-TH", 2019).contains("2019-09-20"));
  for (const auto* day : {"2020-05-08", "2025-05-08", "2028-06-17"}) {
    const int year = std::stoi(day);
    CHECK(days_of("DE-BE", year).contains(day));
    CHECK_FALSE(days_of("DE-BB", year).contains(day));
  }
  CHECK(days_of("DE-BE", 2021).size() == 10);
}

TEST_CASE("parts of a Land add their own days") {
  CHECK(without(days_of("DE-BY-assumption", 2026), days_of("DE-BY", 2026)) == Days{"2026-08-15"});
  CHECK(without(days_of("DE-BY-09761", 2026), days_of("DE-BY", 2026)) == Days{"2026-08-08", "2026-08-15"});
  CHECK(without(days_of("DE-SN-corpus-christi", 2026), days_of("DE-SN", 2026)) == Days{"2026-06-04"});
  CHECK(without(days_of("DE-TH-corpus-christi", 2026), days_of("DE-TH", 2026)) == Days{"2026-06-04"});
}

TEST_CASE("two holidays may fall on one day, and later ones are marked as projected") {
  CHECK(holidays_in(Region::nw, 2008)->size() == 11);
  CHECK(days_of("DE-NW", 2008).size() == 10);
  CHECK_FALSE(holiday_on(Region::nw, date("2026-12-25"))->projected);
  CHECK(holiday_on(Region::nw, date("2040-12-25"))->projected);
  CHECK_FALSE(holiday_on(Region::be, date("2028-06-17"))->projected);
  CHECK(holiday_on(Region::nw, date("2026-10-03"))->law == "Einigungsvertrag Art. 2 Abs. 2");
  CHECK(holiday_on(Region::nw, date("2026-11-01"))->law == "Feiertagsgesetz NW § 2");
  CHECK_FALSE(holiday_on(Region::nw, date("2026-12-24")).has_value());
}

TEST_CASE("unknown regions and other years are problems") {
  const auto near = parse_region("DE-NRW");
  REQUIRE_FALSE(near.has_value());
  CHECK(advice_of(near.error(), Language::en) == "Did you mean 'DE-NW'?");
  CHECK(parse_region("Nordrhein-Westfalen").error().kind == &problems::unknown_region);
  CHECK(holidays_in(Region::nw, 1999).error().kind == &problems::outside_holiday_years);
  CHECK(holidays_in(Region::nw, 2051).error().kind == &problems::outside_holiday_years);
  CHECK(holidays_in(Region::nw, 2050).has_value());
  for (int i = 0; i < region_count; ++i) {
    const auto region = static_cast<Region>(i);
    CHECK(parse_region(to_text(region)).value() == region);
  }
}

#include "ground/calendar/duration.hpp"

#include <doctest/doctest.h>

#include "ground/calendar/problems.hpp"

using namespace zusage;
using namespace zusage::calendar;

TEST_CASE("every spelling of a duration means the same") {
  const std::pair<const char*, Duration> spellings[] = {
      {"90 working minutes", {Unit::working_minutes, 90}},
      {"90wmin", {Unit::working_minutes, 90}},
      {"1 working minute", {Unit::working_minutes, 1}},
      {"4 working hours", {Unit::working_hours, 4}},
      {"1 working hour", {Unit::working_hours, 1}},
      {"4wh", {Unit::working_hours, 4}},
      {"2 working days", {Unit::working_days, 2}},
      {"1 working day", {Unit::working_days, 1}},
      {"2wd", {Unit::working_days, 2}},
      {"3 Werktage", {Unit::werktage, 3}},
      {"1 Werktag", {Unit::werktage, 1}},
      {"3wkd", {Unit::werktage, 3}},
      {"30 minutes", {Unit::minutes, 30}},
      {"30min", {Unit::minutes, 30}},
      {"1 minute", {Unit::minutes, 1}},
      {"8 hours", {Unit::hours, 8}},
      {"1 hour", {Unit::hours, 1}},
      {"8h", {Unit::hours, 8}},
      {"10 days", {Unit::days, 10}},
      {"1 day", {Unit::days, 1}},
      {"10d", {Unit::days, 10}},
      {"2 weeks", {Unit::weeks, 2}},
      {"1 week", {Unit::weeks, 1}},
      {"2w", {Unit::weeks, 2}},
      {"1 month", {Unit::months, 1}},
      {"6 months", {Unit::months, 6}},
      {"1mo", {Unit::months, 1}},
      {" 4  Working   HOURS ", {Unit::working_hours, 4}},
      {"on the agreed date", {Unit::agreed_date, 0}},
      {"4 wh", {Unit::working_hours, 4}},
  };
  for (const auto& [text, duration] : spellings) {
    INFO(text);
    const auto parsed = parse_duration(text);
    REQUIRE(parsed.has_value());
    CHECK(*parsed == duration);
  }
}

TEST_CASE("a duration is printed and read back the same") {
  for (int unit = 0; unit <= static_cast<int>(Unit::agreed_date); ++unit) {
    for (const int amount : {1, 2, 20, 999'999}) {
      const Duration duration{static_cast<Unit>(unit),
                              unit == static_cast<int>(Unit::agreed_date) ? 0 : amount};
      INFO(to_text(duration));
      CHECK(parse_duration(to_text(duration)).value() == duration);
      CHECK(parse_duration(to_short_text(duration)).value() == duration);
    }
  }
  CHECK(to_text({Unit::working_days, 1}) == "1 working day");
  CHECK(to_text({Unit::werktage, 3}) == "3 Werktage");
  CHECK(to_words({Unit::working_hours, 4}, Language::de) == "4 Arbeitsstunden");
  CHECK(to_words({Unit::months, 1}, Language::de) == "1 Monat");
  CHECK(to_dative_words({Unit::working_days, 20}, Language::de) == "20 Arbeitstagen");
  CHECK(to_dative_words({Unit::working_days, 1}, Language::de) == "1 Arbeitstag");
  CHECK(to_dative_words({Unit::werktage, 3}, Language::de) == "3 Werktagen");
  CHECK(to_dative_words({Unit::minutes, 30}, Language::de) == "30 Minuten");
  CHECK(to_dative_words({Unit::working_days, 20}, Language::en) == "20 working days");
}

TEST_CASE("what is no duration is refused, and a mistyped unit gets a suggestion") {
  for (const auto* text :
       {"", "working days", "0 days", "-1 day", "4.5wh", "4,5 hours", "1234567 days", "4"}) {
    const auto parsed = parse_duration(text);
    INFO(text);
    REQUIRE_FALSE(parsed.has_value());
    CHECK(parsed.error().kind == &problems::not_a_duration);
  }
  const auto near = parse_duration("2 workin days");
  REQUIRE_FALSE(near.has_value());
  CHECK(advice_of(near.error(), Language::en) == "Did you mean 'working days'?");
  const auto far = parse_duration("3 fortnights");
  REQUIRE_FALSE(far.has_value());
  CHECK(far.error().kind == &problems::unknown_unit);
  CHECK(advice_of(far.error(), Language::de).starts_with("Bekannt sind: working minutes (wmin)"));
}

#include "ground/calendar/local.hpp"

#include <doctest/doctest.h>

#include "ground/calendar/problems.hpp"

using namespace zusage;
using namespace zusage::calendar;

namespace {

Zone berlin() { return find_zone("Europe/Berlin").value(); }
Instant utc(const char* text) { return parse_rfc3339(text).value(); }
Reading read(const char* text) { return berlin().read(parse_local_time(text).value()); }

// One o'clock UTC, when all of Europe changes its clocks.
Instant last_sunday_at_one(int year, std::chrono::month month) {
  const Date day{std::chrono::year{year} / month / std::chrono::Sunday[std::chrono::last]};
  return Instant{} + days(day.time_since_epoch().count()) + hours(1);
}

}  // namespace

TEST_CASE("a date is read and printed, and what is none is refused") {
  CHECK(to_text(parse_date("2026-04-02").value()) == "2026-04-02");
  CHECK(to_text(parse_date("1969-12-31").value()) == "1969-12-31");
  CHECK(weekday_of(parse_date("2026-04-02").value()) == 3);
  for (const auto* text : {"2026-02-30", "2026-4-2", "02.04.2026", "", "2026-04-02T"}) {
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("wall-clock time becomes an instant by the offset of the day") {
  CHECK(read("2026-04-02T16:00").at == utc("2026-04-02T14:00:00Z"));
  CHECK(read("2026-01-02 16:00:30").at == utc("2026-01-02T15:00:30Z"));
  CHECK(read("2026-01-02").at == utc("2026-01-01T23:00:00Z"));
  CHECK(to_local_text(utc("2026-04-07T09:00:00Z"), berlin()) == "2026-04-07T11:00+02:00");
  CHECK(to_local_text(utc("2026-01-07T09:00:00.5Z"), berlin()) == "2026-01-07T10:00:00.500000+01:00");
}

TEST_CASE("a time in the gap is read with the offset before it, and one that happens twice as the first") {
  CHECK(read("2026-03-29T02:30").at == utc("2026-03-29T01:30:00Z"));
  CHECK(read("2026-03-29T02:30").happens == Happens::never);
  CHECK(read("2026-03-29T03:00").at == utc("2026-03-29T01:00:00Z"));
  CHECK(read("2026-03-29T03:00").happens == Happens::once);
  CHECK(read("2026-10-25T02:30").at == utc("2026-10-25T00:30:00Z"));
  CHECK(read("2026-10-25T02:30").happens == Happens::twice);
  CHECK(read("2026-10-25T03:00").at == utc("2026-10-25T02:00:00Z"));
  CHECK(read("2026-10-25T01:59").happens == Happens::once);
}

TEST_CASE("summer time goes on after 2037, where the zone files end") {
  const auto zone = berlin();
  for (int year = 2030; year <= 2099; ++year) {
    const auto spring = last_sunday_at_one(year, std::chrono::March);
    const auto autumn = last_sunday_at_one(year, std::chrono::October);
    INFO(year);
    CHECK(zone.offset(spring - seconds(1)) == hours(1));
    CHECK(zone.offset(spring) == hours(2));
    CHECK(zone.offset(autumn - seconds(1)) == hours(2));
    CHECK(zone.offset(autumn) == hours(1));
  }
  CHECK(find_zone("America/New_York")->offset(utc("2044-03-13T07:00:00Z")) == hours(-4));
  CHECK(find_zone("America/New_York")->offset(utc("2044-03-13T06:59:59Z")) == hours(-5));
  CHECK(find_zone("Asia/Tokyo")->offset(utc("2044-07-01T00:00:00Z")) == hours(9));
}

TEST_CASE("going to local time and back keeps the instant, except in the second of two hours") {
  const auto zone = berlin();
  for (std::int64_t hour = 0; hour < 24 * 366; ++hour) {
    const Instant at = utc("2026-01-01T00:00:00Z") + hours(hour);
    const auto back = zone.read(zone.local(at));
    if (back.happens == Happens::twice && back.at != at) CHECK(back.at + hours(1) == at);
    else CHECK(back.at == at);
  }
}

TEST_CASE("the end of a day is shown as 24:00 of that day") {
  const auto zone = berlin();
  const auto day = parse_date("2026-03-28").value();
  const auto end = zone.read(local_time(day + std::chrono::days{1}, {0})).at;
  CHECK(to_local_text_at_end_of(day, end, zone) == "2026-03-28T24:00+01:00");
}

TEST_CASE("a point is given in local time or with an offset") {
  const auto zone = berlin();
  for (const auto* text : {"2026-04-02T16:00", "2026-04-02 16:00:00", "2026-04-02T14:00:00Z", "2026-04-02T16:00+02:00"}) {
    CHECK(parse_point(text, zone)->at == utc("2026-04-02T14:00:00Z"));
  }
  const auto wrong = parse_point("2.4.2026 16 Uhr", zone);
  REQUIRE_FALSE(wrong.has_value());
  CHECK(wrong.error().kind == &problems::not_a_local_time);
}

TEST_CASE("an unknown zone is a problem with a suggestion") {
  const auto near = find_zone("Europe/Berln");
  REQUIRE_FALSE(near.has_value());
  CHECK(advice_of(near.error(), Language::en) == "Did you mean 'Europe/Berlin'?");
  CHECK(find_zone("nowhere-at-all").error().kind == &problems::unknown_zone);
  CHECK(find_zone("").error().kind == &problems::unknown_zone);
}

TEST_CASE("the version of the zone data stands in its first line") {
  CHECK(tz_version_in("# version 2025b\n# ddeps") == "2025b");
  CHECK(tz_version_in("") == "unknown");
}

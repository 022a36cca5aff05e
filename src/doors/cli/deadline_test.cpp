#include <doctest/doctest.h>

#include <vector>

#include "doors/cli/command.hpp"
#include "ground/format/json.hpp"

using namespace zusage;
using namespace zusage::cli;

namespace {

struct Said {
  int exit;
  std::string out;
  std::string complaint;

  [[nodiscard]] std::string first_line() const { return out.substr(0, out.find('\n')); }
  [[nodiscard]] bool has(std::string_view words) const { return out.find(words) != std::string::npos; }
};

Said deadline(std::vector<const char*> words, Language language = Language::en) {
  Said said;
  Outside outside;
  outside.language = language;
  outside.print = [&](std::string_view text) { said.out += text; };
  outside.complain = [&](std::string_view text) { said.complaint += text; };
  outside.read_file = [](const std::string&) -> Result<std::string> { return "# version 2025b\n"; };
  outside.now = [] { return parse_rfc3339("2026-04-02T14:00:00Z").value(); };
  words.insert(words.begin(), {"zusage", "deadline"});
  said.exit = run(static_cast<int>(words.size()), words.data(), outside);
  return said;
}

// Exit 2, nothing on standard output, and the number of the problem.
void check_refused(std::vector<const char*> words, const char* number) {
  const auto said = deadline(std::move(words));
  INFO(said.complaint);
  CHECK(said.exit == 2);
  CHECK(said.out.empty());
  CHECK(said.complaint.starts_with(std::string{"error "} + number + ":"));
  CHECK(said.complaint.find("advice: ") != std::string::npos);
}

}  // namespace

TEST_CASE("the due instant stands alone on the first line, in local time with offset") {
  const auto said = deadline({"--holidays", "DE-NW", "--start", "2026-04-02T16:00", "--within", "4wh"});
  CHECK(said.exit == 0);
  CHECK(said.complaint.empty());
  CHECK(said.first_line() == "2026-04-07T11:00+02:00");
}

TEST_CASE("a holiday that is struck out is worked") {
  const auto said = deadline(
      {"--holidays", "DE-NW", "--struck", "2026-04-06", "--start", "2026-04-02T16:00", "--within", "4wh"});
  CHECK(said.first_line() == "2026-04-06T11:00+02:00");
  check_refused({"--struck", "Ostern", "--within", "4wh"}, "Z9109");
}

TEST_CASE("then it says how it was counted, in English") {
  const auto said = deadline({"--holidays", "DE-NW", "--start", "2026-04-02T16:00", "--within", "4wh"});
  CHECK(said.out ==
        "2026-04-07T11:00+02:00\n"
        "Tuesday, 7 April 2026, 11:00\n"
        "4 working hours from Thursday, 2 April 2026, 16:00\n"
        "\n"
        "  Thu 2026-04-02  16:00-17:00  1 h\n"
        "  Fri 2026-04-03  Good Friday\n"
        "  Sat 2026-04-04  no working hours\n"
        "  Sun 2026-04-05  no working hours\n"
        "  Mon 2026-04-06  Easter Monday\n"
        "  Tue 2026-04-07  08:00-11:00  3 h  (= 4 h)\n"
        "\n"
        "week: mon-fri 08:00-12:00 13:00-17:00\n"
        "holidays: North Rhine-Westphalia (DE-NW)\n"
        "time zone: Europe/Berlin (tzdata 2025b)\n");
}

TEST_CASE("and in German") {
  const auto said =
      deadline({"--holidays", "DE-BY", "--start", "2026-12-15T10:00", "--within", "10 days"}, Language::de);
  CHECK(said.out ==
        "2026-12-28T24:00+01:00\n"
        "Montag, 28. Dezember 2026, 24:00 Uhr\n"
        "10 Tage ab Dienstag, 15. Dezember 2026, 10:00 Uhr\n"
        "\n"
        "  Di 15.12.2026  der Tag des Beginns zählt nicht mit\n"
        "  Fr 25.12.2026  10 Tage danach, nach dem Kalender\n"
        "  Fr 25.12.2026  1. Weihnachtsfeiertag\n"
        "  Sa 26.12.2026  2. Weihnachtsfeiertag\n"
        "  So 27.12.2026  Sonntag\n"
        "  Mo 28.12.2026  der nächste Werktag (§ 193 BGB)\n"
        "\n"
        "Woche: mon-fri 08:00-12:00 13:00-17:00\n"
        "Feiertage: Bayern (DE-BY)\n"
        "Zeitzone: Europe/Berlin (tzdata 2025b)\n");
}

TEST_CASE("start is local time, an instant with offset, or now") {
  for (const auto* start :
       {"2026-04-02T16:00", "2026-04-02 16:00:00", "2026-04-02T14:00:00Z", "2026-04-02T16:00+02:00"}) {
    CHECK(deadline({"--holidays", "DE-NW", "--start", start, "--within", "4wh"}).first_line() ==
          "2026-04-07T11:00+02:00");
  }
  CHECK(deadline({"--holidays", "DE-NW", "--within", "4wh"}).first_line() == "2026-04-07T11:00+02:00");
}

TEST_CASE("week, zone, cut-off, end and shift change the answer") {
  const auto first = [](std::vector<const char*> words) { return deadline(std::move(words)).first_line(); };
  CHECK(first({"--week", "mon-sun 22:00-06:00", "--start", "2026-03-28T22:00", "--within", "8wh"}) ==
        "2026-03-29T23:00+02:00");
  CHECK(first({"--time-zone", "America/New_York", "--start", "2026-09-10T16:00", "--within", "2wh"}) ==
        "2026-09-11T09:00-04:00");
  CHECK(first({"--cutoff", "15:00", "--start", "2026-09-10T16:00", "--within", "1wd"}) ==
        "2026-09-14T17:00+02:00");
  CHECK(first({"--ends", "24:00", "--start", "2026-09-10T16:00", "--within", "1wd"}) ==
        "2026-09-11T24:00+02:00");
  CHECK(first({"--shift", "none", "--start", "2026-09-10T16:00", "--within", "2 days"}) ==
        "2026-09-12T24:00+02:00");
  CHECK(first({"--holidays", "DE-NI", "--place", "DE-BY", "--start", "2026-05-25", "--within", "10d"}) ==
        "2026-06-05T24:00+02:00");
}

TEST_CASE("several regions may be named, and none is said aloud") {
  const auto both = deadline(
      {"--holidays", "DE-NI", "--holidays", "DE-NW", "--start", "2026-06-03T10:00", "--within", "1wd"});
  CHECK(both.first_line() == "2026-06-05T17:00+02:00");
  CHECK(deadline({"--start", "2026-06-03T10:00", "--within", "1wd"})
            .has("holidays: none (try --holidays DE-NW)"));
}

TEST_CASE("a long count is told by its beginning and its end") {
  const auto said = deadline({"--holidays", "DE-NW", "--start", "2026-04-02T16:00", "--within", "60wd"});
  CHECK(said.has("day 1\n"));
  CHECK(said.has("more lines, all of them by --format json"));
  CHECK(said.has("day 60\n"));
  CHECK_FALSE(said.has("day 30\n"));
}

TEST_CASE("a start in the gap of the clock change is told how it was read") {
  const auto said = deadline({"--start", "2026-03-29T02:30", "--within", "1h"});
  CHECK(said.first_line() == "2026-03-29T04:30+02:00");
  CHECK(said.has("That time does not exist on that day (clock change); read as 2026-03-29T03:30+02:00"));
  CHECK(deadline({"--start", "2026-10-25T02:30", "--within", "1h"})
            .has("the first is meant: 2026-10-25T02:30+02:00"));
}

TEST_CASE("holidays of years to come are marked as today's law going on") {
  CHECK(deadline({"--holidays", "DE-NW", "--start", "2040-01-02T08:00", "--within", "1wd"})
            .has("Holidays after 2026 follow today's law."));
}

TEST_CASE("for programs everything is in JSON") {
  const auto said =
      deadline({"--holidays", "DE-NW", "--start", "2026-04-02T16:00", "--within", "4wh", "--format", "json"});
  CHECK(said.exit == 0);
  const auto json = format::parse_json(said.out).value();
  CHECK(json.at("due") == "2026-04-07T09:00:00.000000Z");
  CHECK(json.at("due_local") == "2026-04-07T11:00+02:00");
  CHECK(json.at("start") == "2026-04-02T14:00:00.000000Z");
  CHECK(json.at("within") == "4 working hours");
  CHECK(json.at("holidays").at(0) == "DE-NW");
  CHECK(json.at("tz_version") == "2025b");
  CHECK(json.at("steps").as_array().size() == 6);
  CHECK(json.at("steps").at(1).at("kind") == "holiday");
  CHECK(json.at("steps").at(1).at("name").at("de") == "Karfreitag");
}

TEST_CASE("wrong words are numbered problems with advice, and exit 2") {
  check_refused({"--within", "soon"}, "Z9101");
  check_refused({"--within", "4 fortnights"}, "Z9102");
  check_refused({"--within", "4 workin hours"}, "Z9103");
  check_refused({"--holidays", "Bavaria", "--within", "4wh"}, "Z9104");
  check_refused({"--holidays", "DE-NRW", "--within", "4wh"}, "Z9105");
  check_refused({"--time-zone", "Atlantis", "--within", "4wh"}, "Z9106");
  check_refused({"--time-zone", "Europe/Belrin", "--within", "4wh"}, "Z9107");
  check_refused({"--start", "1999-01-04T08:00", "--within", "4wh"}, "Z9108");
  check_refused({"--start", "tomorrow", "--within", "4wh"}, "Z9110");
  check_refused({"--week", "mon-fri 8-12", "--within", "4wh"}, "Z9111");
  check_refused({"--week", "mo-fr 08:00-12:00", "--within", "4wh"}, "Z9112");
  check_refused({"--week", "mon 08:00-12:00 11:00-13:00", "--within", "4wh"}, "Z9113");
  check_refused({"--week", "mon 08:00-12:00; mon 13:00-14:00", "--within", "4wh"}, "Z9114");
  check_refused({"--week", "mon-fri", "--within", "4wh"}, "Z9115");
  check_refused({"--within", "999999wh"}, "Z9116");
  check_refused({"--cutoff", "15:00", "--within", "4h"}, "Z9117");
  check_refused({"--within", "on the agreed date"}, "Z9118");
  check_refused({"--cutoff", "3pm", "--within", "4wd"}, "Z9119");
  check_refused({"--ends", "noon", "--within", "4wd"}, "Z9120");
  check_refused({"--shift", "left", "--within", "4wd"}, "Z9121");
  check_refused({"--format", "xml", "--within", "4wh"}, "Z9851");
  CHECK(deadline({}).exit == 2);
}

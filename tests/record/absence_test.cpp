// Being away on a real log: what is refused, what replaces what, and that folding again gives the same.
#include <doctest/doctest.h>

#include "desk.hpp"

#include "conversation/access/sides.hpp"
#include "conversation/record/problems.hpp"
#include "conversation/record/problems_absence.hpp"

using namespace zusage;
using tests::here;

namespace {

calendar::Date day(const char* text) { return calendar::parse_date(text).value(); }

// The library's people are in its register: Bernd, Clara and Deniz of the counter, Anna of the management.
struct Library {
  Library() { CHECK(desk.recorder().load_text(tests::library_text()).has_value()); }
  Result<projection::AbsenceRow> away(const std::string& person, const char* last_day,
                                      const std::string& deputy) {
    return desk.recorder().declare_absence(
        {.person = person, .last_day = day(last_day), .deputy = deputy, .speaker = person});
  }
  const ProblemKind* refused(const std::string& person, const char* last_day, const std::string& deputy) {
    const auto said = away(person, last_day, deputy);
    return said ? nullptr : said.error().kind;
  }
  std::size_t entries() {
    return desk.database->log().of_stream(here, log::register_stream("absence:b.simon")).size();
  }
  tests::Desk desk;
};

}  // namespace

TEST_CASE("an absence lasts to the end of its last day by the clock of the person's calendar") {
  Library library;
  const auto said = library.away("b.simon", "2026-11-27", "c.huber");
  REQUIRE(said.has_value());
  CHECK(to_rfc3339(said->until) == "2026-11-27T23:00:00.000000Z");  // Berlin, in winter
  const auto directory = library.desk.recorder().known()->directory;
  CHECK(directory->absence_of("b.simon", said->until - minutes(1)) != nullptr);
  CHECK(directory->absence_of("b.simon", said->until) == nullptr);
  CHECK(directory->stands_in("c.huber", tests::monday).size() == 1);
}

TEST_CASE("what cannot be meant is refused") {
  Library library;
  CHECK(library.refused("b.simon", "2026-11-27", "b.simon") == &problems::own_deputy);
  CHECK(library.refused("b.simon", "2026-11-27", "nobody") == &problems::unknown_party);
  CHECK(library.refused("b.simon", "2026-11-27", "counter") == &problems::unknown_party);
  CHECK(library.refused("b.simon", "2026-11-22", "c.huber") == &problems::absence_is_past);
  CHECK(library.refused("b.simon", "2027-12-24", "c.huber") == &problems::absence_too_long);
  CHECK(library.entries() == 0);
}

TEST_CASE("today is a day one may be away") {
  Library library;
  CHECK(library.away("b.simon", "2026-11-23", "c.huber").has_value());
}

TEST_CASE("a deputy who is away all the time is refused, one who comes back earlier is not") {
  Library library;
  REQUIRE(library.away("c.huber", "2026-11-27", "d.kara").has_value());
  CHECK(library.refused("b.simon", "2026-11-27", "c.huber") == &problems::deputy_is_away);
  CHECK(library.away("b.simon", "2026-12-04", "c.huber").has_value());
}

TEST_CASE("the newest word counts, the same word twice is one, and being back ends it") {
  Library library;
  REQUIRE(library.away("b.simon", "2026-11-27", "c.huber").has_value());
  REQUIRE(library.away("b.simon", "2026-11-27", "c.huber").has_value());
  CHECK(library.entries() == 1);
  REQUIRE(library.away("b.simon", "2026-12-04", "d.kara").has_value());
  const auto known = library.desk.recorder().known();
  CHECK(known->directory->stands_in("c.huber", tests::monday).empty());
  CHECK(known->directory->stands_in("d.kara", tests::monday).size() == 1);
  REQUIRE(library.desk.recorder().end_absence("b.simon").has_value());
  CHECK(library.desk.recorder().known()->directory->absence_of("b.simon", tests::monday) == nullptr);
  const auto again = library.desk.recorder().end_absence("b.simon");
  REQUIRE_FALSE(again.has_value());
  CHECK(again.error().kind == &problems::not_away);
  CHECK(library.entries() == 3);
  CHECK(library.desk.is_whole());
}

TEST_CASE("what a deputy takes lies with the absent colleague, and the entry carries both names") {
  Library library;
  const auto asked = library.desk.ask("Medien für die Lesung");
  auto take = library.desk.saying(act::Kind::take, act::Side::provider, asked.request);
  take.speaker = "a.weigl";
  take.on_behalf_of = "b.simon";
  take.version = asked.version;
  REQUIRE(library.desk.say(take).has_value());
  CHECK(library.desk.database->requests().by_id(here, asked.request)->performer == "b.simon");
  const auto last = library.desk.database->log().of_stream(here, log::request_stream(asked.request)).back();
  CHECK(last.actor == "a.weigl");
  CHECK(last.on_behalf_of == "b.simon");
  CHECK(library.desk.is_whole());
}

TEST_CASE("another text or another person in the register leaves absences as they are") {
  Library library;
  REQUIRE(library.away("b.simon", "2026-11-27", "c.huber").has_value());
  REQUIRE(library.desk.recorder()
              .register_actor(
                  {.id = "e.neu", .kinds = {model::ActorKind::person}, .name = "Eva Neu", .speaker = "x"})
              .has_value());
  CHECK(library.desk.recorder().known()->directory->absence_of("b.simon", tests::monday) != nullptr);
  CHECK(library.desk.database->ledger().absences(here).size() == 1);
}

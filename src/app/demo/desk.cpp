// The desk of Jana Brandt on a day on which the demo is looked at: both examples of the source, something
// late, something new, something agreed. Instants are counted from now, so that the clocks run while one
// looks; what nobody touched comes to its end in the days after.
#include "app/demo/story.hpp"

#include <algorithm>
#include <utility>

#include "app/house.hpp"

namespace zusage::app::demo {
namespace {

constexpr std::uint64_t desk_topic = 900;

// The whole day becomes seven to fifteen o'clock, in the same order: the desk counts back from now, and
// nobody spoke at night.
Instant in_office_hours(Instant at) {
  const auto day = day_of(at);
  return day + hours(7) + Span{(at - day).microseconds / 3};
}

// The conversations on the desk, each said move by move; the last one asked for is the present one.
class Desk {
 public:
  Desk(const Stage& stage, Instant laid_at, std::vector<Spoken>& moves)
      : stage_(stage), today_(day_of(laid_at)), moves_(moves) {}

  struct Subject {
    std::string what;
    std::string whom;     // provider
    std::string service;  // empty: a free request
    std::string for_customer;
    std::string customer;   // who asks
    std::string asks_as;    // the role asked for, when it is not the person
    std::string performer;  // who answers there
    std::optional<Instant> due;
  };

  void ask(const Subject& subject, Instant at) {
    const auto number = static_cast<std::uint64_t>(talks_.size() + 1);
    talks_.push_back({.subject = subject,
                      .number = number,
                      .request = drawn_id(stage_.seed, desk_topic, number * 32, at)});
    auto& move = say("request", true, at, subject.what);
    move.whom = subject.whom;
    move.service = subject.service;
    move.for_customer = subject.for_customer;
    move.due = subject.due;
  }

  Spoken& say(std::string_view kind, bool by_customer, Instant at, std::string text = {}) {
    return say(talks_.back(), kind, by_customer, at, std::move(text));
  }

  void take_and_promise(Instant at, Instant due) {
    const auto& subject = talks_.back().subject;
    if (subject.performer != subject.whom) say("take", false, at);
    say("promise", false, at).due = due;
  }

  // The rest of every conversation, one step each half a working day, the first ones first.
  void finish(Instant laid_at) {
    auto begins = laid_at;
    for (auto& talk : talks_) {
      begins = stage_.later(begins, 45);
      auto at = begins;
      for (const auto step : steps_after(talk.said_last)) {
        at = stage_.later(at, 4 * 60);
        const bool by_customer = step == "accept" || step == "accept_offer";
        auto& move = say(talk, step, by_customer, at, {});
        if (step == "promise") move.due = stage_.later(at, 16 * 60);
      }
    }
  }

 private:
  struct Talk {
    Subject subject;
    std::uint64_t number = 0;
    Uuid request;
    std::uint64_t said = 0;
    int version = 0;
    std::string said_last = {};  // that moved it on
  };

  static std::vector<std::string_view> steps_after(std::string_view said_last) {
    if (said_last == "request") return {"promise", "declare", "accept"};
    if (said_last == "counter") return {"accept_offer", "declare", "accept"};
    if (said_last == "promise") return {"declare", "accept"};
    if (said_last == "declare") return {"accept"};
    return {};
  }

  Spoken& say(Talk& talk, std::string_view kind, bool by_customer, Instant at, std::string text) {
    const auto& subject = talk.subject;
    Spoken move;
    move.at = at < today_ ? in_office_hours(at) : at;
    move.request = talk.request;
    move.act = drawn_id(stage_.seed, desk_topic, talk.number * 32 + ++talk.said, at);
    move.kind = kind;
    move.by_customer = by_customer;
    move.speaker = by_customer ? subject.customer : subject.performer;
    if (!by_customer && subject.performer != subject.whom) move.as = subject.whom;
    if (by_customer) move.as = subject.asks_as;
    move.version = talk.version;
    move.text = std::move(text);
    if (kind != "message") ++talk.version;
    if (kind != "message" && kind != "take") talk.said_last = kind;
    moves_.push_back(std::move(move));
    return moves_.back();
  }

  const Stage& stage_;
  Instant today_;
  std::vector<Spoken>& moves_;
  std::vector<Talk> talks_;
};

// 0: Monday; 1970-01-01 was a Thursday.
std::int64_t weekday_of(Instant at) { return (at.microseconds / days(1).microseconds + 3) % 7; }

// Nobody agrees on a Saturday or a Sunday; it becomes the Monday after.
Instant on_workday(Instant at) { return weekday_of(at) < 5 ? at : at + days(7 - weekday_of(at)); }

// It becomes the Friday before.
Instant on_workday_before(Instant at) { return weekday_of(at) < 5 ? at : at - days(weekday_of(at) - 4); }

Instant on_friday(Instant from) { return from + days((11 - weekday_of(from)) % 7); }

constexpr Span ago(int hour, int minute) { return hours(hour) + minutes(minute); }

// What Jana and her team give.
void give(Desk& desk, Instant now) {
  desk.ask({.what = "Wandlerzähler im Kühlhaus tauschen",
            .whom = "house-connections",
            .service = "meter-replacement",
            .customer = "hohenfels",
            .performer = "j.brandt"},
           now - days(6) - ago(1, 42));
  desk.take_and_promise(now - days(5) - ago(3, 0), now - ago(1, 42));
  desk.say("message", true, now - days(1) - ago(2, 5),
           "Das Kühlhaus darf höchstens eine Stunde ohne Strom sein.");

  desk.ask({.what = "Zählerplatz für Wärmepumpe freigeben",
            .whom = "house-connections",
            .for_customer = "petrovic",
            .customer = "e.aydin",
            .performer = "j.brandt"},
           now - ago(0, 55));
  desk.say("take", false, now - ago(0, 40));

  desk.ask({.what = "Baustrom Marktstraße 12 einschalten",
            .whom = "house-connections",
            .service = "building-site-power",
            .customer = "winter",
            .performer = "j.brandt"},
           now - days(4) - ago(5, 0));
  desk.take_and_promise(now - days(4) - ago(2, 0), now + ago(1, 18));
}

// What she has promised, and what waits for others.
void give_quietly(Desk& desk, Instant now) {
  desk.ask({.what = "Lageplan für Netzauskunft 48213 prüfen",
            .whom = "house-connections",
            .for_customer = "steinfeld",
            .customer = "t.berger",
            .performer = "j.brandt"},
           now - ago(4, 10));
  desk.take_and_promise(now - ago(3, 30), now + ago(5, 48));

  desk.ask({.what = "Zahlen zu Hausanschlüssen aufbereiten",
            .whom = "house-connections",
            .service = "controlling-figures",
            .customer = "i.vogt",
            .asks_as = "controlling",
            .performer = "j.brandt"},
           now - days(1) - ago(4, 0));
  desk.take_and_promise(now - days(1) - ago(1, 0), on_workday(now + days(1) + ago(2, 0)));

  desk.ask({.what = "Angebot Ladesäule Rathausplatz",
            .whom = "house-connections",
            .customer = "stadt",
            .performer = "j.brandt"},
           now - days(9));
  desk.take_and_promise(now - days(8), on_workday(now + days(1)));
  desk.say("declare", false, now - ago(3, 5));

  desk.ask({.what = "Hausanschluss Strom, Ahornweg 7",
            .whom = "house-connections",
            .service = "power-connection",
            .customer = "hofmann",
            .performer = "j.brandt"},
           now - days(21));
  desk.say("message", true, now - days(20) - ago(1, 34),
           "Lageplan und Antrag sind im Anhang der Mail von heute.");
  desk.take_and_promise(now - days(20), on_workday(now + days(10)));
  desk.say("message", true, now - ago(0, 42),
           "Bleibt es bei dem Termin? Wir müssten sonst den Umzug verschieben.");
}

// What nobody has taken yet, and what lies with a colleague who is away.
void lie_with_the_team(Desk& desk, Instant now) {
  desk.ask({.what = "Neubau Lerchenweg 22: Strom, Wasser und Gas aus einer Hand",
            .whom = "house-connections",
            .customer = "nguyen",
            .performer = "b.adler"},
           on_workday_before(now - days(2)) - ago(1, 0));
  desk.say("message", true, on_workday_before(now - days(1)) - ago(0, 20),
           "Die Baufirma fragt jeden Tag. Wer ist unser Ansprechpartner?");

  desk.ask({.what = "Ladesäule Rathausplatz, zweiter Stellplatz",
            .whom = "house-connections",
            .customer = "stadt",
            .performer = "c.hahn"},
           now - ago(2, 25));

  desk.ask({.what = "Zählerschrank im Neubau abnehmen",
            .whom = "house-connections",
            .customer = "becker",
            .performer = "i.wolff"},
           now - days(4) - ago(2, 0));
  desk.take_and_promise(now - days(4), on_workday(now + days(5)));
}

// What Jana waits for.
void receive(Desk& desk, Instant now) {
  desk.ask({.what = "Trassenplan Ahornweg, Stand C",
            .whom = "grid-planning",
            .for_customer = "hofmann",
            .customer = "j.brandt",
            .performer = "m.demir"},
           now - days(5));
  desk.take_and_promise(now - days(5) + hours(2), now + hours(5));
  desk.say("declare", false, now - ago(0, 34), "Stand C mit der neuen Garage liegt im Vorgang.");

  desk.ask({.what = "Kran für Trafostation Ostufer stellen",
            .whom = "grid-construction",
            .service = "crane",
            .for_customer = "hohenfels",
            .customer = "j.brandt",
            .performer = "p.krueger",
            .due = on_workday(now + days(2))},
           now - days(1) - ago(5, 0));
  desk.say("take", false, now - ago(3, 0));
  auto& offer =
      desk.say("counter", false, now - ago(2, 0), "Der Kran ist bis dahin auf einer anderen Baustelle.");
  offer.due = on_workday(now + days(4));
  offer.valid_until = on_workday(now + days(7));

  desk.ask({.what = "Zugang zur Netzauskunft einrichten",
            .whom = "it-operations",
            .service = "it-access",
            .for_customer = "hofmann",
            .customer = "j.brandt",
            .performer = "z.ali"},
           now - days(6));
  desk.take_and_promise(now - days(5), on_workday_before(now - days(2) - ago(16, 0)));
}

// What others promised her, on plan or kept.
void receive_quietly(Desk& desk, Instant now) {
  desk.ask({.what = "Straßensperrung Marktstraße",
            .whom = "road-authority",
            .service = "road-permit",
            .for_customer = "winter",
            .customer = "j.brandt",
            .performer = "road-authority"},
           now - days(7));
  desk.take_and_promise(now - days(6), now + ago(0, 48));

  desk.ask({.what = "Moderation der Besprechung am Freitag",
            .whom = "people-development",
            .service = "meeting-moderation",
            .customer = "j.brandt",
            .performer = "j.weiss",
            .due = on_friday(now + days(1))},
           now - days(2) - ago(2, 0));
  desk.take_and_promise(now - days(2), on_friday(now + days(1)));

  desk.ask({.what = "Kabelliste bereitstellen",
            .whom = "warehouse",
            .for_customer = "hofmann",
            .customer = "j.brandt",
            .performer = "n.falk"},
           now - days(3));
  desk.take_and_promise(now - days(3) + hours(1), now + hours(3));
  desk.say("declare", false, now - ago(2, 0));
  desk.say("accept", true, now - ago(1, 21));
}

}  // namespace

std::vector<Spoken> desk(const Stage& stage, Instant laid_at, Instant until) {
  std::vector<Spoken> moves;
  Desk desk{stage, laid_at, moves};
  give(desk, laid_at);
  give_quietly(desk, laid_at);
  lie_with_the_team(desk, laid_at);
  receive(desk, laid_at);
  receive_quietly(desk, laid_at);
  desk.finish(laid_at);
  std::erase_if(moves, [&](const Spoken& move) { return move.at >= until; });
  std::ranges::stable_sort(moves, {}, &Spoken::at);
  return moves;
}

}  // namespace zusage::app::demo

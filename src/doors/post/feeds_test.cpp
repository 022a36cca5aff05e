#include "doors/post/feeds.hpp"

#include <doctest/doctest.h>
#include <libical/ical.h>

#include <algorithm>
#include <memory>

#include "doors/post/problems_feed.hpp"

using namespace zusage;
using namespace zusage::post;

namespace {

constexpr Instant noon{1'795'435'200'000'000};  // 2026-11-23T12:00:00Z

// Requests as a list in memory; only what feeds ask is answered.
struct Shelf final : projection::Requests {
  using Row = projection::RequestRow;
  using Rows = std::vector<Row>;
  Rows rows;
  [[nodiscard]] std::optional<Row> by_id(Org, const Uuid&) const override { return {}; }
  [[nodiscard]] std::optional<Row> by_number(Org, std::int64_t) const override { return {}; }
  [[nodiscard]] Rows given_by(Org, const std::string& provider, Instant) const override {
    Rows found;
    for (const auto& row : rows) {
      if (row.parties.provider == provider) found.push_back(row);
    }
    return found;
  }
  [[nodiscard]] Rows performed_by(Org, const std::string& person, Instant) const override {
    Rows found;
    for (const auto& row : rows) {
      if (row.performer == person) found.push_back(row);
    }
    return found;
  }
  [[nodiscard]] Rows asked_by(Org, const std::string& customer, Instant) const override {
    Rows found;
    for (const auto& row : rows) {
      if (row.parties.customer == customer) found.push_back(row);
    }
    return found;
  }
  [[nodiscard]] Rows of_customer(Org, const std::string&, Instant) const override { return {}; }
  [[nodiscard]] projection::Page list(Org, const projection::Filter&) const override { return {}; }
  [[nodiscard]] std::vector<projection::LineRow> lines(Org, const Uuid&) const override { return {}; }
  [[nodiscard]] std::vector<projection::CommitmentRow> commitments(Org, const Uuid&) const override {
    return {};
  }
  [[nodiscard]] std::vector<projection::OutcomeRow> outcomes(
      Org, const projection::OutcomeFilter&) const override {
    return {};
  }
  [[nodiscard]] std::vector<projection::OutcomeRow> done_of_service(Org, const std::string&,
                                                                    int) const override {
    return {};
  }
  [[nodiscard]] std::optional<act::External> external_of(Org, const Uuid&) const override { return {}; }
  [[nodiscard]] std::vector<projection::CustomerFigures> customer_figures(Org, Instant) const override {
    return {};
  }
  [[nodiscard]] std::vector<projection::CustomerWord> last_words(Org, const std::string&,
                                                                 int) const override {
    return {};
  }
  [[nodiscard]] std::vector<projection::MovedDate> moved_dates(Org, const std::string&, int) const override {
    return {};
  }
  [[nodiscard]] act::Wish important(Org, const Uuid&) const override { return {}; }
  [[nodiscard]] std::vector<projection::PerceptionRow> perceptions(Org, const Uuid&) const override {
    return {};
  }
  [[nodiscard]] std::vector<projection::CustomerPerception> perceptions_of(Org, const std::string&,
                                                                           int) const override {
    return {};
  }
  [[nodiscard]] std::vector<projection::NeedHint> need_hints(Org, int) const override { return {}; }
  [[nodiscard]] std::vector<projection::NeedVerdictRow> need_verdicts(Org, int) const override { return {}; }
  [[nodiscard]] std::vector<projection::RequestRow> repeat_candidates(Org, Instant, int) const override {
    return {};
  }
  [[nodiscard]] std::optional<Uuid> about(Org, const Uuid&) const override { return {}; }
  [[nodiscard]] std::vector<Uuid> those_about(Org, const Uuid&) const override { return {}; }
  [[nodiscard]] std::optional<projection::CustomerNoteRow> customer_note(Org,
                                                                         std::string_view) const override {
    return {};
  }
};

struct Drawer final : access::Links {
  using Org = log::OrganisationId;
  std::vector<std::pair<Digest, access::Link>> kept;
  [[nodiscard]] std::optional<access::Link> by_secret(Org, const Digest& secret) const override {
    for (const auto& [digest, link] : kept) {
      if (digest == secret) return link;
    }
    return {};
  }
  [[nodiscard]] std::optional<access::Link> by_id(Org, std::string_view) const override { return {}; }
  [[nodiscard]] std::vector<access::Link> of_subject(Org, access::LinkKind, std::string_view) const override {
    return {};
  }
  [[nodiscard]] std::vector<access::Link> made_by(Org, access::LinkKind, std::string_view) const override {
    return {};
  }
  void put(Org, const Digest& secret, const access::Link& link) override { kept.emplace_back(secret, link); }
  void revoke(Org, std::string_view, Instant at) override { kept.back().second.revoked_at = at; }
  void set_expiry(Org, std::string_view, std::optional<Instant>) override {}
  [[nodiscard]] bool use(Org, std::string_view, Instant) override { return true; }
  void unuse(Org, std::string_view) override {}
};

projection::ActorRow actor(const std::string& id, const std::string& name, const std::string& kind,
                           std::vector<std::string> teams = {}) {
  return {.id = id,
          .kinds = {kind},
          .name = {.ref = id, .text = name},
          .segment = {},
          .of = {},
          .holds = {},
          .member_of = std::move(teams),
          .leads = {}};
}

// Jana and Tom of the wires, the dairy outside; three promises of Jana's, one of Tom's.
struct House {
  House() {
    rooms = {.organisation = log::OrganisationId{1},
             .now = [] { return noon; },
             .known = [this] { return known; },
             .requests = &shelf,
             .links = &drawer,
             .public_url = "https://zusage.example.org",
             .accounts_needed = false};
    settle({"wires"});
  }
  // Jana's teams.
  void settle(std::vector<std::string> teams) {
    known = projection::make_known(
                {}, {actor("jana", "Jana Brandt", "person", std::move(teams)),
                     actor("tom", "Tom Berger", "person", {"wires"}), actor("wires", "Netz", "team"),
                     actor("dairy", "Molkerei Höhenfels", "customer")})
                .value();
  }
  projection::RequestRow& add(std::uint8_t number, const std::string& performer, act::State state) {
    projection::RequestRow row;
    row.id.bytes.fill(number);
    row.number = 1000 + number;
    row.title.text = "Zähler tauschen";
    row.state = state;
    row.version = 3;
    row.parties.customer = "dairy";
    row.parties.provider = "wires";
    row.performer = performer;
    row.asked_at = noon - days(2);
    row.last_said_at = noon - days(1);
    row.due = noon + days(number);
    shelf.rows.push_back(row);
    return shelf.rows.back();
  }
  std::string secret(const std::string& subject) {
    const access::Random random = [this](std::span<std::uint8_t> bytes) {
      for (auto& byte : bytes) byte = ++drawn;
    };
    return access::make_link(drawer, random, rooms.organisation,
                             {.kind = access::LinkKind::feed,
                              .subject = subject,
                              .holder = "jana",
                              .made_by = "jana",
                              .made_at = noon})
        .secret;
  }
  http::Reply get(const std::string& file, http::Pairs query = {}, http::Pairs headers = {}) {
    http::Router router;
    router.add(http::Method::get, "/feed/{file}", feed_page(rooms));
    http::Call call;
    call.method = http::Method::get;
    call.path = "/feed/" + file;
    call.segments = {"feed", file};
    call.query = std::move(query);
    call.headers = std::move(headers);
    http::Reply got;
    router.answer(call, http::Answer{[&](const http::Answer::Maker& make) { got = make(); }});
    return got;
  }
  Shelf shelf;
  Drawer drawer;
  projection::KnownNow known;
  FeedRooms rooms;
  std::uint8_t drawn = 0;
};

using Calendar = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;
Calendar read(const std::string& text) {
  Calendar calendar{icalparser_parse_string(text.c_str()), &icalcomponent_free};
  REQUIRE(calendar != nullptr);
  CHECK(icalcomponent_count_errors(calendar.get()) == 0);
  return calendar;
}

std::vector<icalcomponent*> all(icalcomponent* calendar, icalcomponent_kind kind) {
  std::vector<icalcomponent*> found;
  for (auto* one = icalcomponent_get_first_component(calendar, kind); one != nullptr;
       one = icalcomponent_get_next_component(calendar, kind))
    found.push_back(one);
  return found;
}

std::string value(icalcomponent* component, icalproperty_kind kind) {
  auto* property = icalcomponent_get_first_property(component, kind);
  return property == nullptr ? "" : icalproperty_get_value_as_string(property);
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> found;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = text.find("\r\n", begin);
    REQUIRE(end != std::string::npos);
    found.push_back(text.substr(begin, end - begin));
    begin = end + 2;
  }
  return found;
}

}  // namespace

TEST_CASE("a promise is a task with its due and an event at the same instant, each with an id of its own") {
  House house;
  house.add(1, "jana", act::State::promised);
  const auto text = to_calendar_text(feed_of(house.rooms, "jana", Language::de));
  const auto calendar = read(text);
  const auto tasks = all(calendar.get(), ICAL_VTODO_COMPONENT);
  const auto events = all(calendar.get(), ICAL_VEVENT_COMPONENT);
  REQUIRE(tasks.size() == 1);
  REQUIRE(events.size() == 1);
  CHECK(value(tasks[0], ICAL_DUE_PROPERTY) == "20261124T120000Z");
  CHECK(value(events[0], ICAL_DTSTART_PROPERTY) == "20261124T120000Z");
  CHECK(value(tasks[0], ICAL_STATUS_PROPERTY) == "NEEDS-ACTION");
  CHECK(value(tasks[0], ICAL_SUMMARY_PROPERTY) == "Zähler tauschen\\, zugesagt an Molkerei Höhenfels");
  CHECK(value(tasks[0], ICAL_SEQUENCE_PROPERTY) == "3");
  CHECK(value(tasks[0], ICAL_DTSTAMP_PROPERTY) == "20261122T120000Z");
  CHECK(value(tasks[0], ICAL_URL_PROPERTY) == "https://zusage.example.org/anliegen/Z-1001");
  CHECK(value(tasks[0], ICAL_UID_PROPERTY) != value(events[0], ICAL_UID_PROPERTY));
  CHECK(text.find("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n") != std::string::npos);
  CHECK(text.find("X-PUBLISHED-TTL:PT1H\r\n") != std::string::npos);
}

TEST_CASE("what is done is a completed task and no event to come; what was cancelled says so") {
  House house;
  house.add(1, "jana", act::State::declared).declared_at = noon - hours(3);
  house.add(2, "jana", act::State::cancelled);
  const auto calendar = read(to_calendar_text(feed_of(house.rooms, "jana", Language::de)));
  const auto tasks = all(calendar.get(), ICAL_VTODO_COMPONENT);
  REQUIRE(tasks.size() == 2);
  CHECK(value(tasks[0], ICAL_STATUS_PROPERTY) == "COMPLETED");
  CHECK(value(tasks[0], ICAL_COMPLETED_PROPERTY) == "20261123T090000Z");
  CHECK(value(tasks[1], ICAL_STATUS_PROPERTY) == "CANCELLED");
  CHECK(all(calendar.get(), ICAL_VEVENT_COMPONENT).empty());
}

TEST_CASE("a date that ends at midnight stands on its own day, and an answer owed is said as one") {
  House house;
  auto& asked = house.add(1, "", act::State::requested);
  asked.response_due = Instant{1'795'474'800'000'000};  // 2026-11-24 00:00 in Berlin
  asked.due.reset();
  const auto feed = feed_of(house.rooms, "wires", Language::de);
  REQUIRE(feed.entries.size() == 1);
  CHECK(to_rfc3339(feed.entries[0].due) == "2026-11-23T22:59:00.000000Z");
  CHECK(feed.entries[0].summary == "Molkerei Höhenfels antworten: Zähler tauschen");
  CHECK(feed_of(house.rooms, "wires", Language::en).entries[0].summary ==
        "Answer Molkerei Höhenfels: Zähler tauschen");
}

TEST_CASE("a person's feed holds what the person does, a team's everything, and neither names a colleague") {
  House house;
  house.add(1, "jana", act::State::promised);
  house.add(2, "tom", act::State::promised).due = noon - days(3);
  CHECK(feed_of(house.rooms, "jana", Language::de).entries.size() == 1);
  const auto team = feed_of(house.rooms, "wires", Language::de);
  CHECK(team.entries.size() == 2);
  house.add(3, "tom", act::State::declared).declared_at = noon - hours(1);
  const auto text = to_calendar_text(feed_of(house.rooms, "wires", Language::de));
  CHECK(text.find("STATUS:COMPLETED") != std::string::npos);
  CHECK(text.find("COMPLETED:2026") == std::string::npos);
  CHECK(text.find("Tom") == std::string::npos);
  CHECK(text.find("Jana") == std::string::npos);
}

TEST_CASE("what a person waits for is an event and no task, and names the team but never a colleague") {
  House house;
  house.add(1, "jana", act::State::promised).parties.customer = "jana";  // also does it: no second event
  auto& of_team = house.add(2, "tom", act::State::promised);
  of_team.parties.customer = "jana";
  of_team.due = noon - days(3);
  auto& of_colleague = house.add(3, "tom", act::State::promised);
  of_colleague.parties.customer = "jana";
  of_colleague.parties.provider = "tom";
  house.add(4, "tom", act::State::accepted).parties.customer = "jana";
  auto& unanswered = house.add(5, "", act::State::requested);
  unanswered.parties.customer = "jana";
  unanswered.response_due = noon + days(1);
  const auto text = to_calendar_text(feed_of(house.rooms, "jana", Language::de));
  const auto calendar = read(text);
  CHECK(all(calendar.get(), ICAL_VTODO_COMPONENT).size() == 1);
  const auto events = all(calendar.get(), ICAL_VEVENT_COMPONENT);
  REQUIRE(events.size() == 4);
  CHECK(value(events[0], ICAL_SUMMARY_PROPERTY) == "Zähler tauschen\\, zugesagt von Netz");
  CHECK(value(events[1], ICAL_SUMMARY_PROPERTY) == "Zähler tauschen\\, zugesagt an Jana Brandt");
  CHECK(value(events[2], ICAL_SUMMARY_PROPERTY) == "Antwort von Netz: Zähler tauschen");
  CHECK(value(events[3], ICAL_SUMMARY_PROPERTY) == "Zähler tauschen\\, Ihnen zugesagt");
  CHECK(text.find("Tom") == std::string::npos);
  const auto tasks_alone = house.get(house.secret("jana") + ".ics", {{"only", "tasks"}}).body;
  CHECK(tasks_alone.find("Ihnen zugesagt") == std::string::npos);
  for (const auto& entry : feed_of(house.rooms, "wires", Language::de).entries) CHECK(!entry.is_awaited);
}

TEST_CASE("lines are folded at 75 bytes and never inside a letter; read again they are whole") {
  House house;
  std::string title;
  for (int i = 0; i < 40; ++i) title += "Größenübersicht; ";
  house.add(1, "jana", act::State::promised).title.text = title + "\nzweite Zeile, mit Komma";
  const auto text = to_calendar_text(feed_of(house.rooms, "jana", Language::de));
  for (const auto& line : lines(text)) {
    CHECK(line.size() <= 75);
    CHECK((line.empty() || (static_cast<unsigned char>(line.back()) & 0xC0U) != 0xC0U));
    CHECK((line.size() < 2 || line[0] != ' ' || (static_cast<unsigned char>(line[1]) & 0xC0U) != 0x80U));
  }
  const auto calendar = read(text);
  auto* task = all(calendar.get(), ICAL_VTODO_COMPONENT).front();
  CHECK(std::string{icalcomponent_get_summary(task)} ==
        title + "\nzweite Zeile, mit Komma, zugesagt an Molkerei Höhenfels");
}

TEST_CASE("only tasks or only events, as a program needs it; anything else is refused") {
  House house;
  house.add(1, "jana", act::State::promised);
  const auto file = house.secret("jana") + ".ics";
  const auto events = read(house.get(file, {{"only", "events"}}).body);
  CHECK(all(events.get(), ICAL_VTODO_COMPONENT).empty());
  CHECK(all(events.get(), ICAL_VEVENT_COMPONENT).size() == 1);
  const auto tasks = read(house.get(file, {{"only", "tasks"}}).body);
  CHECK(all(tasks.get(), ICAL_VTODO_COMPONENT).size() == 1);
  CHECK(all(tasks.get(), ICAL_VEVENT_COMPONENT).empty());
  const auto refused = house.get(file, {{"only", "everything"}});
  CHECK(refused.status == problems::no_such_choice.status);
  CHECK(refused.body.find("only=events") != std::string::npos);
}

TEST_CASE("while nobody says anything the bytes stay, and a program that has them gets 304") {
  House house;
  house.add(1, "jana", act::State::promised);
  const auto file = house.secret("jana") + ".ics";
  const auto first = house.get(file);
  REQUIRE(first.status == 200);
  CHECK(first.content_type == "text/calendar; charset=utf-8");
  CHECK(house.get(file).body == first.body);
  const auto tag =
      std::ranges::find(first.headers, std::string{"etag"}, &http::Pairs::value_type::first)->second;
  const auto again = house.get(file, {}, {{"if-none-match", tag}});
  CHECK(again.status == 304);
  CHECK(again.body.empty());
  house.shelf.rows.front().last_said_at = noon;
  CHECK(house.get(file, {}, {{"if-none-match", tag}}).status == 200);
}

TEST_CASE("a feed ends with its withdrawal, and with its maker's leaving the team") {
  House house;
  house.add(1, "tom", act::State::promised);
  const auto file = house.secret("wires") + ".ics";
  CHECK(house.get(file).status == 200);
  house.settle({});
  CHECK(house.get(file).status == problems::feed_ended.status);
  CHECK(house.get(file, {{"language", "en"}}).body.find("no longer belongs") != std::string::npos);
  house.settle({"wires"});
  CHECK(house.get(file).status == 200);
  house.drawer.revoke(house.rooms.organisation, "", noon);
  CHECK(house.get(file).status == 410);
  CHECK(house.get("0123456789abcdef0123456789abcdef.ics").status == 404);
  CHECK(house.get("nonsense").status == 404);
}

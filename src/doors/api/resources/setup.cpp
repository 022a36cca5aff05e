// Setting an empty house up, by the link that the server prints at its start.
#include <array>

#include "conversation/access/link.hpp"
#include "conversation/access/problems.hpp"
#include "conversation/record/problems.hpp"
#include "doors/api/endpoint.hpp"
#include "doors/api/fields/founding.hpp"
#include "doors/api/problems_call.hpp"
#include "doors/api/rooms.hpp"
#include "organisation/text/built_in.hpp"

namespace zusage::api {
namespace {

using format::Json;
using format::JsonObject;

constexpr std::array<std::string_view, 3> kinds{"company", "shared_service", "authority"};
constexpr std::array<std::string_view, 2> languages{"de", "en"};
constexpr std::array<std::string_view, 16> laender{"BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV",
                                                   "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"};
constexpr std::array open_fields{
    truth("on_this_machine", "whether it answers here alone, so that the demo can be tried beside it")};
constexpr Shape open_shape{.name = "SetupOpen", .doc = "A set-up that waits.", .fields = open_fields};
constexpr std::array given_fields{text("name", "of the organisation", 120),
                                  word("kind", kinds, "of organisation"),
                                  word("language", languages, "of its texts"),
                                  text("time_zone", "in which its clocks run, as Europe/Berlin", 60),
                                  word("land", laender, "whose holidays count"),
                                  text("begins", "a working day from Monday to Friday, as 08:00", 5),
                                  text("ends", "a working day, as 17:00", 5),
                                  text("person", "name of who sets up", 120),
                                  text("login", "of the administrator", 60),
                                  text("password", "of the administrator", 200),
                                  text("unit", "team or role of the administrator", 120),
                                  text("gives", "teams and roles that get something from it", 120).many(),
                                  text("needs", "teams and roles from which it needs something", 120).many()};
constexpr Shape given_shape{.name = "Setup", .doc = "What a first start asks.", .fields = given_fields};
constexpr std::array done_fields{truth("signed_in", "whether a session began with it")};
constexpr Shape done_shape{.name = "SetupDone", .doc = "A house that is set up.", .fields = done_fields};

// An empty answer is told with its field.
std::optional<Problem> gap_in(const Json& body) {
  for (const auto* field : {"name", "time_zone", "begins", "ends", "person", "login", "unit"}) {
    if (text_in(body, field).find_first_not_of(" \t\r\n") == std::string::npos)
      return Problem{&problems::text_empty, {{"field", field}}};
  }
  return std::nullopt;
}

std::vector<std::string> names_in(const Json& body, std::string_view field) {
  std::vector<std::string> names;
  const auto* list = list_in(body, field);
  if (list == nullptr) return names;
  for (const auto& one : *list) {
    const std::string name{one.as_string()};
    if (name.find_first_not_of(" \t\r\n") != std::string::npos) names.push_back(name);
  }
  return names;
}

Founding founding_in(const Json& body) {
  return {.name = text_in(body, "name"),
          .kind = text_in(body, "kind"),
          .language = text_in(body, "language"),
          .time_zone = text_in(body, "time_zone"),
          .land = text_in(body, "land"),
          .begins = text_in(body, "begins"),
          .ends = text_in(body, "ends"),
          .person = text_in(body, "person"),
          .login = text_in(body, "login"),
          .password = text_in(body, "password"),
          .unit = text_in(body, "unit"),
          .gives = names_in(body, "gives"),
          .needs = names_in(body, "needs")};
}

Result<access::Link> link_of(const Visit& visit, const Rooms& rooms) {
  return access::open_link(*rooms.links, rooms.organisation, visit.call.parameter("secret"),
                           access::LinkKind::setup, rooms.now());
}

Answered show(const Visit& visit, Rooms& rooms) {
  const auto link = link_of(visit, rooms);
  if (!link) return std::unexpected(link.error());
  return Outcome{.body = JsonObject{{"on_this_machine", rooms.settings.public_url.empty()}}};
}

// Gives the link back unless the house stands in the end.
class Use {
 public:
  Use(Rooms& rooms, const access::Link& link)
      : rooms_(rooms), id_(link.id), mine_(rooms.links->use(rooms.organisation, link.id, rooms.now())) {}
  ~Use() {
    if (mine_ && !kept_) rooms_.links->unuse(rooms_.organisation, id_);
  }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;
  [[nodiscard]] bool is_mine() const { return mine_; }
  void keep() { kept_ = true; }

 private:
  Rooms& rooms_;
  std::string id_;
  bool mine_;
  bool kept_ = false;
};

// Account first, text last: a house that fell in between has none, and is set up again by a fresh link.
Result<void> found(const Founding& given, const Rooms& rooms) {
  const auto first = first_text(given);
  std::vector<text::File> files{first.file};
  auto reading = text::read(files);
  if (!reading.problems.empty()) return std::unexpected(reading.problems.front());
  if (auto complaints = text::complaint_file(reading.organisation)) {
    files.push_back(*std::move(complaints));
    reading = text::read(files);
    if (!reading.problems.empty()) return std::unexpected(reading.problems.front());
  }
  if (auto judged = access::SignIn::judge_password(given.login, given.password); !judged) return judged;
  auto registered = rooms.recorder->register_actor({.id = first.person,
                                                    .kinds = {model::ActorKind::person},
                                                    .name = given.person,
                                                    .segment = {},
                                                    .of = {},
                                                    .holds = {},
                                                    .member_of = {first.unit},
                                                    .leads = {first.unit},
                                                    .speaker = first.person});
  if (!registered) return registered;
  auto opened = rooms.recorder->open_account({.person = first.person,
                                              .name = given.person,
                                              .login = given.login,
                                              .rights = {"member", "lead", "steward", "administrator"},
                                              .speaker = first.person});
  if (!opened) return opened;
  if (auto set = rooms.sign_in->set_password(first.person, given.login, given.password); !set) return set;
  record::TextToLoad text{
      .organisation = std::make_shared<model::Organisation>(std::move(reading.organisation)),
      .canonical = {},
      .files = {},
      .speaker = first.person,
      .said_at = std::nullopt,
      .reason = given.language == "en" ? "Set-up" : "Einrichtung",
      .base = 0};
  for (auto& file : files) text.files.emplace_back(std::move(file.path), std::move(file.content));
  auto loaded = rooms.recorder->load_text(std::move(text));
  if (!loaded) return std::unexpected(loaded.error());
  if (first.gives.empty() && first.needs.empty()) return {};  // asked again on the page of the network
  return rooms.recorder->name_neighbours(
      {.unit = first.unit, .gives = first.gives, .needs = first.needs, .speaker = first.person});
}

Answered set_up(const Visit& visit, Rooms& rooms) {
  const auto link = link_of(visit, rooms);
  if (!link) return std::unexpected(link.error());
  if (auto gap = gap_in(visit.body)) return std::unexpected(std::move(*gap));
  Use use{rooms, *link};
  // A text may have come another way meanwhile; it is not overwritten.
  if (!use.is_mine() || rooms.known()->revision > 0) {
    use.keep();
    return std::unexpected(Problem{&problems::link_used});
  }
  const auto given = founding_in(visit.body);
  if (auto founded = found(given, rooms); !founded) return std::unexpected(founded.error());
  use.keep();
  const auto begun = rooms.sign_in->sign_in(
      {.login = given.login, .password = given.password, .address = address_of(visit.call, rooms.settings)},
      rooms.now());
  Outcome outcome{.body = JsonObject{{"signed_in", begun.has_value()}}};
  if (begun) outcome.headers.emplace_back("set-cookie", cookie_with(begun->token, rooms.settings));
  return outcome;
}

constexpr std::array show_problems{&problems::link_unknown, &problems::link_revoked, &problems::link_used};
constexpr std::array set_up_problems{&problems::link_unknown,       &problems::link_revoked,
                                     &problems::link_used,          &problems::text_empty,
                                     &problems::password_too_short, &problems::password_is_login,
                                     &problems::login_taken,        &problems::busy};
constexpr std::string_view path = "/api/v1/open/setup/{secret}";

constexpr std::array rows{Endpoint{.method = http::Method::get,
                                   .path = path,
                                   .name = "show_setup",
                                   .summary = "Whether a set-up link opens",
                                   .right = Right::anybody,
                                   .answer = &open_shape,
                                   .problems = show_problems,
                                   .handle = now<show>},
                          Endpoint{.method = http::Method::post,
                                   .path = path,
                                   .name = "set_up",
                                   .summary = "Set an empty house up",
                                   .right = Right::anybody,
                                   .body = &given_shape,
                                   .answer = &done_shape,
                                   .problems = set_up_problems,
                                   .handle = apart<set_up>}};

}  // namespace

extern const Resource setup_resource{.endpoints = rows};

}  // namespace zusage::api

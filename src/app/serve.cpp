// Wiring: what belongs to whom, who hears whom, and in which order everything ends.
#include "app/serve.hpp"

#include <fmt/format.h>

#include <csignal>
#include <thread>

#include "app/control.hpp"
#include "app/demo/fill.hpp"
#include "app/demo/live.hpp"
#include "app/each_day.hpp"
#include "app/handover.hpp"
#include "app/history/desk.hpp"
#include "app/house.hpp"
#include "app/problems.hpp"
#include "app/setup_link.hpp"
#include "doors/api/door.hpp"
#include "doors/api/proof.hpp"
#include "doors/api/rooms.hpp"
#include "doors/http/files.hpp"
#include "doors/post/feeds.hpp"
#include "doors/post/metrics.hpp"

namespace zusage::app {
namespace {

constexpr auto stop_limit = std::chrono::seconds(5);
constexpr auto clock_step = std::chrono::seconds(5);

// The signals that end the server, waited for instead of handled.
sigset_t ending_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  return set;
}

// A line for the log.
void note(std::string_view line) { fmt::print(stderr, "{}\n", line); }

bool end_is_asked_for() {
  sigset_t pending;
  sigpending(&pending);
  return sigismember(&pending, SIGTERM) == 1 || sigismember(&pending, SIGINT) == 1;
}

// Where the server listens, and how people call it; empty: as they call it themselves.
struct Reached {
  http::Address listen;
  http::PublicUrl public_url = {};
};

// Everything that runs while the server does, in the order of its building.
class Running {
 public:
  Running(House& house, const cli::ServeSettings& settings, steering::Gate gate, Reached reached)
      : house_(house),
        followers_(
            [this](const std::string& person, const std::vector<Uuid>& requests) {
              return api::readable_by(rooms_, person, requests);
            },
            clock_now),
        metrics_(
            {.open_connections =
                 [this] { return server_ ? static_cast<double>(server_->open_connections()) : 0; },
             .open_streams = [this] { return server_ ? static_cast<double>(server_->open_streams()) : 0; },
             .log_position =
                 [this] {
                   return static_cast<double>(house_.database().log().last_position(organisation));
                 }}) {
    furnish(settings, gate, reached.public_url);
    http::Router router;
    router.add(http::Method::get, "/metrics", post::metrics_page(metrics_));
    router.add(http::Method::get, "/feed/{file}", post::feed_page(feeds_));
    api::mount(router, rooms_,
               http::serve_files(http::embedded_files(), "The web client was not built; run script/build."));
    auto hooks = api::hooks(rooms_);
    hooks.done = [this, own = hooks.done](const http::Call& call, std::string_view pattern, int status,
                                          std::chrono::nanoseconds taken) {
      metrics_.count_call(http::name_of(call.method), pattern, status, taken);
      if (own) own(call, pattern, status, taken);
    };
    server_ = std::make_unique<http::Server>(http::Settings{.listen = std::move(reached.listen)},
                                             std::move(router), std::move(hooks));
  }

  // Whoever still calls in is heard to the end before anything goes.
  ~Running() { stop(); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  [[nodiscard]] Result<void> start() {
    house_.recorder().subscribe([this](const record::Announcement& announcement) {
      const auto before = std::exchange(position_, announcement.position);
      if (before > 0) metrics_.count_commit(announcement.position - before);
      followers_.announce(announcement);
    });
    return server_->start();
  }

  [[nodiscard]] Hearers hearers() {
    return {.note = note, .evicted = [this](std::string_view person) { followers_.end_person(person); }};
  }
  [[nodiscard]] Histories& histories() { return histories_; }
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }

  // Until a signal comes; meanwhile the clock speaks, and each day has its duties.
  void wait() {
    const auto signals = ending_signals();
    EachDay each_day{house_};
    for (;;) {
      const timespec step{.tv_sec = clock_step.count(), .tv_nsec = 0};
      if (sigtimedwait(&signals, nullptr, &step) > 0) return;
      (void)house_.recorder().let_the_clock_speak();
      try {
        each_day.look(clock_now());
      } catch (const std::exception& fault) {
        note(fmt::format("the day's duties failed, tried again soon: {}", fault.what()));
      }
    }
  }

  void stop() {
    server_->stop(stop_limit);
    house_.recorder().stop();
  }

 private:
  void furnish(const cli::ServeSettings& settings, steering::Gate gate, const http::PublicUrl& public_url) {
    rooms_.settings = {.hosts = public_url.hosts, .public_url = public_url.origin, .demo = settings.demo};
    if (settings.demo) rooms_.settings.demo_people = demo::people_to_show(*house_.recorder().known());
    rooms_.organisation = organisation;
    rooms_.now = clock_now;
    rooms_.fill_random = fill_random;
    rooms_.proof_key = api::hmac_sha256({reinterpret_cast<const char*>(house_.directory().secret().data()),
                                         house_.directory().secret().size()},
                                        "challenges of open pages");
    rooms_.note = note;
    rooms_.known = [this] { return house_.recorder().known(); };
    rooms_.requests = &house_.database().requests();
    rooms_.revisions = &house_.database().revisions();
    rooms_.log = &house_.database().log();
    rooms_.words = &house_.database().words();
    rooms_.recorder = &house_.recorder();
    rooms_.sign_in = &house_.sign_in();
    rooms_.accounts = &house_.database().accounts();
    rooms_.links = &house_.database().links();
    rooms_.learn = &exports_;
    rooms_.count = [this](std::string_view key, const access::Accounts::Failures& failures) {
      house_.database().accounts().put_failures(organisation, key, failures);
    };
    rooms_.gate = gate;
    rooms_.workers = &workers_;
    rooms_.followers = &followers_;
    rooms_.account_of = api::accounts_of(rooms_);
    feeds_ = {.organisation = organisation,
              .now = rooms_.now,
              .known = rooms_.known,
              .requests = rooms_.requests,
              .links = rooms_.links,
              .accounts = rooms_.accounts,
              .public_url = public_url.origin,
              .accounts_needed = !settings.demo};
  }

  House& house_;
  Histories histories_{house_};
  DroppedExports exports_{house_, histories_};
  api::Rooms rooms_;
  api::Workers workers_;
  api::Followers followers_;
  post::Metrics metrics_;
  post::FeedRooms feeds_;
  std::int64_t position_ = 0;
  std::unique_ptr<http::Server> server_;
};

// `setup`: the secret of the link that sets an empty house up; empty: it is set up.
void greet(const cli::ServeSettings& settings, std::uint16_t port, const std::string& setup,
           cli::Outside& outside) {
  const bool german = outside.language == Language::de;
  const auto address =
      settings.public_url.empty() ? fmt::format("http://127.0.0.1:{}", port) : settings.public_url;
  outside.print(
      fmt::format(fmt::runtime(german ? "Zusage hört auf {}\n" : "Zusage listens on {}\n"), address));
  if (!setup.empty()) {
    outside.print(
        fmt::format(fmt::runtime(german ? "Einrichten, einmal und nur mit diesem Link: {}/setup/{}\n"
                                        : "To set it up, once and by this link only: {}/setup/{}\n"),
                    address, setup));
  } else if (settings.demo) {
    outside.print(german
                      ? "Anmelden: Seite öffnen und eine der Personen anklicken, zum Beispiel Jana Brandt.\n"
                      : "To sign in: open the page and click one of the people, for instance Jana Brandt.\n");
  } else {
    outside.print(german ? "Anmelden mit einem Konto aus `zusage user add`.\n"
                         : "Sign in with an account made by `zusage user add`.\n");
  }
}

Result<Reached> reached(const cli::ServeSettings& settings) {
  auto listen = http::parse_address(settings.listen);
  if (!listen) return std::unexpected(listen.error());
  const bool loopback = http::is_loopback(*listen);
  if (settings.demo && !loopback)
    return std::unexpected(Problem{&problems::demo_beyond_loopback, {{"listen", settings.listen}}});
  if (settings.public_url.empty() && !loopback)
    return std::unexpected(Problem{&problems::public_url_missing, {{"listen", settings.listen}}});
  Reached reached{.listen = *std::move(listen)};
  if (settings.public_url.empty()) return reached;
  auto public_url = http::parse_public_url(settings.public_url);
  if (!public_url) return std::unexpected(public_url.error());
  reached.public_url = *std::move(public_url);
  return reached;
}

}  // namespace

cli::Exit serve(const cli::ServeSettings& settings, cli::Outside& outside) {
  const auto signals = ending_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before any thread, so that all inherit it
  auto reach = reached(settings);
  if (!reach) return cli::complain(reach.error(), outside);
  auto gate = steering::Gate::with_smallest_group(settings.smallest_group);
  if (!gate) return cli::complain(gate.error(), outside);
  const auto path = data_path(settings.data);
  auto house = House::open(settings.demo ? demo::directory_to_live_in(path, clock_now(), outside) : path,
                           store::Missing::make);
  if (!house) return cli::complain(house.error(), outside);
  if (settings.demo) {
    const auto filled = demo::fill(**house, outside, end_is_asked_for);
    if (!filled) return cli::complain(filled.error(), outside);
    if (end_is_asked_for()) return cli::Exit::fine;
  }
  if (const auto added = (*house)->add_what_is_built_in(); !added)
    return cli::complain(added.error(), outside);
  Running running{**house, settings, *gate, *std::move(reach)};
  // Without it the server serves all the same; commands that write are told that the directory is held.
  auto control = Control::open(control_path((*house)->directory().path()),
                               [&](std::string_view message, const Control::Meanwhile& meanwhile) {
                                 return answer_message(**house, message, meanwhile, running.hearers());
                               });
  if (!control) (void)cli::complain(control.error(), outside);
  if (auto started = running.start(); !started) return cli::complain(started.error(), outside);
  greet(settings, running.port(), settings.demo ? std::string{} : fresh_setup_link(**house), outside);
  running.wait();
  if (control) control->reset();
  running.stop();
  return cli::Exit::fine;
}

}  // namespace zusage::app

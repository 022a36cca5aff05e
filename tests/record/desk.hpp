// A recorder on a fresh database with the town library as its organisation, a clock that tests set, and short
// ways to say things.
#pragma once

#include <atomic>
#include <fstream>
#include <memory>
#include <mutex>
#include <sstream>

#include <support/fresh_database.hpp>

#include "conversation/record/recorder.hpp"
#include "conversation/record/verify.hpp"
#include "ground/base/random.hpp"
#include "organisation/text/text.hpp"

namespace zusage::tests {

inline constexpr log::OrganisationId here{1};
inline constexpr Instant monday{1'795'420'800'000'000};  // 2026-11-23T08:00:00Z

// A generator for tests that several threads may ask.
class Draws {
 public:
  void operator()(std::span<std::uint8_t> bytes) {
    const std::lock_guard lock{mutex_};
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random_.below(256));
  }
  [[nodiscard]] Uuid id() {
    Uuid uuid;
    (*this)(uuid.bytes);
    return uuid;
  }

 private:
  std::mutex mutex_;
  SplitMix64 random_{20'261'123};
};

inline record::TextToLoad library_text() {
  std::ifstream in(ZUSAGE_SOURCE_DIR "/examples/library/library.yaml");
  std::stringstream content;
  content << in.rdbuf();
  auto reading = text::read({{"library.yaml", content.str()}});
  require(reading.problems.empty(), "the example reads");
  record::TextToLoad text;
  text.organisation = std::make_shared<model::Organisation>(std::move(reading.organisation));
  text.canonical = content.str();
  text.files = {{"library.yaml", content.str()}};
  text.speaker = "administrator";
  return text;
}

class Desk {
 public:
  Desk() { sit_down(); }

  // After a restart: nothing is remembered.
  void restart() {
    recorder_.reset();
    database.reopen();
    sit_down();
  }
  void close() { recorder_.reset(); }

  [[nodiscard]] record::Saying saying(act::Kind kind, act::Side side, const Uuid& request = {}) {
    record::Saying saying;
    saying.act_id = draws.id();
    saying.request = request;
    saying.kind = kind;
    saying.side = side;
    saying.speaker = side == act::Side::customer ? "a.weigl" : "b.simon";
    saying.body_digest = "body of " + to_text(saying.act_id);
    return saying;
  }
  [[nodiscard]] record::Saying asking(const std::string& result) {
    auto saying = this->saying(act::Kind::request, act::Side::customer);
    saying.parties = {.customer = "a.weigl", .provider = "counter"};
    saying.terms = record::TermsSaid{.result = result};
    return saying;
  }
  [[nodiscard]] record::Saying message(const Uuid& request, const std::string& text) {
    auto saying = this->saying(act::Kind::message, act::Side::provider, request);
    saying.text = text;
    return saying;
  }
  [[nodiscard]] record::Saying promising(const record::Recorded& asked) {
    auto saying = this->saying(act::Kind::promise, act::Side::provider, asked.request);
    saying.version = asked.version;
    saying.terms_version = 1;
    saying.due = now.load() + days(3);
    return saying;
  }
  [[nodiscard]] Result<record::Recorded> say(record::Saying saying) {
    return recorder().submit_and_wait(std::move(saying));
  }
  [[nodiscard]] record::Recorded ask(const std::string& result) { return say(asking(result)).value(); }

  [[nodiscard]] record::Recorder& recorder() { return *recorder_; }
  [[nodiscard]] record::Surroundings surroundings() {
    projection::KnownText text{.organisation = library_text().organisation};
    return {.organisation = here,
            .now = [this] { return now.load(); },
            .random = [this](std::span<std::uint8_t> bytes) { draws(bytes); },
            .known = projection::make_known(std::move(text), {}).value()};
  }
  // The same bytes when every table is folded again, and nothing that verify finds.
  [[nodiscard]] bool is_whole() {
    close();
    const bool clean = record::verify(database->ledger(), here).is_clean();
    const auto before = database->projections_digest(here);
    const bool same = before == database->fold_again(here, false);
    sit_down();
    return clean && same;
  }

  FreshDatabase database;
  Draws draws;
  std::atomic<Instant> now = monday;

 private:
  void sit_down() { recorder_ = std::make_unique<record::Recorder>(database->ledger(), surroundings()); }
  std::unique_ptr<record::Recorder> recorder_;
};

}  // namespace zusage::tests

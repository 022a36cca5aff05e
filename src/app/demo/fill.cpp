// When the demo began and until when it has lived stands in DIR/demo.json.
#include "app/demo/fill.hpp"

#include <fmt/format.h>

#include "app/demo/live.hpp"
#include "app/demo/organisation.hpp"
#include "app/problems.hpp"
#include "ground/format/json.hpp"

namespace zusage::app::demo {
namespace {

constexpr std::uint64_t seed = 20'261'124;
constexpr Span history = days(730);
constexpr Span lives_on_at_most = days(30);

struct Diary {
  Instant begins;
  Instant lived_until;
};

std::optional<Diary> read_diary(const std::string& path, cli::Outside& outside) {
  const auto content = outside.read_file(path);
  if (!content) return std::nullopt;
  const auto value = format::parse_json(*content);
  if (!value || !value->is_object()) return std::nullopt;
  return Diary{.begins = {value->as_object().at("begins").as_int64()},
               .lived_until = {value->as_object().at("lived_until").as_int64()}};
}

Result<void> write_diary(const std::string& path, const Diary& diary, cli::Outside& outside) {
  return outside.write_file(
      path, format::print(format::JsonObject{{"begins", diary.begins.microseconds},
                                             {"lived_until", diary.lived_until.microseconds}}));
}

void show_progress(cli::Outside& outside, std::size_t said, std::size_t all) {
  const bool german = outside.language == Language::de;
  const auto percent = all == 0 ? 100 : said * 100 / all;
  const auto line =
      german
          ? fmt::format("Zwei Jahre Stadtwerke Lindenau: {} von {} Zügen gesagt ({} %)", said, all, percent)
          : fmt::format("Two years of Stadtwerke Lindenau: {} of {} acts said ({} %)", said, all, percent);
  if (outside.is_terminal)
    outside.complain("\r" + line + (said == all ? "\n" : ""));
  else if (said == all)
    outside.complain(line + "\n");
}

}  // namespace

Result<void> fill(House& house, cli::Outside& outside) {
  const auto path = house.directory().path() + "/demo.json";
  const auto now = clock_now();
  auto diary = read_diary(path, outside);
  if (!diary && !house.directory().is_new() && house.database().log().last_position(organisation) > 0) {
    return std::unexpected(Problem{&problems::not_a_demo, {{"path", house.directory().path()}}});
  }
  if (!diary) {
    diary = Diary{.begins = now - history, .lived_until = now - history};
    if (auto noted = write_diary(path, *diary, outside); !noted) return noted;
  }
  // Nothing was lived yet: a fresh directory, or one whose first start was killed. The same plan until the
  // same instant draws the same ids, so what was said then is not said again.
  const bool first = diary->lived_until == diary->begins;
  const auto until = first ? diary->begins + history : now;
  if (!first && now - diary->lived_until > lives_on_at_most) {
    return std::unexpected(Problem{&problems::demo_too_old, {{"path", house.directory().path()}}});
  }
  if (auto loaded =
          house.load(organisation_files(), "demo", first ? std::optional{diary->begins} : std::nullopt);
      !loaded) {
    return loaded;
  }
  const auto known = house.recorder().known();
  const auto stage = stage_of(*known, diary->begins, seed);
  const Lived lived{.from = diary->lived_until, .until = until, .first = first};
  const auto progress = [&](std::size_t said, std::size_t all) {
    show_progress(outside, said, first ? all : 0);
  };
  (void)live(house.recorder(), stage, lived,
             first ? progress : std::function<void(std::size_t, std::size_t)>{[](auto, auto) {}});
  // Later days get their anchor from the running server.
  if (first) {
    if (auto sealed = house.recorder().seal(); !sealed) return sealed;
  }
  diary->lived_until = until;
  return write_diary(path, *diary, outside);
}

}  // namespace zusage::app::demo

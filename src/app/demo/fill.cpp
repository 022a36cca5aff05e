// When the demo began and until when it has lived stands in DIR/demo.json.
#include "app/demo/fill.hpp"

#include <fmt/format.h>

#include <array>

#include "app/demo/live.hpp"
#include "app/demo/organisation.hpp"
#include "app/problems.hpp"
#include "ground/base/require.hpp"
#include "ground/format/json.hpp"

namespace zusage::app::demo {
namespace {

constexpr std::uint64_t seed = 20'261'124;
constexpr Span history = days(730);
constexpr Span lives_on_at_most = days(30);
constexpr Span desk_lasts = hours(18);   // a start on the next day finds a desk of that day
constexpr Span desk_ends_in = days(21);  // everything on it was said by then

struct Diary {
  Instant begins;
  Instant lived_until;
  std::vector<Instant> desks_laid;
};

std::string diary_in(const std::string& directory) { return directory + "/demo.json"; }

std::optional<Diary> read_diary(const std::string& path, cli::Outside& outside) {
  const auto content = outside.read_file(path);
  if (!content) return std::nullopt;
  const auto value = format::parse_json(*content);
  if (!value || !value->is_object()) return std::nullopt;
  const auto& object = value->as_object();
  const auto* begins = object.if_contains("begins");
  const auto* lived_until = object.if_contains("lived_until");
  const auto* desks = object.if_contains("desks_laid");
  if (begins == nullptr || !begins->is_int64() || lived_until == nullptr || !lived_until->is_int64())
    return std::nullopt;
  Diary diary{.begins = {begins->as_int64()}, .lived_until = {lived_until->as_int64()}, .desks_laid = {}};
  if (desks == nullptr || !desks->is_array()) return diary;
  for (const auto& laid_at : desks->as_array()) {
    if (laid_at.is_int64()) diary.desks_laid.push_back({laid_at.as_int64()});
  }
  return diary;
}

Result<void> write_diary(const std::string& path, const Diary& diary, cli::Outside& outside) {
  format::JsonArray desks;
  for (const auto laid_at : diary.desks_laid) desks.emplace_back(laid_at.microseconds);
  return outside.write_file(path,
                            format::print(format::JsonObject{{"begins", diary.begins.microseconds},
                                                             {"lived_until", diary.lived_until.microseconds},
                                                             {"desks_laid", std::move(desks)}}));
}

// A first start that was broken off goes on where it stopped.
bool is_unfinished(const Diary& diary) { return diary.lived_until == diary.begins; }

bool lives_on(const Diary& diary, Instant now) {
  return is_unfinished(diary) || now - diary.lived_until <= lives_on_at_most;
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

// Two of Jana's team are away, from the day on which a desk is laid.
void be_away(House& house, Instant now) {
  struct Away {
    std::string_view person;
    std::string_view deputy;
    int more_days;
  };
  static constexpr std::array away = {Away{"i.wolff", "m.kuehn", 4}, Away{"h.otto", "c.hahn", 9}};
  const auto known = house.recorder().known();
  for (const auto& [person, deputy, more_days] : away) {
    const auto& zone = known->calendar_of(person).zone();
    const auto last_day = calendar::date_of(zone.local(now + days(more_days)));
    // A visitor who named somebody else meanwhile is asked no further: a refusal changes nothing.
    (void)house.recorder().declare_absence({.person = std::string{person},
                                            .last_day = last_day,
                                            .deputy = std::string{deputy},
                                            .speaker = std::string{person}});
  }
}

// Somebody who steers the services and somebody who administers; what a visitor changed about them stays.
void give_rights(House& house) {
  static constexpr std::array given = {std::pair{"a.frei", "steward"},
                                       std::pair{"m.schulz", "administrator"}};
  for (const auto& [person, right] : given) {
    if (house.database().accounts().of_person(organisation, person)) continue;
    const auto opened = house.recorder().open_account(
        {.person = person, .login = person, .rights = {"member", right}, .speaker = person});
    require(opened.has_value(), "the demo knows its own people");
  }
}

}  // namespace

std::string directory_to_live_in(const std::string& path, Instant now, cli::Outside& outside) {
  auto directory = path;
  for (int number = 2;; ++number) {
    const auto diary = read_diary(diary_in(directory), outside);
    if (!diary || lives_on(*diary, now)) return directory;
    const auto beside = fmt::format("{}-{}", path, number);
    outside.complain(fmt::format(
        fmt::runtime(outside.language == Language::de
                         ? "Die Demo in {} stand länger als 30 Tage still; eine neue lebt in {}.\n"
                         : "The demo in {} stood still for more than 30 days; a fresh one lives in {}.\n"),
        directory, beside));
    directory = beside;
  }
}

Result<void> fill(House& house, cli::Outside& outside, const std::function<bool()>& stop) {
  const auto path = diary_in(house.directory().path());
  const auto now = clock_now();
  auto diary = read_diary(path, outside);
  if (!diary && !house.directory().is_new() && house.database().log().last_position(organisation) > 0) {
    return std::unexpected(Problem{&problems::not_a_demo, {{"path", house.directory().path()}}});
  }
  if (!diary) diary = Diary{.begins = now - history, .lived_until = now - history, .desks_laid = {}};
  std::erase_if(diary->desks_laid,
                [&](Instant laid_at) { return laid_at + desk_ends_in < diary->lived_until; });
  if (diary->desks_laid.empty() || now - diary->desks_laid.back() > desk_lasts)
    diary->desks_laid.push_back(now);
  // Written before the first word: a planned act has its id and is said once, however often one begins anew.
  if (auto written = write_diary(path, *diary, outside); !written) return written;
  const bool first = is_unfinished(*diary);
  const auto loaded =
      house.load(organisation_files(), "demo", first ? std::optional{diary->begins} : std::nullopt);
  if (!loaded) return std::unexpected(loaded.error());
  give_rights(house);
  const auto known = house.recorder().known();
  const auto stage = stage_of(*known, diary->begins, seed);
  const Lived lived{.from = diary->lived_until, .until = now, .desks_laid = diary->desks_laid};
  // What a visitor answered meanwhile, or an earlier start said already, is refused: as it should be.
  (void)live(house.recorder(), stage, lived, [&](std::size_t said, std::size_t all) {
    if (first) show_progress(outside, said, all);
    return !stop();
  });
  if (stop()) return {};
  // The desk of this very start.
  if (diary->desks_laid.back() == now) be_away(house, now);
  // Later days get their anchor from the running server.
  if (first) {
    if (auto sealed = house.recorder().seal(); !sealed) return sealed;
  }
  diary->lived_until = now;
  return write_diary(path, *diary, outside);
}

}  // namespace zusage::app::demo

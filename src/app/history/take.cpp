// From the matters of an export to acts of this house.
#include "app/history/take.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/history/past.hpp"
#include "app/history/places.hpp"
#include "conversation/record/problems.hpp"
#include "insight/learn/problems_history.hpp"
#include "insight/learn/problems_taking.hpp"

namespace zusage::app {
namespace {

std::string filled_url(const std::string& pattern, const std::string& number) {
  constexpr std::string_view gap = "{number}";
  const auto at = pattern.find(gap);
  if (at == std::string::npos) return pattern;
  std::string escaped;
  for (const char letter : number) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool plain = std::isalnum(byte) != 0 || letter == '-' || letter == '_' || letter == '.';
    escaped += plain ? std::string(1, letter) : fmt::format("%{:02X}", byte);
  }
  return pattern.substr(0, at) + escaped + pattern.substr(at + gap.size());
}

std::string told(std::optional<Instant> at, const calendar::Zone& zone, bool german, bool due) {
  if (at) return calendar::to_local_text(*at, zone).substr(0, 16);
  if (due) return german ? "kein Termin" : "no date";
  return german ? "wieder offen" : "open again";
}

std::string change_of(const learn::Matter& matter, const cli::HistoryWish& wish, const calendar::Zone& zone) {
  const bool german = wish.language == Language::de;
  return fmt::format(fmt::runtime(german ? "{} sagt jetzt: zugesagt bis {}; erledigt {}."
                                         : "{} now says: promised by {}; done {}."),
                     wish.system, told(matter.promised, zone, german, true),
                     told(matter.closed_at, zone, german, false));
}

std::string title_of_matter(const learn::Matter& matter) {
  constexpr std::size_t longest = 150;
  const auto name = matter.service.substr(0, longest);
  return name.empty() ? matter.number : name + " " + matter.number;
}

std::vector<record::CaseToTakeOver> cases_of(const Export& from, const Places& places,
                                             const cli::HistoryWish& wish, const calendar::Zone& zone) {
  std::vector<record::CaseToTakeOver> cases;
  cases.reserve(from.matters.size());
  for (const auto& matter : from.matters) {
    cases.push_back({.external = {.system = wish.system,
                                  .number = matter.number,
                                  .url = filled_url(wish.url, matter.number)},
                     .parties = places.parties_of(matter),
                     .title = title_of_matter(matter),
                     .opened_at = matter.opened_at,
                     .due = matter.promised,
                     .closed_at = matter.closed_at,
                     .changed = change_of(matter, wish, zone)});
  }
  std::ranges::stable_sort(cases, {}, &record::CaseToTakeOver::opened_at);
  return cases;
}

Result<void> judge(const cli::HistoryWish& wish, const Export& from) {
  if (!from.columns.taken.contains(learn::Field::case_id)) {
    std::string headers;
    for (const auto& header : from.columns.headers) headers += (headers.empty() ? "" : ", ") + header;
    return std::unexpected(Problem{&problems::history_without_numbers, {{"columns", headers}}});
  }
  const bool link = wish.url.empty() || wish.url.starts_with("https://") || wish.url.starts_with("http://");
  const bool whole = wish.url.empty() || (wish.url.find("{number}") != std::string::npos &&
                                          wish.url.find_first_of(" \t\"<>") == std::string::npos);
  if (!link || !whole) return std::unexpected(Problem{&problems::history_no_link, {{"url", wish.url}}});
  return {};
}

// Where the text does not know the groups of the export: refuse, or load the draft into an empty house.
Result<Places> places_for(House& house, const Export& from, const cli::HistoryWish& wish,
                          cli::HistoryDone& done) {
  auto places = Places::find(*house.recorder().known(), from, wish);
  if (places || !wish.with_draft) return places;
  if (house.recorder().known()->revision > 0)
    return std::unexpected(Problem{&problems::history_draft_into_filled});
  const auto draft = learn::draft_of(from.learned, draft_settings(wish));
  const auto loaded = house.load({{.path = "organisation.yaml", .content = draft}}, "administrator", {});
  if (!loaded) return std::unexpected(loaded.error());
  done.revision = house.recorder().known()->revision;
  return Places::find(*house.recorder().known(), from, wish);
}

Result<void> know_the_askers(House& house, const cli::HistoryWish& wish) {
  const auto id = asker_of(wish.system);
  if (house.recorder().known()->directory->find(id) != nullptr) return {};
  const auto name = fmt::format(
      fmt::runtime(wish.language == Language::de ? "Anfragende aus {}" : "People asking in {}"), wish.system);
  return house.recorder().register_actor(
      {.id = id, .kinds = {model::ActorKind::customer}, .name = name, .speaker = "administrator"});
}

Result<cli::HistoryDone> take(House& house, const cli::HistoryWish& wish, const cli::HistoryHeard& heard) {
  const auto zone = calendar::find_zone(wish.time_zone);
  if (!zone) return std::unexpected(zone.error());
  auto from = read_export(wish);
  if (!from) return std::unexpected(from.error());
  if (auto judged = judge(wish, *from); !judged) return std::unexpected(judged.error());
  cli::HistoryDone done;
  const auto places = places_for(house, *from, wish, done);
  if (!places) return std::unexpected(places.error());
  if (auto known = know_the_askers(house, wish); !known) return std::unexpected(known.error());
  done.matters = static_cast<std::int64_t>(from->matters.size());
  done.tickets = from->learned.totals.tally.tickets;
  if (from->columns.taken.contains(learn::Field::kept)) {
    done.by_flag = std::ranges::count_if(from->matters, [](const auto& one) { return !one.promised; });
  }
  for (const auto& column : from->columns.dropped)
    done.dropped += (done.dropped.empty() ? "" : ", ") + column.header;
  cli::HistoryProgress progress{.taken = {}, .matters = done.matters};
  heard(progress);
  const auto taken = house.recorder().take_over_all(cases_of(*from, *places, wish, *zone),
                                                    [&](const record::TakenOver& so_far) {
                                                      progress.taken = so_far;
                                                      heard(progress);
                                                    });
  if (!taken) {
    if (taken.error().kind != &problems::not_recorded) return std::unexpected(taken.error());
    const auto& so_far = progress.taken;
    const auto whole = so_far.fresh + so_far.continued + so_far.corrected + so_far.unchanged + so_far.own;
    return std::unexpected(
        Problem{&problems::history_interrupted,
                {{"written", std::to_string(whole)}, {"matters", std::to_string(done.matters)}}});
  }
  done.taken = *taken;
  return done;
}

}  // namespace

Result<cli::HistoryDone> take_history(House& house, const cli::HistoryWish& wish,
                                      const cli::HistoryHeard& heard) {
  auto done = take(house, wish, heard);
  note_import(house.directory().path(), wish, clock_now(), done);
  return done;
}

}  // namespace zusage::app

// Files are named by us and never by whoever drops them; the end of the name tells how it is packed.
#include "app/history/desk.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>
#include <utility>

#include "app/history/past.hpp"
#include "app/history/places.hpp"
#include "app/outside.hpp"
#include "conversation/record/problems.hpp"
#include "doors/api/problems_learn.hpp"
#include "ground/format/table.hpp"
#include "organisation/model/lookup.hpp"

namespace zusage::app {
namespace {

namespace fs = std::filesystem;
using format::Json;
using format::JsonArray;
using format::JsonObject;

constexpr std::int64_t largest = std::int64_t{64} << 20U;
constexpr std::size_t first_rows = 5;
constexpr std::size_t most_past = 50;
constexpr std::size_t longest_cell = 60;

const std::string& in_language(const learn::Said& said, Language language) {
  return language == Language::de ? said.de : said.en;
}

Json share_json(const steering::Share& share) {
  const auto percent = [](double value) { return Json(std::round(value * 1000) / 10); };
  return JsonObject{{"kept", share.kept},
                    {"base", share.base},
                    {"percent", share.value ? percent(*share.value) : Json(nullptr)},
                    {"low", share.value ? percent(share.interval.low) : Json(nullptr)},
                    {"high", share.value ? percent(share.interval.high) : Json(nullptr)}};
}

Json promise_json(const learn::Figures& figures) {
  for (const auto& deadline : figures.deadlines) {
    if (deadline.seconds) return Json(learn::promised_within(*deadline.seconds));
  }
  return nullptr;
}

JsonArray skipped_json(const std::vector<learn::Skipped>& skipped, Language language) {
  JsonArray out;
  for (const auto& one : skipped) {
    const auto problem = one.examples.empty() ? Problem{one.kind} : one.examples.front();
    out.push_back(JsonObject{{"title", title_of(problem, language)},
                             {"rows", one.rows},
                             {"number", "Z" + std::to_string(one.kind->number)},
                             {"advice", advice_of(problem, language)},
                             {"line", problem.place.line > 0 ? Json(problem.place.line) : Json(nullptr)}});
  }
  return out;
}

// The first rows as they stand, without what looks like persons.
JsonArray rows_of(const std::string& path, const learn::Columns& columns) {
  std::set<std::size_t> hidden;
  for (std::size_t i = 0; i < columns.headers.size(); ++i) {
    if (std::ranges::find(columns.dropped, columns.headers[i], &learn::Dropped::header) !=
        columns.dropped.end())
      hidden.insert(i);
  }
  JsonArray out;
  bool header = true;
  format::TableReader reader{
      [&](const format::CsvRow& row) {
        if (std::exchange(header, false)) return true;
        JsonArray cells;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
          const std::string cell{row.cells[i]};
          cells.emplace_back(hidden.contains(i) ? std::string{} : learn::shown_cell(cell, longest_cell));
        }
        out.push_back(JsonObject{{"cells", std::move(cells)}});
        return out.size() < first_rows;
      },
      [](const Problem&) {}};
  (void)real_outside().read_pieces(path, [&](std::string_view piece) { return reader.feed(piece); });
  reader.finish();
  return out;
}

// Services of the draft that somebody chose, beside what is there.
model::Organisation with_drafted(const projection::Known& known, const model::Organisation& draft,
                                 const std::vector<std::string>& chosen) {
  model::Organisation merged = known.organisation ? *known.organisation : draft;
  if (!known.organisation) merged.services.clear();
  for (auto service : draft.services) {
    const bool wanted = std::ranges::find(chosen, service.id) != chosen.end();
    if (!wanted || known.service(service.id) != nullptr) continue;
    const auto drafted = std::ranges::find(draft.actors, service.redeemer.id, &model::Actor::id);
    if (drafted != draft.actors.end()) {
      const auto name = model::text_in(drafted->name, Language::de);
      const auto& actors = known.directory->actors();
      const auto there = std::ranges::find_if(actors, [&](const auto& actor) {
        return !actor.removed && (actor.name == name || actor.id == drafted->id);
      });
      if (there != actors.end()) service.redeemer.id = there->id;
      const bool added =
          std::ranges::any_of(merged.actors, [&](const auto& one) { return one.id == service.redeemer.id; });
      if (there == actors.end() && !added) merged.actors.push_back(*drafted);
    }
    merged.services.push_back(std::move(service));
  }
  return merged;
}

}  // namespace

DroppedExports::DroppedExports(House& house, Histories& histories)
    : house_(house), histories_(histories), folder_(house.directory().path() + "/files") {}

std::string DroppedExports::path_of(const std::string& file) const {
  const auto dot = file.find('.');
  const bool ours = parse_uuid(file.substr(0, dot)).has_value() &&
                    (dot == std::string::npos || file.find_first_of("/\\", dot) == std::string::npos);
  if (!ours) return {};
  auto path = folder_ + "/" + file;
  return fs::exists(path) ? path : std::string{};
}

Result<std::string> DroppedExports::begin(const std::string& name, std::int64_t size) {
  if (size > largest)
    return std::unexpected(
        Problem{&problems::learn_file_too_large, {{"limit", std::to_string(largest >> 20U)}}});
  std::array<std::uint8_t, 10> random{};
  fill_random(random);
  auto id = to_text(uuid_v7(clock_now(), random));
  for (const std::string_view end : {".xlsx", ".gz"}) {
    if (name.ends_with(end)) id += end;
  }
  fs::create_directories(folder_);
  std::ofstream(folder_ + "/" + id, std::ios::binary);
  fs::permissions(folder_ + "/" + id, fs::perms::owner_read | fs::perms::owner_write);
  return id;
}

Result<std::int64_t> DroppedExports::append(const std::string& file, std::int64_t at,
                                            std::string_view bytes) {
  const auto path = path_of(file);
  if (path.empty()) return std::unexpected(Problem{&problems::learn_file_gone});
  const auto size = static_cast<std::int64_t>(fs::file_size(path));
  if (size != at)
    return std::unexpected(Problem{&problems::learn_piece_misplaced,
                                   {{"at", std::to_string(at)}, {"size", std::to_string(size)}}});
  if (size + static_cast<std::int64_t>(bytes.size()) > largest)
    return std::unexpected(
        Problem{&problems::learn_file_too_large, {{"limit", std::to_string(largest >> 20U)}}});
  std::ofstream out(path, std::ios::binary | std::ios::app);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) return std::unexpected(Problem{&problems::not_recorded});
  return size + static_cast<std::int64_t>(bytes.size());
}

Result<cli::HistoryWish> DroppedExports::wish_of(const api::LearnReading& reading) const {
  cli::HistoryWish wish;
  wish.file = path_of(reading.file);
  if (wish.file.empty()) return std::unexpected(Problem{&problems::learn_file_gone});
  wish.mapping = reading.mapping;
  wish.time_zone = reading.time_zone;
  wish.as_of = reading.as_of;
  wish.language = reading.language;
  return wish;
}

Result<Json> DroppedExports::columns(const api::LearnReading& reading) {
  const auto wish = wish_of(reading);
  if (!wish) return std::unexpected(wish.error());
  const auto columns = survey_export(*wish);
  if (!columns) return std::unexpected(columns.error());
  JsonArray headers;
  JsonArray guesses;
  JsonArray dropped;
  for (const auto& one : columns->headers) headers.emplace_back(one);
  for (const auto& one : columns->dropped) dropped.emplace_back(one.header);
  for (const auto field : learn::all_fields) {
    const auto taken = columns->taken.find(field);
    const bool none = taken == columns->taken.end();
    guesses.push_back(
        JsonObject{{"field", learn::name_of(field)},
                   {"header", none ? Json(nullptr) : Json(taken->second.header)},
                   {"why", none ? Json(nullptr) : Json(in_language(taken->second.why, wish->language))}});
  }
  return Json(JsonObject{{"headers", std::move(headers)},
                         {"columns", std::move(guesses)},
                         {"dropped", std::move(dropped)},
                         {"rows", rows_of(wish->file, *columns)}});
}

Result<Json> DroppedExports::report(const api::LearnReading& reading) {
  const auto wish = wish_of(reading);
  if (!wish) return std::unexpected(wish.error());
  const auto read = read_export(*wish);
  if (!read) return std::unexpected(read.error());
  const auto known = house_.recorder().known();
  const auto ids = learn::draft_ids(read->learned, draft_settings(*wish));
  JsonArray services;
  for (const auto& one : read->learned.services) {
    const auto id = ids.services.find(one.name);
    const auto word = id == ids.services.end() ? std::string{} : id->second;
    services.push_back(
        JsonObject{{"name", one.name},
                   {"id", word},
                   {"exists", !service_called(*known, one.name, word).empty()},
                   {"tickets", one.figures.tally.tickets},
                   {"of_all_due", share_json(one.figures.kept_share.of_all_due)},
                   {"of_closed", share_json(one.figures.kept_share.of_closed)},
                   {"promise", promise_json(one.figures)},
                   {"provider", one.providers.empty() ? Json(nullptr) : Json(one.providers.front().name)}});
  }
  const auto& totals = read->learned.totals;
  const auto& tally = totals.tally;
  return Json(JsonObject{{"as_of", to_rfc3339(read->learned.as_of)},
                         {"tickets", tally.tickets},
                         {"kept", tally.kept},
                         {"closed_late", tally.closed_late},
                         {"open_late", tally.open_late},
                         {"open_in_time", tally.open_in_time},
                         {"closed_without_promise", tally.closed_without_promise},
                         {"open_without_promise", tally.open_without_promise},
                         {"of_all_due", share_json(totals.kept_share.of_all_due)},
                         {"of_closed", share_json(totals.kept_share.of_closed)},
                         {"services", std::move(services)},
                         {"skipped", skipped_json(read->learned.skipped, wish->language)}});
}

Result<std::int64_t> DroppedExports::take_services(const api::LearnReading& reading,
                                                   const std::vector<std::string>& services,
                                                   const std::string& speaker) {
  const auto wish = wish_of(reading);
  if (!wish) return std::unexpected(wish.error());
  const auto read = read_export(*wish);
  if (!read) return std::unexpected(read.error());
  const auto text = learn::draft_of(read->learned, draft_settings(*wish));
  const auto draft = text::read({{.path = "draft.yaml", .content = text}});
  if (!draft.problems.empty()) return std::unexpected(draft.problems.front());
  const auto known = house_.recorder().known();
  const auto merged = with_drafted(*known, draft.organisation, services);
  if (auto loaded = house_.load(text::export_text(merged), speaker, {}); !loaded)
    return std::unexpected(loaded.error());
  return house_.recorder().known()->revision;
}

std::vector<api::LearnPast> DroppedExports::past() const {
  return past_imports(house_.directory().path(), most_past);
}

Result<int> DroppedExports::take_history(const api::LearnTaking& taking) {
  auto wish = wish_of(taking.reading);
  if (!wish) return std::unexpected(wish.error());
  wish->system = taking.system;
  wish->url = taking.url;
  wish->service = taking.service;
  wish->by = taking.speaker;
  wish->name = taking.name;
  return histories_.start(*wish);
}

std::optional<Json> DroppedExports::history(int number, Language language) const {
  const auto state = histories_.state(number);
  if (!state) return std::nullopt;
  const auto& taken = state->progress.taken;
  JsonObject out{{"system", state->wish.system},
                 {"matters", state->progress.matters},
                 {"fresh", taken.fresh},
                 {"continued", taken.continued},
                 {"corrected", taken.corrected},
                 {"unchanged", taken.unchanged},
                 {"own", taken.own},
                 {"acts", taken.acts},
                 {"done", state->done.has_value()},
                 {"problem", nullptr}};
  if (state->done && !*state->done) {
    const auto& problem = state->done->error();
    out["problem"] = JsonObject{{"number", "Z" + std::to_string(problem.kind->number)},
                                {"title", title_of(problem, language)},
                                {"advice", advice_of(problem, language)}};
  }
  return Json(std::move(out));
}

}  // namespace zusage::app

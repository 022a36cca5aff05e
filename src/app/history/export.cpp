// The same steps as the command learn, on a file that a server or a nightly drop reads.
#include "app/history/export.hpp"

#include "app/outside.hpp"
#include "ground/calendar/local.hpp"
#include "insight/learn/problems_history.hpp"
#include "insight/learn/problems_taking.hpp"

namespace zusage::app {
namespace {

std::string name_of_file(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::unexpected<Problem> placed(Problem problem, const std::string& path) {
  if (problem.place.file.empty()) problem.place = {path, problem.place.line, problem.place.line > 0 ? 1 : 0};
  return std::unexpected(std::move(problem));
}

struct Understood {
  learn::Mapping mapping;
  calendar::Zone zone;
  learn::Settings settings;
};

Result<Understood> understood(const cli::HistoryWish& wish) {
  learn::Mapping mapping;
  if (!wish.mapping.empty()) {
    auto parsed = learn::parse_mapping(wish.mapping);
    if (!parsed) return std::unexpected(parsed.error());
    mapping = *std::move(parsed);
  }
  auto zone = calendar::find_zone(wish.time_zone);
  if (!zone) return std::unexpected(zone.error());
  learn::Settings settings;
  settings.keep_matters = true;
  settings.from_local = [zone = *zone](std::int64_t local) { return zone.read({local}).at; };
  if (!wish.as_of.empty()) {
    settings.as_of = learn::read_as_of(wish.as_of, settings);
    if (!settings.as_of)
      return std::unexpected(Problem{&problems::history_no_as_of, {{"given", wish.as_of}}});
  }
  return Understood{std::move(mapping), *std::move(zone), std::move(settings)};
}

Result<learn::Columns> surveyed(const cli::HistoryWish& wish, const Understood& how) {
  learn::Survey survey;
  const auto read =
      real_outside().read_pieces(wish.file, [&](std::string_view piece) { return survey.take(piece); });
  if (!read) return std::unexpected(read.error());
  auto columns = survey.choose(how.mapping, how.zone.name());
  if (!columns) return placed(columns.error(), name_of_file(wish.file));
  return columns;
}

}  // namespace

learn::DraftSettings draft_settings(const cli::HistoryWish& wish) {
  return {.source = name_of_file(wish.file),
          .time_zone = wish.time_zone,
          .language = wish.language,
          .usual_team = wish.system};
}

Result<learn::Columns> survey_export(const cli::HistoryWish& wish) {
  const auto how = understood(wish);
  if (!how) return std::unexpected(how.error());
  return surveyed(wish, *how);
}

Result<Export> read_export(const cli::HistoryWish& wish) {
  const auto how = understood(wish);
  if (!how) return std::unexpected(how.error());
  auto columns = surveyed(wish, *how);
  if (!columns) return std::unexpected(columns.error());
  learn::Learner learner{*columns, how->settings};
  const auto read =
      real_outside().read_pieces(wish.file, [&](std::string_view piece) { return learner.take(piece); });
  if (!read) return std::unexpected(read.error());
  auto learned = learner.finish();
  if (!learned) return placed(learned.error(), name_of_file(wish.file));
  return Export{*std::move(columns), *std::move(learned), learner.take_matters()};
}

}  // namespace zusage::app
